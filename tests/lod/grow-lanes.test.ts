import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growBoxes } from "../../src/lod/grow-boxes";
import { growLanes } from "../../src/lod/grow-lanes";
import type { LodBox, Plan } from "../../src/lod/lod-item";
import { makePlan } from "../../src/lod/make-plan";
import { REVEAL_ALL } from "../../src/lod/reveal";
import { DAY_MS } from "../../src/model/time";
import { aLodItem } from "../fixtures/lod-item";

const grow = { boxes: growBoxes, lanes: growLanes };
const options = {
  scale: 1 / DAY_MS,
  world: { min: 0, max: 1_000 * DAY_MS },
  reveal: REVEAL_ALL,
  pinned: new Set<string>(),
  laneCount: 1,
  minRows: 2,
  rowBudget: 12,
  grow,
};
/** Cards with as many letters as they have space for. */
const card = (widthPx: number, rows: number): LodBox => ({
  form: "card",
  rank: 3,
  widthPx,
  rows,
  letters: (widthPx * rows) / 4,
});
const someItems = fc
  .uniqueArray(
    fc.record({
      day: fc.integer({ min: 0, max: 999 }),
      widthPx: fc.constantFrom(200, 300, 400),
      rows: fc.integer({ min: 3, max: 8 }),
    }),
    { maxLength: 14, selector: ({ day }) => day },
  )
  .map((all) =>
    all
      .toSorted((a, b) => a.day - b.day)
      .map(({ day, widthPx, rows }) => {
        const boxes = [card(widthPx, rows), card(200, 3)];
        return aLodItem(day, { boxes: () => boxes });
      }),
  );

/** The forms and the letters together, as the best plan is chosen; letters beyond 120 count half. */
const worthOf = ({ placedById }: Plan): number =>
  [...placedById.values()].reduce((sum, { box }) => sum + (box ? 120 + lettersWorth(box.letters ?? 0) : 0), 0);
const lettersWorth = (letters: number): number => (75 * (letters + Math.min(letters, 120))) / 2 / 38;

describe("growing lanes", () => {
  it("begins from several ways where all years are in view, and never draws a worse plan for it", () => {
    let better = 0;
    fc.assert(
      fc.property(someItems, (items) => {
        const plain = makePlan(items, options);
        const thorough = makePlan(items, { ...options, isThorough: true });
        expect(plain.placedById.size).toBe(items.length);
        expect(thorough.placedById.size).toBe(items.length);
        expect(worthOf(thorough)).toBeGreaterThanOrEqual(worthOf(plain) - 1e-6);
        if (worthOf(thorough) > worthOf(plain)) better += 1;
      }),
      { numRuns: 60 },
    );
    expect(better).toBeGreaterThan(0);
  });

  it("draws the same plan for the same events", () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const draw = () => makePlan(items, { ...options, isThorough: true }).lanes;
        expect(draw()).toEqual(draw());
      }),
      { numRuns: 20 },
    );
  });

  it("does not refine the plan of many events, whatever is asked for", () => {
    const items = Array.from({ length: 60 }, (_, i) => {
      const boxes = [card(200, 3)];
      return aLodItem(i * 16, { boxes: () => boxes });
    });
    expect(makePlan(items, { ...options, isThorough: true }).lanes).toEqual(makePlan(items, options).lanes);
  });
});
