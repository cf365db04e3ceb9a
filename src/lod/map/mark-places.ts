/**
 * Which places of a map share a mark. Pure.
 *
 * Places are taken in a fixed order, those with most events of the chronicle first. Each becomes a mark, unless a mark is
 * nearer than a radius: then it joins the nearest. So no two marks are nearer than that, a mark stands on the place it is
 * named after, and neither the window nor where the map stands changes which place comes first.
 *
 * Not supercluster: its index holds the points of one filter and window, and would be built again with every step of the
 * brush and of the playback; see docs/map.md for what that costs.
 */
import type { FacetColumn } from "../../model/filter/facet-columns";
import type { Px } from "../../model/time";
import type { PlaceCounts } from "./count-places";
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
 * O(n) in the places and the events inside the window.
 * @param styles  how each event is drawn, by position
 * @param scale   px per radian
 */
export function markPlaces(
  column: FacetColumn,
  points: PlacePoints,
  counts: PlaceCounts,
  styles: Uint8Array,
  scale: number,
  radius: Px,
): readonly PlaceMark[] {
  const { marks, markOf } = joinPlaces(points, counts, radius / scale);
  countEvents(column, marks, markOf, counts, styles);
  return marks;
}

/**
 * The same marks with other events: the places that share a mark stay the same. O(n) in the places and the events.
 * @returns without the marks that have none
 */
export function recountMarks(
  column: FacetColumn,
  marks: readonly PlaceMark[],
  counts: PlaceCounts,
  styles: Uint8Array,
): readonly PlaceMark[] {
  const markOf = new Int32Array(counts.byPlace.length).fill(-1);
  const drafts = marks.map((mark, index): Draft => {
    for (const code of mark.places) markOf[code] = index;
    return { ...mark, places: [...mark.places], events: 0, first: 0, last: 0, styles: 0 };
  });
  countEvents(column, drafts, markOf, counts, styles);
  return drafts.filter(({ events }) => events > 0);
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

/** A grid of squares as wide as the radius: what is nearer than that is in one of nine. */
function joinPlaces({ east, up, extents, order }: PlacePoints, { byPlace }: PlaceCounts, reach: number) {
  const marks: Draft[] = [];
  const markOf = new Int32Array(byPlace.length).fill(-1);
  const squares = new Map<number, number[]>();
  const columns = Math.ceil((2 * Math.PI) / reach) + 2;
  const squareOf = (x: number, y: number) => y * columns + x;
  for (const code of order) {
    if (byPlace[code] === 0) continue;
    const [x, y] = [east[code] as number, up[code] as number];
    const [column, row] = [Math.floor((x + Math.PI) / reach) + 1, Math.floor(y / reach)];
    let nearest = -1;
    let least = reach;
    for (let dy = -1; dy <= 1; dy += 1) {
      for (let dx = -1; dx <= 1; dx += 1) {
        for (const at of squares.get(squareOf(column + dx, row + dy)) ?? []) {
          const other = (marks[at] as Draft).code;
          const apart = Math.hypot((east[other] as number) - x, (up[other] as number) - y);
          if (apart < least) [nearest, least] = [at, apart];
        }
      }
    }
    const found = marks[nearest];
    if (found) {
      found.places.push(code);
      markOf[code] = nearest;
      continue;
    }
    markOf[code] = marks.length;
    const square = squareOf(column, row);
    const inSquare = squares.get(square);
    if (inSquare) inSquare.push(marks.length);
    else squares.set(square, [marks.length]);
    marks.push({ code, places: [code], events: 0, extent: extents[code] ?? "point", first: 0, last: 0, styles: 0 });
  }
  return { marks, markOf };
}
