/**
 * Paginates blocks: renders them off screen in batches at page width with the real fonts, measures them, and packs
 * them into pages.
 */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { CharacterRange } from "./BlockView";
import { balanceLastPage } from "./balance-pages";
import type { SheetBlock } from "./blocks";
import { lineStart, measureBlock } from "./measure-blocks";
import { type BlockSize, type LineRange, packPages } from "./pack-pages";

/** The parts of one block on one page. */
export type PageBlock = { readonly block: SheetBlock; readonly ranges: readonly CharacterRange[] };
export type Page = readonly PageBlock[];

export type Paging = {
  /** The last finished pages, possibly of the previous request; `undefined` before the first. */
  readonly pages: readonly Page[] | undefined;
  /** While measuring: number of blocks that should be rendered by now. */
  readonly layingOut: number | undefined;
};

/** Blocks per batch: a few ms of work, then the main thread is free. */
const BATCH_SIZE = 40;
/** Tolerance, so fractional heights do not push a line off the paper. */
const SLACK_PX = 1.5;

/**
 * @param blocks  referentially stable until the content changes
 * @param geometry  of the paper, also stable: everything else that heights depend on
 * @param host  element where blocks up to `layingOut` are rendered whole at page width
 */
export function usePages(
  blocks: readonly SheetBlock[] | undefined,
  geometry: { readonly bodyHeightPx: number },
  host: RefObject<HTMLElement | null>,
): Paging {
  const [done, setDone] = useState<{
    readonly key: object;
    readonly geometry: object;
    readonly pages: readonly Page[];
  }>();
  const [progress, setProgress] = useState<{
    readonly key: object;
    readonly geometry: object;
    readonly upTo: number;
  }>();
  const sizes = useRef<BlockSize[]>([]);
  const isDone = done !== undefined && done.key === blocks && done.geometry === geometry;
  const isGoing = progress !== undefined && progress.key === blocks && progress.geometry === geometry;
  const upTo = isDone || !blocks ? undefined : isGoing ? progress.upTo : Math.min(BATCH_SIZE, blocks.length);

  useEffect(() => {
    if (!blocks || upTo === undefined) return undefined;
    let isStale = false;
    const measure = async () => {
      // Layout triggers loading of the fonts.
      void host.current?.offsetHeight;
      await document.fonts?.ready;
      await new Promise((resolve) => setTimeout(resolve));
      const elements = host.current?.children;
      if (isStale || !elements) return;
      const from = upTo <= BATCH_SIZE ? 0 : upTo - BATCH_SIZE;
      for (let at = from; at < upTo; at += 1) {
        const [element, block] = [elements[at], blocks[at]];
        if (element && block) sizes.current[at] = measureBlock(element, block);
      }
      if (upTo < blocks.length) {
        setProgress({ key: blocks, geometry, upTo: Math.min(blocks.length, from + 2 * BATCH_SIZE) });
        return;
      }
      sizes.current.length = blocks.length;
      const roomPx = geometry.bodyHeightPx - SLACK_PX;
      const ranges = balanceLastPage(packPages(sizes.current, roomPx), sizes.current, roomPx);
      setDone({ key: blocks, geometry, pages: ranges.map((page) => pageOf(page, blocks, elements)) });
    };
    void measure();
    return () => {
      isStale = true;
    };
  }, [blocks, geometry, host, upTo]);
  return { pages: done?.pages, layingOut: upTo };
}

function pageOf(ranges: readonly LineRange[], blocks: readonly SheetBlock[], elements: HTMLCollection): Page {
  const page: { readonly block: SheetBlock; readonly ranges: CharacterRange[] }[] = [];
  for (const { block: at, item, fromLine, toLine } of ranges) {
    const [block, element] = [blocks[at], elements[at]];
    if (!block || !element) continue;
    const range: CharacterRange = {
      item,
      from: fromLine === 0 ? 0 : lineStart(element, item, fromLine),
      to: toLine === undefined ? undefined : lineStart(element, item, toLine),
    };
    const last = page.at(-1);
    if (last?.block === block) last.ranges.push(range);
    else page.push({ block, ranges: [range] });
  }
  return page;
}
