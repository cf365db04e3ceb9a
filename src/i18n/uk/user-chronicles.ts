import type { UserChronicleMessages } from "../en/user-chronicles";
import { pluralIn } from "../plural";

const plural = pluralIn("uk");
const events = (count: number) => plural(count, { one: "# подія", few: "# події", many: "# подій", other: "# події" });

export const userChronicles: UserChronicleMessages = {
  untitled: "Хронологія без назви",
  events,
  bar: {
    name: "Редагування",
    editing: "Редагування",
    undo: "Скасувати",
    redo: "Повернути",
    undone: "Скасовано",
    redone: "Повернуто",
    addEvent: "Додати подію",
    newTitle: "Нова подія",
    view: "Вигляд чернетки",
    views: { timeline: "Хронологія", table: "Таблиця" },
    mode: "Як відкривається подія",
    modes: { edit: "Редагувати", preview: "Перегляд" },
    settings: "Теми, місця …",
    versions: "Версії та файл",
    more: "Більше",
    list: "Ваші хронології",
    close: "Закрити",
    problems: (count: number) =>
      plural(count, {
        one: "# річ поки не показати",
        few: "# речі поки не показати",
        many: "# речей поки не показати",
        other: "# речі поки не показати",
      }),
  },
  list: {
    title: "Ваші хронології",
    intro: "Вони зберігаються в\u00a0цьому браузері, на цьому пристрої. Нічого нікуди не надсилається.",
    create: "Нова хронологія",
    copyOf: (title: string) => `Редагувати копію «${title}»`,
    copying: "Копіювання …",
    pictures: (done: number) =>
      plural(done, {
        one: "Скопійовано # зображення",
        few: "Скопійовано # зображення",
        many: "Скопійовано # зображень",
        other: "Скопійовано # зображення",
      }),
    tooMany: (most: string) =>
      `Хронологію, у\u00a0якій понад ${most} подій, тут не можна редагувати. Відфільтруйте її, збережіть потрібні події у\u00a0файл і\u00a0відкрийте його.`,
    none: "У\u00a0цьому браузері ще немає збережених хронологій.",
    saved: (when: string) => `збережено ${when}`,
    isOpen: "відкрито зараз",
    from: (title: string) => `з\u00a0«${title}»`,
    open: "Редагувати",
    download: "Завантажити",
    remove: "Видалити",
    openOf: (title: string) => `Редагувати «${title}»`,
    downloadOf: (title: string) => `Завантажити «${title}»`,
    removeOf: (title: string) => `Видалити «${title}»`,
    removed: (title: string) => `«${title}» видалено.`,
    notRemoved: "Не вдалося видалити хронологію. Спробуйте ще раз.",
    gone: "Цієї хронології більше немає в\u00a0цьому браузері.",
    undo: "Скасувати",
    all: "Завантажити всі",
    readOnly:
      "Ваші хронології створено в\u00a0новішій версії цієї сторінки. Тут їх можна читати, але не змінювати. Перезавантажте сторінку, щоб отримати новішу версію.",
    close: "Закрити",
    newTitle: "Хронологія без назви",
    firstTopic: "Події",
  },
  versions: {
    title: "Версії та файл",
    tabs: { compare: "Порівняти й\u00a0зберегти", versions: "Версії" },
    intro:
      "Названа версія\u00a0— це стан, до якого можна повернутися. Версії зберігаються разом із чернеткою в\u00a0цьому браузері.",
    name: "Назва версії",
    nameHint: "наприклад: надіслано редакторці",
    save: "Зберегти версію",
    saved: (name: string) => `Версію «${name}» збережено.`,
    none: "Версій ще немає.",
    restore: "Відновити",
    restoreOf: (name: string) => `Відновити версію «${name}»`,
    restored: (name: string) => `Версію «${name}» відновлено. Те, що було до цього, поверне «Скасувати».`,
    remove: "Видалити",
    removeOf: (name: string) => `Видалити версію «${name}»`,
    unnamed: "Версія без назви",
  },
  compare: {
    with: "Порівняти з",
    origin: (title: string) => `«${title}», якою вона була на початку`,
    version: (name: string) => `версією «${name}»`,
    file: "файлом…",
    choose: "Вибрати файл…",
    chosen: (name: string) => `файлом ${name}`,
    reading: "Читання файлу…",
    unreadable: (name: string) => `У\u00a0файлі ${name} не вдалося прочитати хронологію.`,
    nothing: "Виберіть файл, щоб побачити, що в\u00a0ньому змінилося\u00a0б.",
    same: "Відмінностей немає.",
    counts: (added: number, changed: number, removed: number) =>
      [
        plural(added, {
          one: "додано # подію",
          few: "додано # події",
          many: "додано # подій",
          other: "додано # події",
        }),
        plural(changed, { one: "# змінено", few: "# змінено", many: "# змінено", other: "# змінено" }),
        plural(removed, { one: "# вилучено", few: "# вилучено", many: "# вилучено", other: "# вилучено" }),
      ].join(" · "),
    unchanged: (count: number) =>
      plural(count, {
        one: "# подія така сама",
        few: "# події такі самі",
        many: "# подій такі самі",
        other: "# події такі самі",
      }),
    kinds: { added: "Додано", changed: "Змінено", removed: "Вилучено" },
    columns: { kind: "Зміна", event: "Подія", field: "Поле", before: "Було", after: "Тепер" },
    empty: "нічого",
    sections: {
      meta: "Назва й\u00a0опис",
      lanes: "Теми",
      eras: "Періоди",
      actors: "Учасники",
      places: "Місця",
      stories: "Історії",
      quiz: "Запитання вікторини",
    },
    sectionCounts: (added: number, changed: number, removed: number) => {
      const parts = [
        added > 0 ? `додано ${added}` : "",
        changed > 0 ? `змінено ${changed}` : "",
        removed > 0 ? `вилучено ${removed}` : "",
      ];
      return parts.filter((part) => part !== "").join(", ");
    },
    fields: {
      id: "Ідентифікатор",
      date: "Дата",
      title: "Назва",
      summary: "Опис",
      lane: "Тема",
      importance: "Важливість",
      status: "Статус",
      claimedBy: "Хто стверджує",
      contested: "Оскаржується",
      actors: "Учасники",
      places: "Місця",
      placeLabel: "Як назвати місце",
      figures: "Числа",
      quotes: "Цитати",
      related: "Пов’язані події",
      sources: "Джерела",
      contentNote: "Примітка перед текстом",
      media: "Зображення, відео та звук",
      tags: "Теги",
    },
    saveFile: "Зберегти файл…",
    saveHint:
      "Файл записано у\u00a0власному форматі програми; він знову відкриється як та сама хронологія. Інші формати: меню «Більше», «Зберегти як файл або зображення».",
    saved: (name: string) => `${name} збережено.`,
    more: (count: number) =>
      plural(count, {
        one: "Показати ще # зміну",
        few: "Показати ще # зміни",
        many: "Показати ще # змін",
        other: "Показати ще # зміни",
      }),
  },
  storageErrors: {
    blocked:
      "Цей браузер не дозволяє сторінці зберігати дані, тож хронології тут не збережуться. Редагувати все одно можна: завантажте хронологію, перш ніж закрити сторінку.",
    newer:
      "Новіша версія цієї сторінки змінила сховище. Завантажте хронологію, тоді перезавантажте сторінку, щоб зберегти знову.",
    full: "Сховище цього браузера заповнене. Завантажте хронологію, звільніть місце і\u00a0збережіть знову.",
    waiting:
      "Сховищем користується інша вкладка зі старішою версією сторінки. Закрийте інші вкладки і\u00a0збережіть знову.",
    cleared:
      "Браузер видалив дані цієї сторінки. Завантажте хронологію, тоді перезавантажте сторінку, щоб зберегти знову.",
    unknown: "Браузер не зміг зберегти. Спробуйте ще раз або завантажте хронологію.",
  },
  saveState: {
    transient: "Не збережено в\u00a0цьому браузері",
    waiting: "Ще не збережено",
    saving: "Збереження…",
    saved: "Збережено",
    failed: (why: string) => `Не збережено: ${why}`,
    conflict: "Не збережено: хронологію змінено в\u00a0іншій вкладці.",
    deleted: "Хронологію видалено в\u00a0іншій вкладці. Тут вона ще відкрита, але не збережена.",
    keepBoth: "Лишити обидві",
    useOther: "Взяти іншу версію",
    again: "Зберегти знову",
    download: "Завантажити",
    saveCopy: "Зберегти копію",
  },
};
