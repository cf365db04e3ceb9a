/**
 * Packs blocks of known height into pages. Pure. A block that fits a page is never split; a taller one is split between its
 * pieces, and a piece of text between its lines, never so that a single line is left alone.
 *
 *   block   heading        stays with what follows it
 *   block   row            head, text, text …   (pieces, one under the other)
 */

export type PieceSize = {
  /** Including its padding, which each part of a split piece repeats. */
  readonly heightPx: number;
  /** Only text can be split. */
  readonly lines?: { readonly count: number; readonly linePx: number };
};

export type BlockSize = {
  /** May exceed the sum of the pieces if the side column is taller. */
  readonly heightPx: number;
  /** Padding of the block, repeated on every page that has a part of it. */
  readonly framePx?: number;
  readonly pieces: readonly PieceSize[];
  readonly keepsWithNext?: boolean;
  readonly startsPage?: boolean;
};

/** A piece of a block or a range of its lines, 0-based; `toLine` is exclusive. */
export type Slice = {
  readonly block: number;
  readonly piece: number;
  readonly fromLine: number;
  /** `undefined` means to the end. */
  readonly toLine: number | undefined;
};

/** Minimum lines of a split text on a page (no widows or orphans). */
const MIN_LINES = 2;

/**
 * @param roomPx  content height of a page, > 0
 * @returns the slices of each page, in order, each exactly once. A piece that cannot be split and is higher than a
 *   page gets its own page.
 */
export function packPages(blocks: readonly BlockSize[], roomPx: number): readonly (readonly Slice[])[] {
  const pages: Slice[][] = [[]];
  let usedPx = 0;
  const page = () => pages.at(-1) as Slice[];
  const turn = () => {
    if (page().length > 0) pages.push([]);
    usedPx = 0;
  };
  const leftPx = () => roomPx - usedPx;
  const put = (slice: Slice, heightPx: number) => {
    page().push(slice);
    usedPx += heightPx;
  };
  const putWhole = (block: number, { pieces, heightPx }: BlockSize) => {
    for (const piece of pieces.keys()) page().push({ block, piece, fromLine: 0, toLine: undefined });
    usedPx += heightPx;
  };

  const flow = (block: number, { pieces, framePx = 0 }: BlockSize) => {
    const goOn = () => {
      turn();
      usedPx += framePx;
    };
    usedPx += framePx;
    for (const [piece, size] of pieces.entries()) {
      if (size.heightPx > leftPx() && !(size.lines && startPx(size) <= leftPx())) goOn();
      if (size.heightPx <= leftPx() || !size.lines) {
        put({ block, piece, fromLine: 0, toLine: undefined }, size.heightPx);
        continue;
      }
      flowLines(block, piece, size.heightPx, size.lines, goOn);
    }
  };

  const flowLines = (
    block: number,
    piece: number,
    heightPx: number,
    { count, linePx }: NonNullable<PieceSize["lines"]>,
    goOn: () => void,
  ) => {
    const paddingPx = heightPx - count * linePx;
    for (let fromLine = 0; fromLine < count;) {
      const rest = count - fromLine;
      // The tolerance absorbs rounding of fractional heights.
      const room = Math.floor((leftPx() - paddingPx) / linePx + 1e-6);
      if (room >= rest) {
        put({ block, piece, fromLine, toLine: undefined }, paddingPx + rest * linePx);
        return;
      }
      // Do not leave a single line for the next page.
      const taken = rest - room < MIN_LINES ? rest - MIN_LINES : room;
      if (taken >= MIN_LINES || page().length === 0) {
        const toLine = fromLine + Math.max(1, taken);
        put({ block, piece, fromLine, toLine }, paddingPx + (toLine - fromLine) * linePx);
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

/** A first piece with more lines is not treated as a title and may be split. */
const LONG_TITLE = 6;

/** Minimum height for a split block to begin on a page: its first piece and the beginning of the next. */
function startOf({ pieces, framePx = 0 }: BlockSize): number {
  const [first, second] = pieces;
  if (!first) return framePx;
  if (!second || (first.lines?.count ?? 0) >= LONG_TITLE) return framePx + startPx(first);
  return framePx + first.heightPx + startPx(second);
}

/** Minimum height of a piece at the end of a page. */
function startPx({ heightPx, lines }: PieceSize): number {
  if (!lines || lines.count < 2 * MIN_LINES) return heightPx;
  return heightPx - (lines.count - MIN_LINES) * lines.linePx;
}
