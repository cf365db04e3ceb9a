import { describe, expect, it } from "vitest";
import { STATUSES } from "../../../src/model/chronicle/schema";
import {
  type Certainty,
  ALL_LANE_STYLES,
  GLYPH_STYLES,
  doubtOf,
  glyphId,
  glyphStyle,
  laneStyle,
} from "../../../src/model/chronicle/lane-style";

describe("the look of lanes", () => {
  it("gives the first eight lanes distinct shapes and colours", () => {
    const looks = Array.from({ length: 8 }, (_, i) => laneStyle(i));
    expect(new Set(looks.map((look) => look.path)).size).toBe(8);
    expect(looks.map((look) => look.colour)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `var(--lane-${n})`));
  });

  it.each([8, 9, 1_000, -1])("gives the lane at %i the neutral one", (index) => {
    expect(laneStyle(index)).toMatchObject({ number: 0, colour: "var(--lane-0)" });
  });

  it("lists all styles, each with a unique number", () => {
    expect(ALL_LANE_STYLES.map((look) => look.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0]);
  });
});

describe("how doubt is drawn", () => {
  it("draws every status in another way", () => {
    expect(new Set(STATUSES.map((status) => glyphStyle({ status }))).size).toBe(STATUSES.length);
  });

  it("draws an event without status like a confirmed one", () => {
    expect(glyphStyle({})).toBe(glyphStyle({ status: "confirmed" }));
  });

  it.each([
    [{ contested: {} }, "half", "contested"],
    [{ status: "confirmed", contested: {} }, "half", "contested"],
    [{ status: "disputed", contested: {} }, "hatched", "disputed"],
    [{ status: "confirmed" }, "solid", undefined],
    [{}, "solid", undefined],
  ] as const)("draws %o as %s and calls it %s", (event: Certainty, style, doubt) => {
    expect([glyphStyle(event), doubtOf(event)]).toEqual([style, doubt]);
  });

  it("names a symbol for each pair of look and style", () => {
    const ids = ALL_LANE_STYLES.flatMap((look) => GLYPH_STYLES.map((style) => glyphId(look, style)));
    expect(new Set(ids).size).toBe(ALL_LANE_STYLES.length * GLYPH_STYLES.length);
  });
});
