import type { ShareMessages } from "../en/share";
import { pluralIn } from "../plural";

const plural = pluralIn("uk");
const number = new Intl.NumberFormat("uk");

export const share: ShareMessages = {
  title: "Поділитися",
  close: "Закрити",
  tabs: { link: "Посилання", code: "Вбудувати", cite: "Цитувати" },
  tabList: "Як поділитися",

  link: "Посилання",
  included: "Що містить посилання",
  embedParts: "Що містить вбудована хронологія",
  parts: {
    src: (file: string) => `Файл: ${file}`,
    draft: (title: string) => `Ваша хронологія: ${title}`,
    srcHint: "Без нього посилання відкриє стандартну хронологію.",
    story: (title: string, step: number) => `Оповідь: ${title}, крок ${number.format(step)}`,
    window: (period: string) => `Дати на екрані: ${period}`,
    noWindow: "Дати на екрані (усі роки)",
    storyWindow: "Дати на екрані (задає оповідь)",
    event: (title: string) => `Відкрита подія: ${title}`,
    noEvent: "Відкрита подія (немає)",
    storyEvent: "Відкрита подія (задає оповідь)",
    filter: (facet: string, values: string) => `${facet}: ${values}`,
    noFilters: "Фільтри (не задано)",
    view: (view: string) => `Подання на початку: ${view}`,
    lang: (language: string) => `Мова: ${language}`,
    detail: (detail: string) => `Подробиці: ${detail}`,
    theme: (appearance: string) => `Вигляд: ${appearance}`,
  },

  copy: "Копіювати",
  copyLink: "Копіювати посилання",
  copyCode: "Копіювати код",
  copyCitation: "Копіювати цитування",
  copyMarkdown: "Копіювати як посилання Markdown",
  copyHtml: "Копіювати як посилання HTML",
  copied: "Скопійовано",
  refused: "Браузер не дозволив копіювати. Текст виділено: натисніть Ctrl+C або, на Mac, ⌘C.",
  byHand: "Текст для копіювання",

  onDevice: (file: string) =>
    `Файл «${file}» є\u00a0лише на вашому пристрої, і\u00a0жодне посилання його не відкриє. Щоб поділитися ним, опублікуйте його в\u00a0інтернеті й\u00a0відкрийте звідти.`,
  draft: {
    onlyHere:
      "Ваша хронологія збережена лише в\u00a0цьому браузері, і\u00a0більше ніде це посилання її не відкриє. Щоб дати на неї посилання або вбудувати її, опублікуйте її файл в\u00a0інтернеті й\u00a0відкрийте його звідти.",
    file: "Хронологія як файл",
    fileText: "Хто перетягне його на цю сторінку, побачить ту саму хронологію і\u00a0зможе редагувати її далі.",
    download: "Завантажити файл",
  },
  reach: {
    machine: "Це посилання працює лише на цьому комп’ютері: сторінки немає в\u00a0інтернеті.",
    network: "Це посилання працює лише у\u00a0вашій мережі.",
  },
  length: {
    long: (characters: number) =>
      `У\u00a0посиланні ${plural(characters, { one: "# символ", few: "# символи", many: "# символів", other: "# символу" })}. Деякі програми обрізають посилання, довші за ${number.format(2_000)} символів. Зніміть деякі позначки, щоб скоротити його.`,
    story: (characters: number) =>
      `Разом із вашою оповіддю в\u00a0посиланні ${plural(characters, { one: "# символ", few: "# символи", many: "# символів", other: "# символу" })}: забагато, щоб ним надійно поділитися. Поділіться оповіддю як файлом зі списку оповідей.`,
    unread: "Посилання задовге, сторінка його не прочитає. Зніміть деякі позначки, щоб скоротити його.",
  },

  qr: "QR-код",
  qrText: "Відкриває те саме посилання на телефоні: для класу або на папері.",
  qrTitle: (address: string) => `QR-код адреси ${address}`,
  qrTooLong: "Посилання задовге для QR-коду. Зніміть деякі позначки, щоб скоротити його.",
  qrFull: "На весь екран",
  qrLeave: "Вийти з\u00a0повноекранного режиму",
  saveSvg: "Зберегти як SVG",
  savePng: "Зберегти як PNG",

  kind: "Тип коду",
  kinds: {
    script: "Посилання і\u00a0скрипт",
    responsive: "Адаптивний iframe",
    plain: "Фіксований iframe",
  },
  kindHints: {
    script: "Висота підлаштовується під вміст. Якщо система сайту вилучає скрипти, залишається посилання.",
    responsive: "Без скриптів. Зберігає пропорції; редактор має не вилучати атрибути style.",
    plain: "Без скриптів, висота фіксована. Працює скрізь, де дозволено iframe.",
  },
  size: "Розмір",
  fills: "На всю ширину колонки",
  automatic: "Автоматична висота",
  width: "Ширина, px",
  height: "Висота, px",
  startHeight: "Початкова висота, px",
  proportions: "Iframe зберігає ці пропорції.",
  bounds: (least: number, most: number) => `Від ${number.format(least)} до ${number.format(most)}.`,
  appearance: "Вигляд",
  appearanceAuto: "Як у\u00a0читача",
  language: "Мова",
  languageAuto: "Як у\u00a0читача",
  startView: "Подання на початку",
  startViewAuto: "Автоматично",
  code: "Код для вбудовування",
  frameTitle: (title: string) => `Хронологія: ${title}`,
  preview: "Попередній перегляд",
  previewTitle: "Попередній перегляд вбудованої хронології",
  previewWidth: "Ширина колонки, px",
  previewWidths: { "360": "Телефон, 360", "640": "Колонка, 640", "800": "Ширша, 800" },
  shownAt: (percent: number) => `показано у\u00a0масштабі ${number.format(percent)}%`,

  cited: "Що цитувати",
  citedEvent: "Відкриту подію",
  citedTimeline: "Усю хронологію",
  format: "Формат",
  formats: { text: "Звичайний текст", markdown: "Markdown", bibtex: "BibTeX", ris: "RIS" },
  formatHints: {
    text: "Для статті, роздаткового матеріалу або виноски.",
    markdown: "Для тексту в\u00a0Markdown.",
    bibtex: "Для LaTeX (biblatex). Кожне джерело\u00a0— теж запис.",
    ris: "Для програм на зразок Zotero. Кожне джерело\u00a0— теж запис.",
  },
  citation: "Цитування",
  noAuthor: "Хронологія не називає автора, тому його немає і\u00a0в\u00a0цитуванні.",
  citing: {
    quoted: (title: string) => `«${title.replaceAll("«", "„").replaceAll("»", "“")}»`,
    within: (title: string) => `У: ${title}`,
    version: (version: string) => `Версія ${version}`,
    accessed: (day: string) => `дата звернення: ${day}`,
    archived: "Архівна копія",
    sources: "Джерела цієї події:",
  },
};
