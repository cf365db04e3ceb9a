import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockSize, type ItemSize, type LineRange, packPages } from "../../../src/features/print/pack-pages";

const ROOM = 1_000;
const solid = (heightPx: number): ItemSize => ({ heightPx });
const text = (count: number, linePx = 20, paddingPx = 4): ItemSize => ({
  heightPx: paddingPx + count * linePx,
  lines: { count, linePx },
});
const block = (items: readonly ItemSize[], more: Partial<BlockSize> = {}): BlockSize => ({
  heightPx: items.reduce((sum, item) => sum + item.heightPx, 0),
  items,
  ...more,
});
const blocksOn = (page: readonly LineRange[]) => [...new Set(page.map((range) => range.block))];

const anyText = fc
  .record({ count: fc.integer({ min: 1, max: 200 }), linePx: fc.integer({ min: 10, max: 30 }), paddingPx: fc.nat(12) })
  .map(({ count, linePx, paddingPx }) => text(count, linePx, paddingPx));
const anyItem = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 400 }).map(solid) }, anyText);
const anyBlock = fc
  .record({
    items: fc.array(anyItem, { minLength: 1, maxLength: 5 }),
    framePx: fc.nat(20),
    besidePx: fc.nat(60),
    kind: fc.constantFrom("row", "row", "row", "heading", "first"),
  })
  .map(({ items, framePx, besidePx, kind }): BlockSize =>
    kind === "heading"
      ? block([solid(Math.min(60, items[0]!.heightPx))], { keepsWithNext: true })
      : {
          ...block(items, kind === "first" ? { startsPage: true } : {}),
          framePx,
          heightPx: block(items).heightPx + framePx + besidePx,
        },
  );
const anyBlocks = fc.array(anyBlock, { minLength: 1, maxLength: 40 });

function heightOf(page: readonly LineRange[], blocks: readonly BlockSize[]): number {
  const framesPx = blocksOn(page).reduce((sum, b) => sum + (blocks[b]!.framePx ?? 0), 0);
  return page.reduce((sum, { block: b, item, fromLine, toLine }) => {
    const { heightPx, lines } = blocks[b]!.items[item]!;
    if (!lines) return sum + heightPx;
    const shown = (toLine ?? lines.count) - fromLine;
    return sum + heightPx - (lines.count - shown) * lines.linePx;
  }, framesPx);
}

describe("pages packed from blocks", () => {
  it("hold everything exactly once and in order", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const ranges = packPages(blocks, ROOM).flat();
        let at = 0;
        for (const [b, { items }] of blocks.entries())
          for (const [i, { lines }] of items.entries()) {
            for (let line = 0; ;) {
              const range = ranges[at]!;
              expect([range.block, range.item, range.fromLine]).toEqual([b, i, line]);
              at += 1;
              if (range.toLine === undefined) break;
              expect(range.toLine).toBeGreaterThan(line);
              expect(range.toLine).toBeLessThan(lines!.count);
              line = range.toLine;
            }
          }
        expect(at).toBe(ranges.length);
      }),
    );
  });

  it("are never higher than the paper, and never empty", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const page of packPages(blocks, ROOM)) {
          expect(page.length).toBeGreaterThan(0);
          expect(heightOf(page, blocks)).toBeLessThanOrEqual(ROOM + 0.001);
        }
      }),
    );
  });

  it("cut no block that fits a page", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const seen = new Map<number, number>();
        for (const page of packPages(blocks, ROOM)) for (const b of blocksOn(page)) seen.set(b, (seen.get(b) ?? 0) + 1);
        for (const [b, pages] of seen) if (blocks[b]!.heightPx <= ROOM - 200) expect(pages).toBe(1);
      }),
    );
  });

  it("never end with a heading that something follows", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const pages = packPages(blocks, ROOM);
        for (const page of pages.slice(0, -1)) {
          const last = page.at(-1)!.block;
          const next = blocks[last + 1];
          const fits = (next?.items[0]?.heightPx ?? 0) + (next?.items[1]?.heightPx ?? 0) < ROOM / 2;
          const isAlone = !blocks[last - 1]?.keepsWithNext && !next?.keepsWithNext;
          if (!next?.startsPage && fits && isAlone) expect(blocks[last]!.keepsWithNext ?? false).toBe(false);
        }
      }),
    );
  });

  it("leave no single line of a long text alone", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const { block: b, item, fromLine, toLine } of packPages(blocks, ROOM).flat()) {
          const { lines } = blocks[b]!.items[item]!;
          if (lines && lines.count >= 4) expect((toLine ?? lines.count) - fromLine).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });

  it("begin where a block requires it, but not with an empty page", () => {
    const pages = packPages([block([solid(10)], { startsPage: true }), block([solid(10)], { startsPage: true })], ROOM);
    expect(pages.map(blocksOn)).toEqual([[0], [1]]);
  });

  it("cut what is higher than a page between lines, over as many pages as it takes", () => {
    const pages = packPages([block([solid(30), text(10_000, 20, 0)])], ROOM);
    expect(pages.length).toBe(1 + Math.ceil((10_000 - 48) / 50));
    expect(pages[0]!.at(-1)).toEqual({ block: 0, item: 1, fromLine: 0, toLine: 48 });
  });

  it("give what can neither be cut nor fits a page of its own", () => {
    const pages = packPages([block([solid(10)]), block([solid(5_000)]), block([solid(10)])], ROOM);
    expect(pages.map(blocksOn)).toEqual([[0], [1], [2]]);
  });

  it("are one, and empty, where there is nothing", () => {
    expect(packPages([], ROOM)).toEqual([[]]);
  });
});
