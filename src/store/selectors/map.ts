/** The filtered events on the map: which places have how many in the window, and which of them share a mark. */
import { type PlaceCounts, countPlaces } from "../../lod/map/count-places";
import { type JoinedPlaces, joinPlaces } from "../../lod/map/join-places";
import { type PlaceMark, markPlaces } from "../../lod/map/mark-places";
import { type PlacePoints, placePointsOf } from "../../lod/map/place-points";
import type { FilterColumns } from "../../lod/filter-engine";
import type { ResultSet } from "../../lod/result-set";
import { lowerBound } from "../../lod/sorted";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { FacetColumn } from "../../model/filter/facet-columns";
import type { Ms, Px, TimeWindow } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectColumns, selectFiltered } from "./filtered";

export { markScale } from "../../lod/map/mark-places";
export type { PlaceCounts, PlaceMark, PlacePoints };

/** The places of the events in the window, up to the playhead. */
export type MapPlaces = {
  /** Ids by code. */
  readonly column: FacetColumn;
  readonly points: PlacePoints;
  readonly counts: PlaceCounts;
  /** How each event is drawn, by position: index into `GLYPH_STYLES`. */
  readonly styles: Uint8Array;
  /** Positions of the events with a route or an area, by date. */
  readonly shaped: readonly number[];
  /** Nothing of the whole chronicle, whatever filter and window, could be on a map. */
  readonly isUnlocated: boolean;
};

const pointsOf = memoizeLast((column: FacetColumn, { places }: Chronicle) => placePointsOf(column, places));
const placesIn = memoizeLast(
  (
    { places: column, styles, shaped }: FilterColumns,
    points: PlacePoints,
    set: ResultSet,
    window: TimeWindow,
    until: Ms | undefined,
  ): MapPlaces => ({
    column,
    points,
    counts: countPlaces(column, points, set, window, until),
    styles,
    shaped: [...shaped].filter((position) => isShown(set, position, window, until)),
    isUnlocated: points.order.length === 0 && shaped.length === 0,
  }),
);

function isShown(
  { order, starts, ends }: ResultSet,
  position: number,
  { start, end }: TimeWindow,
  until = end,
): boolean {
  const rank = lowerBound(order, position);
  const [from, to] = [starts[rank] as Ms, ends[rank] as Ms];
  return order[rank] === position && from < end && from <= until && (to > start || from >= start);
}

/** Referentially stable until chronicle, filter, window or playhead change. */
export function selectMapPlaces(s: AppState): MapPlaces | undefined {
  const chronicle = selectChronicle(s);
  const columns = selectColumns(s);
  const set = selectFiltered(s)?.set;
  if (!chronicle || !columns || !set) return undefined;
  return placesIn(columns, pointsOf(columns.places, chronicle), set, s.view.window, s.view.map.playhead);
}

/**
 * Which places share a mark, on the whole earth.
 * @param scale  px per radian
 */
export const joinedOf = ({ points, counts }: Pick<MapPlaces, "points" | "counts">, scale: number, radius: Px) =>
  joinPlaces(points, counts.byPlace, radius / scale);

/** @param isAsked  by index into the marks of `joined` */
export const marksOf = (
  { column, points, counts, styles }: Pick<MapPlaces, "column" | "points" | "counts" | "styles">,
  joined: JoinedPlaces,
  isAsked: (mark: number) => boolean,
): readonly PlaceMark[] => markPlaces(column, points, joined, counts, styles, isAsked);
