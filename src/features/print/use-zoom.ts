import { type RefObject, useEffect, useState } from "react";

/** Beside a page, px on each side. */
const MARGIN_PX = 24;

/** How much a page must shrink to fit the width of its stage; never more than its real size. */
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
  // Whole hundredths: a scroll bar that comes and goes must not make it tremble.
  return Math.min(1, Math.floor(((widthPx - 2 * marginPx) / pagePx) * 100) / 100);
}
