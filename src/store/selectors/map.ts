/** The filtered events on the map: which places have how many in the window, and which of them share a mark. */
import { anchoredPlacesOf } from "../../lod/map/anchored-places";
import { type PlaceCounts, countPlaces } from "../../lod/map/count-places";
import { type JoinedPlaces, joinPlaces } from "../../lod/map/join-places";
import { type MarkTally, type PlaceMark, markPlaces, tallyMarks } from "../../lod/map/mark-places";
import { type PlacePoints, placePointsOf } from "../../lod/map/place-points";
import type { FilterColumns } from "../../lod/filter-engine";
import { type ResultSet, buildResultSet } from "../../lod/result-set";
import { lowerBound } from "../../lod/sorted";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { FacetColumn } from "../../model/filter/facet-columns";
import type { Ms, Px, TimeWindow } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectColumns, selectFiltered } from "./filtered";

export { placeIdsOf } from "../../lod/map/anchored-places";
export { markScale } from "../../lod/map/mark-places";
export type { PlaceCounts, PlaceMark, PlacePoints };

/** The places of the events in the window. */
export type MapPlaces = {
  /** Ids by code: those of the chronicle, then one for each event whose route or area is its only place. */
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

type Points = Pick<MapPlaces, "column" | "points">;

/** Reads the routes and areas that need a place of their own: once for each chronicle. */
const pointsOf = memoizeLast(({ places, shaped }: FilterColumns, chronicle: Chronicle): Points => {
  const { column, anchors } = anchoredPlacesOf(places, shaped, chronicle);
  return { column, points: placePointsOf(column, chronicle.places, anchors) };
});
const countsOf = () => memoizeLast(countPlaces);
const [countsIn, shownIn] = [countsOf(), countsOf()];
const mapPlaces = (
  { styles }: FilterColumns,
  { column, points }: Points,
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
  isUnlocated: points.order.length === 0,
});
const placesIn = memoizeLast(mapPlaces);

type Shaped = { readonly position: number; readonly from: Ms };

const shapedOf = (
  { shaped }: FilterColumns,
  { order, starts, ends }: ResultSet,
  { start, end }: TimeWindow,
): readonly Shaped[] =>
  [...shaped].flatMap((position): readonly Shaped[] => {
    const rank = lowerBound(order, position);
    const [from, to] = [starts[rank] as Ms, ends[rank] as Ms];
    const isInside = order[rank] === position && from < end && (to > start || from >= start);
    return isInside ? [{ position, from }] : [];
  });
const shapedIn = memoizeLast(shapedOf);
/** The same array until another event has its turn. */
const firstOf = memoizeLast((shaped: ReturnType<typeof shapedIn>, count: number) =>
  shaped.slice(0, count).map(({ position }) => position),
);

/** What the maps of stories are made of: all events, whatever the filter of the page. */
export type MapSource = {
  readonly columns: FilterColumns;
  readonly places: Points;
  readonly set: ResultSet;
};

const sourceOf = memoizeLast((chronicle: Chronicle, columns: FilterColumns): MapSource => {
  const startMs = Float64Array.from(chronicle.events, ({ date }) => date.startMs);
  const endMs = Float64Array.from(chronicle.events, ({ date }) => date.endMs);
  const all = new Uint8Array(startMs.length).fill(1);
  return {
    columns,
    places: pointsOf(columns, chronicle),
    set: buildResultSet({ startMs, endMs }, all, new Uint16Array(startMs.length), 1),
  };
});

/** Referentially stable until the chronicle changes. O(n) in its events, the first time. */
export function selectMapSource(s: AppState): MapSource | undefined {
  const chronicle = selectChronicle(s);
  const columns = selectColumns(s);
  return chronicle && columns && sourceOf(chronicle, columns);
}

/** The places of a period. */
export function placesOfPeriod({ columns, places, set }: MapSource, window: TimeWindow): MapPlaces {
  const counts = countPlaces(places.column, places.points, set, window);
  const shaped = shapedOf(columns, set, window).map(({ position }) => position);
  return mapPlaces(columns, places, counts, counts, shaped);
}

/** The same without the events that start later. */
export function placesUntil(
  { columns, places: { column, points }, set }: MapSource,
  all: MapPlaces,
  window: TimeWindow,
  until: Ms,
): MapPlaces {
  const begun = shapedOf(columns, set, window).filter(({ from }) => from <= until);
  return {
    ...all,
    shown: countPlaces(column, points, set, window, until),
    shaped: begun.map(({ position }) => position),
  };
}

/**
 * The places of certain events.
 * @param positions  in the chronicle, ascending
 * @param isAlone  a route or area that is drawn alone needs no mark
 */
export function placesOfEvents(
  { columns, places, set }: MapSource,
  positions: readonly number[],
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): MapPlaces {
  const { points } = places;
  const { offsets, codes, values } = places.column;
  const byPlace = new Uint32Array(values.length);
  const located = positions.filter((position) => {
    const own = codes
      .subarray(offsets[position], offsets[position + 1])
      .filter((code) => !Number.isNaN(points.east[code]) && !(isAlone && points.anchors.has(code)));
    for (const code of own) byPlace[code] = (byPlace[code] ?? 0) + 1;
    return own.length > 0;
  });
  const counts = {
    located: Uint32Array.from(located),
    // Of the set of all events, in which rank and position are the same.
    starts: Float64Array.from(located, (position) => set.starts[position] ?? 0),
    unlocated: positions.length - located.length,
    byPlace,
  };
  const asked = new Set(positions);
  const shaped = [...columns.shaped].filter((position) => asked.has(position));
  return mapPlaces(columns, places, counts, counts, shaped);
}

/** Referentially stable until chronicle, filter, window or playhead change; of its parts, only `shown` and `shaped` follow the playhead. */
export function selectMapPlaces(s: AppState): MapPlaces | undefined {
  const chronicle = selectChronicle(s);
  const columns = selectColumns(s);
  const set = selectFiltered(s)?.set;
  if (!chronicle || !columns || !set) return undefined;
  const { window, map } = s.view;
  const { playhead } = map;
  const places = pointsOf(columns, chronicle);
  const { column, points } = places;
  const counts = countsIn(column, points, set, window);
  const shown = playhead === undefined ? counts : shownIn(column, points, set, window, playhead);
  const shaped = shapedIn(columns, set, window);
  const begun = shaped.filter(({ from }) => playhead === undefined || from <= playhead).length;
  return placesIn(columns, places, counts, shown, firstOf(shaped, begun));
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
