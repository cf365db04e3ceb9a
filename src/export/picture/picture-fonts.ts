/** The fonts of a picture, and texts fitted into a width. */
import type { Importance } from "../../model/chronicle/chronicle";
import type { Px } from "../../model/time";

export type PictureFont = { readonly family: "sans" | "serif"; readonly weight: number; readonly sizePx: Px };
/** The width of a text in a font, px. */
export type MeasureText = (text: string, font: PictureFont) => Px;

/** As on the page; programs without these fonts take the next of the list. */
export const FAMILIES: Readonly<Record<PictureFont["family"], string>> = {
  sans: "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif",
};

const sans = (sizePx: Px, weight = 400): PictureFont => ({ family: "sans", weight, sizePx });
const serif = (sizePx: Px, weight = 650): PictureFont => ({ family: "serif", weight, sizePx });

export const FONTS = {
  title: serif(30),
  subtitle: sans(16),
  lane: sans(15, 620),
  era: sans(14, 620),
  tick: sans(14),
  majorTick: sans(14, 620),
  status: sans(14),
  badge: sans(13, 600),
  legend: sans(14),
  footer: sans(14),
} as const;

/** As in the timeline. */
export const LABEL_FONTS: Readonly<Record<Importance, PictureFont>> = {
  5: serif(16.5),
  4: sans(15, 620),
  3: sans(15),
  2: sans(14),
  1: sans(14),
};

const ENDING = /[\s,;:(\-–—«“‘]+$/;

/** The text cut at a word, or inside a long one, with an ellipsis. */
export function fitText(text: string, maxPx: Px, font: PictureFont, measure: MeasureText): string {
  if (measure(text, font) <= maxPx) return text;
  const cut = (end: number) => `${text.slice(0, end).replace(ENDING, "")}…`;
  const letters = [...text].length;
  let end = Math.min(text.length, Math.ceil((letters * maxPx) / measure(text, font)) + 2);
  while (end > 0 && measure(cut(end), font) > maxPx) end -= 1;
  // Never half of a surrogate pair.
  if (/[\uD800-\uDBFF]$/.test(text.slice(0, end))) end -= 1;
  const atWord = text.lastIndexOf(" ", end);
  return cut(atWord > end * 0.6 ? atWord : end);
}

/** Lines of whole words; the last one is cut if there are more than `max`. */
export function wrapText(
  text: string,
  maxPx: Px,
  font: PictureFont,
  measure: MeasureText,
  max: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/[ \n\t\r]+/).filter((word) => word !== "");
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || measure(longer, font) <= maxPx) {
      line = longer;
      continue;
    }
    if (lines.length === max - 1)
      return [...lines, fitText([line, ...words.slice(index)].join(" "), maxPx, font, measure)];
    lines.push(line);
    line = word;
  }
  return line === "" ? lines : [...lines, fitText(line, maxPx, font, measure)];
}
