/**
 * The sizes of cards. Few widths and whole rows: a row has 26 px, and the last 5 of a card's are for the bar of a span.
 *
 *   upright        4 rows: date, title of two lines, summary       with a visual on top: 7 or 8 rows
 *   flat           3 rows: date, title of one line, summary        with a visual at its side: 3 rows
 *
 * Lanes of a chronicle with many lanes have few rows, those of one with few have many.
 */
import { CARD_EDGE, type LodBox } from "../../lod/lod-item";
import type { Px } from "../../model/time";
import type { CardVisual } from "./card-content";

export const ROW: Px = 26;
/** Height of a card that is not drawn, for the bar below it. */
export const BELOW: Px = 5;

export type CardSize = LodBox & { readonly layout: "upright" | "flat"; readonly hasVisual: boolean };

/** Width of the visual of a flat card. */
export const SIDE_PX: Readonly<Record<CardVisual["kind"], Px>> = { picture: 108, figure: 116, quote: 170, map: 128 };
/** Height of the visual of an upright card. */
export const TOP_PX: Readonly<Record<CardVisual["kind"], Px>> = { picture: 104, figure: 78, quote: 78, map: 104 };

const UPRIGHT: Px = 224;
const UPRIGHT_VISUAL: Px = 240;
const FLAT: Px = 300;
const FLAT_TEXT: Px = 270;
/** Share of the largest label on a screen that a card may take; less than a screen of 320 px. */
const MAX_SHARE = 1.9;

const card = (
  rank: 2 | 3,
  layout: CardSize["layout"],
  hasVisual: boolean,
  rows: number,
  maxPx: Px,
  px: Px,
): CardSize => ({ form: "card", rank, layout, hasVisual, rows, widthPx: Math.min(px, maxPx) - CARD_EDGE });

/** The sizes of a card, preferred ones of a rank first. @param maxLabelPx  largest label on this screen */
export function cardSizes(visual: CardVisual | undefined, maxLabelPx: Px): readonly CardSize[] {
  const max = maxLabelPx * MAX_SHARE;
  const sizes = [card(2, "upright", false, 4, max, UPRIGHT), card(2, "flat", false, 3, max, FLAT)];
  if (!visual) return sizes;
  const rows = 4 + (TOP_PX[visual.kind] > 80 ? 4 : 3);
  return [
    ...sizes,
    card(3, "upright", true, rows, max, UPRIGHT_VISUAL),
    card(3, "flat", true, 3, max, FLAT_TEXT + SIDE_PX[visual.kind]),
  ];
}
