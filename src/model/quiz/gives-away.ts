/** Detects words that reveal the answer of a question. All languages of a text count, whichever is displayed. */
import { allTexts, type LocalizedText } from "../localized";

/** A year, also inside a longer number; "two thousand" of anything is excluded too. */
const YEAR = /\d{4}/u;
const NUMERAL = /\d|(?<!\p{L})(?:I{2,3}|IV|VI{0,3}|IX)(?!\p{L})/u;
const word = (forms: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, "iu");
/** "May" and "march" are ordinary words too; such titles are excluded with the months. */
const MONTHS = [
  word(
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
  ),
  word(
    "(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ні|нем|невий|нев\\p{L}+)|лют(?:ий|ого|ому|им|нев\\p{L}+)|листопад\\p{L}*",
  ),
  word(
    "spring|summer|autumn|winter|весн(?:а|и|і|у|ою)|навесні|літо|літа|літній|літн\\p{L}+|влітку|улітку|осін\\p{L}*|восени|зим(?:а|и|і|у|ою)|взимку|узимку|зимов\\p{L}+",
  ),
];
/** Inflected forms differ at their end: "Росія", "російський". Only this many letters of each word are compared. */
const MIN_STEM_LENGTH = 4;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a title may reveal when the event was, or which of two was first. */
export const revealsTime = (title: LocalizedText): boolean =>
  allTexts(title).some((text) => YEAR.test(text) || MONTHS.some((months) => months.test(text)));

/** Whether a title contains an ordinal: "31st member" would reveal that it precedes "32nd member". */
export const revealsOrder = (title: LocalizedText): boolean => allTexts(title).some((text) => NUMERAL.test(text));

/** Stems of the words of names, in lower case; words under four letters are used whole. */
export function stemsOf(names: readonly LocalizedText[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const name of names)
    for (const text of allTexts(name)) for (const [found] of text.matchAll(WORDS)) stems.add(stemOf(found));
  return stems;
}

function stemOf(found: string): string {
  const letters = [...found.toLowerCase()];
  return letters.slice(0, Math.max(MIN_STEM_LENGTH, letters.length - 2)).join("");
}

/**
 * Whether a word of the text begins with one of the stems. Short words must match whole and begin with a capital:
 * "Kim", "US", "ЄС", but not "of".
 */
export function names(text: LocalizedText | undefined, stems: ReadonlySet<string>): boolean {
  for (const one of allTexts(text)) {
    for (const [found] of one.matchAll(WORDS)) {
      const small = found.toLowerCase();
      if ([...found].length < MIN_STEM_LENGTH) {
        if (found !== small && [...found].length > 1 && stems.has(small)) return true;
        continue;
      }
      for (const stem of stems) if ([...stem].length >= MIN_STEM_LENGTH && small.startsWith(stem)) return true;
    }
  }
  return false;
}
