import { pluralIn } from "../plural";

const plural = pluralIn("uk");
const number = new Intl.NumberFormat("uk", { maximumFractionDigits: 1 });
const megabytes = (bytes: number) => number.format(bytes / 1_000_000);

export const app = {
  skip: "Перейти до подій",
  viewAsList: "Показати списком",
  count: (events: number) =>
    plural(events, {
      one: "# ключовий момент із джерелами",
      few: "# ключові моменти з джерелами",
      many: "# ключових моментів із джерелами",
      other: "# ключового моменту з джерелами",
    }),
  countPlain: (events: number) => plural(events, { one: "# подія", few: "# події", many: "# подій", other: "# події" }),
  upTo: (day: string) => `Події до ${day}`,
  language: "Мова",
  languageNames: { en: "English", uk: "Українська" },
  languageShort: { en: "EN", uk: "УКР" },
  appearance: "Вигляд",
  appearances: { auto: "Як у системі", light: "Світлий", dark: "Темний", contrast: "Високий контраст" },
  view: "Подання",
  views: { timeline: "Хронологія", list: "Список" },
  share: "Поділитися",
  more: "Ще",
  openFile: "Відкрити власний файл",
  singleFile: "Взяти з\u00a0собою одним файлом",
  drop: {
    title: "Відпустіть файл, щоб його відкрити",
    formats: "Таблиця (CSV), TimelineJS, календар, JSON … Файл лишається на цьому пристрої.",
  },
  print: "Друк …",
  about: "Про цю хронологію",
  keys: "Клавіші",
  stories: "Оповіді",
  quiz: "Вікторина",
  fullScreen: "На весь екран",
  zoom: "Масштаб",
  main: "Події",
  loading: "Завантаження подій",
  progress: {
    bytes: (done: number, total?: number) =>
      total === undefined
        ? `Завантажено ${megabytes(done)} МБ`
        : `Завантажено ${megabytes(done)} з ${megabytes(total)} МБ`,
    events: (done: number, total: number) => `Прочитано подій: ${number.format(done)} з ${number.format(total)}`,
    cancel: "Скасувати",
  },
  failed: {
    title: "Не вдалося завантажити події",
    titleCancelled: "Завантаження скасовано",
    cancelled: "З файлу нічого не показано.",
    file: (source: string) => `Файл: ${source}`,
    dismiss: "Закрити",
    retry: "Спробувати ще раз",
    openBundled: "Відкрити вбудовану хронологію",
    network: "Файл не надійшов. Перевірте з’єднання та спробуйте ще раз.",
    offline: "Цей пристрій не в мережі. Спробуйте ще раз, коли з’явиться з’єднання.",
    cors: (host: string) =>
      `${host} відповідає, але не дозволяє іншим сторінкам читати файл. Це має дозволити власник файлу (заголовок Access-Control-Allow-Origin), або збережіть файл і перетягніть його на цю сторінку.`,
    redirect:
      "Адреса веде далі, туди, де ця сторінка файлів не відкриває: у приватну мережу або на сайт без шифрування.",
    truncated: "З’єднання обірвалося посеред файлу. Спробуйте ще раз.",
    device: "Файл не вдалося прочитати з цього пристрою. Можливо, це тека, або файл переміщено чи заблоковано.",
    stalled: "Файл надходив надто повільно або перестав надходити. Спробуйте ще раз, можливо, пізніше.",
    status: (status: string) => `Замість файлу сервер відповів ${status}. Можливо, адреса хибна.`,
    tooLarge: "Файл більший за 64 МБ, а це найбільше, що читає програма.",
    unreadable: "Файл надійшов, але жодної події з нього не вдалося прочитати.",
  },
  crashed: {
    again: "Спробувати ще раз",
    back: "Назад до хронології",
    title: "Щось пішло не так",
    text: "Ця частина сторінки перестала працювати. Адреса й далі зберігає вигляд: перезавантаження його поверне.",
    reload: "Перезавантажити",
    copy: "Копіювати подробиці",
    copied: "Скопійовано",
    stories: "Завантажити мої оповіді",
    rescued: {
      saved: "Оповіді, які зберігає цей браузер, – у ваших завантаженнях.",
      none: "Цей браузер не зберігає жодної вашої оповіді.",
      failed: "Оповіді не вдалося прочитати. Вони лишилися на місці: перезавантажте сторінку й спробуйте ще раз.",
    },
  },
};
