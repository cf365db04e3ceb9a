/** Questions to the index: O(levels · log n + k), with k bounded by the pixels asked for. */
import type { Ms, Px } from "../model/time";
import { FINEST_LEVEL, type LaneIndex, type LodIndex, type Sorted } from "./build-index";

/** The first entry at or after `ms`. */
function lowerBound(times: Float64Array, ms: Ms): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as Ms) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The finest level whose stretches are at least `stretchPx` wide at this scale.
 * @param scale  px per ms
 */
export function levelFor({ world }: LodIndex, scale: number, stretchPx: Px): number {
  const level = Math.floor(Math.log2(((world.max - world.min) * scale) / stretchPx));
  return Math.min(FINEST_LEVEL, Math.max(0, level));
}

/** Events of a lane that start in `[from, to)` and belong to `level` or coarser, coarse ones first. */
export function eventsIn({ levels }: LaneIndex, from: Ms, to: Ms, level: number): readonly number[] {
  const found: number[] = [];
  for (let one = 0; one <= level; one += 1) {
    const { times, ids } = levels[one] as Sorted;
    for (let i = lowerBound(times, from); i < times.length && (times[i] as Ms) < to; i += 1)
      found.push(ids[i] as number);
  }
  return found;
}

/** How many events of a lane start in `[from, to)`. */
export function countIn({ all }: LaneIndex, from: Ms, to: Ms): number {
  return lowerBound(all.times, to) - lowerBound(all.times, from);
}

/** First and last start of the events of a lane in `[from, to)`; `undefined` where there are none. */
export function rangeIn({ all }: LaneIndex, from: Ms, to: Ms): { readonly first: Ms; readonly last: Ms } | undefined {
  const begin = lowerBound(all.times, from);
  const end = lowerBound(all.times, to);
  return begin < end ? { first: all.times[begin] as Ms, last: all.times[end - 1] as Ms } : undefined;
}

/** The first `most` events of a lane that start in `[from, to)`, by date. */
export function firstIn({ all }: LaneIndex, from: Ms, to: Ms, most: number): readonly number[] {
  const begin = lowerBound(all.times, from);
  return [...all.ids.subarray(begin, Math.min(lowerBound(all.times, to), begin + most))];
}

/** Bars of one row that touch `[from, to)` and are at least `leastMs` long: none of a row overlap, so both ends are sorted. */
export function spansIn(row: Sorted, end: Float64Array, from: Ms, to: Ms, leastMs: Ms): readonly number[] {
  const found: number[] = [];
  const first = Math.max(0, lowerBound(row.times, from) - 1);
  for (let i = first; i < row.times.length && (row.times[i] as Ms) < to; i += 1) {
    const id = row.ids[i] as number;
    const last = end[id] as Ms;
    if (last > from && last - (row.times[i] as Ms) >= leastMs) found.push(id);
  }
  return found;
}
