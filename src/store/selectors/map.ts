/** The filtered events on the map: which places have how many in the window, and which of them share a mark. */
import { type PlaceCounts, countPlaces } from "../../lod/map/count-places";
import { type PlaceMark, markPlaces, recountMarks } from "../../lod/map/mark-places";
import { type PlacePoints, placePointsOf } from "../../lod/map/place-points";
import type { FilterColumns } from "../../lod/filter-engine";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { FacetColumn } from "../../model/filter/facet-columns";
import type { Px } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectColumns, selectFiltered } from "./filtered";

export { markScale } from "../../lod/map/mark-places";
export type { PlaceCounts, PlaceMark, PlacePoints };

/** The places of the events in the window. */
export type MapPlaces = {
  /** Ids by code. */
  readonly column: FacetColumn;
  readonly points: PlacePoints;
  /** Of the whole window. */
  readonly counts: PlaceCounts;
  /** Of the window up to the playhead; the same object as `counts` without one. */
  readonly shown: PlaceCounts;
  /** How each event is drawn, by position: index into `GLYPH_STYLES`. */
  readonly styles: Uint8Array;
};

const pointsOf = memoizeLast((column: FacetColumn, { places }: Chronicle) => placePointsOf(column, places));
const countsOf = () => memoizeLast(countPlaces);
const [countsIn, shownIn] = [countsOf(), countsOf()];
const placesIn = memoizeLast(
  (
    { places: column, styles }: FilterColumns,
    points: PlacePoints,
    counts: PlaceCounts,
    shown: PlaceCounts,
  ): MapPlaces => ({ column, points, counts, shown, styles }),
);

/** Referentially stable until chronicle, filter, window or playhead change; of its parts, only `shown` follows the playhead. */
export function selectMapPlaces(s: AppState): MapPlaces | undefined {
  const chronicle = selectChronicle(s);
  const columns = selectColumns(s);
  const set = selectFiltered(s)?.set;
  if (!chronicle || !columns || !set) return undefined;
  const { window, map } = s.view;
  const points = pointsOf(columns.places, chronicle);
  const counts = countsIn(columns.places, points, set, window);
  const shown = map.playhead === undefined ? counts : shownIn(columns.places, points, set, window, map.playhead);
  return placesIn(columns, points, counts, shown);
}

type Counted = Pick<MapPlaces, "column" | "points" | "counts" | "styles">;

/** @param scale  px per radian */
export const marksOf = ({ column, points, counts, styles }: Counted, scale: number, radius: Px): readonly PlaceMark[] =>
  markPlaces(column, points, counts, styles, scale, radius);

/** The marks with the events up to the playhead, without those that have none yet. */
export const shownMarks = (
  { column, shown, styles }: Pick<MapPlaces, "column" | "shown" | "styles">,
  marks: readonly PlaceMark[],
): readonly PlaceMark[] => recountMarks(column, marks, shown, styles);
