import { type RefObject, useEffect, useRef, useState } from "react";
import { usePrinting } from "../../ui/printing";

/** Places of the list, 0-based: from the first shown up to, not including, the last. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * Shows a long list piece by piece: the next piece comes when its end nears the screen, or when asked for. A place far
 * from what is shown begins a stretch of its own, so that no leap ever draws all that lies between. Paper gets all of it.
 * @param count  how long the list is
 * @param piece  how many at a time
 * @param place  must be shown in any case, 0-based; `undefined` for none
 * @returns the stretch to show, how to ask for more of it, and where to put the element that marks its end
 */
export function useGrowing(
  count: number,
  piece: number,
  place: number | undefined,
): Stretch & {
  readonly moreBefore: () => void;
  readonly moreAfter: () => void;
  readonly endRef: RefObject<HTMLDivElement | null>;
} {
  const [wished, setWished] = useState<Stretch>({ from: 0, to: piece });
  const endRef = useRef<HTMLDivElement>(null);
  const { from, to } = fit(wished, count, piece, place);
  // Kept, so that the list stays where it leapt to when the place is no longer asked for.
  if (from !== wished.from || to > wished.to) setWished({ from, to });
  const hasMore = to < count;

  useEffect(() => {
    const end = endRef.current;
    if (!end || !hasMore || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setWished({ from, to: to + piece });
      },
      { rootMargin: "600px" },
    );
    observer.observe(end);
    return () => observer.disconnect();
  }, [hasMore, from, to, piece]);

  const isWhole = usePrinting();
  return {
    from: isWhole ? 0 : from,
    to: isWhole ? count : to,
    moreBefore: () => setWished({ from: Math.max(0, from - piece), to }),
    moreAfter: () => setWished({ from, to: to + piece }),
    endRef,
  };
}

function fit({ from, to }: Stretch, count: number, piece: number, place: number | undefined): Stretch {
  if (from >= count) return { from: 0, to: Math.min(count, piece) };
  if (place === undefined || (place >= from && place < to)) return { from, to: Math.min(count, to) };
  const pieceAt = Math.floor(place / piece) * piece;
  if (place >= to && pieceAt <= to) return { from, to: Math.min(count, pieceAt + piece) };
  // Far away. The piece before comes along, for there may be little of the place's own before it.
  const start = Math.max(0, pieceAt - piece);
  return { from: start, to: Math.min(count, pieceAt + piece) };
}
