import type { Px } from "../../model/time";

/**
 * Number of lines of a text in a box, from measured words. Causes no layout.
 * @param widthOf  width of a text, px
 * @param max      counting stops here
 */
export function wrapLines(text: string, boxPx: Px, widthOf: (text: string) => Px, max: number): number {
  let lines = 1;
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || widthOf(longer) <= boxPx) {
      line = longer;
      continue;
    }
    lines += 1;
    line = word;
    if (lines >= max) return max;
  }
  return lines;
}
