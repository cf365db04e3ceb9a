import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { followPointer } from "./pointer-drag";

/** The list scrolls while the pointer is this close to an edge of the scroll container. */
const EDGE_PX = 56;
const SCROLL_PX = 9;

type Drag = {
  /** Index of the dragged row. */
  readonly from: number;
  /** Where it would be dropped: 0 before the first row. */
  readonly gap: number;
};

export type ListDrag = {
  readonly drag: Drag | undefined;
  readonly begin: (index: number, event: PointerEvent<HTMLElement>) => void;
};

/**
 * Drags the rows of a list by their grips, with any pointer. Esc cancels.
 * @param rows  the element whose children are the rows
 */
export function useListDrag(rows: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void): ListDrag {
  const [drag, setDrag] = useState<Drag>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const begin = (from: number, { button, clientY, currentTarget, nativeEvent }: PointerEvent<HTMLElement>) => {
    if (button !== 0 || !rows.current) return;
    const list = rows.current;
    const scroller = list.closest<HTMLElement>("[data-scrolls]");
    const held = new AbortController();
    const { signal } = held;
    stop.current?.abort();
    stop.current = held;
    let y = clientY;
    let gap = from;
    currentTarget.setPointerCapture(nativeEvent.pointerId);
    setDrag({ from, gap });

    const follow = () => {
      const middles = [...list.children].map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return top + height / 2;
      });
      const next = middles.filter((middle) => middle < y).length;
      if (next === gap) return;
      gap = next;
      setDrag({ from, gap });
    };
    const run = () => {
      if (signal.aborted) return;
      const box = scroller?.getBoundingClientRect();
      if (scroller && box) {
        const by = y < box.top + EDGE_PX ? -SCROLL_PX : y > box.bottom - EDGE_PX ? SCROLL_PX : 0;
        if (by !== 0) scroller.scrollTop += by;
      }
      follow();
      requestAnimationFrame(run);
    };
    requestAnimationFrame(run);
    const end = (isDropped: boolean) => {
      held.abort();
      setDrag(undefined);
      const to = gap > from ? gap - 1 : gap;
      if (isDropped && to !== from) onMove(from, to);
    };
    const stopFollowing = followPointer(nativeEvent, {
      onMove: (event) => void (y = event.clientY),
      onDrop(event) {
        y = event.clientY;
        follow();
        end(true);
      },
      onCancel: () => end(false),
    });
    signal.addEventListener("abort", stopFollowing);
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        end(false);
      },
      { signal, capture: true },
    );
  };
  return { drag, begin };
}

/** Which edge of the row shows the drop line; none where it would stay in place. */
export function dropAt(drag: Drag | undefined, index: number, count: number): "before" | "after" | undefined {
  if (!drag || drag.gap === drag.from || drag.gap === drag.from + 1) return undefined;
  if (drag.gap === index) return "before";
  return drag.gap === count && index === count - 1 ? "after" : undefined;
}
