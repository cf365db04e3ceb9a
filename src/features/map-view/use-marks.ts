/** The marks of a resting map. */
import { useMemo } from "react";
import { useLang } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { mercatorLat } from "../../model/mercator";
import { type MapPlaces, type PlacePoints, markScale, marksOf } from "../../store/selectors/map";
import type { LonLat } from "../map/atlas";
import type { LabelPlacer } from "../map/map-labels";
import { type MapView, xyOf } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { nameMarks } from "./named-marks";
import { type PlacedMark, placeMarks } from "./placed-marks";

const RADIAN = 180 / Math.PI;
const EARTH_RADIUS_KM = 6_371;
/** No two marks are closer. Where there are many, farther apart: the page holds a bounded number of elements. */
const RADIUS_PX = { few: 40, many: 64 };
const MANY_PLACES = 300;

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
  const radius = places.points.order.length > MANY_PLACES ? RADIUS_PX.many : RADIUS_PX.few;
  const scale = markScale(view.scale);
  const marks = useMemo(() => marksOf(places, scale, radius), [places, scale, radius]);
  const named = useMemo(
    () => nameMarks(chronicle, places, marks, chosen, lang),
    [chronicle, places, marks, chosen, lang],
  );
  return useMemo(
    () =>
      placeMarks(
        named,
        ({ code }) => xyOf(view, size, lonLatOf(places.points, code)),
        // The projection enlarges by the latitude.
        ({ code }) => (view.scale / EARTH_RADIUS_KM) * Math.cosh(places.points.up[code] ?? 0),
        size,
      ),
    [named, view, size, places.points],
  );
}
