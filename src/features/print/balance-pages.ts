/** Moves blocks to a nearly empty last page where that adds no page. Pure. */
import type { BlockSize, LineRange } from "./pack-pages";

type Page = readonly LineRange[];

/** Shares of a page: a last page below MIN_LAST is filled up to it, while the page before keeps at least MIN_BEFORE. */
const MIN_LAST = 0.25;
const MIN_BEFORE = 0.5;

/**
 * Moves whole blocks from the second-to-last page to a last page that holds little. Nothing is cut, no heading is
 * orphaned, and no page is added.
 * @param pages  result of `packPages` for the same blocks and height
 * @returns the same pages if the last one is full enough, begins inside a block, or nothing can be moved
 */
export function balanceLastPage(pages: readonly Page[], blocks: readonly BlockSize[], roomPx: number): readonly Page[] {
  const [before, last] = [pages.at(-2), pages.at(-1)];
  if (!before || !last || !beginsBlock(last[0]) || blocks[last[0]?.block ?? 0]?.startsPage) return pages;
  // A block continued from the previous page does not count.
  const heightOf = (page: Page): number =>
    page.filter(beginsBlock).reduce((sum, { block }) => sum + (blocks[block]?.heightPx ?? 0), 0);
  let [beforePx, lastPx] = [heightOf(before), heightOf(last)];
  let cut = before.length;
  let cutPx = lastPx;
  for (let at = before.length - 1; at > 0 && cutPx < MIN_LAST * roomPx; at -= 1) {
    const range = before[at];
    const block = range && blocks[range.block];
    if (!range || !block || !beginsBlock(range)) continue;
    lastPx += block.heightPx;
    beforePx -= block.heightPx;
    if (lastPx > roomPx || beforePx < MIN_BEFORE * roomPx || block.startsPage) break;
    // A heading must not stay behind alone: move it too, or nothing.
    if (!blocks[range.block - 1]?.keepsWithNext) [cut, cutPx] = [at, lastPx];
  }
  if (cut === before.length) return pages;
  return [...pages.slice(0, -2), before.slice(0, cut), [...before.slice(cut), ...last]];
}

const beginsBlock = (range: LineRange | undefined): boolean => range?.item === 0 && range.fromLine === 0;
