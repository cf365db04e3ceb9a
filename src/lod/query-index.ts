/** Queries on the index: O(levels · log n + k), with k bounded by the requested pixels. */
import type { Ms, Px } from "../model/time";
import { FINEST_LEVEL, type LaneIndex, type LodIndex, type Sorted } from "./build-index";
import { lowerBound } from "./sorted";

/**
 * The finest level whose segments are at least `segmentPx` wide at this scale.
 * @param scale  px per ms
 */
export function levelFor({ world }: LodIndex, scale: number, segmentPx: Px): number {
  const level = Math.floor(Math.log2(((world.max - world.min) * scale) / segmentPx));
  return Math.min(FINEST_LEVEL, Math.max(0, level));
}

/** Events of a lane that start in `[from, to)` and belong to `level` or coarser, coarse levels first. */
export function eventsIn({ levels }: LaneIndex, from: Ms, to: Ms, level: number): readonly number[] {
  const found: number[] = [];
  for (let one = 0; one <= level; one += 1) {
    for (const { times, ids } of levels[one] ?? []) {
      for (let i = lowerBound(times, from); i < times.length && (times[i] as Ms) < to; i += 1)
        found.push(ids[i] as number);
    }
  }
  return found;
}

/** Number of events of a lane that start in `[from, to)`. */
export function countIn({ all }: LaneIndex, from: Ms, to: Ms): number {
  return all.reduce((sum, { times }) => sum + lowerBound(times, to) - lowerBound(times, from), 0);
}

/** First and last start of the events of a lane in `[from, to)`; `undefined` if there are none. */
export function rangeIn({ all }: LaneIndex, from: Ms, to: Ms): { readonly first: Ms; readonly last: Ms } | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { times } of all) {
    const [begin, end] = [lowerBound(times, from), lowerBound(times, to)];
    if (begin === end) continue;
    first = Math.min(first, times[begin] as Ms);
    last = Math.max(last, times[end - 1] as Ms);
  }
  return first <= last ? { first, last } : undefined;
}

/** The first `max` events of a lane that start in `[from, to)`, by date. */
export function firstIn({ all }: LaneIndex, from: Ms, to: Ms, max: number): readonly number[] {
  const found = all.map(({ times, ids }) => {
    const begin = lowerBound(times, from);
    return [...ids.subarray(begin, Math.min(lowerBound(times, to), begin + max))];
  });
  const [only] = found;
  // Positions are in date order.
  return only && found.length === 1
    ? only
    : found
        .flat()
        .sort((a, b) => a - b)
        .slice(0, max);
}

/**
 * Bars of one row that overlap `[from, to)` and are at least `minMs` long. Bars of a row do not overlap, so both ends
 * are sorted.
 */
export function spansIn(row: Sorted, end: Float64Array, from: Ms, to: Ms, minMs: Ms): readonly number[] {
  const found: number[] = [];
  const first = Math.max(0, lowerBound(row.times, from) - 1);
  for (let i = first; i < row.times.length && (row.times[i] as Ms) < to; i += 1) {
    const id = row.ids[i] as number;
    const last = end[id] as Ms;
    if (last > from && last - (row.times[i] as Ms) >= minMs) found.push(id);
  }
  return found;
}
