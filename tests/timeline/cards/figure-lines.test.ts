import { describe, expect, it } from "vitest";
import { sidePxOf } from "../../../src/timeline/cards/card-sizes";
import { figureLines } from "../../../src/timeline/cards/figure-lines";
import type { Measure } from "../../../src/timeline/measure";

/** Every letter is 7 px wide. */
const measure: Measure = { label: (text) => text.length * 7, status: (text) => text.length * 7 };
const words = (count: number) => ({ text: Array.from({ length: count }, () => "word").join(" "), lang: undefined });
const figure = (value: number, label: number, source: number) =>
  ({ kind: "figure", value: words(value), label: words(label), source: words(source) }) as const;

describe("a figure on a card", () => {
  it("is wider where its value, its label or its source would be cut", () => {
    const narrow = sidePxOf(figure(1, 1, 1), measure);
    // A line has four words in the narrow one.
    for (const [value, label, source] of [
      [2, 4, 8],
      [2, 8, 4],
    ] as const)
      expect(sidePxOf(figure(value, label, source), measure)).toBe(narrow);
    const wide = sidePxOf(figure(5, 1, 1), measure);
    expect(wide).toBeGreaterThan(narrow);
    expect(sidePxOf(figure(1, 5, 5), measure)).toBe(wide);
    expect(sidePxOf(figure(1, 1, 20), measure)).toBe(wide);
  });

  it("gives its source the lines that its label does not need, and at least one", () => {
    const lines = (label: number, source: number) => figureLines(figure(1, label, source), 156, measure);
    expect(lines(1, 1)).toEqual({ label: 1, owner: 1, isLong: false });
    expect(lines(4, 8)).toMatchObject({ label: 1, owner: 2 });
    expect(lines(8, 8)).toMatchObject({ label: 2, owner: 1 });
    expect(lines(12, 4)).toMatchObject({ label: 2, owner: 1 });
    expect(lines(20, 20)).toMatchObject({ label: 2, owner: 1 });
  });

  it("breaks a value rather than cutting it", () => {
    expect(figureLines(figure(5, 8, 8), 156, measure)).toEqual({ label: 1, owner: 1, isLong: true });
  });
});
