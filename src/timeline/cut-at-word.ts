/** Shortens a title to the available width. */
import type { Px } from "../model/time";

/** If whole words fill less than this share, cutting inside a word shows more. */
const MIN_SHARE = 0.55;
/** Texts are measured once they are this close to fitting. */
const WIDE_LETTERS = 1.3;
const TRAILING_PUNCTUATION = /[\s,;:(\-–—«“‘]+$/;

/**
 * @param widthOf  width of a text, px
 * @returns the words that fit, with an ellipsis; `undefined` if that would leave too much empty
 */
export function cutAtWord(title: string, maxPx: Px, widthOf: (text: string) => Px): string | undefined {
  const letterPx = widthOf(title) / title.length;
  let end = title.lastIndexOf(" ");
  for (; end > 0; end = title.lastIndexOf(" ", end - 1)) {
    if (end * letterPx > maxPx * WIDE_LETTERS) continue;
    const text = `${title.slice(0, end).replace(TRAILING_PUNCTUATION, "")}…`;
    const px = widthOf(text);
    if (px <= maxPx) return px >= maxPx * MIN_SHARE ? text : undefined;
  }
  return undefined;
}
