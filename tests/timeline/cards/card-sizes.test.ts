import { describe, expect, it } from "vitest";
import { type CardText, cardSizes } from "../../../src/timeline/cards/card-sizes";
import type { CardVisual } from "../../../src/timeline/cards/card-content";
import { buildEvent } from "../../fixtures/chronicles/build";

const EVENT = buildEvent({ id: "a", date: "2022", lane: "a" });
/** The letters of a summary are 5.9 px wide on average. */
const text = (letters: number, titlePx = 150): CardText => ({
  letters,
  summaryPx: letters * 5.9,
  titlePx,
  sidePx: 156,
});
const TEXT = { text: "x", lang: undefined };
const VISUALS: readonly (CardVisual | undefined)[] = [
  undefined,
  { kind: "picture", picture: { src: "a.png", url: "a.png", alt: undefined } },
  { kind: "figure", value: TEXT, label: TEXT, source: TEXT },
  { kind: "quote", text: TEXT, speaker: TEXT },
  { kind: "map", places: [], event: EVENT },
];

describe("the sizes of a card", () => {
  it("are few widths and whole rows, whatever the event has", () => {
    const all = VISUALS.flatMap((visual) =>
      [0, 50, 150, 250, 400].flatMap((letters) => [...cardSizes(visual, text(letters), 440)]),
    );
    expect(new Set(all.map(({ widthPx }) => widthPx)).size).toBeLessThanOrEqual(16);
    for (const { rows, rank } of all) {
      expect(Number.isInteger(rows)).toBe(true);
      expect(rank).toBeGreaterThanOrEqual(2);
    }
  });

  it("show something of the summary below every picture, figure and quotation", () => {
    for (const visual of VISUALS)
      for (const letters of [60, 200, 500, 5_000])
        for (const size of cardSizes(visual, text(letters), 440))
          expect(size.letters, JSON.stringify({ visual: visual?.kind, ...size })).toBeGreaterThan(
            size.topPx === undefined ? 20 : 170,
          );
  });

  it("fit a phone of 320 px", () => {
    for (const visual of VISUALS)
      for (const { widthPx } of cardSizes(visual, text(400), 160)) expect(widthPx).toBeLessThanOrEqual(320);
  });

  it("have no visual at the side of the text on a phone", () => {
    for (const visual of VISUALS.slice(1)) {
      expect(cardSizes(visual, text(150), 160).filter(({ topPx }) => topPx === 0)).toEqual([]);
      expect(cardSizes(visual, text(150), 440).filter(({ topPx }) => topPx === 0)).toHaveLength(1);
    }
  });

  it("have a third rank for what there is to look at or much to read, and none for neither", () => {
    const ranks = (visual: CardVisual | undefined, letters: number) =>
      new Set(cardSizes(visual, text(letters), 440).flatMap(({ rank }) => (rank > 5 ? [] : [rank])));
    expect(ranks(undefined, 40)).toEqual(new Set([2]));
    expect(ranks(undefined, 400)).toEqual(new Set([2, 3, 4]));
    expect(ranks(VISUALS[1], 40)).toEqual(new Set([2, 3, 4]));
  });

  it("have space for all of a summary, as much as fits of a very long one, and large type where the rest is empty", () => {
    const larger = (letters: number, rank: number) =>
      cardSizes(undefined, text(letters, 260), 440).filter((size) => size.rank === rank);
    for (const letters of [60, 200, 500]) {
      const [largest] = larger(letters, 6);
      const lines = Math.ceil((letters * 5.9) / ((largest?.widthPx ?? 0) - 24));
      expect((largest?.rows ?? 0) * 26).toBeGreaterThanOrEqual(5 + 9 + 16 + 20 + lines * 16);
    }
    expect(larger(5_000, 6).map(({ rows }) => rows)).not.toEqual([]);
    expect(Math.max(...larger(5_000, 6).map(({ rows }) => rows))).toBeLessThanOrEqual(12);
    expect(larger(200, 7)).toEqual([expect.objectContaining({ isLarge: true })]);
    expect(larger(5_000, 7)).toEqual([]);
    expect(larger(0, 7)).toEqual([]);
    expect(cardSizes(undefined, text(200), 160).filter(({ isLarge }) => isLarge)).toEqual([]);
  });

  it("are low where there is no summary", () => {
    const rowsOf = (titlePx: number) => cardSizes(undefined, text(0, titlePx), 440).map(({ rows }) => rows);
    expect(rowsOf(150)).toEqual([2]);
    expect(rowsOf(400)).toEqual([3]);
  });
});
