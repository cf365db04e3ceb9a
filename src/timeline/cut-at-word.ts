/** A title in less room than it needs. */
import type { Px } from "../model/time";

/** Where the words that fit would leave more of the room empty, half a word says more. */
const MIN_SHARE = 0.55;
/** Words are measured from where the text may begin to fit. */
const WIDE_LETTERS = 1.3;
const LOOSE_END = /[\s,;:(\-–—«“‘]+$/;

/**
 * @param widthOf  of a text, px
 * @returns the words that fit, with an ellipsis; `undefined` where the first ones are too long for that
 */
export function cutAtWord(title: string, roomPx: Px, widthOf: (text: string) => Px): string | undefined {
  const letterPx = widthOf(title) / title.length;
  let end = title.lastIndexOf(" ");
  for (; end > 0; end = title.lastIndexOf(" ", end - 1)) {
    if (end * letterPx > roomPx * WIDE_LETTERS) continue;
    const text = `${title.slice(0, end).replace(LOOSE_END, "")}…`;
    const px = widthOf(text);
    if (px <= roomPx) return px >= roomPx * MIN_SHARE ? text : undefined;
  }
  return undefined;
}
