import type { PrintMessages } from "../en/print";
import { pluralIn } from "../plural";
import { outOf } from "./out-of";

const plural = pluralIn("uk");
const number = new Intl.NumberFormat("uk");
const events = (count: number) => plural(count, { one: "# подія", few: "# події", many: "# подій", other: "# події" });
const outOfEvents = (count: number) =>
  `${outOf(count)} ${plural(count, { one: "події", few: "подій", many: "подій", other: "події" })}`;
const steps = (count: number) => plural(count, { one: "# крок", few: "# кроки", many: "# кроків", other: "# кроку" });

export const print: PrintMessages = {
  title: "Друк і\u00a0PDF",
  back: "Назад до хронології",
  print: "Друкувати або зберегти як PDF",
  hint: (size) =>
    `У\u00a0вікні, що відкриється, виберіть папір ${size}, масштаб 100% і\u00a0стандартні поля. Для PDF виберіть принтер «Зберегти як PDF».`,
  preview: (pages) =>
    plural(pages, {
      one: "Попередній перегляд: # сторінка",
      few: "Попередній перегляд: # сторінки",
      many: "Попередній перегляд: # сторінок",
      other: "Попередній перегляд: # сторінки",
    }),
  layingOut: (done, all) =>
    `Верстаємо сторінки: ${number.format(done)} ${outOf(all)} ${plural(all, { one: "частини", few: "частин", many: "частин", other: "частини" })}`,
  sheet: "Аркуш",
  sheets: {
    list: "Роздатковий матеріал: події",
    student: "Оповідь: для учнів",
    teacher: "Оповідь: для вчителя",
    quiz: "Вікторина: запитання",
    key: "Вікторина: відповіді",
  },
  story: "Оповідь",
  range: "Події",
  ranges: {
    all: (count) => `Уся хронологія (${number.format(count)})`,
    filter: (count) => `Відфільтровані події (${number.format(count)})`,
    period: (count) => `З\u00a0них\u00a0— період на екрані (${number.format(count)})`,
  },
  size: "Папір",
  sizes: { a4: "A4", letter: "Letter" },
  text: "Текст",
  texts: { normal: "Звичайний", large: "Великий" },
  with: "Що друкувати",
  parts: {
    figure: "Схема хронології",
    maps: "Карти",
    summaries: "Стислі описи",
    pictures: "Зображення",
    quotes: "Цитати й\u00a0числа",
    sources: "Джерела",
  },
  first: (shown, total) =>
    `Лише перші ${number.format(shown)} ${outOfEvents(total)}: щоб надрукувати інші, виберіть період або фільтри.`,
  none: "Друкувати нічого: не залишилося жодної події.",
  noStory: "У\u00a0цій хронології немає оповідей.",
  firstSteps: (shown, total) =>
    `Лише перші ${number.format(shown)} ${outOf(total)} ${plural(total, { one: "кроку", few: "кроків", many: "кроків", other: "кроку" })}.`,
  upTo: (day) => `Події до ${day}`,
  events,
  of: (shown, total) => `${number.format(shown)} ${outOfEvents(total)}`,
  page: (page, pages) => `Сторінка ${page} ${outOf(pages)}`,
  continued: "продовження",
  legend: "Умовні позначення",
  marks: {
    about: "приблизна дата",
    range: "в\u00a0один із\u00a0цих днів",
    span: "триває",
    open: "триває далі або кінець невідомий",
  },
  figure: (count, period) => `Хронологія: ${events(count)}, ${period}. Ті самі події є\u00a0в\u00a0списку.`,
  otherLanes: "Інші теми",
  map: {
    name: "Карта",
    shown: (count, places, period) =>
      `${events(count)}, ${plural(places, { one: "# місце", few: "# місця", many: "# місць", other: "# місця" })}; ${period}`,
    shapes: (count) =>
      plural(count, {
        one: "# маршрут чи територія",
        few: "# маршрути чи території",
        many: "# маршрутів чи територій",
        other: "# маршруту чи території",
      }),
    beyond: (count) =>
      plural(count, {
        one: "ще # подія\u00a0— за краями карти",
        few: "ще # події\u00a0— за краями карти",
        many: "ще # подій\u00a0— за краями карти",
        other: "ще # події\u00a0— за краями карти",
      }),
    key: "Число в\u00a0позначці\u00a0— скільки подій, «+2» біля назви\u00a0— скільки ще місць",
    ring: "пунктирне коло\u00a0— місце, відоме лише приблизно",
    outline: "пунктирний контур\u00a0— ціла країна",
    places: "Місця за їхньою першою подією",
    more: (count) => `ще\u00a0${number.format(count)}`,
  },
  contentNote: "Застереження",
  sources: "Джерела",
  licence: (name) => `Тексти: ${name}`,
  version: (version) => `Версія ${version}`,
  name: "Ім’я",
  class: "Клас",
  date: "Дата",
  step: (step) => `Крок ${step}`,
  steps,
  minutes: (minutes) => `${minutes}\u00a0хв`,
  forWhom: (whom) => `Для кого: ${whom}`,
  shortVersion: (count, minutes) =>
    `коротка версія: ${steps(count)}${minutes === undefined ? "" : `, ${minutes}\u00a0хв`}, з\u00a0позначкою «коротка»`,
  short: "коротка",
  atMinute: (minute) => `від ${minute}-ї хвилини`,
  question: "Запитання",
  note: "Нотатка",
  copies: { student: "Для учнів", teacher: "Для вчителя", quiz: "Вікторина", key: "Вікторина: відповіді" },
  points: (points) => plural(points, { one: "# бал", few: "# бали", many: "# балів", other: "# бала" }),
  howToOrder: (last) => `Упишіть у\u00a0квадратики числа від 1 до ${last}: 1\u00a0— найраніша подія.`,
  // Without Ґ, Ї, Й and Щ, which are easily mistaken for other letters in handwriting.
  letters: "АБВГДЕЄЖЗИІКЛМНОПРСТУФХЦЧШЮЯ",
  howToMatch: "З’єднайте лінією кожну цитату з\u00a0її автором.",
  howToLetter: "Упишіть у\u00a0кожен квадратик літеру автора цитати.",
  about: "Про що",
  whole: "Уся хронологія",
  count: "Кількість запитань",
  code: "Код",
  newCode: "Нові запитання",
  codeHint: "Той самий код дає ті самі запитання\u00a0— на папері й\u00a0на екрані.",
};
