import { type RefObject, useLayoutEffect } from "react";

const GAP_PX = 6;
const EDGE_PX = 8;
const TALLEST_PX = 580;

/**
 * Holds a panel under its anchor, inside the screen, above everything else (the platform's top layer, where no
 * neighbour can cut or cover it).
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

  // After every render: what the panel changes may move its anchor.
  useLayoutEffect(() => {
    const panel = panelRef.current;
    const anchor = anchorRef.current;
    if (!isOpen || !panel || !anchor) return undefined;
    const place = () => {
      const { left, right, bottom } = anchor.getBoundingClientRect();
      const hasRoom = left + panel.offsetWidth + EDGE_PX <= document.documentElement.clientWidth;
      panel.style.left = `${Math.max(EDGE_PX, hasRoom ? left : right - panel.offsetWidth)}px`;
      panel.style.top = `${bottom + GAP_PX}px`;
      panel.style.maxHeight = `${Math.min(TALLEST_PX, Math.max(160, innerHeight - bottom - GAP_PX - EDGE_PX))}px`;
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
