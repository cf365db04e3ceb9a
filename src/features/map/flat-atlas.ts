/**
 * The outlines of an atlas on the Mercator map, computed once: a view of it is then a shift and a scale of these numbers, which
 * takes milliseconds where a projection of the sphere takes a tenth of a second. Pure.
 */
import type { Position } from "geojson";
import { mercatorUp } from "../../model/mercator";
import type { Atlas } from "./atlas";

/** x0, y0, x1, y1 …: radians of longitude to the east, and Mercator's measure to the north. */
export type FlatLine = { readonly xy: Float64Array; readonly box: FlatBox };
export type FlatBox = readonly [west: number, south: number, east: number, north: number];
/** The outline, then the holes. */
export type FlatPolygon = readonly FlatLine[];
export type FlatShape = { readonly code: string | undefined; readonly polygons: readonly FlatPolygon[] };
export type FlatAtlas = {
  readonly shapes: readonly FlatShape[];
  readonly borders: readonly FlatLine[];
  readonly coasts: readonly FlatLine[];
};

const RADIAN = 180 / Math.PI;
const known = new WeakMap<Atlas, FlatAtlas>();

export function flatAtlas(atlas: Atlas): FlatAtlas {
  const before = known.get(atlas);
  if (before) return before;
  const flat: FlatAtlas = {
    shapes: atlas.countries.features.map(({ id, geometry }) => ({
      code: id === undefined ? undefined : String(id),
      polygons: geometry.coordinates.flatMap((rings) => withTurns(rings.map(flatLine))),
    })),
    borders: atlas.borders.coordinates.flatMap((line) => withTurns([flatLine(line)]).flat()),
    coasts: atlas.coasts.coordinates.flatMap((line) => withTurns([flatLine(line)]).flat()),
  };
  known.set(atlas, flat);
  return flat;
}

/** What crosses the date line lies at both ends of the map. */
function withTurns(rings: FlatPolygon): readonly FlatPolygon[] {
  const [west = 0, , east = 0] = rings[0]?.box ?? [];
  const turn = east > Math.PI ? -2 * Math.PI : west < -Math.PI ? 2 * Math.PI : 0;
  return turn === 0 ? [rings] : [rings, rings.map((ring) => turned(ring, turn))];
}

function turned({ xy, box: [west, south, east, north] }: FlatLine, by: number): FlatLine {
  return { xy: xy.map((value, at) => (at % 2 === 0 ? value + by : value)), box: [west + by, south, east + by, north] };
}

function flatLine(points: readonly Position[]): FlatLine {
  const xy = new Float64Array(points.length * 2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  points.forEach(([lon = 0, lat = 0], at) => {
    const x = lon / RADIAN;
    const y = mercatorUp(lat);
    xy[at * 2] = x;
    xy[at * 2 + 1] = y;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  });
  return { xy, box: [west, south, east, north] };
}
