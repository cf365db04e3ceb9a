import { numbersIn } from "../lazy-format";
import { pluralIn } from "../plural";
import { outOf } from "./out-of";

const plural = pluralIn("uk");
const number = numbersIn("uk", { maximumFractionDigits: 1 });
const megabytes = (bytes: number) => number.format(bytes / 1_000_000);

export const app = {
  skip: "Перейти до подій",
  viewAsList: "Показати списком",
  count: (events: number) =>
    plural(events, {
      one: "# ключовий момент із джерелами",
      few: "# ключові моменти з\u00a0джерелами",
      many: "# ключових моментів із джерелами",
      other: "# ключового моменту з\u00a0джерелами",
    }),
  countPlain: (events: number) => plural(events, { one: "# подія", few: "# події", many: "# подій", other: "# події" }),
  upTo: (day: string) => `Події до ${day}`,
  language: "Мова",
  languageNames: { en: "English", uk: "Українська" },
  languageShort: { en: "EN", uk: "УКР" },
  appearance: "Вигляд",
  detail: "Подробиці на шкалі",
  details: { auto: "Автоматично", labels: "Лише назви" },
  appearances: { auto: "Системний", light: "Світлий", dark: "Темний", contrast: "Високий контраст" },
  view: "Подання",
  views: { timeline: "Хронологія", map: "Карта", list: "Список" },
  share: "Поділитися",
  more: "Ще",
  timelines: "Ваші хронології…",
  openFile: "Відкрити файл…",
  openExample: "Відкрити приклад",
  allTimelines: "Усі хронології",
  saveAs: "Зберегти як файл чи\u00a0зображення",
  singleFile: "Експорт в\u00a0один файл HTML",
  publish: "Опублікувати як\u00a0сайт…",
  drop: {
    title: "Відпустіть файл, щоб його відкрити",
    formats:
      "Таблиця (Excel, ODS, CSV), також із зображеннями чи в\u00a0архіві ZIP, TimelineJS, календар, JSON тощо. Усе лишається на цьому пристрої.",
  },
  print: "Друк…",
  about: "Про цю хронологію",
  keys: "Гарячі клавіші",
  stories: "Оповіді",
  quiz: "Вікторина",
  fullScreen: "На весь екран",
  zoom: "Масштаб",
  main: "Події",
  loading: "Завантаження подій",
  progress: {
    bytes: (done: number, total?: number) =>
      total === undefined
        ? `Завантажено ${megabytes(done)}\u00a0МБ`
        : `Завантажено ${megabytes(done)} з\u00a0${megabytes(total)}\u00a0МБ`,
    events: (done: number, total: number) => `Прочитано подій: ${number.format(done)} ${outOf(total)}`,
    cancel: "Скасувати",
  },
  failed: {
    title: "Не вдалося завантажити події",
    titleCancelled: "Завантаження скасовано",
    file: (source: string) => `Файл: ${source}`,
    dismiss: "Закрити",
    retry: "Спробувати ще раз",
    openBundled: "Відкрити стандартну хронологію",
    network: "Не вдалося завантажити файл. Перевірте з’єднання та спробуйте ще раз.",
  },
  crashed: {
    again: "Спробувати ще раз",
    back: "Назад до хронології",
    title: "Щось пішло не так",
    text: "Ця частина сторінки перестала працювати. Те, що ви бачили, збережено в\u00a0адресі: перезавантажте сторінку, щоб це відновити.",
    reload: "Перезавантажити",
    copy: "Копіювати подробиці",
    copied: "Скопійовано",
    download: "Завантажити мої дані",
    rescued: {
      saved: "Ваші оповіді та хронології з\u00a0цього браузера\u00a0— у\u00a0завантаженнях.",
      none: "У\u00a0цьому браузері немає ваших оповідей і\u00a0хронологій.",
      failed:
        "Не вдалося прочитати ваші дані. Вони й\u00a0далі збережені: перезавантажте сторінку й\u00a0спробуйте ще раз.",
    },
  },
};
