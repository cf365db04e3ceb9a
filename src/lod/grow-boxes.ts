/**
 * Lets labels grow into briefs and cards where space is left. Rank by rank: first every event that can becomes a brief,
 * then a card, then a card with a visual, the most important first. Each may move to other rows of its lane; no other event
 * loses anything.
 */
import type { Px } from "../model/time";
import { type Extent, type TimeScale, extentOf } from "./extent";
import { type BoxRank, type Form, type LodBox, type LodItem, inForm } from "./lod-item";
import type { Row } from "./row";
import { lowerBound } from "./sorted";

export type BoxDraft = {
  readonly item: LodItem;
  row: number;
  form: Form;
  side: "right" | "left";
  extent: Extent;
  /** What it occupies in each of its rows, with gaps. */
  taken: readonly Extent[];
  box?: LodBox | undefined;
};

export type BoxSpace = {
  /** The rows in which boxes may be. */
  readonly rows: readonly Row[];
  readonly bounds: Extent;
  readonly at: TimeScale;
};

/** Free pixels to the left and right of a box, together. */
const GAP: Px = 12;

const LAST_RANK: BoxRank = 5;

/** Number of rows that a draft takes. */
export const rowsOf = ({ box }: Pick<BoxDraft, "box">): number => box?.rows ?? 1;

/** @param drafts  in order of importance */
export function growBoxes(drafts: readonly BoxDraft[], space: BoxSpace, maxRank: BoxRank): void {
  if (maxRank === 0) return;
  const xs = drafts.map(({ item }) => xOf(item, space.at)).sort((a, b) => a - b);
  for (let rank = 1; rank <= maxRank; rank += 1) {
    let hasGrown = false;
    for (const draft of drafts) {
      if (draft.form === "card" && rank === LAST_RANK) continue;
      const boxes = draft.item.boxes?.().filter((box) => box.rank === rank) ?? [];
      if (boxes.length > 0 && grow(draft, boxes, space, xs)) hasGrown = true;
    }
    if (hasGrown) moveUp(drafts, space);
  }
}

const xOf = ({ anchorMs }: LodItem, { scale, world }: TimeScale): Px => (anchorMs - world.min) * scale;

/** @param xs  dates of all events of the lane, px, ascending */
function grow(draft: BoxDraft, boxes: readonly LodBox[], space: BoxSpace, xs: readonly Px[]): boolean {
  release(draft, space.rows);
  for (const box of boxes) {
    const onSide = (side: "right" | "left") => {
      const extent = extentOf(inForm(draft.item, box), box.form, side, space.at);
      return { side, extent, crowd: countBetween(xs, extent) };
    };
    // Towards the emptier side, so that a box takes no space that others need more.
    const sides = [onSide("right"), onSide("left")].sort((a, b) => a.crowd - b.crowd);
    for (const { side, extent } of sides) {
      if (!isInside(extent, side, draft.item, space.bounds)) continue;
      const taken = [{ from: extent.from - GAP / 2, to: extent.to + GAP / 2 }];
      const row = freeRow(taken, box.rows, space.rows);
      if (row === undefined) continue;
      Object.assign(draft, { form: box.form, box, side, row, extent, taken });
      take(draft, space.rows);
      return true;
    }
  }
  take(draft, space.rows);
  return false;
}

const countBetween = (xs: readonly Px[], { from, to }: Extent): number => lowerBound(xs, to) - lowerBound(xs, from);

/** Bars may begin and end anywhere; what is written must not be cut by the end of the time domain. */
function isInside({ from, to }: Extent, side: "right" | "left", { kind }: LodItem, bounds: Extent): boolean {
  if (side === "left") return from >= bounds.from && (kind !== "point" || to <= bounds.to);
  return to <= bounds.to ? kind !== "point" || from >= bounds.from : kind !== "point" && from < bounds.from;
}

/** Moves everything up into rows that others have left, so that the space that remains is in one piece. */
function moveUp(drafts: readonly BoxDraft[], { rows }: BoxSpace): void {
  for (const draft of drafts.toSorted((a, b) => a.row - b.row)) {
    release(draft, rows);
    draft.row = Math.min(draft.row, freeRow(draft.taken, rowsOf(draft), rows) ?? draft.row);
    take(draft, rows);
  }
}

/** The first of `count` neighbouring rows in which all of `extents` are free. */
function freeRow(extents: readonly Extent[], count: number, rows: readonly Row[]): number | undefined {
  for (let row = 0; row + count <= rows.length; row += 1) {
    let isFree = true;
    for (let i = row; isFree && i < row + count; i += 1)
      isFree = extents.every(({ from, to }) => (rows[i] as Row).isFree(from, to));
    if (isFree) return row;
  }
  return undefined;
}

function release(draft: BoxDraft, rows: readonly Row[]): void {
  for (const row of rows.slice(draft.row, draft.row + rowsOf(draft)))
    for (const { from, to } of draft.taken) row.release(from, to);
}

function take(draft: BoxDraft, rows: readonly Row[]): void {
  for (const row of rows.slice(draft.row, draft.row + rowsOf(draft)))
    for (const { from, to } of draft.taken) row.take(from, to);
}
