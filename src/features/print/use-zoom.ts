import { type RefObject, useEffect, useState } from "react";

/** Beside a page, px on each side. */
const AIR_PX = 24;

/** How much a page must shrink to fit the width of its stage; never more than its real size. */
export function useZoom(stage: RefObject<HTMLElement | null>, pagePx: number): number {
  const [widthPx, setWidthPx] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const element = stage.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const sizes = new ResizeObserver(() => setWidthPx(element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [stage]);
  const airPx = widthPx < 2 * pagePx ? Math.min(AIR_PX, widthPx * 0.03) : AIR_PX;
  // Whole hundredths: a scroll bar that comes and goes must not make it tremble.
  return Math.min(1, Math.floor(((widthPx - 2 * airPx) / pagePx) * 100) / 100);
}
