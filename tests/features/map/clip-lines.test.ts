import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipLine, clipRing } from "../../../src/features/map/clip-lines";
import type { XY } from "../../../src/features/map/map-labels";

const BOX = { left: 0, top: 0, right: 100, bottom: 50 };
const number = fc.integer({ min: -200, max: 300 });
const points = (minLength: number) => fc.array(fc.tuple(number, number), { minLength, maxLength: 12 });
const isWithin = (all: readonly XY[]) =>
  all.every(([x, y]) => x >= -1e-6 && x <= 100 + 1e-6 && y >= -1e-6 && y <= 50 + 1e-6);

describe("a ring at the edge of a map", () => {
  it("stays inside", () => {
    fc.assert(
      fc.property(points(3), (ring) => {
        expect(isWithin(clipRing(ring, BOX))).toBe(true);
      }),
    );
  });

  it("is the frame itself where it goes all around it, and nothing where it is beside it", () => {
    const around: readonly XY[] = [
      [-10, -10],
      [200, -10],
      [200, 90],
      [-10, 90],
    ];
    expect(new Set(clipRing(around, BOX).map(String))).toEqual(new Set(["0,0", "100,0", "100,50", "0,50"]));
    const beside: readonly XY[] = [
      [-10, 0],
      [-20, 0],
      [-20, 10],
    ];
    expect(clipRing(beside, BOX)).toEqual([]);
  });
});

describe("a line at the edge of a map", () => {
  it("stays inside", () => {
    fc.assert(
      fc.property(points(2), (line) => {
        for (const part of clipLine(line, BOX)) expect(isWithin(part)).toBe(true);
      }),
    );
  });

  it("is in as many parts as it comes in", () => {
    const line: readonly XY[] = [
      [10, 10],
      [20, 10],
      [20, 200],
      [40, 200],
      [40, 20],
    ];
    expect(clipLine(line, BOX).map(String)).toEqual(["10,10,20,10,20,50", "40,50,40,20"]);
  });
});
