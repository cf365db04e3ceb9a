import { type RefObject, useLayoutEffect } from "react";

const GAP_PX = 6;
const EDGE_PX = 8;
const MAX_HEIGHT_PX = 580;

/**
 * Positions a panel below its anchor and inside the screen, in the top layer, where nothing can clip or cover it.
 */
export function useUnder(
  panelRef: RefObject<HTMLElement | null>,
  anchorRef: RefObject<HTMLElement | null>,
  isOpen: boolean,
): void {
  useLayoutEffect(() => {
    const panel = panelRef.current;
    if (isOpen && panel && typeof panel.showPopover === "function") {
      panel.popover = "manual";
      panel.showPopover();
    }
  }, [panelRef, isOpen]);

  // After every render: changes in the panel may move the anchor.
  useLayoutEffect(() => {
    const panel = panelRef.current;
    const anchor = anchorRef.current;
    if (!isOpen || !panel || !anchor) return undefined;
    const place = () => {
      const { left, right, bottom } = anchor.getBoundingClientRect();
      const fits = left + panel.offsetWidth + EDGE_PX <= document.documentElement.clientWidth;
      panel.style.left = `${Math.max(EDGE_PX, fits ? left : right - panel.offsetWidth)}px`;
      panel.style.top = `${bottom + GAP_PX}px`;
      panel.style.maxHeight = `${Math.min(MAX_HEIGHT_PX, Math.max(160, innerHeight - bottom - GAP_PX - EDGE_PX))}px`;
    };
    place();
    addEventListener("resize", place);
    addEventListener("scroll", place, true);
    return () => {
      removeEventListener("resize", place);
      removeEventListener("scroll", place, true);
    };
  });
}
