import { type RefObject, useEffect, useState } from "react";

/** Margin on each side of a page. */
const MARGIN_PX = 24;

/** Scale that fits a page to the width of its container, at most 1. */
export function useZoom(stage: RefObject<HTMLElement | null>, pagePx: number): number {
  const [widthPx, setWidthPx] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const element = stage.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  const marginPx = widthPx < 2 * pagePx ? Math.min(MARGIN_PX, widthPx * 0.03) : MARGIN_PX;
  // Rounded to hundredths, so a scroll bar that appears and disappears does not cause jitter.
  return Math.min(1, Math.floor(((widthPx - 2 * marginPx) / pagePx) * 100) / 100);
}
