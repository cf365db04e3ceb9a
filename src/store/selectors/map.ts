/** The filtered events on the map: which places have how many in the window, and which of them share a mark. */
import { type PlaceCounts, countPlaces } from "../../lod/map/count-places";
import { type PlaceMark, markPlaces } from "../../lod/map/mark-places";
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
};

const pointsOf = memoizeLast((column: FacetColumn, { places }: Chronicle) => placePointsOf(column, places));
const mapPlaces = (
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
});
const placesIn = memoizeLast(mapPlaces);

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

/** What the maps of stories are made of: all events, whatever the filter of the page. */
export type MapSource = {
  readonly columns: FilterColumns;
  readonly points: PlacePoints;
  readonly set: ResultSet;
};

const sourceOf = memoizeLast((chronicle: Chronicle, columns: FilterColumns): MapSource => {
  const startMs = Float64Array.from(chronicle.events, ({ date }) => date.startMs);
  const endMs = Float64Array.from(chronicle.events, ({ date }) => date.endMs);
  const all = new Uint8Array(startMs.length).fill(1);
  return {
    columns,
    points: pointsOf(columns.places, chronicle),
    set: buildResultSet({ startMs, endMs }, all, new Uint16Array(startMs.length), 1),
  };
});

/** Referentially stable until the chronicle changes. O(n) in its events, the first time. */
export function selectMapSource(s: AppState): MapSource | undefined {
  const chronicle = selectChronicle(s);
  const columns = selectColumns(s);
  return chronicle && columns && sourceOf(chronicle, columns);
}

/** The places of a period. @param until  events that start later are left out */
export const placesOfPeriod = ({ columns, points, set }: MapSource, window: TimeWindow, until?: Ms): MapPlaces =>
  mapPlaces(columns, points, set, window, until);

/** The places of one event. @param position  in the chronicle */
export function placesOfEvent({ columns, points }: MapSource, position: number): MapPlaces {
  const { places: column, styles, shaped } = columns;
  const { offsets, codes, values } = column;
  const byPlace = new Uint32Array(values.length);
  const own = [...codes.subarray(offsets[position], offsets[position + 1])];
  for (const code of own) if (!Number.isNaN(points.east[code])) byPlace[code] = 1;
  const isLocated = own.some((code) => byPlace[code] === 1);
  return {
    column,
    points,
    counts: { located: Uint32Array.from(isLocated ? [position] : []), unlocated: Number(!isLocated), byPlace },
    styles,
    shaped: [...shaped].filter((one) => one === position),
  };
}

/** Referentially stable until chronicle, filter, window or playhead change. */
export function selectMapPlaces(s: AppState): MapPlaces | undefined {
  const chronicle = selectChronicle(s);
  const columns = selectColumns(s);
  const set = selectFiltered(s)?.set;
  if (!chronicle || !columns || !set) return undefined;
  return placesIn(columns, pointsOf(columns.places, chronicle), set, s.view.window, s.view.map.playhead);
}

/** @param scale  px per radian */
export const marksOf = (
  { column, points, counts, styles }: MapPlaces,
  scale: number,
  radius: Px,
): readonly PlaceMark[] => markPlaces(column, points, counts, styles, scale, radius);
