import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mercatorLat, mercatorUp } from "../../src/model/mercator";

const latitude = fc.double({ min: -89, max: 89, noNaN: true });

describe("the Mercator projection", () => {
  it("is undone", () => {
    fc.assert(
      fc.property(latitude, (lat) => {
        expect(mercatorLat(mercatorUp(lat))).toBeCloseTo(lat, 9);
      }),
    );
  });

  it("is 0 at the equator, odd, and grows with the latitude", () => {
    expect(mercatorUp(0)).toBeCloseTo(0, 12);
    expect(mercatorUp(85.051_129)).toBeCloseTo(Math.PI, 6);
    fc.assert(
      fc.property(latitude, latitude, (a, b) => {
        expect(mercatorUp(-a)).toBeCloseTo(-mercatorUp(a), 9);
        if (a < b - 1e-9) expect(mercatorUp(a)).toBeLessThan(mercatorUp(b));
      }),
    );
  });

  it("has no poles: nearer than a degree counts as a degree from them", () => {
    for (const lat of [89, 89.5, 90, 1_000]) expect(mercatorUp(lat)).toBe(mercatorUp(89));
    expect(mercatorUp(-90)).toBe(mercatorUp(-89));
    expect(Number.isFinite(mercatorUp(90))).toBe(true);
  });
});
