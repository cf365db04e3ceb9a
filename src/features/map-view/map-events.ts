/** Which events are in some of the places. Pure. */
import type { Ms } from "../../model/time";
import type { MapPlaces } from "../../store/selectors/map";

/**
 * Those up to the playhead. O(n) in the events inside the window.
 * @param isIncluded  by code of a place
 * @returns positions in the chronicle, by date
 */
export function eventsIn(
  { shown, column }: Pick<MapPlaces, "shown" | "column">,
  isIncluded: (code: number) => boolean,
): readonly number[] {
  const { offsets, codes, values } = column;
  const included = new Uint8Array(values.length);
  for (let code = 0; code < values.length; code += 1)
    if (shown.byPlace[code] !== 0 && isIncluded(code)) included[code] = 1;
  const found: number[] = [];
  for (const position of shown.located) {
    const end = offsets[position + 1] ?? 0;
    let k = offsets[position] ?? 0;
    while (k < end && included[codes[k] ?? 0] === 0) k += 1;
    if (k < end) found.push(position);
  }
  return found;
}

type MapCounts = { readonly places: number; readonly routes: number; readonly areas: number };

/** How many places have events, and how many routes and areas of events without one. */
export function countsOf({ shown, points }: Pick<MapPlaces, "shown" | "points">): MapCounts {
  const counts = { places: 0, routes: 0, areas: 0 };
  shown.byPlace.forEach((events, code) => {
    const kind = points.anchors.get(code)?.kind;
    if (events > 0) counts[kind ? (`${kind}s` as const) : "places"] += 1;
  });
  return counts;
}

/** Positions of the events that began last, all at the same moment. */
export function newestOf({ shown: { located, starts } }: Pick<MapPlaces, "shown">): readonly number[] {
  const last = starts.at(-1);
  let first = starts.length;
  while (first > 0 && starts[first - 1] === last) first -= 1;
  return [...located.subarray(first)];
}

/** When events begin, by position; those of the window up to the playhead only. */
export function startsOf({ shown: { located, starts } }: Pick<MapPlaces, "shown">): (position: number) => Ms {
  return (position) => {
    let [low, high] = [0, located.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((located[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return starts[low] ?? Number.NEGATIVE_INFINITY;
  };
}
