/**
 * Packs one lane at one scale: which events get a label, a shape only or a badge, and in which row. Greedy by
 * importance, then date, over the whole chronicle, so the result does not depend on the position of the window.
 */
import type { Importance } from "../model/chronicle/chronicle";
import type { Px } from "../model/time";
import { type Extent, type TimeScale, extentOf } from "./extent";
import { gatherBadges } from "./gather-badges";
import { type Badge, type Form, type LanePlan, type LodItem, inForm } from "./lod-item";
import type { Reveal } from "./reveal";
import { Row } from "./row";
import { type LabelFlip, labelFlipsOf } from "./label-flips";
import { expandLabel } from "./expand-label";
import type { BoxDraft, BoxSpace } from "./grow-boxes";

export type PackOptions = TimeScale & {
  readonly maxRows: number;
  readonly reveal: Reveal;
  /** Lets events grow; absent: labels at most. */
  readonly grow?: ((drafts: readonly BoxDraft[], space: BoxSpace) => void) | undefined;
  /** Events of lower importance get no label, whatever `reveal` and the space allow; absent: no limit. */
  readonly minLabelImportance?: Importance | undefined;
  /** Limits rows to `maxRows`: events without space are left out. */
  readonly isBounded?: boolean;
  /** Ids that get a label first, whatever their importance: the selection, a search hit, a story step. */
  readonly pinned: ReadonlySet<string>;
};

/** Free pixels between neighbouring items. */
const GAP: Px = 10;
const SHAPE_GAP: Px = 3;

const byWeight = (pinned: ReadonlySet<string>) => (a: LodItem, b: LodItem) =>
  Number(pinned.has(b.id)) - Number(pinned.has(a.id)) || b.importance - a.importance || a.startMs - b.startMs;

/** The label width of the item is that after expansion. */
type Draft = Omit<BoxDraft, "item"> & { item: LodItem };
/** Turning points get their full label before less important events get shapes. */
const WHOLE_FIRST: Importance = 5;
/** With `isBounded` and fewer rows than this, shapes are placed before labels expand: many events share few rows. */
const ROWS_TO_SPEND = 4;

/**
 * Packs one lane.
 * @param items  in the order of the chronicle, which breaks ties of importance and date
 */
export function packLane(lane: number, items: readonly LodItem[], options: PackOptions): LanePlan {
  const { pinned, reveal, minLabelImportance = 1, maxRows, world, scale } = options;
  const rows = Array.from({ length: maxRows }, () => new Row());
  const drafts: Draft[] = [];
  const worldEnd = (world.max - world.min) * scale;
  // A label cut by the end of the time domain goes to the other side, or is not drawn.
  const isInWorld = ({ from, to }: Extent, item: LodItem) => to <= worldEnd || (item.kind !== "point" && from < 0);

  const tryPlace = (item: LodItem, form: Form, side: "right" | "left"): boolean => {
    const extent = extentOf(item, form, side, options);
    if (form === "label" && (side === "right" ? !isInWorld(extent, item) : extent.from < 0)) return false;
    const { from, to } = padded(extent, form);
    const row = rows.findIndex((one) => one.isFree(from, to));
    if (row < 0) return false;
    rows[row]?.take(from, to);
    drafts.push({ item, row, form, side, extent, taken: [{ from, to }] });
    return true;
  };

  const tryShapes = (some: readonly LodItem[]): boolean => {
    const before = drafts.length;
    if (some.every((item) => tryPlace(item, "shape", "right"))) return true;
    for (const { row, taken } of drafts.splice(before)) for (const { from, to } of taken) rows[row]?.release(from, to);
    return false;
  };

  const unlabelled: LodItem[] = [];
  const overflow: LodItem[] = [];
  const heaviest = byWeight(pinned);
  for (const item of [...items].sort(heaviest)) {
    // Where nothing has a label, a pinned event is at least placed first.
    const wantsLabel =
      item.importance >= Math.max(reveal.label, minLabelImportance) || (pinned.has(item.id) && reveal.label <= 5);
    if (!wantsLabel || !(tryPlace(item, "label", "right") || tryPlace(item, "label", "left"))) unlabelled.push(item);
  }
  if (!options.isBounded || maxRows >= ROWS_TO_SPEND) expandLabels(drafts, rows, WHOLE_FIRST, options);
  for (const item of unlabelled) {
    if ((item.importance < reveal.shape && !pinned.has(item.id)) || !tryPlace(item, "shape", "right"))
      overflow.push(item);
  }
  const badges = options.isBounded ? [] : gatherBadges(lane, inOrder(items, overflow), rows, options, tryShapes);
  if (reveal.label <= 5) fillLeftoverSpace(drafts, rows, reveal, options);
  const space = { rows: rows.slice(0, maxRows), bounds: { from: 0, to: worldEnd }, at: options };
  const byImportance = [...drafts].sort((a, b) => heaviest(a.item, b.item));
  options.grow?.(byImportance, space);
  expandLabels(drafts, rows, 1, options);
  const flips = labelFlipsOf(
    drafts.map((draft) => (draft.box ? { ...draft, item: inForm(draft.item, draft.box) } : draft)),
    rows,
    GAP,
    options,
  );
  return {
    rows: usedRows(drafts, badges),
    placed: drafts.map(({ item: { id, labelPx }, row, form, side, box }, i) => ({
      id,
      lane,
      row,
      form,
      side,
      ...(box ? { box } : { labelPx }),
      ...(flips[i] as LabelFlip),
    })),
    badges,
  };
}

/** With half the gap to the next event on each side. */
function padded({ from, to }: Extent, form: Form): Extent {
  const gap = form === "shape" ? SHAPE_GAP : GAP;
  return { from: from - gap / 2, to: to + gap / 2 };
}

/** Those of `items` that are in `some`: a badge lists its events in the order of the chronicle, not by importance. */
function inOrder(items: readonly LodItem[], some: readonly LodItem[]): readonly LodItem[] {
  const chosen = new Set(some);
  return items.filter((item) => chosen.has(item));
}

/** Expands labels in placement order, so by importance. */
function expandLabels(
  drafts: readonly Draft[],
  rows: readonly Row[],
  minImportance: Importance,
  options: PackOptions,
): void {
  const bounds = { from: 0, to: (options.world.max - options.world.min) * options.scale };
  for (const draft of drafts) {
    const { item, form, side } = draft;
    const row = rows[draft.row];
    if (form !== "label" || item.importance < minImportance || !row) continue;
    draft.item = { ...item, labelPx: expandLabel(item, side, row, GAP, bounds, options) };
    draft.extent = extentOf(draft.item, "label", side, options);
    draft.taken = [padded(draft.extent, "label")];
  }
}

/**
 * Gives leftover space to labels one importance below the rule: an empty period may say more than a crowded one.
 * Nothing already placed is moved.
 */
function fillLeftoverSpace(
  drafts: readonly Draft[],
  rows: readonly Row[],
  reveal: Reveal,
  { minLabelImportance = 1, ...options }: PackOptions,
): void {
  const minImportance = Math.max(reveal.label - 1, minLabelImportance);
  const worldEnd = (options.world.max - options.world.min) * options.scale;
  for (const draft of drafts) {
    if (draft.form === "label" || draft.item.importance < minImportance) continue;
    const row = rows[draft.row];
    const own = draft.extent;
    for (const side of ["right", "left"] as const) {
      const { from, to } = extentOf(draft.item, "label", side, options);
      if (from < 0 || to > worldEnd) continue;
      // Only the space beyond its own segment has to be free.
      const isFree =
        side === "right" ? row?.isFree(own.to + SHAPE_GAP, to + GAP) : row?.isFree(from - GAP, own.from - SHAPE_GAP);
      if (!isFree) continue;
      const more =
        side === "right"
          ? { from: own.to + SHAPE_GAP, to: to + GAP / 2 }
          : { from: from - GAP / 2, to: own.from - SHAPE_GAP };
      row?.take(more.from, more.to);
      Object.assign(draft, { form: "label", side, extent: { from, to }, taken: [...draft.taken, more] });
      break;
    }
  }
}

function usedRows(placed: readonly Draft[], badges: readonly Badge[]): number {
  let most = 0;
  for (const draft of placed) most = Math.max(most, draft.row + (draft.box?.rows ?? 1));
  for (const { row } of badges) most = Math.max(most, row + 1);
  return most;
}
