/** Which events are in some of the places. Pure. */
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
  const included = Uint8Array.from(values, (_, code) => Number(shown.byPlace[code] !== 0 && isIncluded(code)));
  return [...shown.located].filter((position) => {
    for (let k = offsets[position] ?? 0; k < (offsets[position + 1] ?? 0); k += 1)
      if (included[codes[k] ?? 0] === 1) return true;
    return false;
  });
}

/** Positions of the events that began last, all at the same moment. */
export function newestOf({ shown: { located, starts } }: Pick<MapPlaces, "shown">): readonly number[] {
  const last = starts.at(-1);
  return [...located.subarray(starts.findIndex((start) => start === last))];
}
