/** Reserves space, after layout, for labels to flip or slide when they reach an edge of the screen. */
import type { Px } from "../model/time";
import { type TimeScale, extentOf } from "./extent";
import type { Form, LodBox, LodItem, Placed } from "./lod-item";
import type { Row } from "./row";

export type LabelFlip = Pick<Placed, "canFlip" | "slidePx">;

type PlacedItem = {
  readonly item: LodItem;
  readonly row: number;
  readonly form: Form;
  readonly side: "right" | "left";
  readonly box?: LodBox | undefined;
};

/** A shorter slide is not worth the movement. */
const MIN_SLIDE: Px = 12;
/** Beyond the gap that an event has taken itself; boxes have a wider one than labels. */
const FLIP_SLACK: Px = 1.5;
const NONE: LabelFlip = { canFlip: false };

/**
 * Each free segment is reserved for one label only, since two labels may be at opposite edges of one screen.
 * @param gap  free pixels between neighbouring labels
 */
export function labelFlipsOf(
  placed: readonly PlacedItem[],
  rows: readonly Row[],
  gap: Px,
  at: TimeScale,
): readonly LabelFlip[] {
  return placed.map(({ item, row: first, form, side, box }) => {
    const own = rows.slice(first, first + (box?.rows ?? 1));
    if (form === "shape" || own.length === 0) return NONE;
    if (item.kind === "point")
      return { canFlip: side === "right" ? flipLeft(item, own, gap, at) : flipRight(item, own, gap, at) };
    // A card or brief moves along its bar, which its rows have to themselves.
    const [row] = own;
    if (item.kind !== "span" || side !== "right" || box !== undefined || !row) return NONE;
    return { canFlip: false, slidePx: slide(item, row, gap, at) };
  });
}

function flipLeft(item: LodItem, rows: readonly Row[], gap: Px, at: TimeScale): boolean {
  const [from, to] = [extentOf(item, "label", "left", at).from - gap, extentOf(item, "label", "right", at).from];
  return takeIfFree(rows, from, to - gap / 2 - FLIP_SLACK);
}

function flipRight(item: LodItem, rows: readonly Row[], gap: Px, at: TimeScale): boolean {
  const [from, to] = [extentOf(item, "label", "left", at).to, extentOf(item, "label", "right", at).to + gap];
  return takeIfFree(rows, from + gap / 2 + FLIP_SLACK, to);
}

function takeIfFree(rows: readonly Row[], from: Px, to: Px): boolean {
  const isFree = rows.every((row) => row.isFree(from, to));
  if (isFree) for (const row of rows) row.take(from, to);
  return isFree;
}

function slide(item: LodItem, row: Row, gap: Px, at: TimeScale): Px {
  const { to } = extentOf(item, "label", "right", at);
  const px = Math.min(item.labelPx, row.nextFrom(to) - gap / 2 - to);
  if (!(px > MIN_SLIDE)) return 0;
  row.growRight(to, to + px + gap / 2);
  return px;
}
