/** Which events are in some of the places. Pure. */
import type { MapPlaces } from "../../store/selectors/map";

/**
 * O(n) in the events inside the window.
 * @param isIncluded  by code of a place
 * @returns positions in the chronicle, by date
 */
export function eventsIn({ counts, column }: MapPlaces, isIncluded: (code: number) => boolean): readonly number[] {
  const { offsets, codes, values } = column;
  const included = Uint8Array.from(values, (_, code) => Number(counts.byPlace[code] !== 0 && isIncluded(code)));
  return [...counts.located].filter((position) => {
    for (let k = offsets[position] ?? 0; k < (offsets[position + 1] ?? 0); k += 1)
      if (included[codes[k] ?? 0] === 1) return true;
    return false;
  });
}
