import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceLastPage } from "../../../src/features/print/balance-pages";
import { type BlockSize, type LineRange, packPages } from "../../../src/features/print/pack-pages";

const ROOM = 1_000;
const row = (heightPx: number, more: Partial<BlockSize> = {}): BlockSize => ({
  heightPx,
  items: [{ heightPx }],
  ...more,
});
const blocksOn = (page: readonly LineRange[]) => [...new Set(page.map((range) => range.block))];
const made = (blocks: readonly BlockSize[]) => balanceLastPage(packPages(blocks, ROOM), blocks, ROOM);
const heightOf = (page: readonly LineRange[], blocks: readonly BlockSize[]) =>
  blocksOn(page).reduce((sum, at) => sum + blocks[at]!.heightPx, 0);

const anyBlocks = fc.array(
  fc.record({
    heightPx: fc.integer({ min: 1, max: 400 }),
    kind: fc.constantFrom("row", "row", "row", "heading", "first"),
  }),
  { minLength: 1, maxLength: 60 },
);
const sizes = (made: readonly { readonly heightPx: number; readonly kind: string }[]) =>
  made.map(({ heightPx, kind }) =>
    row(kind === "heading" ? Math.min(40, heightPx) : heightPx, {
      ...(kind === "heading" ? { keepsWithNext: true } : {}),
      ...(kind === "first" ? { startsPage: true } : {}),
    }),
  );

describe("a last page with little on it", () => {
  it("takes rows over from the page before, up to a quarter", () => {
    const blocks = Array.from({ length: 21 }, () => row(50));
    expect(made(blocks).map((page) => blocksOn(page).length)).toEqual([16, 5]);
  });

  it("stays as it is where it holds enough, or is the only one", () => {
    expect(made(Array.from({ length: 26 }, () => row(50))).map((page) => page.length)).toEqual([20, 6]);
    expect(made([row(50)])).toHaveLength(1);
  });

  it("takes no more than leaves half of the page before", () => {
    const blocks = [row(300), row(600), row(150)];
    expect(made(blocks).map(blocksOn)).toEqual([[0, 1], [2]]);
  });

  it("moves a heading with its row, or neither", () => {
    const blocks = [...Array.from({ length: 16 }, () => row(50)), row(40, { keepsWithNext: true }), row(150), row(100)];
    expect(made(blocks).map((page) => page[0]?.block)).toEqual([0, 16]);
  });

  it("takes nothing where a block was to begin the page, or goes on from the page before", () => {
    const first = [row(900), row(90), row(50, { startsPage: true })];
    expect(made(first).map(blocksOn)).toEqual([[0, 1], [2]]);
    const lines = { count: 60, linePx: 20 };
    const long = [row(100), { heightPx: 1_200, items: [{ heightPx: 1_200, lines }] }];
    expect(made(long)).toEqual(packPages(long, ROOM));
  });

  it("never costs anything: all is there in order, no page is higher or more, and no heading ends one", () => {
    fc.assert(
      fc.property(anyBlocks, (some) => {
        const blocks = sizes(some);
        const before = packPages(blocks, ROOM);
        const pages = made(blocks);
        expect(pages).toHaveLength(before.length);
        expect(pages.flat()).toEqual(before.flat());
        for (const page of pages) expect(heightOf(page, blocks)).toBeLessThanOrEqual(ROOM);
        const ends = (all: readonly (readonly LineRange[])[]) =>
          all.slice(0, -1).filter((page) => blocks[page.at(-1)!.block]!.keepsWithNext).length;
        expect(ends(pages)).toBeLessThanOrEqual(ends(before));
      }),
    );
  });
});
