import type { DraftTableMessages } from "../en/draft-table";
import { pluralIn } from "../plural";

const plural = pluralIn("uk");
export const draftTable: DraftTableMessages = {
  name: "Таблиця подій",
  hidden: (count: number) =>
    plural(count, {
      one: "Фільтри приховують # подію.",
      few: "Фільтри приховують # події.",
      many: "Фільтри приховують # подій.",
      other: "Фільтри приховують # події.",
    }),
  showAll: "Показати всі",
  none: "Подій ще немає. Додайте подію або вставте рядки з\u00a0електронної таблиці.",
  noneShown: "Фільтри приховують усі події.",
  addEvent: "Додати подію",
  newTitle: "Нова подія",
  newRow: "Нова подія",
  hint: "Виберіть рядки, щоб змінити кілька подій одразу. Рядки з\u00a0електронної таблиці можна вставити в\u00a0будь-яку клітинку.",
  columns: {
    select: "Вибрано",
    number: "Рядок",
    date: "Дата",
    title: "Назва",
    lane: "Тема",
    status: "Статус",
    importance: "Важливість",
    summary: "Опис",
    places: "Місця",
    actors: "Учасники",
    tags: "Мітки",
    claimedBy: "Хто заявляє",
    sourceTitle: "Джерело",
    sourceUrl: "Адреса джерела",
  },
  columnIn: (column: string, language: string) => `${column}, ${language}`,
  selectAll: "Вибрати всі показані події",
  selectRow: (title: string) => `Вибрати «${title}»`,
  openRow: (row: string, title: string) => `Рядок ${row}: відкрити «${title}»`,
  unreadable: "Немає на хронології: дату не вдалося прочитати",
  edit: (column: string, title: string) => `${column}: «${title}»`,
  faults: {
    "title.empty": "Подія має мати назву.",
    "date.empty": "Подія має мати дату, наприклад 2022-02-24, травень 1998 або 1914/1918.",
    "date.invalid":
      "Це не вдалося прочитати як дату. Напишіть 2022-02-24, 24\u00a0лютого 2022, 2022-02, 2022 або 2004/2006; день має існувати в\u00a0календарі.",
    "date.ambiguous":
      "Незрозуміло, яке число\u00a0— день, а\u00a0яке\u00a0— місяць. Напишіть місяць словом або дату як рік-місяць-день.",
    "date.serial": "Це лише число, а\u00a0не дата. Напишіть дату як 2022-02-24.",
    "date.out-of-range":
      "Надто далеке минуле чи майбутнє: роки можуть бути від 135000 до н.\u00a0е. до 135000 н.\u00a0е.",
    "date.remark": "Тут має бути лише дата. Перенесіть інші слова до опису.",
    "status.unknown": "Такого статусу немає. Напишіть «Підтверджено», «Повідомлено», «Заявлено» або «Спірне».",
    "importance.invalid": "Напишіть ціле число від 1 (подробиця) до 5 (поворотний момент).",
    "address.invalid": "Це не вебадреса. Напишіть таку, що починається з\u00a0https://.",
    "text.long": "Текст задовгий: щонайбільше 200\u00a0000 символів.",
    "column.none": "Для цього значення немає стовпця.",
    "events.many": "Більше немає місця: хронологія, яку редагують, має щонайбільше 20\u00a0000 подій.",
  },
  report: {
    changed: (count: number) =>
      plural(count, {
        one: "Змінено # клітинку",
        few: "Змінено # клітинки",
        many: "Змінено # клітинок",
        other: "Змінено # клітинки",
      }),
    added: (count: number) =>
      plural(count, {
        one: "додано # рядок",
        few: "додано # рядки",
        many: "додано # рядків",
        other: "додано # рядка",
      }),
    unread: (count: number) =>
      plural(count, {
        one: "не прочитано # значення",
        few: "не прочитано # значення",
        many: "не прочитано # значень",
        other: "не прочитано # значення",
      }),
    nothing: "Нічого не змінилося",
    row: (number: string) => `Рядок ${number}`,
    pastedRow: (number: string) => `Вставлений рядок ${number}`,
    at: (row: string, column: string, value: string) => `${row}, ${column}, «${value}»`,
    atRow: (row: string, value: string) => `${row}, «${value}»`,
    notAdded: "Цей рядок не додано.",
    more: (count: number) =>
      plural(count, { one: "і\u00a0ще #", few: "і\u00a0ще #", many: "і\u00a0ще #", other: "і\u00a0ще #" }),
    newNames: (names: string) => `Нове у\u00a0списках: ${names}`,
    copied: (count: number) =>
      plural(count, {
        one: "Скопійовано # клітинку",
        few: "Скопійовано # клітинки",
        many: "Скопійовано # клітинок",
        other: "Скопійовано # клітинки",
      }),
    edited: (count: number) =>
      plural(count, {
        one: "Змінено # подію",
        few: "Змінено # події",
        many: "Змінено # подій",
        other: "Змінено # події",
      }),
    duplicated: (count: number) =>
      plural(count, {
        one: "Дубльовано # подію",
        few: "Дубльовано # події",
        many: "Дубльовано # подій",
        other: "Дубльовано # події",
      }),
    deleted: (count: number) =>
      plural(count, {
        one: "Видалено # подію",
        few: "Видалено # події",
        many: "Видалено # подій",
        other: "Видалено # події",
      }),
    unmoved: (count: number, titles: string) =>
      `${plural(count, {
        one: "Не вдалося зсунути # дату",
        few: "Не вдалося зсунути # дати",
        many: "Не вдалося зсунути # дат",
        other: "Не вдалося зсунути # дати",
      })}: ${titles}`,
    undone: "Скасовано",
    redone: "Повторено",
    undo: "Скасувати",
    close: "Закрити повідомлення",
  },
  bulk: {
    name: "Редагувати вибрані події",
    selected: (count: number) =>
      plural(count, {
        one: "Вибрано # подію",
        few: "Вибрано # події",
        many: "Вибрано # подій",
        other: "Вибрано # події",
      }),
    clear: "Зняти вибір",
    set: "Тема, статус …",
    tags: "Мітки",
    shift: "Зсунути дати",
    duplicate: "Дублювати",
    remove: "Видалити",
    topic: "Тема",
    status: "Статус",
    importance: "Важливість",
    asIs: "Лишити як є",
    apply: "Застосувати",
    cancel: "Закрити",
    tag: "Мітка",
    addTag: "Додати",
    removeTag: "Прибрати",
    amount: "На скільки",
    amountHint: "Мінус зсуває до раніших дат.",
    unit: "Одиниця",
    units: { day: "Дні", week: "Тижні", month: "Місяці", year: "Роки" },
  },
};
