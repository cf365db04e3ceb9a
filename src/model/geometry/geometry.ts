/**
 * Routes and areas of events: geometries of GeoJSON (RFC 7946) after reading. Coordinates are degrees, longitude first, within
 * ±180 and ±90; what crosses the date line is cut there; rings are closed.
 */
import type { Status } from "../chronicle/chronicle";
import type { LocalizedText } from "../localized";

export type LonLat = readonly [lon: number, lat: number];
export type Line = readonly LonLat[];
/** The outline, then the holes; each ring ends where it begins. */
export type Rings = readonly Line[];

export type RouteGeometry =
  | { readonly type: "LineString"; readonly coordinates: Line }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly Line[] };
export type AreaGeometry =
  | { readonly type: "Polygon"; readonly coordinates: Rings }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly Rings[] };

type Shape<G> = {
  readonly geometry: G;
  /** The id of a source of the same event. */
  readonly source?: string;
  /** If it differs from that of the event. */
  readonly status?: Status;
  readonly claimedBy?: LocalizedText;
  readonly label?: LocalizedText;
};
export type Route = Shape<RouteGeometry>;
export type Area = Shape<AreaGeometry>;

export type ShapeKind = "route" | "area";
export const SHAPE_KINDS: readonly ShapeKind[] = ["route", "area"];
export type GeometryOf = { readonly route: RouteGeometry; readonly area: AreaGeometry };

/** The limits of one shape. More than this many positions are refused. */
export const MAX_READ_POSITIONS = 200_000;
/** More are simplified to as many: a map that is this many px wide can show no more. */
export const MAX_KEPT_POSITIONS = 2_000;
/** Lines or rings of one shape; the ones with the fewest positions are left out. */
export const MAX_PARTS = 500;

/** The lines of a route; of an area its rings. */
export function linesOf(geometry: RouteGeometry | AreaGeometry): readonly Line[] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default: {
      const never: never = geometry;
      throw new RangeError(`unknown geometry ${String(never)}`);
    }
  }
}

export const polygonsOf = (geometry: AreaGeometry): readonly Rings[] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Number of positions; the last one of a ring, which repeats the first, does not count. */
export function positionCount(geometry: RouteGeometry | AreaGeometry): number {
  const isRing = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  return linesOf(geometry).reduce((sum, line) => sum + line.length - (isRing ? 1 : 0), 0);
}
