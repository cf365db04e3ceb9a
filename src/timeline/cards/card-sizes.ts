/**
 * The sizes of cards. Few widths and whole rows: a row has 26 px, and the last 5 of a card are for the bar of a span.
 *
 *            text only                                     with a visual
 *   rank 2   upright, 4 rows; flat, 3 rows
 *   rank 3   upright, 5 rows, if the summary is long       on top: 7 or 8 rows; at its side: 3 rows
 *   rank 4   upright, 7 rows, if it is very long           on top: 9 or 10 rows
 *
 * Lanes of a chronicle with many lanes have few rows, those of one with few have many.
 */
import { CARD_EDGE, type LodBox } from "../../lod/lod-item";
import type { Px } from "../../model/time";
import type { CardVisual } from "./card-content";

export const ROW: Px = 26;
/** Height below a card for a bar. */
export const BELOW: Px = 5;

type Layout = "upright" | "flat";
export type CardSize = LodBox & {
  readonly layout: Layout;
  /** Height of the visual above the text; 0: at its side, `undefined`: no visual. */
  readonly topPx?: Px | undefined;
};

/** Width of the visual of a flat card. */
export const SIDE_PX: Readonly<Record<CardVisual["kind"], Px>> = { picture: 108, figure: 156, quote: 190, map: 128 };
/** Height of the visual of an upright card, and more of it in a large one. */
const TOP_PX: Readonly<Record<CardVisual["kind"], Px>> = { picture: 104, figure: 78, quote: 78, map: 104 };
const MORE_PX: Px = 52;
/** Width of the text beside the visual of a flat card. */
const FLAT_TEXT: Px = 320;

/** Share of the largest label on a screen that a card may take; less than a screen of 320 px. */
const MAX_SHARE = 1.9;
/** Sizes for long summaries, the largest of a rank first: from how many letters they are filled. */
const LONG = [
  { rank: 3, rows: 5, px: 280, letters: 120 },
  { rank: 4, rows: 8, px: 380, letters: 380 },
  { rank: 4, rows: 7, px: 300, letters: 250 },
  { rank: 4, rows: 5, px: 420, letters: 200 },
] as const;

/**
 * The sizes of a card, preferred ones of a rank first.
 * @param letters     length of the summary; 0 without one
 * @param maxLabelPx  largest label on this screen
 */
export function cardSizes(visual: CardVisual | undefined, letters: number, maxLabelPx: Px): readonly CardSize[] {
  const size = (rank: LodBox["rank"], layout: Layout, rows: number, px: Px, topPx?: Px): CardSize => {
    const widthPx = Math.min(px, maxLabelPx * MAX_SHARE) - CARD_EDGE;
    return { form: "card", rank, layout, rows, widthPx, topPx };
  };
  // Without a summary the title is all that there is to say.
  const sizes = letters > 0 ? [size(2, "upright", 4, 224), size(2, "flat", 3, 340)] : [size(2, "flat", 3, 224)];
  if (!visual) {
    const long = LONG.filter((one) => letters > one.letters);
    return [...sizes, ...long.map(({ rank, rows, px }) => size(rank, "upright", rows, px))];
  }
  const topPx = TOP_PX[visual.kind];
  const flatPx = FLAT_TEXT + SIDE_PX[visual.kind];
  const rows = 4 + Math.ceil((topPx - 1) / ROW);
  return [
    ...sizes,
    size(3, "upright", rows, 240, topPx),
    // On a phone it would fill the width, and panning would cut its text.
    ...(flatPx <= maxLabelPx * MAX_SHARE ? [size(3, "flat", 3, flatPx, 0)] : []),
    size(4, "upright", rows + MORE_PX / ROW, 340, visual.kind === "figure" ? topPx : topPx + MORE_PX),
  ];
}
