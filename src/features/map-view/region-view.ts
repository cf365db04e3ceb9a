/** The view of the map that shows certain places, or the region of a step. Pure. */
import { type MapRegion, cameraOfRegion, usualWidth } from "../../model/stories/step-map";
import type { MapPlaces, PlacePoints } from "../../store/selectors/map";
import type { LonLat } from "../map/atlas";
import { type MapView, centralOf, viewOf } from "../map/map-view";
import type { MapSize } from "../map/projection";
import { viewOfCamera } from "./camera-link";
import { lonLatOf } from "./place-xy";

/** What a map that shows a place has to show: its point, or all of its route or area. @param code  of the place */
export const spotsOf = (points: PlacePoints, code: number): readonly LonLat[] =>
  points.anchors.get(code)?.corners ?? [lonLatOf(points, code)];

/** All places with coordinates, whatever the window: the map does not jump with it. */
export const everywhere = (points: PlacePoints): readonly LonLat[] =>
  Array.from(points.order, (code) => spotsOf(points, code)).flat();

/** Those of the events in the window. */
export const placesInWindow = ({ points, counts }: MapPlaces): readonly LonLat[] =>
  Array.from(
    points.order.filter((code) => counts.byPlace[code] !== 0),
    (code) => spotsOf(points, code),
  ).flat();

/** Those with these ids, as far as their coordinates are known. */
function placesNamed({ points, column }: MapPlaces, ids: readonly string[]): readonly LonLat[] {
  const named = new Set(ids);
  return [...points.order].filter((code) => named.has(column.values[code] ?? "")).map((code) => lonLatOf(points, code));
}

/** @param region  without one, the places of the window; where that has none, all places */
export function viewOfRegion(region: MapRegion | undefined, places: MapPlaces, size: MapSize): MapView {
  const camera = region && cameraOfRegion(region, usualWidth(size));
  if (camera) return viewOfCamera(camera);
  const named = placesNamed(places, region?.places ?? []);
  if (named.length > 0) return viewOf(named, size);
  return viewOfPlaces(places, size);
}

/** Where most places of the window are; where it has none, most of all places. */
export function viewOfPlaces(places: MapPlaces, size: MapSize): MapView {
  const inWindow = placesInWindow(places);
  return viewOf(centralOf(inWindow.length > 0 ? inWindow : everywhere(places.points)), size);
}
