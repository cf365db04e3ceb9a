/**
 * The typography of Ukrainian texts, as rules that mend a text.
 *
 * Not typograf, the usual npm library: for Ukrainian it knows quotation marks, apostrophes and short words, but its
 * rules for dashes, for a day with its month and for a number with its unit are Russian or English only; and it changes
 * things that should stay, such as arrows and `(c)`.
 */

/** Stands in a text for what is not text: the `${…}` of a template, an address, code. May be a number or a word. */
export const PLACEHOLDER = "\uFFFC";

/** Spaces and line breaks, which every rule replaces as a whole. */
const SPACE = String.raw`[ \t\r\n\u00a0]+`;
/** The end of a number: a digit, the number of a plural form (`#`) or a placeholder. */
const NUMBER = String.raw`(?<=[\d#${PLACEHOLDER}])`;
/** Before this a word begins. A hyphen does not part words: 31-й. */
const WORD_START = String.raw`(?<![\p{L}\p{N}#${PLACEHOLDER}’'ʼ-])`;
const WORD_END = String.raw`(?![\p{L}\p{N}’'ʼ-])`;

const MONTHS_OF = "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня";
const MONTHS = "січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень";
const YEARS = String.raw`рік|року|роком|році|роки|років|рокам|роками|роках|рр?\.`;
/** Abbreviations without meaning apart from the number. */
const UNITS = String.raw`хв|год|км|кг|МБ|ГБ|тис\.|млн|млрд|грн|ст\.`;

/** Addresses, parameters of addresses, and code between backticks. */
const NOT_TEXT = /https?:\/\/[^\s»“]+|\?[\w-]+=[^\s»“]+|`[^`]*`/gu;

/** What may stand at either end of a range of dates or values, whose dash has spaces, as `Intl` writes it. */
const RANGE_FIRST = new RegExp(String.raw`(?:[\d#${PLACEHOLDER}]|рр?\.|${MONTHS_OF}|${MONTHS})$`, "u");
const RANGE_LAST = new RegExp(String.raw`^${SPACE}(?:[\d#${PLACEHOLDER}]|${MONTHS_OF}|${MONTHS})`, "u");

/** @param {string} pattern */
const every = (pattern) => new RegExp(pattern, "gu");

const ELLIPSIS = /(?<!\.)\.{3}(?!\.)/gu;
const APOSTROPHE = /(?<=\p{Script=Cyrillic})['ʼ‘`´](?=\p{Script=Cyrillic})/gu;
const PERCENT = every(`${NUMBER}${SPACE}(?=%)`);
const LONG_RANGE = /(?<=\d)—(?=\d)/gu;
const LONG_DASH = every(`(^|${SPACE})[–—―](?=${SPACE}|$)`);
const AFTER_DASH = every(`(?<=(?:^|\u00a0)—)${SPACE}`);
const HYPHENS = every(
  `(?<=[\\p{Script=Cyrillic}»“)…,.!?])${SPACE}--?(?=${SPACE})|${SPACE}--?(?=${SPACE}[\\p{Script=Cyrillic}«„(])`,
);
const BEFORE_NEXT = every(`${WORD_START}([авєзійоуяАВЄЗІЙОУЯ])${SPACE}`);
const AFTER_LAST = every(`(?<=[\\p{L}\\p{N}»“)${PLACEHOLDER}])${SPACE}(?=[бж]${WORD_END})`);
const DAY = every(`${NUMBER}${SPACE}(?=(?:${MONTHS_OF})${WORD_END})`);
const YEAR = every(`${NUMBER}${SPACE}(?=(?:${YEARS})${WORD_END})`);
const UNIT = every(`(?<=[\\dXVI#${PLACEHOLDER}])${SPACE}(?=(?:${UNITS})${WORD_END})`);
const SIGN = every(`(?<=[№§])${SPACE}(?=[\\d${PLACEHOLDER}])`);

/**
 * Sentence dashes. An en dash with spaces between dates, numbers or placeholders is a range and stays.
 * @param {string} text
 */
function setDashes(text) {
  return text
    .replace(HYPHENS, "\u00a0—")
    .replace(LONG_DASH, (found, before, /** @type {number} */ at, /** @type {string} */ whole) => {
      const isRange = RANGE_FIRST.test(whole.slice(0, at)) && RANGE_LAST.test(whole.slice(at + found.length));
      return isRange && found.endsWith("–") ? found : `${before === "" ? "" : "\u00a0"}—`;
    })
    .replace(AFTER_DASH, " ")
    .replace(LONG_RANGE, "–");
}

/**
 * «Outer» and „inner“ quotation marks. Inner ones outside others stay: the text may be quoted itself. So does a text
 * whose marks do not pair, such as the beginning of a quotation.
 * @param {string} text
 */
function setQuotes(text) {
  /** The marks to come that close, innermost last. @type {string[]} */
  const closing = [];
  /** Just after a mark that opens, another mark opens too. */
  let openedTo = 0;
  let isPaired = true;
  const set = text.replace(/[«»„“”"]/gu, (mark, /** @type {number} */ at) => {
    const isAtStart = at === openedTo || /[\s([—–]/u.test(text.charAt(at - 1));
    if (mark === "«" || mark === "„" || (isAtStart && (mark === '"' || mark === "“"))) {
      openedTo = at + 1;
      const isOuter = closing.length === 0 && mark !== "„";
      closing.push(isOuter ? "»" : "“");
      return isOuter ? "«" : "„";
    }
    const close = closing.pop();
    isPaired &&= close !== undefined;
    return close ?? mark;
  });
  return isPaired && closing.length === 0 ? set : text;
}

/**
 * In this order: later rules see what earlier ones have set.
 * @type {readonly { readonly name: string, readonly mend: (text: string) => string }[]}
 */
const RULES = [
  { name: "an ellipsis is one character: …", mend: (text) => text.replace(ELLIPSIS, "…") },
  { name: "the apostrophe is ’ (U+2019)", mend: (text) => text.replace(APOSTROPHE, "’") },
  { name: "quotation marks are «…», inside them „…“", mend: setQuotes },
  { name: "% follows its number without a space", mend: (text) => text.replace(PERCENT, "") },
  { name: "a dash is — after a no-break space; – only stands in ranges", mend: setDashes },
  { name: "no-break space after a word of one letter", mend: (text) => text.replace(BEFORE_NEXT, "$1\u00a0") },
  { name: "no-break space before б and ж", mend: (text) => text.replace(AFTER_LAST, "\u00a0") },
  { name: "no-break space between day and month", mend: (text) => text.replace(DAY, "\u00a0") },
  { name: "no-break space between number and “рік”", mend: (text) => text.replace(YEAR, "\u00a0") },
  {
    name: "no-break space between number and unit",
    mend: (text) => text.replace(UNIT, "\u00a0").replace(SIGN, "\u00a0"),
  },
];

/**
 * The text in Ukrainian typography, and the names of the rules it broke. Idempotent. Addresses and code between
 * backticks stay as they are; `PLACEHOLDER` counts as a number or a word.
 * @param {string} text  in Ukrainian
 * @returns {{ readonly text: string, readonly broken: readonly string[] }}
 */
export function checkUkrainian(text) {
  /** @type {string[]} */
  const kept = [];
  let mended = text.replace(new RegExp(`${NOT_TEXT.source}|${PLACEHOLDER}`, "gu"), (found) => {
    kept.push(found);
    return PLACEHOLDER;
  });
  /** @type {string[]} */
  const broken = [];
  for (const { name, mend } of RULES) {
    const next = mend(mended);
    if (next !== mended) broken.push(name);
    mended = next;
  }
  return { text: mended.replaceAll(PLACEHOLDER, () => kept.shift() ?? ""), broken };
}

/** @param {string} text  in Ukrainian @returns {string} the text in Ukrainian typography */
export const typesetUkrainian = (text) => checkUkrainian(text).text;
