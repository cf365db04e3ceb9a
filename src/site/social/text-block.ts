/** The texts of a social picture as a block of lines: the title as large as the rest allows. */
import type { Px } from "../../model/time";
import { type MeasureText, type PictureFont, fitText, wrapText } from "../../export/picture/picture-fonts";
import type { SocialTexts } from "./social-texts";

export type BlockLine = {
  readonly text: string;
  readonly kind: "above" | "title" | "description" | "facts";
  readonly font: PictureFont;
  /** From the top of the block. */
  readonly baseline: Px;
};
export type TextBlock = { readonly lines: readonly BlockLine[]; readonly height: Px };

/** Of the lines. */
export const WIDTH: Px = 1072;

/** From the largest on; longer titles are cut at the last. */
const TITLE_SIZES = [120, 108, 96, 88, 80, 74, 68, 62, 55, 48] as const;
const SMALLEST = 48;
/** A smaller title than this does not make way for a second line of the description. */
const MIN_GENEROUS: Px = 55;
const [MAX_TITLE_LINES, TITLE_LINE, TITLE_BASELINE] = [3, 1.1, 0.86];
const [ABOVE_HEIGHT, FACTS_HEIGHT]: readonly [Px, Px] = [42, 46];
const [DESCRIPTION_LINE, DESCRIPTION_GAP, MAX_DESCRIPTION_LINES]: readonly [Px, Px, number] = [39, 12, 2];

const sans = (sizePx: Px, weight = 400): PictureFont => ({ family: "sans", weight, sizePx });
const FONTS = { above: sans(29, 620), description: sans(30), facts: sans(28, 620) } as const;
const titleFont = (sizePx: Px): PictureFont => ({ family: "serif", weight: 650, sizePx });

/** @param room  height that it may take */
export function fitBlock(texts: SocialTexts, room: Px, measure: MeasureText): TextBlock {
  const facts = texts.facts.join(" · ");
  const description = describe(texts.description, MAX_DESCRIPTION_LINES, measure);
  const fixed = (texts.above === "" ? 0 : ABOVE_HEIGHT) + (facts === "" ? 0 : FACTS_HEIGHT);
  const heightOf = (count: number): Px => (count === 0 ? 0 : DESCRIPTION_GAP + count * DESCRIPTION_LINE);
  const whole = description.length;
  const roomBeside = (count: number) => room - fixed - heightOf(count);
  const title =
    wholeTitle(texts.title, roomBeside(whole), MIN_GENEROUS, measure) ??
    wholeTitle(texts.title, roomBeside(Math.min(1, whole)), SMALLEST, measure) ??
    cutTitle(texts.title, roomBeside(Math.min(1, whole)), measure);
  const titleHeight = title.lines.length * title.font.sizePx * TITLE_LINE;
  const left = Math.floor((room - fixed - titleHeight - DESCRIPTION_GAP) / DESCRIPTION_LINE);
  const described = left >= whole ? description : describe(texts.description, left, measure);

  const lines: BlockLine[] = [];
  let y = 0;
  const add = (kind: BlockLine["kind"], text: string, font: PictureFont, baseline: Px, height: Px) => {
    lines.push({ kind, text: fitText(text, WIDTH, font, measure), font, baseline: y + baseline });
    y += height;
  };
  if (texts.above !== "") add("above", texts.above, FONTS.above, 27, ABOVE_HEIGHT);
  const { sizePx } = title.font;
  for (const line of title.lines) add("title", line, title.font, sizePx * TITLE_BASELINE, sizePx * TITLE_LINE);
  if (described.length > 0) y += DESCRIPTION_GAP;
  for (const line of described) add("description", line, FONTS.description, 29, DESCRIPTION_LINE);
  if (facts !== "") add("facts", facts, FONTS.facts, 36, FACTS_HEIGHT);
  return { lines, height: y };
}

type FittedTitle = { readonly lines: readonly string[]; readonly font: PictureFont };

const linesIn = (room: Px, sizePx: Px): number => Math.min(MAX_TITLE_LINES, Math.floor(room / (sizePx * TITLE_LINE)));

/** The largest size at which the whole title has room, in lines of about the same length. */
function wholeTitle(text: string, room: Px, smallest: Px, measure: MeasureText): FittedTitle | undefined {
  if (text === "") return { lines: [], font: titleFont(smallest) };
  for (const sizePx of TITLE_SIZES.filter((size) => size >= smallest)) {
    const font = titleFont(sizePx);
    const max = linesIn(room, sizePx);
    const lines = max < 1 ? [] : wrapText(text, WIDTH, font, measure, max);
    const isWhole = lines.join(" ") === text && lines.every((line) => measure(line, font) <= WIDTH);
    if (isWhole) return { lines: balanced(text, lines, font, measure), font };
  }
  return undefined;
}

function cutTitle(text: string, room: Px, measure: MeasureText): FittedTitle {
  const font = titleFont(SMALLEST);
  return { lines: wrapText(text, WIDTH, font, measure, Math.max(1, linesIn(room, SMALLEST))), font };
}

/** Of the same number of lines the narrowest, so that no word stands alone in the last one. */
function balanced(text: string, widest: readonly string[], font: PictureFont, measure: MeasureText): readonly string[] {
  let lines = widest;
  for (let width = WIDTH - 16; widest.length > 1 && width > WIDTH / 2; width -= 16) {
    const narrower = wrapText(text, width, font, measure, widest.length);
    if (narrower.join(" ") !== text || narrower.some((line) => measure(line, font) > width)) return lines;
    lines = narrower;
  }
  return lines;
}

/** As many whole sentences as have room; if not even the first has, its beginning. */
function describe(text: string, max: number, measure: MeasureText): readonly string[] {
  if (max < 1) return [];
  const wrapped = (part: string) => wrapText(part, WIDTH, FONTS.description, measure, max);
  let lines = wrapped(text);
  for (let part = text; lines.join(" ") !== part; lines = wrapped(part)) {
    const shorter = /^(.*[.!?…])\s+\p{Lu}/su.exec(part)?.[1];
    if (shorter === undefined) return wrapped(text);
    part = shorter;
  }
  return lines;
}
