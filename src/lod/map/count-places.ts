/** How many of the filtered events in a window are in each place. Pure. */
import type { FacetColumn } from "../../model/filter/facet-columns";
import type { Ms, TimeWindow } from "../../model/time";
import { type ResultSet, ranksInside } from "../result-set";
import type { PlacePoints } from "./place-points";

export type PlaceCounts = {
  /** Positions of the events inside the window that have a place with coordinates, by date. */
  readonly located: Uint32Array;
  /** When each of them begins; ascending. */
  readonly starts: Float64Array;
  /** Number of events inside the window without one. */
  readonly unlocated: number;
  /** Number of events by code of the place. */
  readonly byPlace: Uint32Array;
};

/**
 * O(n) in the events inside the window.
 * @param until  events that start later are left out
 */
export function countPlaces(
  { offsets, codes, values }: FacetColumn,
  { east }: Pick<PlacePoints, "east">,
  set: ResultSet,
  window: TimeWindow,
  until: Ms = Number.POSITIVE_INFINITY,
): PlaceCounts {
  const byPlace = new Uint32Array(values.length);
  const located: number[] = [];
  const starts: Ms[] = [];
  let unlocated = 0;
  for (const rank of ranksInside(set, window)) {
    const start = set.starts[rank] as Ms;
    // By date: all others are later too.
    if (start > until) break;
    const position = set.order[rank] as number;
    let isLocated = false;
    for (let k = offsets[position] as number; k < (offsets[position + 1] as number); k += 1) {
      const code = codes[k] as number;
      if (Number.isNaN(east[code])) continue;
      byPlace[code] = (byPlace[code] as number) + 1;
      isLocated = true;
    }
    if (isLocated) {
      located.push(position);
      starts.push(start);
    } else unlocated += 1;
  }
  return { located: Uint32Array.from(located), starts: Float64Array.from(starts), unlocated, byPlace };
}
