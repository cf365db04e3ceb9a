/**
 * Where the mark of a route or an area stands: half-way on the line, or well inside the outline. In the plane of the map, in which
 * lines between positions are drawn straight. Pure.
 */
import { type Line, type LonLat, type Rings, type ShapeKind, linesOf, polygonsOf } from "../../model/geometry/geometry";
import type { Shapes } from "../../model/geometry/shapes-of";
import { turned } from "../../model/geometry/turned";
import { mercatorUp } from "../../model/mercator";

/** Radians to the east and upward, in the Mercator projection. */
type Spot = readonly [east: number, up: number];

export type Anchor = {
  /** Of an event with both, the mark stands on the route. */
  readonly kind: ShapeKind;
  readonly east: number;
  readonly up: number;
  /** Two corners around all of it: degrees, which may go on beyond the date line. */
  readonly corners: readonly [LonLat, LonLat];
};

const RADIAN = 180 / Math.PI;
/** Closer to the poles there is no map. */
const MAX_UP = mercatorUp(84);
/** Lines across an area on which a point inside is sought, an odd number: one is in the middle. */
const ROWS = 9;
/** Of each of them, the widest parts that are inside. */
const PARTS_OF_ROW = 2;

const flat = (line: Line): readonly Spot[] => line.map(([lon, lat]): Spot => [lon / RADIAN, mercatorUp(lat)]);

/** O(n) in the number of positions. @returns `undefined` if there is neither a route nor an area */
export function anchorOf({ route, area }: Pick<Shapes, "route" | "area">): Anchor | undefined {
  const [east, up] =
    (route && middleOf(linesOf(route.geometry).map(flat))) ??
    (area && insideOf(largestOf(polygonsOf(area.geometry)).map(flat))) ??
    [];
  if (east === undefined || up === undefined) return undefined;
  const lines = [route, area].flatMap((shape) => (shape ? linesOf(shape.geometry) : []));
  return { kind: route ? "route" : "area", east, up, corners: cornersOf(lines, east * RADIAN) };
}

/** The point at half the length of all lines together. */
function middleOf(lines: readonly (readonly Spot[])[]): Spot | undefined {
  const sides = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i] as Spot, to] as const));
  const lengths = sides.map(([from, to]) => Math.hypot(to[0] - from[0], to[1] - from[1]));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, [from, to]] of sides.entries()) {
    const length = lengths[i] as number;
    // The last one in any case: sums of fractions are not exact.
    if (left > length && i < sides.length - 1) {
      left -= length;
      continue;
    }
    const share = length === 0 ? 0 : Math.min(1, left / length);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  }
  return lines[0]?.[0];
}

/** Of several polygons the one with the largest outline on the map. */
function largestOf(polygons: readonly Rings[]): Rings {
  let [largest, most]: [Rings, number] = [polygons[0] ?? [], -1];
  for (const rings of polygons) {
    const ring = flat(rings[0] ?? []);
    const size = Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + cross(ring[i] as Spot, [x, y]), 0));
    if (size > most) [largest, most] = [rings, size];
  }
  return largest;
}

const cross = ([ax, ay]: Spot, [bx, by]: Spot): number => ax * by - bx * ay;

/**
 * Of the middles of what is inside on some lines across, the one farthest from any side. An approximation of the pole of
 * inaccessibility: always inside, by the even-odd rule, and never close to an edge where there is room.
 */
function insideOf(rings: readonly (readonly Spot[])[]): Spot | undefined {
  const [outline = []] = rings;
  const ups = outline.map(([, up]) => up);
  const [south, north] = [Math.min(...ups), Math.max(...ups)];
  // Of an area around a pole the part that a map can show.
  const [bottom, top] = [Math.max(south, -MAX_UP), Math.min(north, MAX_UP)];
  const [low, high] = bottom < top ? [bottom, top] : [south, north];
  let [best, most]: [Spot | undefined, number] = [outline[0], -1];
  for (let row = 0; row < ROWS; row += 1) {
    const up = low + ((high - low) * (row + 0.5)) / ROWS;
    for (const [west, east] of partsInside(rings, up)) {
      const spot: Spot = [(west + east) / 2, up];
      const room = roomAround(rings, spot);
      if (room > most) [best, most] = [spot, room];
    }
  }
  return best;
}

/** The widest parts of a line across that are inside, from where to where. */
function partsInside(rings: readonly (readonly Spot[])[], up: number): readonly Spot[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1] as Spot, ring[i] as Spot];
      if (y1 > up !== y2 > up) crossings.push(x1 + ((up - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  crossings.sort((a, b) => a - b);
  const parts: Spot[] = [];
  for (let i = 1; i < crossings.length; i += 2) {
    const [west, east] = [crossings[i - 1] as number, crossings[i] as number];
    if (east > west) parts.push([west, east]);
  }
  return parts.sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, PARTS_OF_ROW);
}

/** Square of the distance to the nearest side. */
function roomAround(rings: readonly (readonly Spot[])[], [x, y]: Spot): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1] as Spot, ring[i] as Spot];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const length = dx * dx + dy * dy;
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
      const [right, above] = [x1 + dx * share - x, y1 + dy * share - y];
      least = Math.min(least, right * right + above * above);
    }
  }
  return least;
}

/** Around all positions, each by the shorter way from the mark: what is cut at the date line is not on both ends of the earth. */
function cornersOf(lines: readonly Line[], from: number): readonly [LonLat, LonLat] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [lon, lat] of line) {
      const aside = turned(lon - from);
      west = Math.min(west, from + aside);
      east = Math.max(east, from + aside);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return [
    [west, south],
    [east, north],
  ];
}
