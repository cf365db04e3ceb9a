import { describe, expect, it } from "vitest";
import { wrapLines } from "../../../src/timeline/cards/wrap-lines";

const widthOf = (text: string) => text.length * 10;

describe("the lines of a text", () => {
  it.each([
    ["one", 100, 1],
    ["one two", 70, 1],
    ["one two", 69, 2],
    ["one two three", 50, 3],
    ["averyverylongword", 50, 1],
    ["a averyverylongword b", 50, 3],
    ["", 50, 1],
  ])("of %j in %d px are %d", (text, px, lines) => {
    expect(wrapLines(text, px, widthOf, 9)).toBe(lines);
  });

  it("are counted as far as they can be shown", () => {
    expect(wrapLines("a b c d e f", 10, widthOf, 2)).toBe(2);
  });
});
