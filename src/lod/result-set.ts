/**
 * The events that pass the filters, by date, indexed for window queries that do not scan all events. Times are the
 * dates of events, not where they are drawn.
 *
 * order    0   1   2   3   4   5          positions in the chronicle's events
 * starts   |---|---|---|---|---|          ascending
 * ends       \___________/                the end of each, in the same order
 * lasts    |--|--|----|-----|--|          all ends, ascending
 */
import type { Ms, TimeWindow } from "../model/time";
import { lowerBound } from "./sorted";

/** First and last times of a set of events, each ascending: sufficient for counting. */
export type TimesSet = { readonly starts: Float64Array; readonly lasts: Float64Array };

export type ResultSet = TimesSet & {
  readonly order: Uint32Array;
  readonly ends: Float64Array;
  /** Latest end in each block of `BLOCK` entries, then in each two blocks, and so on: a binary tree in one array. */
  readonly reach: Float64Array;
  readonly lanes: readonly LaneSet[];
};

export type LaneSet = TimesSet & {
  /** Rank of each event, ascending, parallel to `starts`. */
  readonly ranks: Uint32Array;
};

/** Number of events before, overlapping and after a window. */
export type WindowCounts = { readonly before: number; readonly inside: number; readonly after: number };

const BLOCK = 64;

/**
 * A clock time has no length. Its end must be after its start, or a window starting there would not contain it. Half a
 * ms is safe because windows and dates are whole ms.
 */
const lastOf = (startMs: Ms, endMs: Ms): Ms => (endMs > startMs ? endMs : startMs + 0.5);

/** Dates of all events of a chronicle, by position. */
export type DateColumns = { readonly startMs: Float64Array; readonly endMs: Float64Array };

/**
 * Builds the set.
 * @param passes  1 for each event that passes
 * @param laneOf  lane of each event, by position
 */
export function buildResultSet(
  { startMs, endMs }: DateColumns,
  passes: Uint8Array,
  laneOf: Uint16Array,
  laneCount: number,
): ResultSet {
  const order = positionsOf(passes);
  const count = order.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const lasts = new Float64Array(count);
  const sizes = new Uint32Array(laneCount);
  for (let rank = 0; rank < count; rank += 1) {
    const position = order[rank] as number;
    const [start, end] = [startMs[position] as Ms, endMs[position] as Ms];
    starts[rank] = start;
    ends[rank] = end;
    lasts[rank] = lastOf(start, end);
    const lane = laneOf[position] as number;
    sizes[lane] = (sizes[lane] ?? 0) + 1;
  }
  const lanes = Array.from(sizes, (size) => ({
    starts: new Float64Array(size),
    lasts: new Float64Array(size),
    ranks: new Uint32Array(size),
  }));
  const filled = new Uint32Array(laneCount);
  for (let rank = 0; rank < count; rank += 1) {
    const lane = laneOf[order[rank] as number] as number;
    const at = filled[lane] as number;
    const times = lanes[lane];
    if (!times) continue;
    times.ranks[at] = rank;
    times.starts[at] = starts[rank] as Ms;
    times.lasts[at] = lastOf(starts[rank] as Ms, ends[rank] as Ms);
    filled[lane] = at + 1;
  }
  for (const times of lanes) times.lasts.sort();
  const reach = reachOf(ends);
  lasts.sort();
  return { order, starts, ends, lasts, reach, lanes };
}

function positionsOf(passes: Uint8Array): Uint32Array {
  let count = 0;
  for (const one of passes) count += one;
  const positions = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < passes.length; i += 1) if (passes[i] === 1) positions[at++] = i;
  return positions;
}

/** Leaves in the second half; each node is the maximum of its two children. */
function reachOf(ends: Float64Array): Float64Array {
  const leaves = leavesFor(ends.length);
  const tree = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
  for (let rank = 0; rank < ends.length; rank += 1) {
    const leaf = leaves + Math.floor(rank / BLOCK);
    tree[leaf] = Math.max(tree[leaf] as Ms, ends[rank] as Ms);
  }
  for (let node = leaves - 1; node > 0; node -= 1)
    tree[node] = Math.max(tree[2 * node] as Ms, tree[2 * node + 1] as Ms);
  return tree;
}

const leavesFor = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, Math.ceil(count / BLOCK))));

/**
 * Counts in O(log n). An event overlaps a window if it starts before the window's end and ends after its start; a clock
 * time belongs to the window in which it starts.
 */
export function countWindow({ starts, lasts }: TimesSet, { start, end }: TimeWindow): WindowCounts {
  const before = lowerBound(lasts, start + 0.25); // everything that has ended at `start` or earlier
  const after = starts.length - lowerBound(starts, end);
  return { before, inside: starts.length - before - after, after };
}

/** Ranks of the events that overlap a window, by date; O(log n) for each. */
export function* ranksInside(
  { starts, ends, reach }: ResultSet,
  { start, end }: TimeWindow,
): Generator<number, void, undefined> {
  const first = lowerBound(starts, start);
  // Events that started earlier and are still running, block by block from the left.
  const leaves = reach.length / 2;
  const stack = [1];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ((reach[node] as Ms) <= start) continue;
    if (node < leaves) {
      stack.push(2 * node + 1, 2 * node);
      continue;
    }
    const from = (node - leaves) * BLOCK;
    if (from >= first) break;
    const to = Math.min(from + BLOCK, first);
    for (let rank = from; rank < to; rank += 1) if ((ends[rank] as Ms) > start) yield rank;
  }
  const beyond = lowerBound(starts, end);
  for (let rank = first; rank < beyond; rank += 1) yield rank;
}

/** Rank of the last event before a window. */
export function lastBefore({ starts, ends }: ResultSet, { start }: TimeWindow): number | undefined {
  for (let rank = lowerBound(starts, start) - 1; rank >= 0; rank -= 1) if ((ends[rank] as Ms) <= start) return rank;
  return undefined;
}

/** Rank of the first event after a window. */
export function firstAfter({ starts }: ResultSet, { end }: TimeWindow): number | undefined {
  const rank = lowerBound(starts, end);
  return rank < starts.length ? rank : undefined;
}
