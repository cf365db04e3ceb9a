import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * For buttons that vanish with what they do: a press would leave the focus nowhere.
 * @returns a function that focuses the active cell of the grid after the next render
 */
export function useGridFocus(box: RefObject<HTMLElement | null>): () => void {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    const grid = box.current?.querySelector<HTMLElement>("[role=grid]");
    (grid?.querySelector<HTMLElement>('[data-place][tabindex="0"]') ?? grid)?.focus({ preventScroll: true });
  });
  return () => {
    isWanted.current = true;
  };
}
