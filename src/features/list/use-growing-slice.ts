import { type RefObject, useEffect, useRef, useState } from "react";
import { usePrinting } from "../../ui/printing";

/** Places of the list, 0-based: from the first shown up to, not including, the last. */
type Segment = { readonly from: number; readonly to: number };

/** In a frame at first; as many more come as it has room for. */
const FIRST_IN_FRAME = 3;
/** About a row. Less room is left free, else a page that adds a bit to each height it hears would make the list grow on. */
const ROW_PX = 120;

/**
 * Shows a long list piece by piece: the next piece comes when its end nears the screen, or when asked for. A place far
 * from what is shown begins a stretch of its own, so that no leap ever draws all that lies between. Paper gets all of it.
 * In a frame nothing comes but by asking, once the frame is full: the list's end stays near, and with it the wheel of the
 * page around.
 * @param count  how long the list is
 * @param piece  how many at a time
 * @param place  must be shown in any case, 0-based; `undefined` for none
 * @param room  what the list fills in a frame
 * @returns the stretch to show, how to ask for more of it, and where to put the element that marks its end
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
  // Kept, so that the list stays where it leapt to when the place is no longer asked for.
  if (from !== range.from || to > range.to) setRange({ from, to });
  const hasMore = to < count;

  useEffect(() => {
    const end = endRef.current;
    if (!end || !hasMore || typeof IntersectionObserver === "undefined") return undefined;
    const around = container?.current;
    const observer = around
      ? new ResizeObserver(() => {
          const freePx = around.getBoundingClientRect().bottom - end.getBoundingClientRect().bottom - around.scrollTop;
          if (freePx > ROW_PX) setRange({ from, to: to + 1 });
        })
      : new IntersectionObserver(
          (entries) => {
            if (entries.some((entry) => entry.isIntersecting)) setRange({ from, to: to + chunkSize });
          },
          { rootMargin: "600px" },
        );
    observer.observe(around ?? end);
    return () => observer.disconnect();
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
  // Far away. The piece before comes along, for there may be little of the place's own before it.
  const start = Math.max(0, chunkAt - chunkSize);
  return { from: start, to: Math.min(count, chunkAt + chunkSize) };
}

/** As long as before, with the place in it: the frame stays as high from event to event. */
function slide({ from, to }: Segment, count: number, place: number | undefined): Segment {
  const length = to - from;
  const isIn = place === undefined || (place >= from && place < to);
  const start = Math.max(0, Math.min(isIn ? from : place, count - length));
  return { from: start, to: Math.min(count, start + length) };
}
