/** What the marks of a map show: the events of their places. Pure. */
import type { FacetColumn } from "../../model/filter/facet-columns";
import type { PlaceCounts } from "./count-places";
import type { JoinedPlaces } from "./join-places";
import type { PlaceExtent, PlacePoints } from "./place-points";

export type PlaceMark = {
  /** Code of the place on which it stands. */
  readonly code: number;
  /** Codes of all its places, the one on which it stands first. */
  readonly places: readonly number[];
  /** Number of different events. */
  readonly events: number;
  /** Of the place on which it stands. */
  readonly extent: PlaceExtent;
  /** Position of its first event and of its last in the chronicle. */
  readonly first: number;
  readonly last: number;
  /** A bit for each way in which its events are drawn, by index into `GLYPH_STYLES`. */
  readonly styles: number;
};

/** The events of all marks of the earth, in columns by mark. */
export type MarkTally = {
  readonly events: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly styles: Uint8Array;
};

/** Marks of one scale are used up to the next: half a level of zoom apart. */
const STEPS_PER_DOUBLING = 2;

/** The step at or below a scale, so that zooming a little changes nothing. @param scale  px per radian */
export const markScale = (scale: number): number =>
  2 ** (Math.floor(Math.log2(scale) * STEPS_PER_DOUBLING + 1e-9) / STEPS_PER_DOUBLING);

/** O(n) in the events inside the window. @param styles  how each event is drawn, by position */
export function tallyMarks(
  { offsets, codes }: FacetColumn,
  { standing, markOf }: JoinedPlaces,
  { located }: PlaceCounts,
  styles: Uint8Array,
): MarkTally {
  const count = standing.length;
  const tally = {
    events: new Uint32Array(count),
    first: new Uint32Array(count),
    last: new Uint32Array(count),
    styles: new Uint8Array(count),
  };
  const seen = new Int32Array(count).fill(-1);
  for (const position of located) {
    const end = offsets[position + 1] as number;
    for (let k = offsets[position] as number; k < end; k += 1) {
      const mark = markOf[codes[k] as number] as number;
      if (mark < 0 || seen[mark] === position) continue;
      seen[mark] = position;
      if (tally.events[mark] === 0) tally.first[mark] = position;
      tally.events[mark] = (tally.events[mark] as number) + 1;
      tally.last[mark] = position;
      tally.styles[mark] = (tally.styles[mark] as number) | (1 << (styles[position] as number));
    }
  }
  return tally;
}

/**
 * The marks that have events, in the order of the joined places: those with most events of the chronicle first. O(n) in the
 * marks; objects are made of those asked for only.
 * @param isAsked  by index into the marks of `joined`
 */
export function markPlaces(
  { extents }: Pick<PlacePoints, "extents">,
  { standing, members, starts }: JoinedPlaces,
  { events, first, last, styles }: MarkTally,
  isAsked: (mark: number) => boolean = () => true,
): readonly PlaceMark[] {
  const marks: PlaceMark[] = [];
  for (let mark = 0; mark < standing.length; mark += 1) {
    if (events[mark] === 0 || !isAsked(mark)) continue;
    const code = standing[mark] as number;
    marks.push({
      code,
      places: [...members.subarray(starts[mark], starts[mark + 1])],
      events: events[mark] as number,
      extent: extents[code] ?? "point",
      first: first[mark] as number,
      last: last[mark] as number,
      styles: styles[mark] as number,
    });
  }
  return marks;
}
