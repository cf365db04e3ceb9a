/** Which events are in some of the places. Pure. */
import type { MapPlaces } from "../../store/selectors/map";

/**
 * O(n) in the events inside the window.
 * @param isIncluded  by code of a place
 * @returns positions in the chronicle, by date
 */
export function eventsIn({ counts, column }: MapPlaces, isIncluded: (code: number) => boolean): readonly number[] {
  const { offsets, codes, values } = column;
  const included = new Uint8Array(values.length);
  for (let code = 0; code < values.length; code += 1)
    if (counts.byPlace[code] !== 0 && isIncluded(code)) included[code] = 1;
  const found: number[] = [];
  for (const position of counts.located) {
    const end = offsets[position + 1] ?? 0;
    let k = offsets[position] ?? 0;
    while (k < end && included[codes[k] ?? 0] === 0) k += 1;
    if (k < end) found.push(position);
  }
  return found;
}
