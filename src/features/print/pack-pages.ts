/**
 * Packs blocks of known height into pages. Pure. A block that fits a page is never split; a taller one is split between its
 * items, and an item of text between its lines, never so that a single line is left alone.
 *
 *   block   heading        stays with what follows it
 *   block   row            head, text, text …   (items, one under the other)
 */

export type ItemSize = {
  /** Including its padding, which each part of a split item repeats. */
  readonly heightPx: number;
  /** Only text can be split. */
  readonly lines?: { readonly count: number; readonly linePx: number };
};

export type BlockSize = {
  /** May exceed the sum of the items if the side column is taller. */
  readonly heightPx: number;
  /** Padding of the block, repeated on every page that has a part of it. */
  readonly framePx?: number;
  readonly items: readonly ItemSize[];
  readonly keepsWithNext?: boolean;
  readonly startsPage?: boolean;
};

/** A range of lines of an item, or the whole item, 0-based; `toLine` is exclusive. */
export type LineRange = {
  readonly block: number;
  readonly item: number;
  readonly fromLine: number;
  /** `undefined` means to the end. */
  readonly toLine: number | undefined;
};

/** Minimum lines of a split text on a page (no widows or orphans). */
const MIN_LINES = 2;

/**
 * @param roomPx  content height of a page, > 0
 * @returns the ranges of each page, in order, each exactly once. An item that cannot be split and is higher than a
 *   page gets its own page.
 */
export function packPages(blocks: readonly BlockSize[], roomPx: number): readonly (readonly LineRange[])[] {
  const pages: LineRange[][] = [[]];
  let usedPx = 0;
  const page = () => pages.at(-1) as LineRange[];
  const turn = () => {
    if (page().length > 0) pages.push([]);
    usedPx = 0;
  };
  const leftPx = () => roomPx - usedPx;
  const put = (range: LineRange, heightPx: number) => {
    page().push(range);
    usedPx += heightPx;
  };
  const putWhole = (block: number, { items, heightPx }: BlockSize) => {
    for (const item of items.keys()) page().push({ block, item, fromLine: 0, toLine: undefined });
    usedPx += heightPx;
  };

  const flow = (block: number, { items, framePx = 0 }: BlockSize) => {
    const goOn = () => {
      turn();
      usedPx += framePx;
    };
    usedPx += framePx;
    for (const [item, size] of items.entries()) {
      if (size.heightPx > leftPx() && !(size.lines && startPx(size) <= leftPx())) goOn();
      if (size.heightPx <= leftPx() || !size.lines) {
        put({ block, item, fromLine: 0, toLine: undefined }, size.heightPx);
        continue;
      }
      flowLines(block, item, size.heightPx, size.lines, goOn);
    }
  };

  const flowLines = (
    block: number,
    item: number,
    heightPx: number,
    { count, linePx }: NonNullable<ItemSize["lines"]>,
    goOn: () => void,
  ) => {
    const paddingPx = heightPx - count * linePx;
    for (let fromLine = 0; fromLine < count;) {
      const rest = count - fromLine;
      // The tolerance absorbs rounding of fractional heights.
      const room = Math.floor((leftPx() - paddingPx) / linePx + 1e-6);
      if (room >= rest) {
        put({ block, item, fromLine, toLine: undefined }, paddingPx + rest * linePx);
        return;
      }
      // Do not leave a single line for the next page.
      const taken = rest - room < MIN_LINES ? rest - MIN_LINES : room;
      if (taken >= MIN_LINES || page().length === 0) {
        const toLine = fromLine + Math.max(1, taken);
        put({ block, item, fromLine, toLine }, paddingPx + (toLine - fromLine) * linePx);
        fromLine = toLine;
      }
      goOn();
    }
  };

  for (let at = 0; at < blocks.length;) {
    const last = endOfChain(blocks, at, roomPx);
    const heads = blocks.slice(at, last);
    const target = blocks[last] as BlockSize;
    const headsPx = heads.reduce((sum, { heightPx }) => sum + heightPx, 0);
    const isWhole = headsPx + target.heightPx <= roomPx;
    if (blocks[at]?.startsPage || headsPx + (isWhole ? target.heightPx : startOf(target)) > leftPx()) turn();
    for (const [i, head] of heads.entries()) putWhole(at + i, head);
    if (isWhole) putWhole(last, target);
    else flow(last, target);
    at = last + 1;
  }
  if (page().length === 0 && pages.length > 1) pages.pop();
  return pages;
}

/** Index of the block that the heading at `at` and following headings must stay with; `at` itself if there is none. */
function endOfChain(blocks: readonly BlockSize[], at: number, roomPx: number): number {
  let last = at;
  let headsPx = 0;
  while (blocks[last]?.keepsWithNext && last + 1 < blocks.length && !blocks[last + 1]?.startsPage) {
    headsPx += blocks[last]?.heightPx ?? 0;
    // If the headings alone fill a page, keep as many together as possible.
    if (headsPx + startOf(blocks[last + 1] as BlockSize) > roomPx) return last;
    last += 1;
  }
  return last;
}

/** A first item with more lines is not treated as a title and may be split. */
const LONG_TITLE = 6;

/** Minimum height for a split block to begin on a page: its first item and the beginning of the next. */
function startOf({ items, framePx = 0 }: BlockSize): number {
  const [first, second] = items;
  if (!first) return framePx;
  if (!second || (first.lines?.count ?? 0) >= LONG_TITLE) return framePx + startPx(first);
  return framePx + first.heightPx + startPx(second);
}

/** Minimum height of an item at the end of a page. */
function startPx({ heightPx, lines }: ItemSize): number {
  if (!lines || lines.count < 2 * MIN_LINES) return heightPx;
  return heightPx - (lines.count - MIN_LINES) * lines.linePx;
}
