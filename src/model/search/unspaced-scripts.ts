/**
 * Scripts without spaces between words. Word boundaries are unknown, so these texts are searched by short overlapping
 * n-grams. `Intl.Segmenter` is not available in all supported browsers, and its results differ between them.
 */

const SCRIPTS = ["Han", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Lana", "Java", "Bali"];
const UNSPACED = SCRIPTS.map((script) => String.raw`\p{scx=${script}}`).join("");
const RUNS = new RegExp(`([${UNSPACED}]+)`, "u");
const STARTS = new RegExp(`^[${UNSPACED}]`, "u");

/** Letters per gram: long enough to be selective, short enough to recur in other texts. */
const GRAM = 3;

/** Whether a text contains letters of such a script. */
export const hasUnspaced = (text: string): boolean => RUNS.test(text);

/** Whether a segment returned by `splitScripts` is in such a script. */
export const isUnspaced = (segment: string): boolean => STARTS.test(segment);

/** Splits a word where a script without spaces begins or ends: "NATO拡大" becomes two words. */
export const splitScripts = (word: string): string[] => word.split(RUNS).filter((segment) => segment !== "");

/** The grams to index: one from each letter on, so that every position is a beginning. */
export function indexGrams(segment: string): string[] {
  const letters = Array.from(segment);
  return letters.map((_, at) => letters.slice(at, at + GRAM).join(""));
}

/** The grams to search for: the whole segment if it is short, else each of its grams. */
export function queryGrams(segment: string): string[] {
  const letters = Array.from(segment);
  return letters.length <= GRAM ? [segment] : indexGrams(segment).slice(0, 1 - GRAM);
}
