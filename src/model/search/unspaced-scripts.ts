/**
 * Scripts that set no blanks between words. Nothing in a text says where its words are, so that they are searched by short
 * overlapping pieces ("grams"). Browsers' own segmentation (`Intl.Segmenter`) is not in all of them, nor the same in all.
 */

const SCRIPTS = ["Han", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Lana", "Java", "Bali"];
const UNSPACED = SCRIPTS.map((script) => String.raw`\p{scx=${script}}`).join("");
const RUNS = new RegExp(`([${UNSPACED}]+)`, "u");
const STARTS = new RegExp(`^[${UNSPACED}]`, "u");

/** Letters of one piece: long enough to say something, short enough to be the same in many texts. */
const GRAM = 3;

export const hasUnspaced = (text: string): boolean => RUNS.test(text);

/** Whether a piece that `splitScripts` has cut is in such a script. */
export const isUnspaced = (piece: string): boolean => STARTS.test(piece);

/** Cuts a word where a script without blanks begins or ends: "NATO拡大" is two words. */
export const splitScripts = (word: string): string[] => word.split(RUNS).filter((piece) => piece !== "");

/** What is stored: from each letter on, as many as a piece has, so that every place in it is a beginning. */
export function indexGrams(piece: string): string[] {
  const letters = Array.from(piece);
  return letters.map((_, at) => letters.slice(at, at + GRAM).join(""));
}

/** What is looked for: the whole if it is short, else every piece of it. */
export function queryGrams(piece: string): string[] {
  const letters = Array.from(piece);
  return letters.length <= GRAM ? [piece] : indexGrams(piece).slice(0, 1 - GRAM);
}
