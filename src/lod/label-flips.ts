/** Reserves space, after layout, for labels to flip or slide when they reach an edge of the screen. */
import type { Px } from "../model/time";
import { type TimeScale, extentOf } from "./extent";
import type { Form, LodItem, Placed } from "./lod-item";
import type { Row } from "./row";

export type LabelFlip = Pick<Placed, "canFlip" | "slidePx">;

type PlacedItem = {
  readonly item: LodItem;
  readonly row: number;
  readonly form: Form;
  readonly side: "right" | "left";
};

/** A shorter slide is not worth the movement. */
const MIN_SLIDE: Px = 12;
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
  return placed.map((one) => {
    const row = rows[one.row];
    if (one.form !== "label" || !row) return NONE;
    const { item, side } = one;
    if (item.kind === "point")
      return { canFlip: side === "right" ? flipLeft(item, row, gap, at) : flipRight(item, row, gap, at) };
    return item.kind === "span" && side === "right" ? { canFlip: false, slidePx: slide(item, row, gap, at) } : NONE;
  });
}

function flipLeft(item: LodItem, row: Row, gap: Px, at: TimeScale): boolean {
  const [from, to] = [extentOf(item, "label", "left", at).from - gap, extentOf(item, "label", "right", at).from];
  return takeIfFree(row, from, to - gap / 2 - 0.5);
}

function flipRight(item: LodItem, row: Row, gap: Px, at: TimeScale): boolean {
  const [from, to] = [extentOf(item, "label", "left", at).to, extentOf(item, "label", "right", at).to + gap];
  return takeIfFree(row, from + gap / 2 + 0.5, to);
}

function takeIfFree(row: Row, from: Px, to: Px): boolean {
  const isFree = row.isFree(from, to);
  if (isFree) row.take(from, to);
  return isFree;
}

function slide(item: LodItem, row: Row, gap: Px, at: TimeScale): Px {
  const { to } = extentOf(item, "label", "right", at);
  const px = Math.min(item.labelPx, row.nextFrom(to) - gap / 2 - to);
  if (!(px > MIN_SLIDE)) return 0;
  row.growRight(to, to + px + gap / 2);
  return px;
}
