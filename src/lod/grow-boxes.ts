/**
 * Lets labels grow into briefs and cards where space is left, the most important first. Each may move to other rows of its
 * lane; no other event loses anything.
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
  /** Places found before at the same scale. They are asked for again and again while a plan is made. */
  readonly known?: KnownPlaces | undefined;
};

/** Where a form may be drawn, right and left of the date. */
export type BoxPlace = Pick<BoxDraft, "side" | "extent" | "taken">;
export type KnownPlaces = Map<LodItem, Map<LodBox, readonly BoxPlace[]>>;

export type GrowWay = {
  readonly maxRank: BoxRank;
  /** Events of at least this importance get the largest form that fits before all others grow rank by rank; absent: none. */
  readonly favoured?: number | undefined;
};

export type GrowBoxes = typeof growBoxes;

/** Free pixels to the left and right of a box, together. */
const GAP: Px = 12;

const SIDES = ["right", "left"] as const;
/** Most events that one makes move. */
const MAX_PUSHED = 4;
const CARD_RANK = 2;
const VISUAL_RANK = 3;
const TEXT_RANK = 5;

/** Number of rows that a draft takes. */
export const rowsOf = ({ box }: Pick<BoxDraft, "box">): number => box?.rows ?? 1;

/** @param drafts  events of a lane in order of importance, then of their dates */
export function growBoxes(
  drafts: readonly BoxDraft[],
  space: BoxSpace,
  { maxRank, favoured = Number.POSITIVE_INFINITY }: GrowWay,
): void {
  if (maxRank === 0) return;
  const xs = drafts.map(({ item }) => xOf(item, space.at)).sort((a, b) => a - b);
  let staysRight = true;
  const growTo = (draft: BoxDraft, rank: number, canPush = false): boolean => {
    const { box, form, item } = draft;
    if (rank === TEXT_RANK ? form === "card" : (box?.rank ?? 0) >= rank) return false;
    const boxes = byRank(item)[rank];
    return boxes !== undefined && grow(draft, boxes, space, { drafts: canPush ? drafts : [], xs, staysRight });
  };
  if (maxRank >= VISUAL_RANK)
    for (const draft of drafts)
      if (draft.item.importance >= favoured)
        for (let rank = VISUAL_RANK; rank > 0 && !growTo(draft, rank, true);) rank -= 1;
  moveUp(drafts, space);
  for (let rank = 1; rank <= maxRank; rank += 1) {
    for (const draft of drafts) growTo(draft, rank, rank === CARD_RANK);
    moveUp(drafts, space);
  }
  // Few events are in view, and a date beside a title is worth more than its side.
  if (maxRank < CARD_RANK) return;
  staysRight = false;
  for (const draft of drafts) growTo(draft, 1);
}

const ranked = new WeakMap<readonly LodBox[], readonly (readonly LodBox[] | undefined)[]>();

/** The sizes of an item by rank. They are asked for in every plan, and are the same in all of them. */
function byRank({ boxes }: LodItem): readonly (readonly LodBox[] | undefined)[] {
  const all = boxes?.() ?? [];
  const known = ranked.get(all);
  if (known) return known;
  const made: LodBox[][] = [];
  for (const box of all) (made[box.rank] ??= []).push(box);
  ranked.set(all, made);
  return made;
}

const xOf = ({ anchorMs }: LodItem, { scale, world }: TimeScale): Px => (anchorMs - world.min) * scale;

type GrowRules = {
  /** In order of importance, those that may be pushed aside; empty: none. */
  readonly drafts: readonly BoxDraft[];
  /** Dates of all events of the lane, px, ascending. */
  readonly xs: readonly Px[];
  /** Whether a brief keeps a label right of its date. */
  readonly staysRight: boolean;
};

function grow(draft: BoxDraft, boxes: readonly LodBox[], space: BoxSpace, rules: GrowRules): boolean {
  const { drafts, xs, staysRight } = rules;
  release(draft, space.rows);
  for (const box of boxes) {
    if (box.rows > space.rows.length) continue;
    if (box.rank > TEXT_RANK && draft.form === "card" && areaOf(box) <= areaOf(draft.box)) continue;
    const keepsRight = staysRight && box.form === "brief" && draft.side === "right" && draft.form !== "shape";
    for (const { side, extent, taken } of emptierFirst(placesFor(draft.item, box, space), draft, xs)) {
      // Cut by the edge of the screen, a title is readable from its beginning alone.
      if (keepsRight && side === "left") continue;
      const row =
        freeRow(taken, box.rows, space.rows) ??
        (box.form === "card" && drafts.length > 0 ? pushedRow(draft, taken, box.rows, space.rows, drafts) : undefined);
      if (row === undefined) continue;
      Object.assign(draft, { form: box.form, box, side, row, extent, taken });
      take(draft, space.rows);
      return true;
    }
  }
  take(draft, space.rows);
  return false;
}

/**
 * Makes room by moving lesser events, which are still in one row, to other rows.
 * @returns the first of the rows that are free now; `undefined` if an event would have no place
 */
function pushedRow(
  draft: BoxDraft,
  taken: readonly Extent[],
  count: number,
  rows: readonly Row[],
  drafts: readonly BoxDraft[],
): number | undefined {
  const own = drafts.indexOf(draft);
  const lesser = new Set(drafts.slice(own + 1));
  const isInTheWay = (other: BoxDraft) =>
    other.taken.some((one) => taken.some(({ from, to }) => one.from < to && from < one.to));
  const near = drafts.filter((other, i) => i !== own && isInTheWay(other));
  if (!near.some((other) => lesser.has(other))) return undefined;
  for (let row = 0; row + count <= rows.length; row += 1) {
    const pushed = near.filter((other) => other.row < row + count && other.row + rowsOf(other) > row);
    if (pushed.length > MAX_PUSHED || pushed.some((other) => rowsOf(other) > 1 || !lesser.has(other))) continue;
    const before = pushed.map((other) => other.row);
    for (const other of pushed) release(other, rows);
    if (freeRow(taken, count, rows.slice(row, row + count)) !== undefined) {
      const box: BoxDraft = { ...draft, row, taken, box: { form: "card", rank: 1, widthPx: 0, rows: count } };
      take(box, rows);
      const moved: BoxDraft[] = [];
      for (const other of pushed) {
        const to = freeRow(other.taken, 1, rows);
        if (to === undefined) break;
        other.row = to;
        take(other, rows);
        moved.push(other);
      }
      release(box, rows);
      if (moved.length === pushed.length) return row;
      for (const other of moved) release(other, rows);
    }
    pushed.forEach((other, i) => {
      other.row = before[i] as number;
      take(other, rows);
    });
  }
  return undefined;
}

const areaOf = (box: LodBox | undefined): number => (box ? box.rows * box.widthPx : 0);

/** Where a form may be drawn, right before left of the date. */
export function placesFor(item: LodItem, box: LodBox, space: BoxSpace): readonly BoxPlace[] {
  const { bounds, at, known } = space;
  const found = known?.get(item)?.get(box);
  if (found) return found;
  const sized = inForm(item, box);
  const sides = box.rank === TEXT_RANK && isLong(item, box, at) ? [] : SIDES;
  const places = sides.flatMap((side): BoxPlace[] => {
    const extent = extentOf(sized, box.form, side, at);
    if (!isInside(extent, side, item, bounds)) return [];
    return [{ side, extent, taken: [{ from: extent.from - GAP / 2, to: extent.to + GAP / 2 }] }];
  });
  known?.set(item, (known.get(item) ?? new Map<LodBox, readonly BoxPlace[]>()).set(box, places));
  return places;
}

/**
 * Towards the emptier side, so that a box takes no space that others need more; else, and with the words of a bar, on the
 * side where the event is.
 */
function emptierFirst(places: readonly BoxPlace[], { side, item }: BoxDraft, xs: readonly Px[]): readonly BoxPlace[] {
  const [right, left] = places;
  if (!right || !left) return places;
  const more = item.kind === "span" ? 0 : countBetween(xs, right.extent) - countBetween(xs, left.extent);
  return more > 0 || (more === 0 && side === "left") ? [left, right] : places;
}

/** A title moves along such a bar. With the summary behind it, it would leave the screen before the bar does. */
const isLong = (item: LodItem, box: LodBox, { scale }: TimeScale): boolean =>
  item.kind === "span" && (item.endMs - item.startMs) * scale > box.widthPx;

const countBetween = (xs: readonly Px[], { from, to }: Extent): number => lowerBound(xs, to) - lowerBound(xs, from);

/** Bars may begin and end anywhere; what is written must not be cut by the end of the time domain. */
function isInside({ from, to }: Extent, side: "right" | "left", { kind }: LodItem, bounds: Extent): boolean {
  if (side === "left") return from >= bounds.from && (kind !== "point" || to <= bounds.to);
  return to <= bounds.to ? kind !== "point" || from >= bounds.from : kind !== "point" && from < bounds.from;
}

/** Moves everything up into rows that others have left, so that the space that remains is in one piece. */
function moveUp(drafts: readonly BoxDraft[], { rows }: BoxSpace): void {
  for (const draft of [...drafts].sort((a, b) => a.row - b.row)) {
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

export function release(draft: BoxDraft, rows: readonly Row[]): void {
  for (const row of rows.slice(draft.row, draft.row + rowsOf(draft)))
    for (const { from, to } of draft.taken) row.release(from, to);
}

export function take(draft: BoxDraft, rows: readonly Row[]): void {
  for (const row of rows.slice(draft.row, draft.row + rowsOf(draft)))
    for (const { from, to } of draft.taken) row.take(from, to);
}
