// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SheetBlock } from "../../../src/features/print/blocks";
import { lineStart, measureBlock } from "../../../src/features/print/measure-blocks";

/** A page as narrow as ten letters, all of them equally wide. */
const LETTERS = 10;
const LINE_PX = 20;
const BLOCK: SheetBlock = { key: "a", form: "row", items: [] };

const lengthOf = (element: Element) =>
  [...element.querySelectorAll("[data-run]")].reduce((sum, run) => sum + (run.textContent?.length ?? 0), 0);
const linesOf = (element: Element) => Math.ceil(lengthOf(element) / LETTERS);

/** How many letters of its paragraph precede a node. */
function before(node: Node): number {
  const runs = [...(node.parentElement?.parentElement?.querySelectorAll("[data-run]") ?? [])];
  return runs
    .slice(0, runs.indexOf(node.parentElement as Element))
    .reduce((sum, run) => sum + (run.textContent?.length ?? 0), 0);
}

beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function box(this: Element) {
    return new DOMRect(0, 0, 100, this.matches("[data-drawing]") ? 130 : linesOf(this) * LINE_PX);
  });
  Range.prototype.getClientRects = function boxes(this: Range) {
    const at = (offset: number) => Math.floor((before(this.startContainer) + offset) / LETTERS);
    const [first, last] = [at(this.startOffset), at(this.endOffset - 1)];
    const rects = Array.from({ length: last - first + 1 }, (_, i) => new DOMRect(0, (first + i) * LINE_PX, 8, LINE_PX));
    return rects as unknown as DOMRectList;
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function draw(...items: readonly (readonly string[])[]): Element {
  const block = document.body.appendChild(document.createElement("div"));
  block.style.padding = "3px 0 4px";
  for (const runs of items) {
    const item = block.appendChild(document.createElement("div"));
    item.dataset["item"] = "";
    if (runs.length === 0) item.dataset["drawing"] = "";
    const text = runs.length === 0 ? undefined : item.appendChild(document.createElement("p"));
    if (text) text.style.lineHeight = `${LINE_PX}px`;
    for (const run of runs) {
      const span = document.createElement("span");
      span.dataset["run"] = "";
      span.textContent = run;
      text?.append(span);
    }
  }
  return block;
}
const letters = (count: number) => "abcdefghij".repeat(Math.ceil(count / 10)).slice(0, count);

describe("a block that is laid out", () => {
  it("measures the height of its items and their number of lines", () => {
    const size = measureBlock(draw([letters(25)], [], [letters(4), letters(8)]), { ...BLOCK, keepsWithNext: true });
    expect(size).toMatchObject({ framePx: 7, keepsWithNext: true });
    expect(size.items).toEqual([
      { heightPx: 60, lines: { count: 3, linePx: LINE_PX } },
      { heightPx: 130 },
      { heightPx: 40, lines: { count: 2, linePx: LINE_PX } },
    ]);
  });

  it("measures a long text by its lines, for what a browser rounds adds up", () => {
    const [item] = measureBlock(draw([letters(1_000)]), { ...BLOCK, startsPage: true }).items;
    expect(item?.lines).toEqual({ count: 100, linePx: LINE_PX });
  });

  it("says with which letter a line begins, over runs", () => {
    const block = draw([], [letters(12), letters(30)]);
    expect([1, 2, 3].map((line) => lineStart(block, 1, line))).toEqual([10, 20, 30]);
    expect(lineStart(block, 0, 1)).toBe(0);
  });

  it("never begins a line with half a character", () => {
    const block = draw([`${letters(9)}😀${letters(10)}`]);
    expect(lineStart(block, 0, 1)).toBe(9);
  });
});
