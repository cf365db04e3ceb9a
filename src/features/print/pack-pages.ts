/**
 * Blocks of known height packed into pages, pure. A block is never cut while it fits a page; a taller one is cut between its
 * pieces, and a piece of text between its lines, never so that one line stands alone.
 *
 *   block   heading        stays with what follows it
 *   block   row            head, text, text …   (pieces, one under the other)
 */

export type PieceSize = {
  /** With its own padding, which every part of a cut piece has again. */
  readonly heightPx: number;
  /** Only text can be cut. */
  readonly lines?: { readonly count: number; readonly linePx: number };
};

export type BlockSize = {
  /** May be more than its pieces together, where something stands beside them. */
  readonly heightPx: number;
  /** Its own padding, which it has again on every page that holds a part of it. */
  readonly framePx?: number;
  readonly pieces: readonly PieceSize[];
  readonly keepsWithNext?: boolean;
  readonly startsPage?: boolean;
};

/** A piece of a block, or lines of it: from one, counted from 0, up to another, not including it. */
export type Slice = {
  readonly block: number;
  readonly piece: number;
  readonly fromLine: number;
  /** `undefined`: to the end. */
  readonly toLine: number | undefined;
};

/** Fewer lines of a cut text stand on no page. */
const MIN_LINES = 2;

/**
 * @param roomPx  the height of what stands on one page, > 0
 * @returns for each page what stands on it, in order; everything exactly once. What cannot be cut and is higher than a page
 * has a page of its own.
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
      // Heights are fractions of pixels: what fits exactly must not fail by rounding.
      const room = Math.floor((leftPx() - paddingPx) / linePx + 1e-6);
      if (room >= rest) {
        put({ block, piece, fromLine, toLine: undefined }, paddingPx + rest * linePx);
        return;
      }
      // The last line must not be left alone on the next page.
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

/** The block that the heading at `at`, and headings after it, must stand with; `at` itself where there is nothing to keep. */
function endOfChain(blocks: readonly BlockSize[], at: number, roomPx: number): number {
  let last = at;
  let headsPx = 0;
  while (blocks[last]?.keepsWithNext && last + 1 < blocks.length && !blocks[last + 1]?.startsPage) {
    headsPx += blocks[last]?.heightPx ?? 0;
    // Headings that fill a page by themselves keep what they can.
    if (headsPx + startOf(blocks[last + 1] as BlockSize) > roomPx) return last;
    last += 1;
  }
  return last;
}

/** A first piece of more lines is no title any more, and may be cut itself. */
const LONG_TITLE = 6;

/** What has to fit for a block that is cut to begin on a page: its first piece, and the beginning of the next. */
function startOf({ pieces, framePx = 0 }: BlockSize): number {
  const [first, second] = pieces;
  if (!first) return framePx;
  if (!second || (first.lines?.count ?? 0) >= LONG_TITLE) return framePx + startPx(first);
  return framePx + first.heightPx + startPx(second);
}

/** The least of a piece that may stand at the foot of a page. */
function startPx({ heightPx, lines }: PieceSize): number {
  if (!lines || lines.count < 2 * MIN_LINES) return heightPx;
  return heightPx - (lines.count - MIN_LINES) * lines.linePx;
}
