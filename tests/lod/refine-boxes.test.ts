import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoxDraft, type BoxSpace, growBoxes } from "../../src/lod/grow-boxes";
import type { LodBox, LodItem } from "../../src/lod/lod-item";
import { type PackOptions, packLane } from "../../src/lod/pack-lane";
import { type Worth, refineBoxes } from "../../src/lod/refine-boxes";
import { REVEAL_ALL } from "../../src/lod/reveal";
import { DAY_MS } from "../../src/model/time";
import { aLodItem } from "../fixtures/lod-item";

const box = (widthPx: number, rows: number): LodBox => ({ form: "card", rank: 2, widthPx, rows });
const SIZES = [box(120, 2), box(200, 3), box(240, 5), box(400, 8)];
/** Large cards say more. */
const worth: Worth = ({ importance }, { widthPx, rows }) => importance * widthPx * rows;

const anItem = fc.record({
  day: fc.integer({ min: 0, max: 999 }),
  importance: fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<LodItem["importance"]>,
  sizes: fc.subarray(SIZES),
});
const someItems = fc
  .uniqueArray(anItem, { maxLength: 20, selector: ({ day }) => day })
  .map((all) => all.map(({ day, importance, sizes }) => aLodItem(day, { importance, boxes: () => sizes })));

type Grown = { readonly before: readonly BoxDraft[]; readonly after: readonly BoxDraft[] };

/** Packs a lane of a thousand days, a pixel each, and refines it. */
function refined(items: readonly LodItem[], maxRows: number): Grown {
  let grown: Grown = { before: [], after: [] };
  const grow = (drafts: readonly BoxDraft[], space: BoxSpace): void => {
    const copy = () => drafts.map((draft) => ({ ...draft }));
    const plain = copy();
    growBoxes(drafts, space, { maxRank: 7 });
    const before = copy();
    refineBoxes(drafts, space, plain, worth, 4);
    grown = { before, after: copy() };
  };
  const options: PackOptions = {
    scale: 1 / DAY_MS,
    world: { min: 0, max: 1_000 * DAY_MS },
    maxRows,
    reveal: REVEAL_ALL,
    pinned: new Set(),
    grow,
  };
  packLane(0, items, options);
  return grown;
}
const worthOf = (drafts: readonly BoxDraft[]): number =>
  drafts.reduce((sum, draft) => sum + (draft.box ? worth(draft.item, draft.box) : 0), 0);

describe("refining the boxes of a lane", () => {
  it("shows more, or leaves the plan as it is", () => {
    let better = 0;
    fc.assert(
      fc.property(someItems, fc.integer({ min: 2, max: 16 }), (items, maxRows) => {
        const { before, after } = refined(items, maxRows);
        if (worthOf(after) > worthOf(before)) better += 1;
        else expect(after).toEqual(before);
      }),
      { numRuns: 100 },
    );
    expect(better).toBeGreaterThan(20);
  });

  it("takes nothing from a more important event for a lesser one", () => {
    fc.assert(
      fc.property(someItems, fc.integer({ min: 0, max: 999 }), (items, day) => {
        const first = aLodItem(day, { id: "first", importance: 5, boxes: () => SIZES });
        const { before, after } = refined([...items, first], 10);
        const own = (drafts: readonly BoxDraft[]) => worthOf(drafts.filter(({ item }) => item.id === "first"));
        expect(own(after)).toBeGreaterThanOrEqual(own(before));
      }),
      { numRuns: 60 },
    );
  });

  it("moves a label aside for a card that had no space", () => {
    const items = [aLodItem(300, { boxes: () => [box(240, 3)] }), aLodItem(330), aLodItem(360), aLodItem(390)];
    const { after } = refined(items, 4);
    expect(after.map(({ form }) => form).toSorted()).toEqual(["card", "label", "label", "label"]);
  });

  it("does nothing without events or sizes", () => {
    expect(refined([], 5).after).toEqual([]);
    const { before, after } = refined([aLodItem(10), aLodItem(500)], 5);
    expect(after).toEqual(before);
  });
});
