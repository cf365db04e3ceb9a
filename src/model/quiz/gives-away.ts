/** Words that would tell the answer before the question is asked. All languages of a text count, whichever is shown. */
import { allTexts, type LocalizedText } from "../localized";

/** A year, also as part of a longer number; two thousand of anything is left out with it. */
const YEAR = /\d{4}/u;
const NUMERAL = /\d|(?<!\p{L})(?:I{2,3}|IV|VI{0,3}|IX)(?!\p{L})/u;
const word = (forms: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, "iu");
/** "May" and "march" are words too; such titles are left out with the months. */
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
/** Forms of a name differ at their end: "Росія", "російський". So much of each word is compared. */
const MIN_STEM_LENGTH = 4;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a title may tell when the event was, or which of two came first. */
export const tellsTime = (title: LocalizedText): boolean =>
  allTexts(title).some((text) => YEAR.test(text) || MONTHS.some((months) => months.test(text)));

/** Whether a title counts something, so that "31st member" would come before "32nd member". */
export const tellsOrder = (title: LocalizedText): boolean => allTexts(title).some((text) => NUMERAL.test(text));

/** Beginnings of the words of names, small; of words under four letters the whole word. */
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
 * Whether a word of the text begins like a word of the names. Short words count only whole, and only
 * where they begin with a capital: "Kim", "US", "ЄС", and not "of".
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
