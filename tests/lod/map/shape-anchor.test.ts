import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInPolygon } from "../../../src/features/map/point-in-polygon";
import { anchorOf } from "../../../src/lod/map/shape-anchor";
import { type Line, type LonLat, linesOf, polygonsOf } from "../../../src/model/geometry/geometry";
import { shapesOf } from "../../../src/model/geometry/shapes-of";
import { mercatorLat, mercatorUp } from "../../../src/model/mercator";

const RADIAN = 180 / Math.PI;
type Spot = readonly [number, number];

/** As a file has them: read first, as every shape is. */
const shapesIn = (fields: { readonly route?: unknown; readonly area?: unknown }) =>
  shapesOf({ sources: [], ...fields } as unknown as Parameters<typeof shapesOf>[0]);
const route = (...coordinates: readonly unknown[]) => ({ geometry: { type: "LineString", coordinates } });
const area = (...coordinates: readonly unknown[]) => ({ geometry: { type: "Polygon", coordinates } });
const anchorIn = (fields: Parameters<typeof shapesIn>[0]) => anchorOf(shapesIn(fields));

/** Degrees, rounded. */
function whereIs(fields: Parameters<typeof shapesIn>[0]): readonly number[] | undefined {
  const anchor = anchorIn(fields);
  return anchor && [anchor.east * RADIAN, mercatorLat(anchor.up)].map((value) => Math.round(value * 10) / 10 + 0);
}
const flat = (line: Line): readonly Spot[] => line.map(([lon, lat]) => [lon / RADIAN, mercatorUp(lat)]);

function distanceTo([x, y]: Spot, [[x1, y1], [x2, y2]]: readonly [Spot, Spot]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x1 + dx * share - x, y1 + dy * share - y);
}

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
/** A ring around a point: its positions by angle, so that no side crosses another. */
const ring = (radius: fc.Arbitrary<number>) =>
  fc.tuple(position, fc.array(radius, { minLength: 3, maxLength: 30 })).map(([[lon, lat], radii]): readonly LonLat[] =>
    radii.map((far, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [lon + far * Math.cos(angle), Math.max(-90, Math.min(90, lat + far * Math.sin(angle)))];
    }),
  );

describe("the mark of a route", () => {
  it("stands half-way on its line as a map draws it", () => {
    expect(whereIs({ route: route([0, 0], [20, 0]) })).toEqual([10, 0]);
    expect(whereIs({ route: route([0, 0], [10, 0], [10, 30]) })).toEqual([10, 10.7]);
    // Straight on the map, not on the globe: half-way up is closer to the pole.
    expect(whereIs({ route: route([0, 0], [0, 60]) })).toEqual([0, 35.3]);
  });

  it("stands half-way on all its lines together, also where they are cut at the date line", () => {
    const lines = [
      [
        [0, 0],
        [4, 0],
      ],
      [
        [10, 0],
        [20, 0],
      ],
    ];
    expect(whereIs({ route: { geometry: { type: "MultiLineString", coordinates: lines } } })).toEqual([13, 0]);
    expect(whereIs({ route: route([170, 0], [-160, 0]) })).toEqual([-175, 0]);
  });

  it("is on the line, with as much of it before as after, for any route", () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 20 }), (positions) => {
        const shapes = shapesIn({ route: route(...positions) });
        const anchor = anchorOf(shapes);
        expect(anchor === undefined).toBe(shapes.route === undefined);
        if (!anchor || !shapes.route) return;
        const at: Spot = [anchor.east, anchor.up];
        const sides = linesOf(shapes.route.geometry)
          .map(flat)
          .flatMap((line) => line.slice(1).map((to, i) => [line[i] as Spot, to] as const));
        const total = sides.reduce((sum, [from, to]) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);
        let before = 0;
        // The line may cross itself: one of the places where it passes has half of it before.
        const halves = sides.map(([from, to]) => {
          const half = before + Math.hypot(at[0] - from[0], at[1] - from[1]);
          before += Math.hypot(to[0] - from[0], to[1] - from[1]);
          return distanceTo(at, [from, to]) < 1e-9 ? Math.abs(half - total / 2) : Infinity;
        });
        expect(Math.min(...halves)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe("the mark of an area", () => {
  it("stands well inside, where there is most room", () => {
    const square = [
      [0, 0],
      [8, 0],
      [8, 8],
      [0, 8],
    ];
    expect(whereIs({ area: area(square) })).toEqual([4, 4]);
    // The bay of a C is not part of it.
    const bay = [
      [0, 0],
      [9, 0],
      [9, 2],
      [3, 2],
      [3, 7],
      [9, 7],
      [9, 9],
      [0, 9],
    ];
    const [lon = 0, lat = 0] = whereIs({ area: area(bay) }) ?? [];
    expect(isInPolygon([bay as unknown as Line], [lon, lat])).toBe(true);
    expect(lon).toBeLessThan(3);
  });

  it("is not in a hole, and of several parts in the largest", () => {
    const outer = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ];
    const hole = [
      [2, 2],
      [2, 7],
      [7, 7],
      [7, 2],
    ];
    const [lon = 4.5, lat = 4.5] = whereIs({ area: area(outer, hole) }) ?? [];
    expect(Math.max(Math.abs(lon - 4.5), Math.abs(lat - 4.5))).toBeGreaterThan(2.5);
    const far = [
      [20, 0],
      [40, 0],
      [40, 20],
      [20, 20],
    ];
    const parts = { geometry: { type: "MultiPolygon", coordinates: [[outer], [far]] } };
    expect(whereIs({ area: parts })?.[0]).toBe(30);
  });

  it("is inside for any outline, with or without a hole, across the date line, and as far as a map goes", () => {
    fc.assert(
      fc.property(
        ring(fc.double({ min: 0.5, max: 30, noNaN: true })),
        fc.option(fc.double({ min: 0.05, max: 0.95, noNaN: true })),
        (outline, share) => {
          const [lon, lat] = [0, 1].map(
            (axis) => outline.reduce((sum, at) => sum + (at[axis] as number), 0) / outline.length,
          ) as [number, number];
          // Not always inside the outline: what overlaps goes by the even-odd rule.
          const hole = outline.map(([x, y]) => [lon + (x - lon) * (share ?? 0), lat + (y - lat) * (share ?? 0)]);
          const shapes = shapesIn({ area: area(outline, ...(share === null ? [] : [hole])) });
          const anchor = anchorOf(shapes);
          expect(anchor === undefined).toBe(shapes.area === undefined);
          if (!anchor || !shapes.area) return;
          const rings = polygonsOf(shapes.area.geometry);
          const isInside = rings.some((polygon) => isInPolygon(polygon.map(flat), [anchor.east, anchor.up]));
          const ups = rings.flat(2).map(([, y]) => Math.abs(y));
          // Too thin to have an inside that numbers can tell, it stands on a corner.
          const isOnCorner = rings.flat(2).some(([x]) => x / RADIAN === anchor.east);
          expect(isInside || isOnCorner).toBe(true);
          if (Math.min(...ups) < 80) expect(Math.abs(mercatorLat(anchor.up))).toBeLessThan(84.1);
        },
      ),
    );
  });

  it("that crosses itself has a mark too, and so has one around a pole", () => {
    const knot = [
      [0, 0],
      [9, 9],
      [9, 0],
      [0, 9],
    ];
    expect(anchorIn({ area: area(knot) })).toBeDefined();
    const antarctica = [
      [-180, -90],
      [180, -90],
      [180, -70],
      [-180, -70],
    ];
    expect(whereIs({ area: area(antarctica) })?.[1]).toBeGreaterThan(-84);
  });
});

describe("any shape", () => {
  it("with a route and an area has its mark on the route", () => {
    const ringOf = [
      [40, 40],
      [50, 40],
      [50, 50],
    ];
    expect(anchorIn({ route: route([0, 0], [20, 0]), area: area(ringOf) })).toMatchObject({ kind: "route" });
    expect(anchorIn({ area: area(ringOf) })).toMatchObject({ kind: "area" });
    expect(anchorIn({})).toBeUndefined();
  });

  it("has corners around all of it, on the shorter side of the date line", () => {
    const [[start = 0, down] = [], [end = 0, above] = []] =
      anchorIn({ route: route([170, 10], [-170, -20]) })?.corners ?? [];
    expect([down, above]).toEqual([-20, 10]);
    expect(end - start).toBeCloseTo(20, 6);
    expect((start + 360) % 360).toBeCloseTo(170, 6);
    const island = [
      [176, -20],
      [-176, -20],
      [-176, -12],
      [176, -12],
    ];
    const [[west, south] = [], [east, north] = []] = anchorIn({ area: area(island) })?.corners ?? [];
    expect([south, north]).toEqual([-20, -12]);
    expect((east ?? 0) - (west ?? 0)).toBeCloseTo(8, 6);
  });

  it("has no mark, or one somewhere on the earth, whatever the file says", () => {
    const coordinate = fc.oneof(fc.double(), fc.integer({ min: -400, max: 400 }), fc.jsonValue());
    const line = fc.array(fc.array(coordinate, { maxLength: 3 }), { maxLength: 6 });
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: fc.constantFrom("LineString", "MultiLineString", "Polygon", "MultiPolygon", "Feature", "Point"),
        coordinates: fc.oneof(line, fc.array(line, { maxLength: 3 }), fc.jsonValue()),
      }),
    );
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const anchor = anchorIn({ route: { geometry: first }, area: { geometry: second } });
        if (!anchor) return;
        expect(Math.abs(anchor.east)).toBeLessThanOrEqual(Math.PI + 1e-9);
        expect(Math.abs(anchor.up)).toBeLessThanOrEqual(mercatorUp(90));
        for (const value of anchor.corners.flat()) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
