/** The filtered events on the map: which places have how many in the window, and which of them share a mark. */
import { type PlaceCounts, countPlaces } from "../../lod/map/count-places";
import { type JoinedPlaces, joinPlaces } from "../../lod/map/join-places";
import { type MarkTally, type PlaceMark, markPlaces, tallyMarks } from "../../lod/map/mark-places";
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
  /** Positions of the events with a route or an area, by date, up to the playhead. */
  readonly shaped: readonly number[];
  /** Nothing of the whole chronicle, whatever filter and window, could be on a map. */
  readonly isUnlocated: boolean;
};

const pointsOf = memoizeLast((column: FacetColumn, { places }: Chronicle) => placePointsOf(column, places));
const countsOf = () => memoizeLast(countPlaces);
const [countsIn, shownIn] = [countsOf(), countsOf()];
const placesIn = memoizeLast(
  (
    { places: column, styles, shaped: all }: FilterColumns,
    points: PlacePoints,
    counts: PlaceCounts,
    shown: PlaceCounts,
    shaped: readonly number[],
  ): MapPlaces => ({
    column,
    points,
    counts,
    shown,
    styles,
    shaped,
    isUnlocated: points.order.length === 0 && all.length === 0,
  }),
);

const shapedIn = memoizeLast(
  ({ shaped }: FilterColumns, { order, starts, ends }: ResultSet, { start, end }: TimeWindow) =>
    [...shaped].flatMap((position): readonly { readonly position: number; readonly from: Ms }[] => {
      const rank = lowerBound(order, position);
      const [from, to] = [starts[rank] as Ms, ends[rank] as Ms];
      const isInside = order[rank] === position && from < end && (to > start || from >= start);
      return isInside ? [{ position, from }] : [];
    }),
);
/** The same array until another event has its turn. */
const firstOf = memoizeLast((shaped: ReturnType<typeof shapedIn>, count: number) =>
  shaped.slice(0, count).map(({ position }) => position),
);

/** Referentially stable until chronicle, filter, window or playhead change; of its parts, only `shown` and `shaped` follow the playhead. */
export function selectMapPlaces(s: AppState): MapPlaces | undefined {
  const chronicle = selectChronicle(s);
  const columns = selectColumns(s);
  const set = selectFiltered(s)?.set;
  if (!chronicle || !columns || !set) return undefined;
  const { window, map } = s.view;
  const { playhead } = map;
  const points = pointsOf(columns.places, chronicle);
  const counts = countsIn(columns.places, points, set, window);
  const shown = playhead === undefined ? counts : shownIn(columns.places, points, set, window, playhead);
  const shaped = shapedIn(columns, set, window);
  const begun = shaped.filter(({ from }) => playhead === undefined || from <= playhead).length;
  return placesIn(columns, points, counts, shown, firstOf(shaped, begun));
}

/**
 * Which places share a mark, on the whole earth.
 * @param scale  px per radian
 */
export const joinedOf = ({ points, counts }: Pick<MapPlaces, "points" | "counts">, scale: number, radius: Px) =>
  joinPlaces(points, counts.byPlace, radius / scale);

/** The events of all marks of the earth: for the whole window, or up to the playhead. */
export const tallyOf = (
  { column, styles }: Pick<MapPlaces, "column" | "styles">,
  joined: JoinedPlaces,
  counts: PlaceCounts,
): MarkTally => tallyMarks(column, joined, counts, styles);

/** @param isAsked  by index into the marks of `joined` */
export const marksOf = (
  points: PlacePoints,
  joined: JoinedPlaces,
  tally: MarkTally,
  isAsked: (mark: number) => boolean,
): readonly PlaceMark[] => markPlaces(points, joined, tally, isAsked);
