/**
 * The projection of a map: which part of the earth it shows. Pure; north is up.
 *
 *   0,0 ------------- 360,0
 *    |   SVG units, the     |
 *    |   places in the      |
 *    |   middle             |
 *   0,150 ----------- 360,150
 */
import { type GeoProjection, geoEqualEarth, geoMercator } from "d3-geo";
import type { Position } from "geojson";
import type { Atlas, LonLat } from "./atlas";
import { EARTH_RADIUS_KM } from "../../model/geometry/distance";
import { turned } from "../../model/geometry/turned";
import { isInPolygon } from "./point-in-polygon";

/** SVG units. */
export type MapSize = { readonly width: number; readonly height: number };
/** In the details. */
export const MAP_SIZE: MapSize = { width: 360, height: 150 };

/** Minimum width of the map, so the coastline is recognizable: more of it where readers know the shapes less well. */
const MIN_WIDTH_KM = { world: 7_500, europe: 1_350, elsewhere: 2_200 };
/** Margin for dots and labels around the outermost places. */
const MARGIN = { x: 66, y: 30 };
/** A map smaller than twice its margins keeps this share of its size for the places. */
const MIN_INNER = 0.3;

export type MapPlace = {
  readonly at: LonLat;
  /** Short form for the map. */
  readonly name: string;
  /** A country has no mark, only its extent; a region or sea has a ring; anything smaller a dot. */
  readonly mark: "dot" | "ring" | "none";
};

/** A projection that shows all places, centred on their middle. @param others  further points, such as those of routes */
export function projectionFor(
  atlas: Atlas,
  places: readonly MapPlace[],
  { width, height }: MapSize = MAP_SIZE,
  others: readonly LonLat[] = [],
): GeoProjection {
  const points = places.flatMap((place) => (place.mark === "none" ? extentOf(atlas, place.at) : [place.at]));
  points.push(...others);
  const middle = middleLon(points);
  const isWorld = atlas.name === "world";
  const projection = (isWorld ? geoEqualEarth() : geoMercator()).rotate([-middle, 0]);
  projection.scale(1).translate([0, 0]);
  const projected = points.flatMap((at) => {
    const point = projection([at[0], at[1]]);
    return point ? [point] : [];
  });
  const xs = projected.map(([x]) => x);
  const ys = projected.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    width / (minWidthKm(atlas) / EARTH_RADIUS_KM / segment(atlas, points)),
    Math.max(width - 2 * MARGIN.x, width * MIN_INNER) / Math.max(right - left, 1e-9),
    Math.max(height - 2 * MARGIN.y, height * MIN_INNER) / Math.max(bottom - top, 1e-9),
  );
  return projection
    .scale(scale)
    .translate([width / 2 - ((left + right) / 2) * scale, height / 2 - ((top + bottom) / 2) * scale])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
}

const minWidthKm = ({ name }: Atlas): number =>
  name === "world" || name === "europe" ? MIN_WIDTH_KM[name] : MIN_WIDTH_KM.elsewhere;

/** Mercator enlarges distances with latitude. */
function segment(atlas: Atlas, points: readonly LonLat[]): number {
  if (atlas.name === "world") return 1;
  const lat = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  return Math.cos((lat * Math.PI) / 180);
}

/** Middle of the shorter way around the earth. */
function middleLon(points: readonly LonLat[]): number {
  const lons = points.map(([lon]) => lon);
  const first = lons[0] ?? 0;
  const around = lons.map((lon) => first + turned(lon - first));
  return (Math.min(...around) + Math.max(...around)) / 2;
}

/** The polygon of a country around a point: the contiguous states, not Alaska. The point itself if there is no land. */
function extentOf(atlas: Atlas, at: LonLat): readonly LonLat[] {
  const outer = atlas.countries.features
    .flatMap((shape) => shape.geometry.coordinates)
    .find((rings) => isInPolygon(rings, at))?.[0];
  if (!outer) return [at];
  return outer.map((position: Position): LonLat => [position[0] ?? 0, position[1] ?? 0]);
}
