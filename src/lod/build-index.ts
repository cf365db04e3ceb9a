/**
 * The index over very many events. Every event has one static level in its lane: the coarsest halving of the whole time
 * in whose stretch it is still the most important one. A scale shows the levels whose stretches are wide enough on the
 * screen, so how much it shows is bounded by lanes and pixels, whatever the number of events.
 *
 *   level 0  |------------------------ A ------------------------|     one stretch: the most important event
 *   level 1  |---------- A ----------|---------- B ---------- ---|     two: those that A does not stand for already
 *   level 2  |---- C ---|---- A -----|---- B ----|---- D --------|     …
 */
import type { Ms } from "../model/time";
import type { LodColumns, World } from "./columns";

/** Stretches halve at most so often: 12 years / 2^20 is six minutes. Whatever is denser shares the last level. */
export const FINEST_LEVEL = 20;
/** Long bars get rows of their own, as many as these, so that they keep their row at every scale. */
export const SPAN_ROWS = 4;

/** Entries sorted by time; `ids` are positions in the columns. */
export type Sorted = { readonly times: Float64Array; readonly ids: Uint32Array };

export type LaneIndex = {
  /** By level, each sorted by start. */
  readonly levels: readonly Sorted[];
  /** All events of the lane by start, for counting. */
  readonly all: Sorted;
  /** By row of bars: within a row no two overlap, so starts and ends are both sorted. */
  readonly spanRows: readonly Sorted[];
};

export type LodIndex = { readonly columns: LodColumns; readonly world: World; readonly lanes: readonly LaneIndex[] };

/** Builds the index in one go: about 0.4 µs an event. */
export function buildIndex(columns: LodColumns, laneCount: number, world: World, passes?: Uint8Array): LodIndex {
  const steps = buildSteps(columns, laneCount, world, passes);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same in steps of a few thousand events, for whoever must give way between them.
 * @param passes  1 for the events that a filter leaves; without it all
 */
function* buildSteps(
  columns: LodColumns,
  laneCount: number,
  world: World,
  passes?: Uint8Array,
): Generator<void, LodIndex> {
  const byLane = splitLanes(columns, laneCount, passes);
  yield;
  const lanes: LaneIndex[] = [];
  for (const ids of byLane) {
    const all = sortByStart(ids, columns);
    yield;
    const level = yield* assignLevels(all, columns, world);
    lanes.push({ levels: splitLevels(all, level), all, spanRows: packSpans(all, columns) });
    yield;
  }
  return { columns, world, lanes };
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
  const isSorted = ids.every((id, i) => i === 0 || (start[ids[i - 1] as number] as Ms) <= (start[id] as Ms));
  const sorted = isSorted ? ids : ids.toSorted((a, b) => (start[a] as Ms) - (start[b] as Ms) || a - b);
  return { times: Float64Array.from(sorted, (id) => start[id] as Ms), ids: sorted };
}

const STEP = 8_192;

/** @returns the level of each entry of `all`, in its order */
function* assignLevels(all: Sorted, { importance }: LodColumns, world: World): Generator<void, Uint8Array> {
  const count = all.ids.length;
  const levels = new Uint8Array(count);
  const span = Math.max(1, world.max - world.min);
  // One bit for each stretch of each level: 2^0 + … + 2^20 of them.
  const taken = Array.from({ length: FINEST_LEVEL + 1 }, (_, level) => new Uint8Array(Math.ceil(2 ** level / 8)));
  const order = byImportance(all, importance);
  for (let k = 0; k < count; k += 1) {
    if (k % STEP === STEP - 1) yield;
    const entry = order[k] as number;
    const share = Math.min(1 - Number.EPSILON, Math.max(0, ((all.times[entry] as Ms) - world.min) / span));
    let level = 0;
    while (level < FINEST_LEVEL && isTaken(taken[level] as Uint8Array, Math.floor(share * 2 ** level))) level += 1;
    levels[entry] = level;
    // It stands for its stretch on all finer levels too.
    for (let finer = level; finer <= FINEST_LEVEL; finer += 1) {
      const bucket = Math.floor(share * 2 ** finer);
      const bits = taken[finer] as Uint8Array;
      bits[bucket >> 3] = (bits[bucket >> 3] ?? 0) | (1 << (bucket & 7));
    }
  }
  return levels;
}

const isTaken = (bits: Uint8Array, bucket: number): boolean =>
  ((bits[bucket >> 3] as number) & (1 << (bucket & 7))) !== 0;

/** Most important first; among equals in a scattered but fixed order, so that no stretch of time is favoured. */
function byImportance(all: Sorted, importance: Uint8Array): Uint32Array {
  const buckets: number[][] = [[], [], [], [], [], []];
  const count = all.ids.length;
  // A step coprime to the count visits every entry once, far apart from the one before.
  const stride = coprimeNear(count, Math.floor(count * 0.618_033_988_75));
  for (let k = 0, entry = 0; k < count; k += 1, entry = (entry + stride) % count) {
    buckets[importance[all.ids[entry] as number] as number]?.push(entry);
  }
  return Uint32Array.from(buckets.toReversed().flat());
}

function coprimeNear(count: number, wished: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let stride = Math.max(1, wished);
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

/** Bars into rows without overlap, the most important and longest first; what finds no row is told by badges. */
function packSpans(all: Sorted, { isSpan, start, end, importance }: LodColumns): readonly Sorted[] {
  const spans = all.ids.filter((id) => isSpan[id] === 1);
  const rows: number[][] = Array.from({ length: SPAN_ROWS }, () => []);
  // Sorted by start, each row takes the next span that begins after its last end: no search is needed. Importance
  // decides between those that compete, by going first where several begin within one another.
  const ends = new Float64Array(SPAN_ROWS).fill(Number.NEGATIVE_INFINITY);
  for (const id of spans) {
    const from = start[id] as Ms;
    let row = ends.findIndex((last) => last <= from);
    if (row < 0) {
      // All rows are busy: a more important span takes the place of the least important one that is running.
      row = weakest(rows, importance);
      const running = rows[row]?.at(-1);
      if (running === undefined || (importance[running] as number) >= (importance[id] as number)) continue;
      rows[row]?.pop();
    }
    rows[row]?.push(id);
    ends[row] = end[id] as Ms;
  }
  return rows.map((ids) => ({ times: Float64Array.from(ids, (id) => start[id] as Ms), ids: Uint32Array.from(ids) }));
}

function weakest(rows: readonly number[][], importance: Uint8Array): number {
  const weight = (row: number): number => importance[rows[row]?.at(-1) ?? 0] ?? 0;
  return rows.reduce((least, _, row) => (weight(row) < weight(least) ? row : least), 0);
}
