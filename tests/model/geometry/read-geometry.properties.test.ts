import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AreaGeometry,
  type LonLat,
  MAX_KEPT_POSITIONS,
  type RouteGeometry,
  SHAPE_KINDS,
  linesOf,
  positionCount,
} from "../../../src/model/geometry/geometry";
import { crossingOf } from "../../../src/model/geometry/crossing";
import { simplified } from "../../../src/model/geometry/simplify";
import { read } from "./read";

const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -180, max: 180, noNaN: true }) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(-180, 180, -90, 90, 0, -0, 1e308, "30.5", "x", null, true) },
);
const anyPosition = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(anyNumber, fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), anyNumber)) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const anyLine = fc.oneof({ weight: 8, arbitrary: fc.array(anyPosition, { maxLength: 12 }) }, fc.jsonValue());
const anyRings = fc.oneof({ weight: 8, arbitrary: fc.array(anyLine, { maxLength: 3 }) }, fc.jsonValue());
/** Geometries, features and collections, right and wrong ones. */
const { value: anyGeoJson } = fc.letrec<{ value: unknown; geometry: unknown }>((tie) => ({
  geometry: fc.oneof(
    fc.record({ type: fc.constant("LineString"), coordinates: anyLine }),
    fc.record({ type: fc.constantFrom("MultiLineString", "Polygon"), coordinates: anyRings }),
    fc.record({
      type: fc.constant("MultiPolygon"),
      coordinates: fc.oneof(fc.array(anyRings, { maxLength: 3 }), anyLine),
    }),
    fc.record({ type: fc.constantFrom("Point", "Circle", ""), coordinates: anyLine }, { requiredKeys: [] }),
    fc.jsonValue(),
  ),
  value: fc.oneof(
    { depthSize: "small" },
    tie("geometry"),
    fc.record({ type: fc.constant("Feature"), geometry: tie("geometry") }, { requiredKeys: ["type"] }),
    fc.record({
      type: fc.constant("FeatureCollection"),
      features: fc.oneof(fc.array(tie("value"), { maxLength: 3 }), tie("value")),
    }),
    fc.record({ type: fc.constant("GeometryCollection"), geometries: fc.array(tie("value"), { maxLength: 3 }) }),
  ),
}));

/** On the sphere a degree is never more than this. */
const expectDrawable = (geometry: RouteGeometry | AreaGeometry) => {
  const isArea = geometry.type.endsWith("Polygon");
  const lines = linesOf(geometry);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line.length).toBeGreaterThanOrEqual(isArea ? 4 : 2);
    if (isArea) expect(line.at(-1)).toEqual(line[0]);
    for (const [lon, lat] of line) {
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    }
    for (let i = 1; i < line.length; i += 1) {
      const [a, b] = [line[i - 1], line[i]] as [LonLat, LonLat];
      // Only along the date line itself.
      if (Math.abs(a[0] - b[0]) > 180) expect([Math.abs(a[0]), Math.abs(b[0])]).toEqual([180, 180]);
    }
  }
};

describe("any JSON as a route or an area", () => {
  it("is read or left out, never throws, and says why in each case", () => {
    fc.assert(
      fc.property(fc.oneof(anyGeoJson, fc.jsonValue()), fc.constantFrom(...SHAPE_KINDS), (value, kind) => {
        const { read: found, problems } = read(kind, value);
        for (const { code, where, expected } of problems) {
          expect(code).toMatch(/^shape\./);
          expect(where).toMatch(/^x/);
          expect(expected).not.toBe("");
        }
        if (found) {
          expectDrawable(found.geometry);
          expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        } else expect(problems.filter(({ severity }) => severity === "error").length).toBe(1);
      }),
      { numRuns: 600 },
    );
  });

  it("once read is read again as the same, without a word but for crossings", () => {
    fc.assert(
      fc.property(anyGeoJson, fc.constantFrom(...SHAPE_KINDS), (value, kind) => {
        const { read: found } = read(kind, value);
        if (!found) return;
        const again = read(kind, JSON.parse(JSON.stringify(found.geometry)));
        // Two holes or parts may have become flat by being cut; all else stays.
        expect(again.read?.geometry).toEqual(found.geometry);
        expect(again.codes.filter((code) => code !== "warning shape.crossing")).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe("time", () => {
  const spiral = (count: number): LonLat[] =>
    Array.from({ length: count }, (_, i) => [
      Math.cos(i / 9) * (10 + (i / count) * 70),
      Math.sin(i / 9) * (10 + (i / count) * 70),
    ]);
  const msOf = (run: () => void): number => {
    const before = performance.now();
    run();
    return performance.now() - before;
  };

  it("grows with the number of positions, not with its square", () => {
    const line = (count: number) => ({ type: "LineString", coordinates: spiral(count) });
    read("route", line(10_000));
    const few = Math.min(...[1, 2, 3].map(() => msOf(() => read("route", line(10_000)))));
    const many = Math.min(...[1, 2, 3].map(() => msOf(() => read("route", line(160_000)))));
    // 16 times as many; the square would be 256.
    expect(many / few).toBeLessThan(100);
  });

  it("is bounded for rings that cross themselves as often as they can", () => {
    const zigzag = Array.from({ length: 100_000 }, (_, i): LonLat => [i % 2 === 0 ? -80 : 80, ((i * 37) % 160) - 80]);
    const { read: found } = read("area", { type: "Polygon", coordinates: [zigzag] });
    expect(found?.isOutline).toBe(true);
    expect(positionCount(found!.geometry)).toBeLessThanOrEqual(MAX_KEPT_POSITIONS);
  });
});

describe("simplifying", () => {
  const anyXY = fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));

  it("keeps the ends, the order and at most so many", () => {
    fc.assert(
      fc.property(fc.array(anyXY, { minLength: 2, maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (line, keep) => {
        const kept = simplified(line, { keep });
        expect(kept.length).toBeLessThanOrEqual(Math.max(2, Math.min(keep, line.length)));
        expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)]);
        const places = kept.map((at) => line.indexOf(at));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it("keeps every corner that can be seen", () => {
    const steps = Array.from({ length: 50 }, (_, i): [number, number] => [
      Math.floor(i / 2) * 10,
      Math.ceil(i / 2) * 10,
    ]);
    expect(simplified(steps, { minArea: 1 })).toBe(steps);
  });
});

describe("a ring that crosses itself", () => {
  /** Compares each side with each other one. */
  const crosses = (ring: readonly LonLat[]): boolean => {
    const turn = ([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat) =>
      (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    const count = ring.length - 1;
    for (let i = 0; i < count; i += 1)
      for (let j = i + 2; j < count; j += 1) {
        if (i === 0 && j === count - 1) continue;
        const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [LonLat, LonLat, LonLat, LonLat];
        if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return true;
      }
    return false;
  };

  it("is found by the sweep exactly when any two of its sides cross", () => {
    const anyCorner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(anyCorner, { minLength: 3, maxLength: 14 }), (corners) => {
        const ring = [...corners, corners[0] as LonLat];
        expect(crossingOf(ring) !== undefined).toBe(crosses(ring));
      }),
      { numRuns: 400 },
    );
  });
});
