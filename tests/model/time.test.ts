import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type TimeWindow,
  type WindowLimits,
  DAY_MS,
  clampWindow,
  fitWindow,
  panBy,
  sameWindow,
  spanOf,
  zoomAt,
} from "../../src/model/time";

const LIMITS: WindowLimits = { min: 0, max: 10_000, minSpan: 100 };

/** Anything a caller may hand over, and limits as a chronicle gives them: whole and not empty. */
const anyTime = fc.oneof(fc.double(), fc.integer({ min: -20_000, max: 20_000 }), fc.double({ min: -2e4, max: 2e4 }));
const anyWindow = fc.record({ start: anyTime, end: anyTime });
const anyLimits = fc
  .record({
    min: fc.integer({ min: -1e12, max: 1e12 }),
    length: fc.integer({ min: 1, max: 1e12 }),
    minSpan: fc.nat(1e9),
  })
  .map(({ min, length, minSpan }): WindowLimits => ({ min, max: min + length, minSpan }));

function expectInside({ start, end }: TimeWindow, { min, max, minSpan }: WindowLimits): void {
  expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
  expect(start).toBeGreaterThanOrEqual(min);
  expect(end).toBeLessThanOrEqual(max);
  expect(end - start).toBeGreaterThanOrEqual(Math.min(minSpan, max - min));
}

describe("clampWindow", () => {
  it.each<[string, TimeWindow, TimeWindow]>([
    ["leaves a window inside alone", { start: 200, end: 900 }, { start: 200, end: 900 }],
    ["shifts one that begins too early, keeping its span", { start: -5_000, end: 3_000 }, { start: 0, end: 8_000 }],
    ["shifts one that ends too late, keeping its span", { start: 9_500, end: 10_500 }, { start: 9_000, end: 10_000 }],
    ["brings one back from far outside", { start: 50_000, end: 51_000 }, { start: 9_000, end: 10_000 }],
    ["widens one that is too small about its middle", { start: 5_000, end: 5_010 }, { start: 4_955, end: 5_055 }],
    ["widens a moment", { start: 5_000, end: 5_000 }, { start: 4_950, end: 5_050 }],
    ["keeps a widened one inside", { start: 0, end: 10 }, { start: 0, end: 100 }],
    ["shows all where more is asked", { start: -1e9, end: 1e9 }, { start: 0, end: 10_000 }],
    ["cuts fractions", { start: 200.4, end: 900.4 }, { start: 200, end: 900 }],
    ["widens one that runs backwards", { start: 5_010, end: 5_000 }, { start: 4_955, end: 5_055 }],
    ["shows all for an end without number", { start: 1, end: Number.NaN }, { start: 0, end: 10_000 }],
    ["shows all for a start without number", { start: Number.NaN, end: 1 }, { start: 0, end: 10_000 }],
    ["shows all for an endless window", { start: 5, end: Number.POSITIVE_INFINITY }, { start: 0, end: 10_000 }],
    ["shows all for one without beginning", { start: Number.NEGATIVE_INFINITY, end: 5 }, { start: 0, end: 10_000 }],
  ])("%s", (_, window, clamped) => {
    expect(clampWindow(window, LIMITS)).toEqual(clamped);
  });

  it("shows the whole range where even the smallest window is longer", () => {
    expect(clampWindow({ start: 3, end: 4 }, { min: 0, max: 50, minSpan: 100 })).toEqual({ start: 0, end: 50 });
  });

  it("gives whole ms inside the limits for any window", () => {
    fc.assert(
      fc.property(anyWindow, anyLimits, (window, limits) => {
        const clamped = clampWindow(window, limits);
        expectInside(clamped, limits);
        expect(sameWindow(clampWindow(clamped, limits), clamped)).toBe(true);
      }),
    );
  });
});

describe("zoomAt", () => {
  it("keeps the fixed point in place", () => {
    const wide: WindowLimits = { min: -1e13, max: 1e13, minSpan: 1 };
    const start = fc.integer({ min: -1e12, max: 1e12 });
    const span = fc.integer({ min: DAY_MS, max: 1e11 });
    fc.assert(
      fc.property(
        start,
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (from, length, share, factor) => {
          const at = from + share * length;
          const zoomed = zoomAt({ start: from, end: from + length }, at, factor, wide);
          expect(spanOf(zoomed)).toBeCloseTo(length * factor, -1);
          // A pixel of a wide screen is far longer than the rounding.
          expect(Math.abs((at - zoomed.start) / spanOf(zoomed) - share) * 4_000).toBeLessThan(0.001);
        },
      ),
    );
  });

  it("keeps it in place too when the smallest window limits the zoom", () => {
    expect(zoomAt({ start: 1_000, end: 1_400 }, 1_100, 0.01, LIMITS)).toEqual({ start: 1_075, end: 1_175 });
  });

  it("may zoom about a point outside of the window", () => {
    expect(zoomAt({ start: 1_000, end: 2_000 }, 3_000, 0.5, LIMITS)).toEqual({ start: 2_000, end: 2_500 });
  });

  it("stops at the limits", () => {
    expect(zoomAt({ start: 0, end: 2_000 }, 1_000, 4, LIMITS)).toEqual({ start: 0, end: 8_000 });
    expect(zoomAt({ start: 0, end: 2_000 }, 1_000, Number.POSITIVE_INFINITY, LIMITS)).toEqual({
      start: 0,
      end: 10_000,
    });
  });

  it("stays inside the limits for any point and factor", () => {
    fc.assert(
      fc.property(
        anyWindow,
        anyTime,
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        anyLimits,
        (w, at, factor, limits) => expectInside(zoomAt(w, at, factor, limits), limits),
      ),
    );
  });

  it.each([0, -1, Number.NaN])("refuses the factor %d", (factor) => {
    expect(() => zoomAt({ start: 0, end: 1_000 }, 500, factor, LIMITS)).toThrow("factor must be > 0");
  });
});

describe("panBy", () => {
  it.each([
    [500, { start: 1_500, end: 2_500 }],
    [-400, { start: 600, end: 1_600 }],
    [-5_000, { start: 0, end: 1_000 }],
    [1e9, { start: 9_000, end: 10_000 }],
    [0.4, { start: 1_000, end: 2_000 }],
  ])("moves by %d ms, stopping at the limits", (by, moved) => {
    expect(panBy({ start: 1_000, end: 2_000 }, by, LIMITS)).toEqual(moved);
  });
});

describe("fitWindow", () => {
  const years: WindowLimits = { min: -1e13, max: 1e13, minSpan: DAY_MS };

  it("leaves a margin on both sides", () => {
    const range = { start: 0, end: 100 * DAY_MS };
    expect(fitWindow(range, years)).toEqual({ start: -15 * DAY_MS, end: 115 * DAY_MS });
    expect(fitWindow(range, years, { margin: 0 })).toEqual(range);
  });

  it("gives a moment, or a day, two months about its middle", () => {
    expect(fitWindow({ start: 0, end: 0 }, years)).toEqual({ start: -30 * DAY_MS, end: 30 * DAY_MS });
    expect(fitWindow({ start: 0, end: DAY_MS }, years)).toEqual({ start: -29.5 * DAY_MS, end: 30.5 * DAY_MS });
    expect(fitWindow({ start: 0, end: 0 }, years, { momentSpan: 4 * DAY_MS })).toEqual({
      start: -2 * DAY_MS,
      end: 2 * DAY_MS,
    });
  });

  it("stays inside the limits", () => {
    fc.assert(fc.property(anyWindow, anyLimits, (range, limits) => expectInside(fitWindow(range, limits), limits)));
  });
});
