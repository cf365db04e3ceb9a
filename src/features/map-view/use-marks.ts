/** The marks of a resting map. */
import { useMemo } from "react";
import { useLang } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { mercatorLat } from "../../model/mercator";
import { type MapPlaces, type PlacePoints, joinedOf, markScale, marksOf } from "../../store/selectors/map";
import type { LonLat } from "../map/atlas";
import type { LabelPlacer } from "../map/map-labels";
import type { MapView } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { markRadius } from "./mark-radius";
import { nameMarks } from "./named-marks";
import { placeXY } from "./place-xy";
import { type PlacedMark, isNear, placeMarks } from "./placed-marks";

const RADIAN = 180 / Math.PI;
const EARTH_RADIUS_KM = 6_371;

export type Marks = {
  /** In the order of their first events. */
  readonly placed: readonly PlacedMark[];
  /** Knows the marks and their names. */
  readonly placer: LabelPlacer;
};

/** Degrees of a place, by code. */
export const lonLatOf = ({ east, up }: PlacePoints, code: number): LonLat => [
  (east[code] ?? 0) * RADIAN,
  mercatorLat(up[code] ?? 0),
];

/** @param chosen  ids of places */
export function useMarks(
  chronicle: Chronicle,
  places: MapPlaces,
  view: MapView,
  size: MapSize,
  chosen: ReadonlySet<string>,
): Marks {
  const lang = useLang();
  const { points, counts } = places;
  const radius = markRadius(points.order.length, size);
  const scale = markScale(view.scale);
  const joined = useMemo(() => joinedOf({ points, counts }, scale, radius), [points, counts, scale, radius]);
  // Of the marks of the whole earth those near the map, and the chosen ones, which may hold the focus.
  const marks = useMemo(() => {
    const { standing, markOf } = joined;
    const chosenMarks = new Set([...chosen].map((id) => markOf[points.codeOf.get(id) ?? -1]));
    const xyOf = placeXY(points, view, size);
    return marksOf(places, joined, (mark) => chosenMarks.has(mark) || isNear(xyOf(standing[mark] ?? 0), size));
  }, [places, points, joined, chosen, view, size]);
  const named = useMemo(
    () => nameMarks(chronicle, places, marks, chosen, lang),
    [chronicle, places, marks, chosen, lang],
  );
  return useMemo(() => {
    const xyOf = placeXY(points, view, size);
    return placeMarks(
      named,
      ({ code }) => xyOf(code),
      // The projection enlarges by the latitude.
      ({ code }) => (view.scale / EARTH_RADIUS_KM) * Math.cosh(points.up[code] ?? 0),
      size,
    );
  }, [named, view, size, points]);
}
