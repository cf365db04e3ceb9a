import { describe, expect, it } from "vitest";
import { cardSizes } from "../../../src/timeline/cards/card-sizes";
import type { CardVisual } from "../../../src/timeline/cards/card-content";

const TEXT = { text: "x", lang: undefined };
const VISUALS: readonly (CardVisual | undefined)[] = [
  undefined,
  { kind: "picture", picture: { src: "a.png", url: "a.png", alt: undefined } },
  { kind: "figure", value: TEXT, label: TEXT, source: TEXT },
  { kind: "quote", text: TEXT, speaker: TEXT },
  { kind: "map", places: [] },
];

describe("the sizes of a card", () => {
  it("are few widths and whole rows, whatever the event has", () => {
    const all = VISUALS.flatMap((visual) =>
      [0, 50, 150, 250, 400].flatMap((letters) => [...cardSizes(visual, letters, 440)]),
    );
    expect(new Set(all.map(({ widthPx }) => widthPx)).size).toBeLessThanOrEqual(14);
    for (const { rows, rank } of all) {
      expect(Number.isInteger(rows)).toBe(true);
      expect(rank).toBeGreaterThanOrEqual(2);
    }
  });

  it("fit a phone of 320 px", () => {
    for (const visual of VISUALS)
      for (const { widthPx } of cardSizes(visual, 400, 160)) expect(widthPx).toBeLessThanOrEqual(320);
  });

  it("have no visual at the side of the text on a phone", () => {
    for (const visual of VISUALS.slice(1)) {
      expect(cardSizes(visual, 150, 160).filter(({ topPx }) => topPx === 0)).toEqual([]);
      expect(cardSizes(visual, 150, 440).filter(({ topPx }) => topPx === 0)).toHaveLength(1);
    }
  });

  it("have a third rank for what there is to look at or much to read, and none for neither", () => {
    const ranks = (visual: CardVisual | undefined, letters: number) =>
      new Set(cardSizes(visual, letters, 440).map(({ rank }) => rank));
    expect(ranks(undefined, 40)).toEqual(new Set([2]));
    expect(ranks(undefined, 400)).toEqual(new Set([2, 3, 4]));
    expect(ranks(VISUALS[1], 40)).toEqual(new Set([2, 3, 4]));
  });

  it("are low where there is no summary", () => {
    expect(Math.max(...cardSizes(undefined, 0, 440).map(({ rows }) => rows))).toBe(3);
  });
});
