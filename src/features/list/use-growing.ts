import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Shows a long list piece by piece: the next piece comes when its end nears the screen, or when asked for.
 * @param piece  how many at a time
 * @param atLeast  how many must show in any case
 * @returns how many to show, how to ask for more, and where to put the element that marks the end
 */
export function useGrowing(
  count: number,
  piece: number,
  atLeast: number,
): { readonly shown: number; readonly more: () => void; readonly endRef: RefObject<HTMLDivElement | null> } {
  const [limit, setLimit] = useState(piece);
  const endRef = useRef<HTMLDivElement>(null);
  const shown = Math.min(count, Math.max(limit, Math.ceil(atLeast / piece) * piece));
  const hasMore = shown < count;

  useEffect(() => {
    const end = endRef.current;
    if (!end || !hasMore || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setLimit(shown + piece);
      },
      { rootMargin: "600px" },
    );
    observer.observe(end);
    return () => observer.disconnect();
  }, [hasMore, shown, piece]);

  return { shown, more: () => setLimit(shown + piece), endRef };
}
