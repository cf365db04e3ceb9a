/**
 * Reads a route or an area from GeoJSON (RFC 7946): strict about what would be drawn wrong, forgiving about the rest. Never
 * recursive, never throws on JSON; linear in the number of positions, of which there are limits (geometry.ts). What is decided in
 * each case is in docs/formats.md.
 */
import { crossingOf } from "./crossing";
import { cutLine, cutPolygon, unrolled, windsAroundPole } from "./date-line";
import { type FoundGeometry, findGeometries } from "./find-geometries";
import {
  type AreaGeometry,
  type GeometryOf,
  type Line,
  type LonLat,
  MAX_KEPT_POSITIONS,
  MAX_PARTS,
  type RouteGeometry,
  type ShapeKind,
} from "./geometry";
import { FATAL, PositionReader } from "./read-positions";
import { type FaultLog, ShapeFaults } from "./shape-faults";
import { simplified } from "./simplify";

export type GeometryRead<K extends ShapeKind> = {
  readonly geometry: GeometryOf[K];
  /** A ring of the area crosses itself: what is inside is unclear, and only the outline can be drawn. */
  readonly isOutline: boolean;
};

type PlacedLine = { readonly line: Line; readonly where: string };

/**
 * @param value  a geometry, or a feature or collection with one
 * @param where  path of the value
 * @returns `undefined` if the shape is left out; an error then says why
 */
export function readGeometry<K extends ShapeKind>(
  kind: K,
  value: unknown,
  where: string,
  log: FaultLog,
): GeometryRead<K> | undefined {
  const faults = new ShapeFaults();
  const found = findGeometries(kind, value, where, faults);
  const read = (kind === "route" ? readRoute(found, faults) : readArea(found, faults)) as GeometryRead<K> | undefined;
  if (read) faults.warn(log);
  else
    faults.reject(log, [...FATAL, "shape.pole", "shape.short", "shape.position", "shape.type", "shape.invalid"], where);
  return read;
}

function readRoute(found: readonly FoundGeometry[], faults: ShapeFaults): GeometryRead<"route"> | undefined {
  const reader = new PositionReader(faults);
  const lines: Line[] = [];
  for (const { type, coordinates, where } of found) {
    for (const part of type === "LineString" ? [{ list: coordinates, where }] : partsOf(coordinates, where, faults)) {
      const line = reader.read(part.list, part.where);
      if (!line) continue;
      if (line.length > 1) lines.push(unrolled(line));
      else faults.note("shape.short", { where: part.where, expected: "at least two different positions" });
    }
  }
  if (!reader.check() || lines.length === 0) return undefined;
  const kept = largest(lines, ({ length }) => length, MAX_PARTS, found[0]?.where ?? "", faults);
  const total = kept.reduce((sum, line) => sum + line.length, 0);
  const short = kept.map((line) => simplifiedTo(line, total, 2, found[0]?.where ?? "", faults));
  const cut = short.map((line) => cutLine(line));
  if (cut.some((parts) => parts.length > 1)) noteDateLine(found, faults);
  const coordinates = cut.flat();
  const [only] = coordinates;
  const geometry: RouteGeometry =
    coordinates.length === 1 && only
      ? { type: "LineString", coordinates: only }
      : { type: "MultiLineString", coordinates };
  return { geometry, isOutline: false };
}

function readArea(found: readonly FoundGeometry[], faults: ShapeFaults): GeometryRead<"area"> | undefined {
  const reader = new PositionReader(faults);
  const polygons: (readonly PlacedLine[])[] = [];
  for (const { type, coordinates, where } of found) {
    for (const part of type === "Polygon" ? [{ list: coordinates, where }] : partsOf(coordinates, where, faults)) {
      const rings = partsOf(part.list, part.where, faults).map((ring) => ({
        line: closed(reader.read(ring.list, ring.where), ring.where, faults),
        where: ring.where,
      }));
      // Without its outline the holes are of nothing.
      const [outline] = rings;
      if (outline?.line) polygons.push(rings.flatMap(({ line, where: at }) => (line ? [{ line, where: at }] : [])));
    }
  }
  if (!reader.check() || polygons.length === 0 || faults.has("shape.pole")) return undefined;
  const where = found[0]?.where ?? "";
  const kept = largest(polygons, ([outline]) => outline?.line.length ?? 0, MAX_PARTS, where, faults).map((rings) =>
    rings.slice(0, MAX_PARTS),
  );
  const total = kept.flat().reduce((sum, { line }) => sum + line.length, 0);
  let isOutline = false;
  const cut = kept.flatMap((rings) => {
    const short = rings.map(({ line, where: at }) => {
      const ring = simplifiedTo(line, total, 4, where, faults);
      isOutline = noteCrossing(ring, at, faults) || isOutline;
      return ring;
    });
    const parts = cutPolygon(short);
    if (parts.length > 1) noteDateLine(found, faults);
    return parts;
  });
  const [only] = cut;
  if (!only) return undefined;
  const geometry: AreaGeometry =
    cut.length === 1 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates: cut };
  return { geometry, isOutline };
}

type Part = { readonly list: unknown; readonly where: string };

function partsOf(list: unknown, where: string, faults: ShapeFaults): readonly Part[] {
  if (Array.isArray(list)) return (list as unknown[]).map((part, i) => ({ list: part, where: `${where}[${i}]` }));
  faults.note("shape.invalid", { where, expected: "a list of lists of positions", value: list });
  return [];
}

/** @returns the ring, unrolled; `undefined` if it encloses nothing */
function closed(line: LonLat[] | undefined, where: string, faults: ShapeFaults): Line | undefined {
  if (!line) return undefined;
  const [first, last] = [line[0], line.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
    if (line.length > 2)
      faults.note("shape.open", { where, expected: "a ring that ends with its first position", value: last });
    line.push(first);
  }
  const ring = unrolled(line);
  if (windsAroundPole(ring)) {
    const expected = "a ring along the date line (−180 and 180) and the pole, if it is to go around a pole";
    faults.note("shape.pole", { where, expected });
    return undefined;
  }
  if (ring.length > 3 && !isFlat(ring)) return ring;
  faults.note("shape.short", { where, expected: "at least three different positions that enclose an area" });
  return undefined;
}

/** Whether all positions are on one line. */
function isFlat(ring: Line): boolean {
  const [[ax, ay] = [0, 0], second] = ring;
  const [bx, by] = second ?? [0, 0];
  return ring.every(([x, y]) => (bx - ax) * (y - ay) - (by - ay) * (x - ax) === 0);
}

/** The parts with the most positions, in their order. */
function largest<T>(
  parts: readonly T[],
  sizeOf: (part: T) => number,
  most: number,
  where: string,
  faults: ShapeFaults,
): readonly T[] {
  if (parts.length <= most) return parts;
  faults.note("shape.simplified", { where, expected: `at most ${most} lines or outlines`, value: parts.length });
  const kept = new Set([...parts].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most));
  return parts.filter((part) => kept.has(part));
}

function simplifiedTo(line: Line, total: number, least: number, where: string, faults: ShapeFaults): Line {
  if (total <= MAX_KEPT_POSITIONS) return line;
  if (!faults.has("shape.simplified"))
    faults.note("shape.simplified", { where, expected: `at most ${MAX_KEPT_POSITIONS} positions`, value: total });
  return simplified(line, { keep: Math.max(least, Math.floor((MAX_KEPT_POSITIONS * line.length) / total)) });
}

function noteCrossing(ring: Line, where: string, faults: ShapeFaults): boolean {
  const crossing = crossingOf(ring);
  if (!crossing) return false;
  const { sides, at } = crossing;
  const [lon, lat] = at.map((value) => Number(value.toFixed(4)));
  const expected = `an outline whose sides do not cross: the one from position ${sides[0]} crosses the one from position ${sides[1]}`;
  faults.note("shape.crossing", { where, expected, value: `longitude ${lon}, latitude ${lat}` });
  return true;
}

function noteDateLine(found: readonly FoundGeometry[], faults: ShapeFaults): void {
  if (faults.has("shape.date-line")) return;
  const expected = "a line that is cut at longitude 180 (RFC 7946, 3.1.9); of two ways the shorter one is taken";
  faults.note("shape.date-line", { where: found[0]?.where ?? "", expected });
}
