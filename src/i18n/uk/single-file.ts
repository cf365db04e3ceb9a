import type { SingleFileMessages } from "../en/single-file";
import { pluralIn } from "../plural";
import { outOf } from "./out-of";

const plural = pluralIn("uk");
const number = new Intl.NumberFormat("uk");
const megabytes = new Intl.NumberFormat("uk", { maximumFractionDigits: 1 });

export const singleFile: SingleFileMessages = {
  title: "Експорт в\u00a0один файл HTML",
  close: "Закрити",
  intro: (events, stories) =>
    `Один файл HTML, у\u00a0якому вся сторінка: ${events}${stories === 0 ? "" : ` і\u00a0${plural(stories, { one: "# оповідь", few: "# оповіді", many: "# оповідей", other: "# оповіді" })}`}. Він відкривається подвійним клацанням із флешки чи диска, без інтернету, і\u00a0придатний для показу в\u00a0режимі доповідача.`,
  events: (count) => plural(count, { one: "# подія", few: "# події", many: "# подій", other: "# події" }),
  opensWith: "Відкривається",
  timeline: "Хронологія",
  untitled: "Оповідь без назви",
  story: (title, isShort) => `Оповідь: ${title}${isShort ? " (коротка версія)" : ""}`,
  stage: "Одразу почати показ",
  stageHint: "Для проєктора: перший слайд з’явиться, щойно файл відкриють.",
  make: "Експортувати",
  collecting: "Експортуємо…",
  made: (name, bytes) =>
    `Експортовано: ${name}, ${megabytes.format(bytes / 1_000_000)}\u00a0МБ. Файл у\u00a0ваших завантаженнях.`,
  checksum: (sha256) => `Контрольна сума подій (SHA-256): ${sha256}`,
  withPictures: (count) =>
    `${plural(count, { one: "# зображення має ввійти", few: "# зображення мають увійти", many: "# зображень мають увійти", other: "# зображення мають увійти" })} до файлу. Великі зображення зменшуються; відомості про місце зйомки й\u00a0камеру вилучаються. Зображення, які не вдасться прочитати, до файлу не ввійдуть; їх буде названо.`,
  withoutRecordings: (count, names) =>
    `${plural(count, { one: "# відео- чи звукозапис не ввійде", few: "# відео- чи звукозаписи не ввійдуть", many: "# відео- чи звукозаписів не ввійдуть", other: "# відео- чи звукозапису не ввійдуть" })} до файлу, бо в\u00a0ньому можуть бути лише зображення: ${names}`,
  preparing: (done, count) => `Готуємо зображення: ${number.format(done)} ${outOf(count)}…`,
  ready: (name, bytes, count, pictureBytes) =>
    `Готово: ${name}, ${megabytes.format(bytes / 1_000_000)}\u00a0МБ. ${count === 0 ? "Зображень у\u00a0ньому немає." : `${plural(count, { one: "# зображення займає", few: "# зображення займають", many: "# зображень займають", other: "# зображення займають" })} ${megabytes.format(pictureBytes / 1_000_000)}\u00a0МБ із них.`}`,
  stilled: (count, names) =>
    `${plural(count, { one: "# анімоване зображення стало нерухомим", few: "# анімовані зображення стали нерухомими", many: "# анімованих зображень стали нерухомими", other: "# анімованого зображення стали нерухомими" })}, бо анімацію можуть зберегти лише файли GIF, WebP і\u00a0PNG розміром до 2\u00a0МБ: ${names}`,
  leftOut: {
    "not-loaded": (names) => `Немає у\u00a0файлі, бо бракує або не вдалося завантажити: ${names}`,
    unreadable: (names) => `Немає у\u00a0файлі, бо пошкоджено або це не зображення: ${names}`,
    "too-large": (names) => `Немає у\u00a0файлі через завеликий розмір: ${names}`,
  },
  save: "Зберегти файл",
  pictures:
    "Зображень і\u00a0відео з\u00a0інших сайтів у\u00a0ньому немає; без інтернету на їхньому місці буде пояснення.",
  tooMany: (count, most) =>
    `Файл містив би ${plural(count, { one: "# подію", few: "# події", many: "# подій", other: "# події" })}, а\u00a0можна щонайбільше ${number.format(most)}. Натомість опублікуйте сторінку разом із файлом хронології.`,
  failed: {
    unreachable: "Не вдалося завантажити частини файлу. Перевірте з’єднання та спробуйте ще раз.",
    strange:
      "Замість частин файлу сервер надіслав щось інше. Власник сайту має опублікувати разом із ним one-file.txt.",
  },
};
