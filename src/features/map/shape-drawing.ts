/**
 * Routes and areas in px: simplified to what can be seen, cut off far outside of the view. Pure. Between two positions a line is
 * straight, as in RFC 7946.
 */
import {
  type AreaGeometry,
  type Line,
  type LonLat,
  type RouteGeometry,
  linesOf,
  polygonsOf,
} from "../../model/geometry/geometry";
import { simplified } from "../../model/geometry/simplify";
import { arrowHeads } from "./arrow-heads";
import { type Box, clipLine, clipRing } from "./clip-lines";
import type { XY } from "./map-labels";
import type { MapShape, ShapeStyle } from "./map-shapes";
import type { MapSize } from "./projection";

/** `undefined` or `null` for what the projection does not show. */
export type Project = (at: LonLat) => XY | undefined | null;

export type RouteDrawing = {
  /** Path data. */
  readonly line: string;
  /** Path data of closed triangles. */
  readonly heads: string;
};
export type AreaDrawing = {
  /** Path data, to be filled by the even-odd rule; empty if only the outline can be drawn. */
  readonly fill: string;
  readonly outline: string;
};
export type ShapeDrawing = { readonly style: ShapeStyle } & (
  ({ readonly kind: "route" } & RouteDrawing) | ({ readonly kind: "area" } & AreaDrawing)
);

/** Positions closer than this to the one before are one on the screen. */
const NEAR_PX = 0.7;
/** Corners that cut off less, in square px, are not seen. */
const MIN_AREA_PX = 0.75;
/** Mercator has no poles. */
const MAX_LAT = 89;
const DATE_LINE = 180;

export const drawMapShapes = (shapes: readonly MapShape[], project: Project, size: MapSize): readonly ShapeDrawing[] =>
  shapes.map((shape) =>
    shape.kind === "route"
      ? { kind: "route", style: shape.style, ...drawRoute(shape.geometry, project, size) }
      : { kind: "area", style: shape.style, ...drawArea(shape.geometry, project, size, shape.isOutline) },
  );

export function drawRoute(geometry: RouteGeometry, project: Project, size: MapSize): RouteDrawing {
  const box = around(size);
  const lines = linesOf(geometry);
  let [path, heads] = ["", ""];
  for (const [i, line] of lines.entries()) {
    const end = line.at(-1);
    const goesOn = end !== undefined && continues(end, lines[i + 1]);
    for (const run of runsOf(line, project, size)) {
      const parts = clipLine(thinned(run), box);
      const isLast = run.at(-1) === undefined || end === undefined ? false : isSame(run.at(-1), project(lowered(end)));
      for (const part of parts) {
        const shown = simplified(part, { minArea: MIN_AREA_PX });
        path += pathOf(shown, false);
        heads += arrowHeads(shown, isLast && !goesOn && isSame(part.at(-1), run.at(-1)), size);
      }
    }
  }
  return { line: path, heads };
}

/** @param isOutline  what is inside is unclear */
export function drawArea(geometry: AreaGeometry, project: Project, size: MapSize, isOutline = false): AreaDrawing {
  const box = around(size);
  let [fill, outline] = ["", ""];
  for (const ring of polygonsOf(geometry).flat()) {
    const runs = runsOf(ring, project, size);
    // A ring in several runs goes around the back of the map: neither side of it is inside.
    const [only] = runs;
    if (!isOutline && runs.length === 1 && only?.length === ring.length)
      fill += pathOf(simplified(clipRing(thinned(only).slice(0, -1), box), { minArea: MIN_AREA_PX }), true);
    for (const part of openSides(ring))
      for (const run of runsOf(part, project, size))
        for (const inside of clipLine(thinned(run), box))
          outline += pathOf(simplified(inside, { minArea: MIN_AREA_PX }), false);
  }
  return { fill, outline };
}

/** One more map on each side, so that there is some while the map is dragged. */
const around = ({ width, height }: MapSize): Box => ({
  left: -width,
  top: -height,
  right: 2 * width,
  bottom: 2 * height,
});

const lowered = ([lon, lat]: LonLat): LonLat => [lon, Math.min(Math.max(lat, -MAX_LAT), MAX_LAT)];

const isSame = (a: XY | undefined | null, b: XY | undefined | null): boolean =>
  !!a && !!b && a[0] === b[0] && a[1] === b[1];

/** Whether the next line begins where this one ends on the other side of the date line. */
function continues([lon, lat]: LonLat, next: Line | undefined): boolean {
  const first = next?.[0];
  return first !== undefined && Math.abs(lon) === DATE_LINE && first[0] === -lon && first[1] === lat;
}

/** A ring without the sides along the date line, where it is only cut. */
function openSides(ring: Line): readonly Line[] {
  const isCut = (a: LonLat, b: LonLat) => Math.abs(a[0]) === DATE_LINE && Math.abs(b[0]) === DATE_LINE;
  const parts: LonLat[][] = [];
  let part: LonLat[] = [];
  ring.forEach((at, i) => {
    const last = ring[i - 1];
    if (last && isCut(last, at)) {
      parts.push(part);
      part = [];
    }
    part.push(at);
  });
  return [...parts, part].filter(({ length }) => length > 1);
}

/** The line in px, in several runs where the projection shows nothing or where it goes around the back of the map. */
function runsOf(line: Line, project: Project, { width }: MapSize): readonly (readonly XY[])[] {
  const runs: XY[][] = [];
  let run: XY[] | undefined;
  let last: { readonly lon: number; readonly x: number } | undefined;
  for (const at of line) {
    const xy = project(lowered(at));
    if (!xy || !Number.isFinite(xy[0]) || !Number.isFinite(xy[1])) {
      run = undefined;
      last = undefined;
      continue;
    }
    // Eastward on the earth, and far to the left on the map.
    const jumps = last && Math.abs(xy[0] - last.x) > width / 2 && (xy[0] - last.x) * (at[0] - last.lon) < 0;
    if (!run || jumps) {
      run = [];
      runs.push(run);
    }
    run.push(xy);
    last = { lon: at[0], x: xy[0] };
  }
  return runs.filter(({ length }) => length > 1);
}

/** Without positions that fall on the one before. The ends stay. */
function thinned(line: readonly XY[]): readonly XY[] {
  const kept: XY[] = [];
  for (const [i, at] of line.entries()) {
    const last = kept.at(-1);
    const isFar = !last || Math.abs(at[0] - last[0]) >= NEAR_PX || Math.abs(at[1] - last[1]) >= NEAR_PX;
    if (isFar) kept.push(at);
    else if (i === line.length - 1) kept[Math.max(kept.length - 1, 1)] = at;
  }
  return kept;
}

const px = (value: number): string => String(Number(value.toFixed(1)) + 0);

const pathOf = (line: readonly XY[], isClosed: boolean): string =>
  line.length < 2 ? "" : `M${line.map(([x, y]) => `${px(x)} ${px(y)}`).join("L")}${isClosed ? "Z" : ""}`;
