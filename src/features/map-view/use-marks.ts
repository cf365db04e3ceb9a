/** The marks of a resting map. */
import { useCallback, useMemo } from "react";
import { useLang } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { EARTH_RADIUS_KM } from "../../model/geometry/distance";
import {
  type MapPlaces,
  type PlaceCounts,
  type PlaceMark,
  joinedOf,
  markScale,
  marksOf,
  tallyOf,
} from "../../store/selectors/map";
import { useTextSpacing } from "../../ui/use-text-spacing";
import type { LabelPlacer, Rect } from "../map/map-labels";
import type { MapView } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { markRadius } from "./mark-radius";
import { nameMarks } from "./named-marks";
import { isPlaceIn, placeXY } from "./place-xy";
import { MARGIN_PX, type PlacedMark, placeMarks, recounterOf, withMarks } from "./placed-marks";

export type Marks = {
  /** In the order of their first events. */
  readonly placed: readonly PlacedMark[];
  /** As without a playhead: where they are does not change while events appear. */
  readonly layout: readonly PlacedMark[];
  /** Knows the marks and their names. */
  readonly placer: LabelPlacer;
  /** Those of `placed`, and in their order those that a moved map shows. */
  readonly along: (view: MapView) => readonly PlacedMark[];
};

/**
 * @param chosen  ids of places
 * @param covered  parts of the map that have buttons over them, the same object each time
 */
export function useMarks(
  chronicle: Chronicle,
  places: MapPlaces,
  view: MapView,
  size: MapSize,
  chosen: ReadonlySet<string>,
  covered?: readonly Rect[],
): Marks {
  const lang = useLang();
  const spacing = useTextSpacing();
  const { column, points, counts, shown, styles } = places;
  const radius = markRadius(points.order.length, size);
  const scale = markScale(view.scale);
  const joined = useMemo(() => joinedOf({ points, counts }, scale, radius), [points, counts, scale, radius]);
  // Of the marks of the whole earth those near the map, and the chosen ones, which may hold the focus.
  const isAsked = useMemo(() => {
    const { standing, markOf } = joined;
    const chosenMarks = new Set([...chosen].map((id) => markOf[points.codeOf.get(id) ?? -1]));
    const isNear = isPlaceIn(points, view, size, MARGIN_PX);
    return (mark: number) => chosenMarks.has(mark) || isNear(standing[mark] ?? 0);
  }, [points, joined, chosen, view, size]);
  // Panning counts nothing again.
  const tally = useMemo(() => tallyOf({ column, styles }, joined, counts), [column, styles, joined, counts]);
  const namedOf = useCallback(
    (of: PlaceCounts, isShown = isAsked) => {
      const marks = marksOf(points, joined, of === counts ? tally : tallyOf({ column, styles }, joined, of), isShown);
      const begun = marks.filter(({ events }) => events > 0);
      return nameMarks(chronicle, { column, points }, begun, chosen, lang);
    },
    [chronicle, column, points, counts, styles, joined, tally, isAsked, chosen, lang],
  );
  // The projection enlarges by the latitude.
  const pxPerKm = useCallback(
    ({ code }: PlaceMark) => (view.scale / EARTH_RADIUS_KM) * Math.cosh(points.up[code] ?? 0),
    [view, points],
  );
  const { placed: layout, placer } = useMemo(() => {
    const xyOf = placeXY(points, view, size);
    return placeMarks(namedOf(counts), ({ code }) => xyOf(code), pxPerKm, size, spacing, covered);
  }, [namedOf, counts, view, size, points, pxPerKm, spacing, covered]);
  const recount = useMemo(() => recounterOf(layout, pxPerKm), [layout, pxPerKm]);
  const placed = useMemo(
    () => (shown === counts ? layout : recount(namedOf(shown))),
    [shown, counts, layout, namedOf, recount],
  );
  const along = useCallback(
    (passing: MapView) => {
      const isNear = isPlaceIn(points, passing, size, MARGIN_PX);
      const marks = namedOf(shown, (mark) => isNear(joined.standing[mark] ?? 0));
      const xyOf = placeXY(points, view, size);
      return withMarks(placed, marks, ({ code }) => xyOf(code), pxPerKm);
    },
    [points, size, namedOf, shown, joined, view, placed, pxPerKm],
  );
  return useMemo(() => ({ placed, layout, placer, along }), [placed, layout, placer, along]);
}
