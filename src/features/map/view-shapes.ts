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
    borders += pathOfLines(flat.borders, put, clip);
    coasts += pathOfLines(flat.coasts, put, clip);
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

function whereIs([west, south, east, north]: FlatBox, { scale, left, top }: Put, clip: Clip) {
  const [[minX, minY], [maxX, maxY]] = clip;
  const [x1, x2, y1, y2] = [left + west * scale, left + east * scale, top - north * scale, top - south * scale];
  const isTiny = x2 - x1 < MIN_STEP_PX && y2 - y1 < MIN_STEP_PX;
  if (isTiny || x2 < minX || x1 > maxX || y2 < minY || y1 > maxY) return "outside";
  return x1 >= minX && x2 <= maxX && y1 >= minY && y2 <= maxY ? "inside" : "across";
}

const boxOf = ([[left, top], [right, bottom]]: Clip): Box => ({ left, top, right, bottom });

/** Calls `add` with the points of a line that are far enough from one another to be seen, in px. */
function eachPoint({ xy }: FlatLine, { scale, left, top }: Put, add: (x: number, y: number) => void): void {
  let [lastX, lastY] = [Infinity, Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    const x = left + (xy[i] ?? 0) * scale;
    const y = top - (xy[i + 1] ?? 0) * scale;
    const isLast = i === xy.length - 2;
    if (!isLast && Math.abs(x - lastX) < MIN_STEP_PX && Math.abs(y - lastY) < MIN_STEP_PX) continue;
    add(x, y);
    lastX = x;
    lastY = y;
  }
}

function inPx(line: FlatLine, put: Put): readonly XY[] {
  const px: XY[] = [];
  eachPoint(line, put, (x, y) => px.push([x, y]));
  return px;
}

function pathOfLines(lines: readonly FlatLine[], put: Put, clip: Clip): string {
  let path = "";
  for (const line of lines) {
    const where = whereIs(line.box, put, clip);
    if (where === "inside") path += pathOfLine(line, put);
    else if (where === "across") for (const part of clipLine(inPx(line, put), boxOf(clip))) path += pathOf(part);
  }
  return path;
}

/** Without an array of its points: most lines are inside, and there are many thousand points. */
function pathOfLine(line: FlatLine, put: Put): string {
  const writer = new PathWriter();
  eachPoint(line, put, (x, y) => writer.add(x, y));
  return writer.path;
}

function pathOf(points: readonly XY[]): string {
  const writer = new PathWriter();
  for (const [x, y] of points) writer.add(x, y);
  return writer.path;
}

/** The texts of small numbers of tenths: most steps from point to point are a few px, and to write a number takes long. */
const WRITTEN = Array.from({ length: 1_024 }, (_, at) => String((at - 512) / 10));
const written = (tenths: number): string => WRITTEN[tenths + 512] ?? String(tenths / 10);

/** Path data in tenths of a px. Each point is relative to the one before, which is shorter to write, to store and to parse. */
class PathWriter {
  readonly #parts: string[] = [];
  #x = 0;
  #y = 0;

  add(x: number, y: number): void {
    // Whole tenths: what is rounded off does not add up.
    const tenthsX = Math.round(x * 10);
    const tenthsY = Math.round(y * 10);
    this.#parts.push(this.#parts.length === 0 ? "M" : "l", written(tenthsX - this.#x), ",", written(tenthsY - this.#y));
    this.#x = tenthsX;
    this.#y = tenthsY;
  }

  get path(): string {
    return this.#parts.join("");
  }
}

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
