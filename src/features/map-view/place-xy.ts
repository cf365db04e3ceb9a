/** Where places are on a map, by code: as `xyOf` of the map's view, without the way over degrees. Pure. */
import { mercatorLat, mercatorUp } from "../../model/mercator";
import type { PlacePoints } from "../../store/selectors/map";
import type { LonLat } from "../map/atlas";
import type { XY } from "../map/map-labels";
import type { MapView } from "../map/map-view";
import type { MapSize } from "../map/projection";

const RADIAN = 180 / Math.PI;
const TURN = 2 * Math.PI;

/** Degrees of a place, by code. */
export const lonLatOf = ({ east, up }: PlacePoints, code: number): LonLat => [
  (east[code] ?? 0) * RADIAN,
  mercatorLat(up[code] ?? 0),
];

export function placeXY({ east, up }: PlacePoints, view: MapView, { width, height }: MapSize): (code: number) => XY {
  const [middleEast, middleUp] = [view.lon / RADIAN, mercatorUp(view.lat)];
  return (code) => {
    const dx = (east[code] ?? 0) - middleEast;
    const turned = dx >= Math.PI ? dx - TURN : dx < -Math.PI ? dx + TURN : dx;
    return [width / 2 + turned * view.scale, height / 2 - ((up[code] ?? 0) - middleUp) * view.scale];
  };
}

/** Whether a place is on a map, or no farther from its edge than a margin. By code. */
export function isPlaceIn(
  { east, up }: PlacePoints,
  view: MapView,
  { width, height }: MapSize,
  marginPx = 0,
): (code: number) => boolean {
  const [middleEast, middleUp] = [view.lon / RADIAN, mercatorUp(view.lat)];
  const [most, mostUp] = [(width / 2 + marginPx) / view.scale, (height / 2 + marginPx) / view.scale];
  return (code) => {
    const dx = Math.abs((east[code] ?? 0) - middleEast);
    return Math.min(dx, TURN - dx) <= most && Math.abs((up[code] ?? 0) - middleUp) <= mostUp;
  };
}
