import { describe, expect, it } from "vitest";
import type { AreaGeometry, LonLat, RouteGeometry } from "../../../src/model/geometry/geometry";
import { type MapView, xyOf } from "../../../src/features/map/map-view";
import { drawArea, drawRoute, drawMapShapes } from "../../../src/features/map/shape-drawing";
import { shapeParts } from "../../../src/features/map/shape-parts";

const SIZE = { width: 800, height: 400 };
/** 10 px per degree, 0/0 in the middle; nothing beyond 170° is shown. */
const flat = ([lon, lat]: LonLat) => (Math.abs(lon) > 170 ? undefined : ([400 + lon * 10, 200 - lat * 10] as const));
const route = (...coordinates: LonLat[]): RouteGeometry => ({ type: "LineString", coordinates });
const area = (...coordinates: LonLat[]): AreaGeometry => ({ type: "Polygon", coordinates: [coordinates] });

/** The points of path data. */
const pointsOf = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const headsOf = (path: string) =>
  path
    .split("M")
    .slice(1)
    .map((head) => pointsOf(`M${head}`)[0]);

describe("a route", () => {
  it("is a line with an arrow head at its end, and some on the way", () => {
    const { line, heads } = drawRoute(route([-20, 0], [20, 0]), flat, SIZE);
    expect(line).toBe("M200 200L600 200");
    expect(headsOf(heads)).toEqual([
      [256, 200],
      [352, 200],
      [448, 200],
      [544, 200],
      [600, 200],
    ]);
    // The head points east: its base is to the left of its tip.
    expect(pointsOf(heads)[1]?.[0]).toBe(246);
  });

  it("points the other way if it goes the other way", () => {
    const { heads } = drawRoute(route([20, 0], [-20, 0]), flat, SIZE);
    expect(headsOf(heads).at(-1)).toEqual([200, 200]);
    expect(pointsOf(heads).at(-1)?.[0]).toBe(210);
  });

  it("has no head on a corner", () => {
    // The corner is where the first head would be.
    const { heads } = drawRoute(route([0, 0], [5.6, 0], [5.6, 20]), flat, SIZE);
    expect(headsOf(heads)[0]).toEqual([456, 200]);
    const { heads: after } = drawRoute(route([0, 0], [5.5, 0], [5.5, 20]), flat, SIZE);
    expect(headsOf(after)[0]).toEqual([455, 188]);
  });

  it("too short to see has no heads, and a short one only that at its end", () => {
    expect(drawRoute(route([0, 0], [0.5, 0]), flat, SIZE).heads).toBe("");
    expect(headsOf(drawRoute(route([0, 0], [4, 0]), flat, SIZE).heads)).toEqual([[440, 200]]);
  });

  it("has only what can be seen of its positions, and always its ends", () => {
    const wiggle = Array.from({ length: 2_000 }, (_, i): LonLat => [i / 100, Math.sin(i / 3) / 200]);
    const points = pointsOf(drawRoute(route(...wiggle), flat, SIZE).line);
    expect(points.length).toBeLessThan(100);
    expect(points[0]).toEqual([400, 200]);
    expect(points.at(-1)?.[0]).toBeCloseTo(599.9, 1);
  });

  it("ends at the edge of a larger box around the view, without a head there", () => {
    const { line, heads } = drawRoute(route([0, 0], [160, 0]), flat, SIZE);
    expect(line).toBe("M400 200L1600 200");
    expect(headsOf(heads).every(([x = 0] = [0, 0]) => x <= SIZE.width)).toBe(true);
    expect(headsOf(heads)).not.toContainEqual([1600, 200]);
  });

  it("is broken where the projection shows nothing", () => {
    expect(drawRoute(route([0, 0], [10, 0], [175, 0], [20, 5], [30, 5]), flat, SIZE).line).toBe(
      "M400 200L500 200M600 150L700 150",
    );
  });

  it("over the date line is one line on a map of it, and has one head at its end", () => {
    const view: MapView = { lon: 180, lat: 0, scale: 600 };
    const geometry: RouteGeometry = {
      type: "MultiLineString",
      coordinates: [
        [
          [170, 0],
          [180, 0],
        ],
        [
          [-180, 0],
          [-170, 0],
        ],
      ],
    };
    const { line, heads } = drawRoute(geometry, (at) => xyOf(view, SIZE, at), SIZE);
    expect(line).toBe("M295.3 200L400 200M400 200L504.7 200");
    expect(headsOf(heads).filter(([x = 0] = [0, 0]) => Math.abs(x - 400) < 1)).toEqual([]);
    expect(headsOf(heads).at(-1)?.[0]).toBeCloseTo(504.7, 1);
  });

  it("around the back of a world map has no line across it", () => {
    const view: MapView = { lon: 10, lat: 0, scale: SIZE.width / (2 * Math.PI) };
    // From 170° W to 160° W: the map of 10° E ends between them, at 170° W.
    const { line } = drawRoute(route([-175, 0], [-165, 0]), (at) => xyOf(view, SIZE, at), SIZE);
    const points = pointsOf(line);
    for (let i = 1; i < points.length; i += 1)
      expect(Math.abs((points[i]?.[0] ?? 0) - (points[i - 1]?.[0] ?? 0))).toBeLessThan(SIZE.width / 2);
  });
});

describe("an area", () => {
  const SQUARE = area([0, 0], [10, 0], [10, 10], [0, 10], [0, 0]);

  it("has a fill and an outline", () => {
    expect(drawArea(SQUARE, flat, SIZE)).toEqual({
      fill: "M400 200L500 200L500 100L400 100Z",
      outline: "M400 200L500 200L500 100L400 100L400 200",
    });
  });

  it("that crosses itself has an outline only", () => {
    expect(drawArea(SQUARE, flat, SIZE, true).fill).toBe("");
    expect(drawArea(SQUARE, flat, SIZE, true).outline).not.toBe("");
  });

  it("has no line along the date line, where it is only cut", () => {
    const geometry = area([170, 0], [180, 0], [180, 10], [170, 10], [170, 0]);
    const view: MapView = { lon: 175, lat: 5, scale: 600 };
    const { fill, outline } = drawArea(geometry, (at) => xyOf(view, SIZE, at), SIZE);
    expect(fill).not.toBe("");
    expect(outline.match(/M/g)).toHaveLength(2);
  });

  it("larger than the view is cut to a box around it", () => {
    const { fill } = drawArea(area([-160, -80], [160, -80], [160, 80], [-160, 80], [-160, -80]), flat, SIZE);
    for (const [x, y] of pointsOf(fill)) {
      expect(x).toBeGreaterThanOrEqual(-SIZE.width);
      expect(x).toBeLessThanOrEqual(2 * SIZE.width);
      expect(y).toBeGreaterThanOrEqual(-SIZE.height);
      expect(y).toBeLessThanOrEqual(2 * SIZE.height);
    }
  });
});

describe("what is drawn of a shape", () => {
  const geometry = route([-20, 0], [20, 0]);
  const looksOf = (style: "solid" | "hollow" | "hatched" | "dotted") =>
    drawMapShapes([{ kind: "route", geometry, style }], flat, SIZE).flatMap(shapeParts);

  it("is as certain as the event is", () => {
    expect(looksOf("solid").map(({ look }) => look)).toEqual(["halo", "solid", "head"]);
    expect(looksOf("hollow").map(({ look }) => look)).toEqual(["halo", "hollow", "hollowHead"]);
    expect(looksOf("dotted").map(({ look }) => look)).toEqual(["halo", "dotted", "head"]);
    expect(looksOf("hatched").map(({ look }) => look)).toEqual(["halo", "hatched", "head"]);
  });

  it("of an area is hatched, both ways if it is disputed", () => {
    const square = area([0, 0], [10, 0], [10, 10], [0, 0]);
    const fills = (style: "solid" | "hatched") =>
      drawMapShapes([{ kind: "area", geometry: square, style, isOutline: false }], flat, SIZE)
        .flatMap(shapeParts)
        .flatMap(({ fill }) => fill ?? []);
    expect(fills("solid")).toEqual(["hatch"]);
    expect(fills("hatched")).toEqual(["hatch", "cross"]);
  });
});
