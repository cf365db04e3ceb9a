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

type Draft = { -readonly [K in keyof PlaceMark]: PlaceMark[K] } & { places: number[] };

/** Marks of one scale are used up to the next: half a level of zoom apart. */
const STEPS_PER_DOUBLING = 2;

/** The step at or below a scale, so that zooming a little changes nothing. @param scale  px per radian */
export const markScale = (scale: number): number =>
  2 ** (Math.floor(Math.log2(scale) * STEPS_PER_DOUBLING + 1e-9) / STEPS_PER_DOUBLING);

/**
 * O(n) in the places and the events inside the window; objects are made of the marks asked for only.
 * @param styles   how each event is drawn, by position
 * @param isAsked  by index into the marks of `joined`
 * @returns in the order of the joined places: those with most events of the chronicle first
 */
export function markPlaces(
  column: FacetColumn,
  { extents, order }: PlacePoints,
  { standing, markOf }: JoinedPlaces,
  counts: PlaceCounts,
  styles: Uint8Array,
  isAsked: (mark: number) => boolean = () => true,
): readonly PlaceMark[] {
  const marks: Draft[] = [];
  const indexes = new Int32Array(standing.length).fill(-1);
  standing.forEach((code, mark) => {
    if (!isAsked(mark)) return;
    indexes[mark] = marks.length;
    marks.push({ code, places: [], events: 0, extent: extents[code] ?? "point", first: 0, last: 0, styles: 0 });
  });
  const asked = new Int32Array(markOf.length).fill(-1);
  for (const code of order) {
    const index = indexes[markOf[code] as number] ?? -1;
    asked[code] = index;
    marks[index]?.places.push(code);
  }
  countEvents(column, marks, asked, counts, styles);
  return marks;
}

function countEvents(
  { offsets, codes }: FacetColumn,
  marks: readonly Draft[],
  markOf: Int32Array,
  { located }: PlaceCounts,
  styles: Uint8Array,
): void {
  const seen = new Int32Array(marks.length).fill(-1);
  for (const position of located) {
    for (let k = offsets[position] as number; k < (offsets[position + 1] as number); k += 1) {
      const at = markOf[codes[k] as number] as number;
      const mark = marks[at];
      if (!mark || seen[at] === position) continue;
      seen[at] = position;
      if (mark.events === 0) mark.first = position;
      mark.events += 1;
      mark.last = position;
      mark.styles |= 1 << (styles[position] as number);
    }
  }
}
