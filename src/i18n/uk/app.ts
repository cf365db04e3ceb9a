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
  upTo: (day: string) => `Події до ${day}`,
  language: "Мова",
  languageNames: { en: "English", uk: "Українська" },
  languageShort: { en: "EN", uk: "УКР" },
  appearance: "Вигляд",
  appearances: { auto: "Як у системі", light: "Світлий", dark: "Темний", contrast: "Високий контраст" },
  view: "Подання",
  views: { timeline: "Хронологія", list: "Список" },
  more: "Ще",
  about: "Про цю хронологію",
  keys: "Клавіші",
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
    details: "Що виявлено",
    network: "Файл не надійшов. Перевірте з’єднання та спробуйте ще раз.",
    stalled: "Файл перестав надходити на 20 секунд. Спробуйте ще раз, можливо, пізніше.",
    status: (status: string) => `Замість файлу сервер відповів ${status}. Можливо, адреса хибна.`,
    tooLarge: "Файл більший за 64 МБ, а це найбільше, що читає програма.",
    unreadable: "Файл надійшов, але це не хронологія, яку можна прочитати.",
    more: (count: number) =>
      plural(count, { one: "ще # проблема", few: "ще # проблеми", many: "ще # проблем", other: "ще # проблеми" }),
  },
  crashed: {
    title: "Щось пішло не так",
    text: "Ця частина сторінки перестала працювати. Адреса й далі зберігає вигляд: перезавантаження його поверне.",
    reload: "Перезавантажити",
    copy: "Копіювати подробиці",
    copied: "Скопійовано",
  },
};
