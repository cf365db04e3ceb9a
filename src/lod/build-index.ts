/**
 * Level-of-detail index for large chronicles. Every event has one static level in its lane: the coarsest halving of the
 * time domain in whose segment it is the most important event. A scale shows the levels whose segments are wide enough
 * on the screen, so the number of drawn events is bounded by lanes and pixels, not by the number of events.
 *
 * level 0  |------------------------ A ------------------------|     one segment: the most important event
 * level 1  |---------- A ----------|---------- B --------------|     two: A already represents the first
 * level 2  |---- C ---|---- A -----|---- B ----|---- D --------|     …
 */
import type { Ms } from "../model/time";
import type { LodColumns, TimeDomain } from "./columns";
import { Row } from "./row";

/** Maximum number of halvings: 12 years / 2^20 is six minutes. Denser events share the last level. */
export const FINEST_LEVEL = 20;
/** Number of rows reserved for long bars, so that a bar has the same row at every scale. */
export const SPAN_ROWS = 4;

/** Entries sorted by time; `ids` are positions in the columns. */
export type Sorted = { readonly times: Float64Array; readonly ids: Uint32Array };

/** Index of one lane, or of several that are drawn as one: then every list occurs once per lane. */
export type LaneIndex = {
  /** By level, each list sorted by start. */
  readonly levels: readonly (readonly Sorted[])[];
  /** All events of the lane by start, for counting. */
  readonly all: readonly Sorted[];
  /** By bar row. Bars of a row do not overlap, so both starts and ends are ascending. */
  readonly spanRows: readonly Sorted[];
};

export type LodIndex = {
  readonly columns: LodColumns;
  readonly world: TimeDomain;
  readonly lanes: readonly LaneIndex[];
};

/**
 * Builds the index of every lane: about 0.4 µs per event.
 * @param passes  1 for each event that passes the filter; absent: all pass
 */
export function buildLanes(
  columns: LodColumns,
  laneCount: number,
  world: TimeDomain,
  passes?: Uint8Array,
): readonly LaneIndex[] {
  return splitLanes(columns, laneCount, passes).map((ids) => {
    const all = sortByStart(ids, columns);
    const level = assignLevels(all, columns, world);
    return {
      levels: splitLevels(all, level).map((one) => [one]),
      all: [all],
      spanRows: packSpans(all, columns, world),
    };
  });
}

/** Merges lanes into one lane without bars, for the strip above the list on phones. */
export function asOneLane(lanes: readonly LaneIndex[]): LaneIndex {
  return {
    levels: Array.from({ length: FINEST_LEVEL + 1 }, (_, level) => lanes.flatMap((lane) => lane.levels[level] ?? [])),
    all: lanes.flatMap((lane) => lane.all),
    spanRows: [],
  };
}

function splitLanes(
  { count, lane }: LodColumns,
  laneCount: number,
  passes: Uint8Array | undefined,
): readonly Uint32Array[] {
  const sizes = new Uint32Array(laneCount);
  for (let i = 0; i < count; i += 1)
    if (!passes || passes[i] === 1) sizes[lane[i] as number] = (sizes[lane[i] as number] ?? 0) + 1;
  const lists = [...sizes].map((size) => new Uint32Array(size));
  const filled = new Uint32Array(laneCount);
  for (let i = 0; i < count; i += 1) {
    if (passes && passes[i] !== 1) continue;
    const at = lane[i] as number;
    const list = lists[at];
    if (list) list[filled[at] as number] = i;
    filled[at] = (filled[at] ?? 0) + 1;
  }
  return lists;
}

function sortByStart(ids: Uint32Array, { start }: LodColumns): Sorted {
  if (!insertInOrder(ids, start)) ids.sort((a, b) => (start[a] as Ms) - (start[b] as Ms) || a - b);
  const times = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i += 1) times[i] = start[ids[i] as number] as Ms;
  return { times, ids };
}

/**
 * Insertion sort for almost sorted ids, as events give: a shape is drawn in the middle of its date, so it only swaps
 * with events of the same day, month or year.
 * @returns false if the ids are too unordered for insertion sort; their order is then arbitrary
 */
function insertInOrder(ids: Uint32Array, start: Float64Array): boolean {
  let moves = 8 * ids.length;
  for (let i = 1; i < ids.length; i += 1) {
    const id = ids[i] as number;
    const at = start[id] as Ms;
    let to = i;
    for (; to > 0 && (start[ids[to - 1] as number] as Ms) > at; to -= 1) {
      ids[to] = ids[to - 1] as number;
      moves -= 1;
    }
    ids[to] = id;
    if (moves < 0) return false;
  }
  return true;
}

/** @returns the level of each entry of `all`, in the same order */
function assignLevels(all: Sorted, { importance }: LodColumns, world: TimeDomain): Uint8Array {
  const count = all.ids.length;
  const levels = new Uint8Array(count);
  const perMs = 2 ** FINEST_LEVEL / Math.max(1, world.max - world.min);
  // One bit per segment and level: 2^0 + … + 2^20 of them.
  const taken = Array.from({ length: FINEST_LEVEL + 1 }, (_, level) => new Uint8Array(Math.ceil(2 ** level / 8)));
  for (const entry of byImportance(all, importance)) {
    const segment = Math.min(
      2 ** FINEST_LEVEL - 1,
      Math.max(0, Math.floor(((all.times[entry] as Ms) - world.min) * perMs)),
    );
    const level = freeLevel(taken, segment);
    levels[entry] = level;
    // It also represents its segment on all finer levels.
    for (let finer = level; finer <= FINEST_LEVEL; finer += 1) {
      const bits = taken[finer] as Uint8Array;
      const at = segment >> (FINEST_LEVEL - finer);
      bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
    }
  }
  return levels;
}

/**
 * The coarsest level on which the segment has no representative yet, or the finest level if there is none. A
 * representative of a segment also represents it on all finer levels, so the free levels are contiguous and binary
 * search works.
 */
function freeLevel(taken: readonly Uint8Array[], segment: number): number {
  let low = 0;
  let high = FINEST_LEVEL;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = segment >> (FINEST_LEVEL - middle);
    if ((((taken[middle] as Uint8Array)[at >> 3] as number) & (1 << (at & 7))) === 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Most important first; equals in a scattered but fixed order, so that no period is favoured. */
function byImportance(all: Sorted, importance: Uint8Array): Uint32Array {
  const count = all.ids.length;
  const weightOf = (entry: number): number => importance[all.ids[entry] as number] as number;
  const sizes = new Uint32Array(7);
  for (let entry = 0; entry < count; entry += 1) sizes[weightOf(entry)] = (sizes[weightOf(entry)] as number) + 1;
  // Start of each weight class, heaviest first.
  const next = new Uint32Array(7);
  for (let weight = 4; weight >= 0; weight -= 1)
    next[weight] = (next[weight + 1] as number) + (sizes[weight + 1] as number);
  // A step coprime to the count visits every entry once, each far from the previous one.
  const stride = coprimeNear(count, Math.floor(count * 0.618_033_988_75));
  const order = new Uint32Array(count);
  for (let k = 0, entry = 0; k < count; k += 1, entry = (entry + stride) % count) {
    const weight = weightOf(entry);
    const at = next[weight] as number;
    order[at] = entry;
    next[weight] = at + 1;
  }
  return order;
}

function coprimeNear(count: number, target: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let stride = Math.max(1, target);
  if (count > 1) while (gcd(stride, count) !== 1) stride += 1;
  return stride;
}

function splitLevels(all: Sorted, level: Uint8Array): readonly Sorted[] {
  const sizes = new Uint32Array(FINEST_LEVEL + 1);
  for (const one of level) sizes[one] = (sizes[one] ?? 0) + 1;
  const lists = [...sizes].map((size) => ({ times: new Float64Array(size), ids: new Uint32Array(size) }));
  const filled = new Uint32Array(FINEST_LEVEL + 1);
  for (let i = 0; i < level.length; i += 1) {
    const at = level[i] as number;
    const list = lists[at];
    const next = filled[at] as number;
    if (list) {
      list.times[next] = all.times[i] as Ms;
      list.ids[next] = all.ids[i] as number;
    }
    filled[at] = next + 1;
  }
  return lists;
}

/**
 * Assigns bars to rows without overlap, heaviest first, so that the upper rows are filled at every scale. Bars without
 * a row are only counted, in badges and in the lane's number of events in view.
 */
function packSpans(all: Sorted, columns: LodColumns, world: TimeDomain): readonly Sorted[] {
  const { isSpan, start, end } = columns;
  const spans = all.ids.filter((id) => isSpan[id] === 1);
  const weight = new Map(Array.from(spans, (id) => [id, weightOf(id, columns, world)]));
  const byWeight = spans.sort((a, b) => (weight.get(b) as number) - (weight.get(a) as number) || a - b);
  const rows = Array.from({ length: SPAN_ROWS }, () => ({ taken: new Row(), ids: [] as number[] }));
  for (const id of byWeight) {
    const [from, to] = [start[id] as Ms, end[id] as Ms];
    const row = rows.find(({ taken }) => taken.isFree(from, to));
    row?.taken.take(from, to);
    row?.ids.push(id);
  }
  return rows.map(({ ids }) => {
    const sorted = Uint32Array.from(ids).sort((a, b) => (start[a] as Ms) - (start[b] as Ms));
    return { times: Float64Array.from(sorted, (id) => start[id] as Ms), ids: sorted };
  });
}

/** A bar that covers much of the time domain weighs more than its importance, because it covers whole windows. */
function weightOf(id: number, { start, end, importance }: LodColumns, { min, max }: TimeDomain): number {
  const share = ((end[id] as Ms) - (start[id] as Ms)) / Math.max(1, max - min);
  return (importance[id] as number) + (share > 1 / 8 ? 2 : share > 1 / 32 ? 1 : 0);
}
