/**
 * Packs one lane at one scale: who gets a label, who a bare shape, who joins a badge, and in which row.
 * Greedy by importance, then date, over the whole chronicle, so the answer never depends on where the window stands.
 */
import type { Importance } from "../model/chronicle/chronicle";
import type { Px } from "../model/time";
import { type Extent, type TimeScale, extentOf } from "./extent";
import { gatherBadges } from "./gather-badges";
import type { Badge, Form, LanePlan, LodItem } from "./lod-item";
import type { Reveal } from "./reveal";
import { Row } from "./row";
import { type LabelFlip, labelFlipsOf } from "./label-flips";
import { widenLabel } from "./expand-label";

export type PackOptions = TimeScale & {
  readonly maxRows: number;
  readonly reveal: Reveal;
  /** Lower importances get no label, whatever `reveal` and the room allow; absent: all may. */
  readonly leastLabel?: Importance | undefined;
  /** No more rows than `maxRows`: what finds no room is left out. */
  readonly isBounded?: boolean;
  /** Ids that get a label first whatever their importance: the selection, a search hit, a story step. */
  readonly pinned: ReadonlySet<string>;
};

/** Free pixels between one thing and the next. */
const GAP: Px = 10;
const SHAPE_GAP: Px = 3;

const byWeight = (pinned: ReadonlySet<string>) => (a: LodItem, b: LodItem) =>
  Number(pinned.has(b.id)) - Number(pinned.has(a.id)) || b.importance - a.importance || a.startMs - b.startMs;

type Draft = {
  /** With the label as wide as it has become. */
  item: LodItem;
  readonly row: number;
  form: Form;
  side: "right" | "left";
  extent: Extent;
};
/** A turning point is named whole before lesser events get their shapes. */
const WHOLE_FIRST: Importance = 5;
/** Where what finds no room is left out, fewer rows than this are all that many events have. */
const ROWS_TO_SPEND = 4;

/** @param items  in the order of the chronicle, which decides between items of the same weight and date */
export function packLane(lane: number, items: readonly LodItem[], options: PackOptions): LanePlan {
  const { pinned, reveal, leastLabel = 1, maxRows, world, scale } = options;
  const rows = Array.from({ length: maxRows }, () => new Row());
  const drafts: Draft[] = [];
  const worldEnd = (world.max - world.min) * scale;
  const padded = ({ from, to }: Extent, form: Form): Extent => {
    const gap = form === "label" ? GAP : SHAPE_GAP;
    return { from: from - gap / 2, to: to + gap / 2 };
  };
  // A label that the end of time would cut stands on the other side, or not at all.
  const isInWorld = ({ from, to }: Extent, item: LodItem) => to <= worldEnd || (item.kind !== "point" && from < 0);

  const tryPlace = (item: LodItem, form: Form, side: "right" | "left"): boolean => {
    const extent = extentOf(item, form, side, options);
    if (form === "label" && (side === "right" ? !isInWorld(extent, item) : extent.from < 0)) return false;
    const { from, to } = padded(extent, form);
    const row = rows.findIndex((one) => one.isFree(from, to));
    if (row < 0) return false;
    rows[row]?.take(from, to);
    drafts.push({ item, row, form, side, extent });
    return true;
  };

  const bare: LodItem[] = [];
  const over: LodItem[] = [];
  for (const item of [...items].sort(byWeight(pinned))) {
    // Where nothing has a label a pinned event has at least the first place.
    const wantsLabel =
      item.importance >= Math.max(reveal.label, leastLabel) || (pinned.has(item.id) && reveal.label <= 5);
    if (!wantsLabel || !(tryPlace(item, "label", "right") || tryPlace(item, "label", "left"))) bare.push(item);
  }
  if (!options.isBounded || maxRows >= ROWS_TO_SPEND) widen(drafts, rows, WHOLE_FIRST, options);
  for (const item of bare) {
    if ((item.importance < reveal.shape && !pinned.has(item.id)) || !tryPlace(item, "shape", "right")) over.push(item);
  }
  const badges = options.isBounded
    ? []
    : gatherBadges(lane, inOrder(items, over), rows, options, (item) => tryPlace(item, "shape", "right"));
  if (reveal.label <= 5) fillLeftoverSpace(drafts, rows, reveal, options);
  widen(drafts, rows, 1, options);
  const turning = labelFlipsOf(drafts, rows, GAP, options);
  return {
    rows: usedRows(drafts, badges),
    placed: drafts.map(({ item: { id, labelPx }, row, form, side }, i) => ({
      id,
      lane,
      row,
      form,
      side,
      labelPx,
      ...(turning[i] as LabelFlip),
    })),
    badges,
  };
}

/** Those of `items` that are in `some`: a badge lists its events in the order of the chronicle, not by weight. */
function inOrder(items: readonly LodItem[], some: readonly LodItem[]): readonly LodItem[] {
  const chosen = new Set(some);
  return items.filter((item) => chosen.has(item));
}

/** Whoever comes first has the room: by weight, as they were placed. */
function widen(drafts: readonly Draft[], rows: readonly Row[], least: Importance, options: PackOptions): void {
  const bounds = { from: 0, to: (options.world.max - options.world.min) * options.scale };
  for (const draft of drafts) {
    const { item, form, side } = draft;
    const row = rows[draft.row];
    if (form !== "label" || item.importance < least || !row) continue;
    draft.item = { ...item, labelPx: widenLabel(item, side, row, GAP, bounds, options) };
  }
}

/**
 * Room that is left over goes to labels one importance below the rule: an empty stretch of years may say more than a
 * crowded one. Nothing that stands already gives way.
 */
function fillLeftoverSpace(
  drafts: readonly Draft[],
  rows: readonly Row[],
  reveal: Reveal,
  { leastLabel = 1, ...options }: PackOptions,
): void {
  const least = Math.max(reveal.label - 1, leastLabel);
  const worldEnd = (options.world.max - options.world.min) * options.scale;
  for (const draft of drafts) {
    if (draft.form === "label" || draft.item.importance < least) continue;
    const row = rows[draft.row];
    const own = draft.extent;
    for (const side of ["right", "left"] as const) {
      const { from, to } = extentOf(draft.item, "label", side, options);
      if (from < 0 || to > worldEnd) continue;
      // Only the stretch beyond its own is asked for; its own is taken already.
      const isFree =
        side === "right" ? row?.isFree(own.to + SHAPE_GAP, to + GAP) : row?.isFree(from - GAP, own.from - SHAPE_GAP);
      if (!isFree) continue;
      row?.take(
        side === "right" ? own.to + SHAPE_GAP : from - GAP / 2,
        side === "right" ? to + GAP / 2 : own.from - SHAPE_GAP,
      );
      Object.assign(draft, { form: "label", side, extent: { from, to } });
      break;
    }
  }
}

function usedRows(placed: readonly Draft[], badges: readonly Badge[]): number {
  let most = 0;
  for (const { row } of placed) most = Math.max(most, row + 1);
  for (const { row } of badges) most = Math.max(most, row + 1);
  return most;
}
