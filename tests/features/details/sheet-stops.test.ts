import { describe, expect, it } from "vitest";
import {
  PEEK_PX,
  axisOf,
  neighbourStop,
  settle,
  stopHeight,
  swipeStep,
} from "../../../src/features/details/sheet-stops";

const SCREEN = 800;

describe("the sheet's stops", () => {
  it("are ordered on every screen", () => {
    for (const screen of [200, 320, 568, 800, 1200]) {
      const [peek, half, full] = (["peek", "half", "full"] as const).map((stop) => stopHeight(stop, screen));
      expect(peek).toBe(PEEK_PX);
      expect(half).toBeGreaterThanOrEqual(peek!);
      expect(full).toBeGreaterThanOrEqual(half!);
    }
  });

  it("end at the lowest and the highest", () => {
    expect(neighbourStop("peek", -1)).toBe("peek");
    expect(neighbourStop("peek", 1)).toBe("half");
    expect(neighbourStop("full", 1)).toBe("full");
  });
});

describe("letting go of the sheet", () => {
  it.each([
    // height, velocity, from, where it goes
    [390, 0, "half", "half"],
    [700, 0, "half", "full"],
    [180, 0, "half", "peek"],
    [420, 1, "half", "full"],
    [380, -1, "half", "peek"],
    [700, -1, "full", "half"],
    [60, 0, "half", "peek"],
    [60, 0, "peek", "closed"],
    [110, 0, "peek", "peek"],
    [110, -1, "peek", "closed"],
    [140, 1, "peek", "half"],
    [790, 1, "full", "full"],
  ] as const)("at %s px with %s px/ms from %s: %s", (height, velocity, from, to) => {
    expect(settle(height, velocity, from, SCREEN)).toBe(to);
  });
});

describe("a finger", () => {
  it("has no direction until it has moved", () => {
    expect(axisOf(3, 4)).toBeUndefined();
    expect(axisOf(12, 4)).toBe("x");
    expect(axisOf(-4, -12)).toBe("y");
  });

  it("turns pages: left is next", () => {
    expect(swipeStep(-80, 0)).toBe(1);
    expect(swipeStep(80, 0)).toBe(-1);
    expect(swipeStep(-20, -1)).toBe(1);
    expect(swipeStep(-20, 0)).toBe(0);
    expect(swipeStep(-20, 1)).toBe(0);
    expect(swipeStep(0, 0)).toBe(0);
  });
});
