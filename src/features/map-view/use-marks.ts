/** The marks of a resting map. */
import { useCallback, useMemo } from "react";
import { useLang } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { mercatorLat } from "../../model/mercator";
import {
  type MapPlaces,
  type PlaceMark,
  type PlacePoints,
  markScale,
  marksOf,
  shownMarks,
} from "../../store/selectors/map";
import type { LonLat } from "../map/atlas";
import type { LabelPlacer } from "../map/map-labels";
import { type MapView, xyOf } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { nameMarks } from "./named-marks";
import { type PlacedMark, placeMarks, recountPlaced } from "./placed-marks";

const RADIAN = 180 / Math.PI;
const EARTH_RADIUS_KM = 6_371;
/** No two marks are closer. Where there are many, farther apart: the page holds a bounded number of elements. */
const RADIUS_PX = { few: 40, many: 64 };
const MANY_PLACES = 300;

export type Marks = {
  /** In the order of their first events. */
  readonly placed: readonly PlacedMark[];
  /** As without a playhead: where they are does not change while events appear. */
  readonly layout: readonly PlacedMark[];
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
  const { column, points, counts, shown, styles } = places;
  const marks = useMemo(
    () => marksOf({ column, points, counts, styles }, scale, radius),
    [column, points, counts, styles, scale, radius],
  );
  const named = useMemo(
    () => nameMarks(chronicle, { column }, marks, chosen, lang),
    [chronicle, column, marks, chosen, lang],
  );
  // The projection enlarges by the latitude.
  const pxPerKm = useCallback(
    ({ code }: PlaceMark) => (view.scale / EARTH_RADIUS_KM) * Math.cosh(points.up[code] ?? 0),
    [view, points],
  );
  const { placed: layout, placer } = useMemo(
    () => placeMarks(named, ({ code }) => xyOf(view, size, lonLatOf(points, code)), pxPerKm, size),
    [named, view, size, points, pxPerKm],
  );
  const placed = useMemo(() => {
    if (shown === counts) return layout;
    const now = nameMarks(chronicle, { column }, shownMarks({ column, shown, styles }, marks), chosen, lang);
    return recountPlaced(layout, now, pxPerKm);
  }, [chronicle, column, counts, shown, styles, marks, chosen, lang, layout, pxPerKm]);
  return useMemo(() => ({ placed, layout, placer }), [placed, layout, placer]);
}
