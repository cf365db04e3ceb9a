/**
 * The sizes of cards. Few widths and whole rows: a row has 26 px, and the last 5 of a card are for the bar of a span. An
 * upright card has no more rows than its text fills.
 *
 *            text only                                     with a visual
 *   rank 2   upright, 4 rows; flat, 3 rows
 *   rank 3   upright, 5 rows, if the summary is long       on top: 7 or 8 rows; at its side: 3 rows
 *   rank 4   upright, 7 rows, if it is very long           on top: 9 or 10 rows
 *   rank 6   upright, all of the summary                   on top, with all of the summary
 *   rank 7   upright, in large type                        on top, in large type
 *
 * Lanes of a chronicle with many lanes have few rows, those of one with few have many.
 */
import { CARD_EDGE, type LodBox } from "../../lod/lod-item";
import type { Px } from "../../model/time";
import type { Measure } from "../measure";
import type { CardVisual } from "./card-content";
import { fitsFlat } from "./figure-lines";

export const ROW: Px = 26;
/** Height below a card for a bar. */
export const BELOW: Px = 5;

type Layout = "upright" | "flat";
export type CardSize = LodBox & {
  readonly layout: Layout;
  /** Height of the visual above the text; 0: at its side, `undefined`: no visual. */
  readonly topPx?: Px | undefined;
  readonly isLarge?: boolean | undefined;
};

/** What of an event is written on its card. */
export type CardText = {
  /** Length of the summary; 0 without one. */
  readonly letters: number;
  /** Width of the whole summary on one line, in normal type. */
  readonly summaryPx: Px;
  readonly titlePx: Px;
  /** Width of the visual beside it on a flat card; 0 without one. */
  readonly sidePx: Px;
};

/** Heights of the lines of a card; must match cards.css. A flat one of three rows has a line of summary below a title of two. */
const LINES = {
  flat: { meta: 16, title: 19, summary: 16 },
  upright: { meta: 16, title: 20, summary: 16 },
  large: { meta: 20, title: 28, summary: 22 },
} as const;
/** Text in large type is wider by these. */
export const LARGE_TITLE = 22 / 16.5;
const LARGE_SUMMARY = 17 / 13;
export const MAX_TITLE_LINES = 2;
/** Width of the visual of a flat card; that of a figure with many words is wider. */
const SIDE_PX: Readonly<Record<CardVisual["kind"], Px>> = { picture: 108, figure: 156, quote: 190, map: 128 };
const WIDE_FIGURE_PX: Px = 230;
/** Height of the visual of an upright card, and more of it in a large one. */
const TOP_PX: Readonly<Record<CardVisual["kind"], Px>> = { picture: 104, figure: 78, quote: 78, map: 104 };
const MORE_PX: Px = 52;
/** Width of the text beside the visual of a flat card. */
const FLAT_TEXT: Px = 320;

/** Cards that show all of a summary, and those in large type: at most so many rows, and so wide, the widest first. */
const MAX_ROWS = 12;
const ALL_PX: readonly Px[] = [520, 420, 340, 280, 240, 200];
/** Heights for a part of it. */
const FEWER_ROWS = [10, 9, 8, 7, 6, 5, 4];
/** What a visual says, compared with a text. */
const VISUAL_LETTERS = 150;
/** Of a summary. */
const MIN_LINES = 2;
export const MAX_LINES = 16;
/** A shorter summary is shown by every card. */
const MIN_CUT = 60;
const LARGE_PX: Px = 560;
const LARGE_TOP_PX: Px = 208;
/** What the end of a line leaves empty, since words are not broken. */
const RAGGED: Px = 18;
/** Left and right of the text. */
const TEXT_EDGE: Px = 24;
/** Above and below it; must match cards.css. */
const PADDING_Y: Readonly<Record<Layout, Px>> = { upright: 9, flat: 2 };

/** Share of the largest label on a screen that a card may take; less than a screen of 320 px. */
const MAX_SHARE = 1.9;
/** Sizes for long summaries, the largest of a rank first: from how many letters they are filled. */
const LONG = [
  { rank: 3, rows: 5, px: 280, letters: 120 },
  { rank: 4, rows: 8, px: 380, letters: 380 },
  { rank: 4, rows: 7, px: 300, letters: 250 },
  { rank: 4, rows: 5, px: 420, letters: 200 },
] as const;

/** Number of whole lines of a summary that a card has space for below a title of so many lines; may be negative. */
export function summaryLines(
  { layout, rows, topPx = 0, isLarge = false }: Pick<CardSize, "layout" | "rows" | "topPx" | "isLarge">,
  titleLines: number,
): number {
  const { meta, title, summary } = LINES[isLarge ? "large" : layout];
  return Math.floor((rows * ROW - BELOW - PADDING_Y[layout] - topPx - meta - titleLines * title) / summary);
}

/** The last line has no ragged end. */
const linesOf = (px: Px, textPx: Px): number => (px <= textPx ? 1 : Math.ceil((px - RAGGED) / (textPx - RAGGED)));

/** Width of the visual of a flat card. */
export const sidePxOf = (visual: CardVisual, measure: Measure): Px =>
  visual.kind === "figure" && !fitsFlat(visual, SIDE_PX.figure, measure) ? WIDE_FIGURE_PX : SIDE_PX[visual.kind];

/**
 * The sizes of a card, preferred ones of a rank first.
 * @param maxLabelPx  largest label on this screen
 */
export function cardSizes(
  visual: CardVisual | undefined,
  { letters, summaryPx, titlePx, sidePx }: CardText,
  maxLabelPx: Px,
): readonly CardSize[] {
  const titleLinesOf = (textPx: Px, larger = 1) => Math.min(MAX_TITLE_LINES, linesOf(titlePx * larger, textPx));
  /** Rows of an upright card that shows so many lines of its summary. */
  const rowsWith = (lines: number, textPx: Px, topPx?: Px, isLarge = false): number => {
    const titleLines = titleLinesOf(textPx, isLarge ? LARGE_TITLE : 1);
    let rows = 1;
    while (summaryLines({ layout: "upright", rows, topPx, isLarge }, titleLines) < lines) rows += 1;
    return rows;
  };
  /** Rows of an upright card that shows all of it, or as much as any card. */
  const wholeRows = (textPx: Px, topPx?: Px, isLarge = false): number => {
    const lines = letters === 0 ? 0 : linesOf(summaryPx * (isLarge ? LARGE_SUMMARY : 1), textPx);
    return rowsWith(Math.min(MAX_LINES, lines), textPx, topPx, isLarge);
  };
  const size = (rank: LodBox["rank"], layout: Layout, maxRows: number, px: Px, topPx?: Px): CardSize => {
    const cardPx = Math.min(px, maxLabelPx * MAX_SHARE);
    const textPx = cardPx - TEXT_EDGE - (layout === "flat" && topPx !== undefined ? sidePx : 0);
    const rows = layout === "flat" ? maxRows : Math.min(maxRows, wholeRows(textPx, topPx));
    const lines = Math.max(0, summaryLines({ layout, rows, topPx }, titleLinesOf(textPx)));
    const share = lines >= linesOf(summaryPx, textPx) ? 1 : (lines * (textPx - RAGGED)) / summaryPx;
    return {
      form: "card",
      rank,
      layout,
      rows,
      widthPx: cardPx - CARD_EDGE,
      topPx,
      letters: letters * share + (topPx === undefined ? 0 : VISUAL_LETTERS),
    };
  };
  /** Cards of a width that show all of a summary, or as much as there is space for, but never a picture alone. */
  const whole = (px: Px, topPx?: Px): readonly CardSize[] => {
    if (px > maxLabelPx * MAX_SHARE) return [];
    const textPx = px - TEXT_EDGE;
    const most = wholeRows(textPx, topPx);
    const fewer = FEWER_ROWS.filter((rows) => rows < most && rows >= rowsWith(MIN_LINES, textPx, topPx));
    return [most, ...fewer].filter((rows) => rows <= MAX_ROWS).map((rows) => size(6, "upright", rows, px, topPx));
  };
  const large = (topPx?: Px): readonly CardSize[] => {
    const rows = wholeRows(LARGE_PX - TEXT_EDGE, topPx, true);
    if (letters === 0 || rows > MAX_ROWS || LARGE_PX > maxLabelPx * MAX_SHARE) return [];
    // The same in normal type has all of the summary too, and fewer rows.
    return [{ ...size(7, "upright", rows, LARGE_PX, topPx), rows, isLarge: true }];
  };
  const larger = (topPx?: Px, largeTopPx?: Px): readonly CardSize[] => {
    const all = letters < MIN_CUT ? [] : ALL_PX.flatMap((px) => whole(px, topPx));
    const area = ({ rows, widthPx }: CardSize) => rows * widthPx;
    return [...all.sort((a, b) => area(b) - area(a)), ...large(largeTopPx)];
  };
  // Without a summary the title is all that there is to say.
  const sizes =
    letters > 0
      ? [size(2, "upright", 4, 224), size(2, "flat", 3, 340)]
      : [size(2, "flat", 1 + titleLinesOf(224 - TEXT_EDGE), 224)];
  if (!visual) {
    const long = LONG.filter((one) => letters > one.letters);
    return [...sizes, ...long.map(({ rank, rows, px }) => size(rank, "upright", rows, px)), ...larger()];
  }
  const topPx = TOP_PX[visual.kind];
  const flatPx = FLAT_TEXT + sidePx;
  const rows = 4 + Math.ceil((topPx - 1) / ROW);
  return [
    ...sizes,
    size(3, "upright", rows, 240, topPx),
    // On a phone it would fill the width, and panning would cut its text.
    ...(flatPx <= maxLabelPx * MAX_SHARE ? [size(3, "flat", 3, flatPx, 0)] : []),
    size(4, "upright", rows + MORE_PX / ROW, 340, visual.kind === "figure" ? topPx : topPx + MORE_PX),
    ...(visual.kind === "figure" ? larger(topPx, topPx) : larger(topPx + MORE_PX, LARGE_TOP_PX)),
  ];
}
