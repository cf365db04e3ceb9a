import { describe, expect, it } from "vitest";
import { type Box, freePlace } from "../../../src/features/welcome/free-place";

const AREA: Box = { left: 0, top: 0, right: 100, bottom: 100 };
const SIZE = { width: 40, height: 20 };
const AIM = { x: 50, y: 50 };

describe("a free place", () => {
  it("has the middle at the aim if nothing is there", () => {
    expect(freePlace([], AREA, SIZE, AIM)).toEqual({ x: 30, y: 40 });
  });

  it("is beside what is in the way, as near as possible", () => {
    const wall: Box = { left: 45, top: 0, right: 52, bottom: 100 };
    expect(freePlace([wall], AREA, SIZE, AIM)).toEqual({ x: 52, y: 40 });
    expect(freePlace([{ ...wall, right: 70 }], AREA, SIZE, AIM)).toEqual({ x: 5, y: 40 });
  });

  it("may be above or below what is in the way", () => {
    const row: Box = { left: 0, top: 48, right: 100, bottom: 60 };
    expect(freePlace([row], AREA, SIZE, AIM)).toEqual({ x: 30, y: 28 });
  });

  it("is inside the area, even if the aim is not", () => {
    expect(freePlace([], AREA, SIZE, { x: 400, y: -30 })).toEqual({ x: 60, y: 0 });
  });

  it("is none if no room is large enough", () => {
    const columns = [10, 45, 80].map((left): Box => ({ left, top: 0, right: left + 5, bottom: 100 }));
    expect(freePlace(columns, AREA, SIZE, AIM)).toBeUndefined();
    expect(freePlace([], { ...AREA, bottom: 10 }, SIZE, AIM)).toBeUndefined();
  });
});
