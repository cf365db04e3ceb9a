import { type RefObject, useEffect, useRef, useState } from "react";
import { usePrinting } from "../../ui/printing";

/** Positions in the list, 0-based; `to` is exclusive. */
type Segment = { readonly from: number; readonly to: number };

/** Rows shown first in an embedded frame; more are added while there is room. */
const FIRST_IN_FRAME = 3;
/**
 * About one row. With less room nothing is added: a host page that adds a bit to each reported height would make the
 * list grow forever.
 */
const ROW_PX = 120;

/**
 * Renders a long list in chunks: the next chunk is added when the end nears the viewport or on request. A position
 * far from the rendered slice starts a new slice, so a jump never renders everything in between. Print gets all rows.
 * In an embedded frame, once the frame is full, rows are only added on request: the end stays close, and scrolling
 * continues on the host page.
 * @param count  length of the list
 * @param chunkSize  rows per chunk
 * @param place  0-based position that must be rendered; `undefined` for none
 * @param container  the scroll container in an embedded frame
 * @returns the slice to render, functions to extend it, and a ref for the element that marks its end
 */
export function useGrowingSlice(
  count: number,
  chunkSize: number,
  place: number | undefined,
  container?: RefObject<HTMLElement | null>,
): Segment & {
  readonly moreBefore: () => void;
  readonly moreAfter: () => void;
  readonly endRef: RefObject<HTMLDivElement | null>;
} {
  const [range, setRange] = useState<Segment>({ from: 0, to: container ? FIRST_IN_FRAME : chunkSize });
  const endRef = useRef<HTMLDivElement>(null);
  const { from, to } = container ? slide(range, count, place) : fit(range, count, chunkSize, place);
  // Stored, so the slice stays when the position is no longer requested.
  if (from !== range.from || to > range.to) setRange({ from, to });
  const hasMore = to < count;

  useEffect(() => {
    const end = endRef.current;
    if (!end || !hasMore || typeof IntersectionObserver === "undefined") return undefined;
    const list = container?.current;
    if (list) {
      let frameId = 0;
      const fill = () => {
        const freePx = list.getBoundingClientRect().bottom - end.getBoundingClientRect().bottom - list.scrollTop;
        // Half of what may fit: rows differ, and the next round adds what is missing.
        if (freePx > ROW_PX) setRange({ from, to: to + Math.ceil(freePx / ROW_PX / 2) });
      };
      // At once, before the host page shrinks the frame to the first rows.
      fill();
      // In the next frame: a layout inside the callback makes WebKit report a ResizeObserver loop.
      const sizes = new ResizeObserver(() => {
        cancelAnimationFrame(frameId);
        frameId = requestAnimationFrame(fill);
      });
      sizes.observe(list);
      return () => {
        cancelAnimationFrame(frameId);
        sizes.disconnect();
      };
    }
    const nearEnd = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setRange({ from, to: to + chunkSize });
      },
      { rootMargin: "600px" },
    );
    nearEnd.observe(end);
    return () => nearEnd.disconnect();
  }, [hasMore, from, to, chunkSize, container]);

  const isWhole = usePrinting();
  return {
    from: isWhole ? 0 : from,
    to: isWhole ? count : to,
    moreBefore: () => setRange({ from: Math.max(0, from - chunkSize), to }),
    moreAfter: () => setRange({ from, to: to + chunkSize }),
    endRef,
  };
}

function fit({ from, to }: Segment, count: number, chunkSize: number, place: number | undefined): Segment {
  if (from >= count) return { from: 0, to: Math.min(count, chunkSize) };
  if (place === undefined || (place >= from && place < to)) return { from, to: Math.min(count, to) };
  const chunkAt = Math.floor(place / chunkSize) * chunkSize;
  if (place >= to && chunkAt <= to) return { from, to: Math.min(count, chunkAt + chunkSize) };
  // Far away. Includes the previous chunk, as the position may be the first of its own chunk.
  const start = Math.max(0, chunkAt - chunkSize);
  return { from: start, to: Math.min(count, chunkAt + chunkSize) };
}

/** Same length with the position in it, so the frame keeps its height from event to event. */
function slide({ from, to }: Segment, count: number, place: number | undefined): Segment {
  const length = to - from;
  const isIn = place === undefined || (place >= from && place < to);
  const start = Math.max(0, Math.min(isIn ? from : place, count - length));
  return { from: start, to: Math.min(count, start + length) };
}
