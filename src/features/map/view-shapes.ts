/** The outlines that a view shows, in px, cut off at the edges of what is drawn. Pure. */
import { mercatorUp } from "../../model/mercator";
import { type Box, clipLine, clipRing } from "./clip-lines";
import type { NamedShape } from "./country-names";
import type { FlatAtlas, FlatBox, FlatLine, FlatShape } from "./flat-atlas";
import type { Clip } from "./map-cells";
import type { XY } from "./map-labels";
import type { MapView } from "./map-view";
import { isInPolygon } from "./point-in-polygon";
import type { MapSize } from "./projection";

/** Path data. */
export type BaseShapes = { readonly land: string; readonly borders: string; readonly coasts: string };

/** As much of an atlas as is drawn in one rectangle of the map. */
export type AtlasPiece = {
  readonly flat: FlatAtlas;
  readonly clip: Clip;
  /** Degrees to the east at which the atlas is drawn: the earth has no end there. */
  readonly turn: number;
};

const RADIAN = 180 / Math.PI;
/** A point this near to the one before is left out: on a map from far away, most of them. */
const MIN_STEP_PX = 0.8;

type Put = { readonly scale: number; readonly left: number; readonly top: number };

const putOf = ({ lon, lat, scale }: MapView, { width, height }: MapSize, turn: number): Put => ({
  scale,
  left: width / 2 + ((turn - lon) / RADIAN) * scale,
  top: height / 2 + mercatorUp(lat) * scale,
});

export function drawPieces(pieces: readonly AtlasPiece[], view: MapView, size: MapSize): BaseShapes {
  let [land, borders, coasts] = ["", "", ""];
  for (const { flat, clip, turn } of pieces) {
    const put = putOf(view, size, turn);
    for (const shape of flat.shapes) land += landOf(shape, put, clip);
    for (const line of linesOf(flat.borders, put, clip)) borders += pathOf(line);
    for (const line of linesOf(flat.coasts, put, clip)) coasts += pathOf(line);
  }
  return { land, borders, coasts };
}

/** @param codes  ISO 3166-1 alpha-2 codes of the countries that are wanted */
export function pathOfCountries(
  pieces: readonly AtlasPiece[],
  view: MapView,
  size: MapSize,
  codes: ReadonlySet<string>,
): string {
  let path = "";
  for (const { flat, clip, turn } of pieces) {
    const put = putOf(view, size, turn);
    for (const shape of flat.shapes)
      if (shape.code !== undefined && codes.has(shape.code)) path += landOf(shape, put, clip);
  }
  return path;
}

const landOf = (shape: FlatShape, put: Put, clip: Clip): string =>
  ringsOf(shape, put, clip)
    .flat()
    .map((ring) => `${pathOf(ring)}Z`)
    .join("");

/** The countries of a view with what is needed to name them. */
export function shapesToName(pieces: readonly AtlasPiece[], view: MapView, size: MapSize): readonly NamedShape[] {
  return pieces.flatMap(({ flat, clip, turn }) => {
    const put = putOf(view, size, turn);
    return flat.shapes.flatMap((shape) => {
      const polygons = shape.code === undefined ? [] : ringsOf(shape, put, clip);
      return shape.code === undefined || polygons.length === 0 ? [] : [namedShape(shape.code, polygons)];
    });
  });
}

type Ring = readonly XY[];

function ringsOf({ polygons }: FlatShape, put: Put, clip: Clip): readonly (readonly Ring[])[] {
  return polygons
    .map((rings) =>
      rings.flatMap((ring) => {
        const where = whereIs(ring.box, put, clip);
        if (where === "outside") return [];
        // Its last point is its first.
        const px = inPx(ring, put).slice(0, -1);
        const cut = where === "inside" ? px : clipRing(px, boxOf(clip));
        return cut.length < 3 ? [] : [cut];
      }),
    )
    .filter((rings) => rings.length > 0);
}

function linesOf(lines: readonly FlatLine[], put: Put, clip: Clip): readonly (readonly XY[])[] {
  return lines.flatMap((line) => {
    const where = whereIs(line.box, put, clip);
    if (where === "outside") return [];
    const px = inPx(line, put);
    return where === "inside" ? [px] : clipLine(px, boxOf(clip));
  });
}

function whereIs([west, south, east, north]: FlatBox, { scale, left, top }: Put, clip: Clip) {
  const [[minX, minY], [maxX, maxY]] = clip;
  const [x1, x2, y1, y2] = [left + west * scale, left + east * scale, top - north * scale, top - south * scale];
  const isTiny = x2 - x1 < MIN_STEP_PX && y2 - y1 < MIN_STEP_PX;
  if (isTiny || x2 < minX || x1 > maxX || y2 < minY || y1 > maxY) return "outside";
  return x1 >= minX && x2 <= maxX && y1 >= minY && y2 <= maxY ? "inside" : "across";
}

const boxOf = ([[left, top], [right, bottom]]: Clip): Box => ({ left, top, right, bottom });

function inPx({ xy }: FlatLine, { scale, left, top }: Put): readonly XY[] {
  const px: XY[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    const x = left + (xy[i] ?? 0) * scale;
    const y = top - (xy[i + 1] ?? 0) * scale;
    const isLast = i === xy.length - 2;
    if (!isLast && Math.abs(x - lastX) < MIN_STEP_PX && Math.abs(y - lastY) < MIN_STEP_PX) continue;
    px.push([x, y]);
    lastX = x;
    lastY = y;
  }
  return px;
}

const pathOf = (points: readonly XY[]): string =>
  points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${rounded(x)},${rounded(y)}`).join("");

const rounded = (value: number): number => Math.round(value * 10) / 10;

function namedShape(code: string, polygons: readonly (readonly Ring[])[]): NamedShape {
  let [area, sumX, sumY] = [0, 0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of polygons) {
    rings.forEach((ring, at) => {
      const own = measure(ring);
      // Holes follow their outline.
      const sign = at === 0 ? 1 : -1;
      area += sign * own.area;
      sumX += sign * own.area * own.centre[0];
      sumY += sign * own.area * own.centre[1];
      for (const [x, y] of ring) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    });
  }
  return {
    code,
    area,
    centre: [sumX / area, sumY / area],
    box: [
      [left, top],
      [right, bottom],
    ],
    contains: (xy) => polygons.some((rings) => isInPolygon(rings, xy)),
  };
}

/** Area and centre of gravity of a ring. */
function measure(ring: Ring): { readonly area: number; readonly centre: XY } {
  let [twice, sumX, sumY] = [0, 0, 0];
  let [x1, y1] = ring.at(-1) ?? [0, 0];
  for (const [x2, y2] of ring) {
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    sumX += (x1 + x2) * cross;
    sumY += (y1 + y2) * cross;
    x1 = x2;
    y1 = y2;
  }
  if (twice === 0) return { area: 0, centre: [x1, y1] };
  return { area: Math.abs(twice / 2), centre: [sumX / (3 * twice), sumY / (3 * twice)] };
}
