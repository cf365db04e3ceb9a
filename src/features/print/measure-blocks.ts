/** Measures rendered blocks: their heights and line breaks. */
import type { BlockSize, ItemSize } from "./pack-pages";
import type { SheetBlock } from "./blocks";

export function measureBlock(element: Element, { keepsWithNext, startsPage }: SheetBlock): BlockSize {
  const { paddingTop, paddingBottom, borderTopWidth } = getComputedStyle(element);
  return {
    heightPx: element.getBoundingClientRect().height,
    framePx: [paddingTop, paddingBottom, borderTopWidth].reduce((sum, px) => sum + (Number.parseFloat(px) || 0), 0),
    items: itemsOf(element).map(measureItem),
    ...(keepsWithNext ? { keepsWithNext } : {}),
    ...(startsPage ? { startsPage } : {}),
  };
}

const itemsOf = (block: Element): readonly Element[] => [...block.querySelectorAll("[data-item]")];

function measureItem(item: Element): ItemSize {
  const heightPx = item.getBoundingClientRect().height;
  const text = textOf(item);
  if (!text) return { heightPx };
  const linePx = pitchOf(text);
  if (!(linePx > 0)) return { heightPx };
  return { heightPx, lines: { count: Math.max(1, Math.round(text.getBoundingClientRect().height / linePx)), linePx } };
}

/** Characters to sample, a few dozen lines. */
const PROBE = 4_000;
/** With fewer lines, rounding errors add up to less than a pixel. */
const FEW_LINES = 40;

/** Line pitch, px. Browsers round line-height differently; over two thousand lines the error is more than a line. */
function pitchOf(text: Element): number {
  const linePx = Number.parseFloat(getComputedStyle(text).lineHeight);
  if (!(linePx > 0) || text.getBoundingClientRect().height < FEW_LINES * linePx) return linePx;
  const longest = nodesOf(text).reduce((best, node) => (node.length > best.length ? node : best));
  const range = document.createRange();
  range.setStart(longest, 0);
  range.setEnd(longest, Math.min(PROBE, longest.length));
  const boxes = range.getClientRects();
  const fallPx = (boxes[boxes.length - 1]?.top ?? 0) - (boxes[0]?.top ?? 0);
  const lines = Math.round(fallPx / linePx);
  return lines > 0 ? fallPx / lines : linePx;
}

const nodesOf = (text: Element): readonly Text[] =>
  [...text.querySelectorAll("[data-run]")].flatMap((run) => (run.firstChild instanceof Text ? [run.firstChild] : []));

/** The heading or paragraph element of an item; none for drawings. */
const textOf = (item: Element): Element | undefined => {
  const found = item.querySelector("[data-run]")?.parentElement;
  return found?.parentElement === item ? found : undefined;
};

/**
 * Index of the first character of a line.
 * @param line  from 1, as line 0 begins at 0
 */
export function lineStart(block: Element, item: number, line: number): number {
  const text = itemsOf(block)[item] && textOf(itemsOf(block)[item] as Element);
  if (!text) return 0;
  const nodes = nodesOf(text);
  const { top } = text.getBoundingClientRect();
  const linePx = pitchOf(text);
  // Fonts shift characters vertically within a line, but never by half a line.
  const isBefore = (at: number) => (middleOf(nodes, at) ?? Number.NEGATIVE_INFINITY) < top + line * linePx;
  const length = nodes.reduce((sum, node) => sum + node.length, 0);
  let [before, after] = [0, length];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (isBefore(middle)) before = middle;
    else after = middle;
  }
  return wholeCharacter(nodes, after);
}

/** Distance from the viewport top to the middle of a character, or of the next one with a box; px. */
function middleOf(nodes: readonly Text[], at: number): number | undefined {
  const range = document.createRange();
  let offset = at;
  for (const node of nodes) {
    if (offset >= node.length) {
      offset -= node.length;
      continue;
    }
    for (; offset < node.length; offset += 1) {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      // A trailing space or half a surrogate pair has no box.
      const box = [...range.getClientRects()].at(-1);
      if (box && box.width > 0) return (box.top + box.bottom) / 2;
    }
    offset = 0;
  }
  return undefined;
}

/** Never splits a surrogate pair. */
function wholeCharacter(nodes: readonly Text[], at: number): number {
  let offset = at;
  for (const node of nodes) {
    if (offset < node.length) return /[\uDC00-\uDFFF]/.test(node.data.charAt(offset)) ? at - 1 : at;
    offset -= node.length;
  }
  return at;
}
