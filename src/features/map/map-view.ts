/**
 * The part of the earth that a movable map shows, in the Mercator projection: panning and zooming are a shift and a scale of
 * what is drawn. Pure.
 */
import { turned } from "../../model/geometry/turned";
import { mercatorLat, mercatorUp } from "../../model/mercator";
import type { LonLat } from "./atlas";
import type { XY } from "./map-labels";
import type { MapSize } from "./projection";

/** The middle of the map, and px per radian of longitude. */
export type MapView = { readonly lon: number; readonly lat: number; readonly scale: number };

const RADIAN = 180 / Math.PI;
/** The projection has no poles. */
const MAX_LAT = 84;
/** At the largest zoom 1 px is this many degrees of longitude, and fewer of latitude. */
const MIN_DEGREES_PER_PX = 0.002;
const MAX_SCALE = RADIAN / MIN_DEGREES_PER_PX;
/** A first view of few places is not closer than this: a map of some 1,300 km at 640 px. */
const FIRST_SCALE = 2_000;
/** Share of the map that the places of the first view take. */
const FIRST_SHARE = 0.7;

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);

/** The whole earth from west to east. */
const minScale = ({ width }: MapSize): number => width / (2 * Math.PI);

const clamped = ({ lon, lat, scale }: MapView, size: MapSize): MapView => ({
  lon: turned(lon),
  lat: clamp(lat, -MAX_LAT, MAX_LAT),
  scale: clamp(scale, minScale(size), MAX_SCALE),
});

export function xyOf(view: MapView, size: MapSize, [lon, lat]: LonLat): XY {
  return [xOfLon(view, size, turned(lon - view.lon)), yOfLat(view, size, lat)];
}

/** @param east  degrees east of the middle of the map, −180 … 180 */
export const xOfLon = ({ scale }: MapView, { width }: MapSize, east: number): number =>
  width / 2 + (east / RADIAN) * scale;

export const yOfLat = (view: MapView, { height }: MapSize, lat: number): number =>
  height / 2 - (mercatorUp(lat) - mercatorUp(view.lat)) * view.scale;

/** The inverse of `xyOf`, up to the greatest latitude. */
export function lonLatOf(view: MapView, { width, height }: MapSize, [x, y]: XY): LonLat {
  const lat = mercatorLat(mercatorUp(view.lat) + (height / 2 - y) / view.scale);
  return [turned(view.lon + ((x - width / 2) / view.scale) * RADIAN), clamp(lat, -MAX_LAT, MAX_LAT)];
}

/** Moves what is shown by so many px. */
export function panBy(view: MapView, size: MapSize, [dx, dy]: XY): MapView {
  const [lon, lat] = lonLatOf(view, size, [size.width / 2 - dx, size.height / 2 - dy]);
  return clamped({ ...view, lon, lat }, size);
}

/** The point at `xy` stays where it is. */
export function zoomAt(view: MapView, size: MapSize, factor: number, xy: XY): MapView {
  const held = lonLatOf(view, size, xy);
  const zoomed = clamped({ ...view, scale: view.scale * factor }, size);
  const [x, y] = xyOf(zoomed, size, held);
  return panBy(zoomed, size, [xy[0] - x, xy[1] - y]);
}

export const canZoom = (view: MapView, size: MapSize, factor: number): boolean =>
  clamped({ ...view, scale: view.scale * factor }, size).scale !== view.scale;

/** A view of these points; of the whole earth without any. */
export function viewOf(points: readonly LonLat[], size: MapSize): MapView {
  const [first] = points;
  if (!first) return clamped({ lon: 15, lat: 25, scale: 0 }, size);
  // East of the first point by the shorter way.
  const lons = points.map(([lon]) => first[0] + turned(lon - first[0]));
  const ups = points.map(([, lat]) => mercatorUp(clamp(lat, -MAX_LAT, MAX_LAT)));
  const [west, east] = rangeOf(lons);
  const [south, north] = rangeOf(ups);
  const scale = Math.min(
    FIRST_SCALE,
    (size.width * FIRST_SHARE) / Math.max((east - west) / RADIAN, 1e-9),
    (size.height * FIRST_SHARE) / Math.max(north - south, 1e-9),
  );
  return clamped({ lon: (west + east) / 2, lat: mercatorLat((south + north) / 2), scale }, size);
}

/** Not by spreading: a hundred thousand arguments are too many. */
function rangeOf(values: readonly number[]): readonly [min: number, max: number] {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return [min, max];
}

/** Share of the points at either end, from west to east and from south to north, that a first view does without. */
const OUTER_SHARE = 0.1;
/** Of fewer points, every one counts. */
const MIN_TRIMMED = 10;

/** Where most of the points are: a timeline of one country may have an event on the other side of the earth. */
export function centralOf(points: readonly LonLat[]): readonly LonLat[] {
  if (points.length < MIN_TRIMMED) return points;
  const cut = Math.floor(points.length * OUTER_SHARE);
  const limits = ([0, 1] as const).map((axis) => {
    const sorted = Float64Array.from(points, (point) => point[axis]).sort();
    return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0] as const;
  });
  return points.filter((point) =>
    limits.every(([min, max], axis) => (point[axis] ?? 0) >= min && (point[axis] ?? 0) <= max),
  );
}

/** Shows a point that lies outside, or so close to the edge that what is around it cannot be seen. */
export function withInView(view: MapView, size: MapSize, at: LonLat, marginPx: number): MapView {
  const [x, y] = xyOf(view, size, at);
  const shift = (value: number, end: number) => clamp(value, marginPx, end - marginPx) - value;
  const [dx, dy] = [shift(x, size.width), shift(y, size.height)];
  if (dx === 0 && dy === 0) return view;
  const isFar = Math.abs(dx) > size.width / 2 || Math.abs(dy) > size.height / 2;
  return isFar ? clamped({ ...view, lon: at[0], lat: at[1] }, size) : panBy(view, size, [dx, dy]);
}

/** With as many digits as a px of the map can tell apart. */
export function roundedPoint(view: MapView, [lon, lat]: LonLat): { readonly lat: number; readonly lon: number } {
  const digits = clamp(Math.ceil(Math.log10(view.scale / RADIAN)), 0, 3);
  const rounded = (value: number) => Number(value.toFixed(digits)) + 0;
  return { lat: rounded(lat), lon: rounded(lon) };
}

/** Puts a drawing of one view where it belongs in another: `translate(x, y) scale(k)`. */
export function shiftBetween(drawn: MapView, view: MapView, size: MapSize): { readonly at: XY; readonly k: number } {
  const k = view.scale / drawn.scale;
  const [x, y] = xyOf(view, size, [drawn.lon, drawn.lat]);
  return { at: [x - (k * size.width) / 2, y - (k * size.height) / 2], k };
}
