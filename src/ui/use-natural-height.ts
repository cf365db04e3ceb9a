/**
 * How high the content of a frame would like to be, kept as the height of an empty element that nobody sees: the layout
 * itself is as high as the frame, so its own height says nothing. See docs/architecture.md, "Layout in a frame".
 */
import { type RefObject, useEffect } from "react";

type Parts = {
  /** As high as the frame. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Takes the height that is wanted. */
  readonly sizer: RefObject<HTMLElement | null>;
};

/** For the part that takes what the others leave: what it needs at least, px, or `"content"` for what is in it. */
export const stretches = (needs: number | "content") => ({ "data-stretches": needs });
/** For parts that scroll when there is too little room for them. */
export const givesWay = { "data-gives-way": true } as const;

/**
 * @param leastPx  what the content takes where it needs less, so that frames of all widths begin alike
 * @param key  another key, other parts
 */
export function useNaturalHeight({ frame, sizer }: Parts, leastPx: number, key: string): void {
  useEffect(() => {
    const [whole, reported] = [frame.current, sizer.current];
    if (!whole || !reported) return undefined;
    const stretching = whole.querySelector<HTMLElement>("[data-stretches]");
    const yielding = [...whole.querySelectorAll<HTMLElement>("[data-gives-way]")];
    let asked = 0;
    const look = () => {
      asked = 0;
      if (whole.clientHeight === 0) return;
      const needed = neededPx(stretching);
      const missing = yielding.reduce((sum, { scrollHeight, clientHeight }) => sum + scrollHeight - clientHeight, 0);
      const neededHeight = whole.clientHeight - (stretching?.offsetHeight ?? 0) + needed + missing;
      reported.style.height = `${Math.max(leastPx, Math.ceil(neededHeight))}px`;
    };
    // In a frame of its own: whoever watches the sizer would else be told in the middle of the telling.
    const sizes = new ResizeObserver(() => {
      asked ||= requestAnimationFrame(look);
    });
    for (const part of [whole, stretching, ...yielding]) {
      if (part) sizes.observe(part);
      if (part?.firstElementChild) sizes.observe(part.firstElementChild);
    }
    return () => {
      cancelAnimationFrame(asked);
      sizes.disconnect();
    };
  }, [frame, sizer, leastPx, key]);
}

function neededPx(stretching: HTMLElement | null): number {
  const needs = stretching?.dataset["stretches"] ?? "0";
  if (needs !== "content" || !stretching) return Number(needs);
  const content = stretching.firstElementChild?.getBoundingClientRect().height ?? 0;
  return content + stretching.offsetHeight - stretching.clientHeight;
}
