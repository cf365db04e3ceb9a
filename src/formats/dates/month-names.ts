/** The names of months in English and Ukrainian, whole, in the genitive and short. */

const NAMES: readonly (readonly string[])[] = [
  ["january", "jan", "січень", "січня", "січ"],
  ["february", "feb", "лютий", "лютого", "лют"],
  ["march", "mar", "березень", "березня", "бер"],
  ["april", "apr", "квітень", "квітня", "квіт", "кві"],
  ["may", "травень", "травня", "трав", "тра"],
  ["june", "jun", "червень", "червня", "черв", "чер"],
  ["july", "jul", "липень", "липня", "лип"],
  ["august", "aug", "серпень", "серпня", "серп", "сер"],
  ["september", "sep", "sept", "вересень", "вересня", "вер"],
  ["october", "oct", "жовтень", "жовтня", "жовт", "жов"],
  ["november", "nov", "листопад", "листопада", "лист", "лис"],
  ["december", "dec", "грудень", "грудня", "груд", "гру"],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/;

/** @param word  in lower case, a full stop at its end allowed; @returns 1 to 12 */
export const monthOf = (word: string): number | undefined => MONTHS.get(word.replace(/\.$/, ""));

/** @param word  in lower case; English only, as programs write them before dates */
export const isWeekday = (word: string): boolean => WEEKDAY.test(word.replace(/\.$/, ""));
