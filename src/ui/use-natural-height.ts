/**
 * Writes the natural height of embedded content to an invisible sizer element. The layout itself always fills the iframe, so
 * its own height is meaningless. See docs/architecture.md, "Layout in a frame".
 */
import { type RefObject, useEffect } from "react";

type Parts = {
  /** Fills the iframe. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Receives the natural height. */
  readonly sizer: RefObject<HTMLElement | null>;
};

/** For the element that takes the remaining space: its minimum height in px, or `"content"`. */
export const fillsSpace = (needs: number | "content") => ({ "data-stretches": needs });
/** For elements that scroll if space is short. */
export const shrinks = { "data-gives-way": true } as const;

/**
 * @param minPx  minimum of the reported height, so that iframes of all widths start alike
 * @param key    changes when the elements do
 */
export function useNaturalHeight({ frame, sizer }: Parts, minPx: number, key: string): void {
  useEffect(() => {
    const [root, target] = [frame.current, sizer.current];
    if (!root || !target) return undefined;
    const filler = root.querySelector<HTMLElement>("[data-stretches]");
    const shrinking = [...root.querySelectorAll<HTMLElement>("[data-gives-way]")];
    let frameId = 0;
    const update = () => {
      frameId = 0;
      if (root.clientHeight === 0) return;
      const needed = neededPx(filler);
      const missing = shrinking.reduce((sum, { scrollHeight, clientHeight }) => sum + scrollHeight - clientHeight, 0);
      const neededHeight = root.clientHeight - (filler?.offsetHeight ?? 0) + needed + missing;
      target.style.height = `${Math.max(minPx, Math.ceil(neededHeight))}px`;
    };
    // In an animation frame: resizing the sizer inside its observers' callback would cause a ResizeObserver loop.
    const sizes = new ResizeObserver(() => {
      frameId ||= requestAnimationFrame(update);
    });
    for (const part of [root, filler, ...shrinking]) {
      if (part) sizes.observe(part);
      if (part?.firstElementChild) sizes.observe(part.firstElementChild);
    }
    return () => {
      cancelAnimationFrame(frameId);
      sizes.disconnect();
    };
  }, [frame, sizer, minPx, key]);
}

function neededPx(filler: HTMLElement | null): number {
  const needs = filler?.dataset["stretches"] ?? "0";
  if (needs !== "content" || !filler) return Number(needs);
  const content = filler.firstElementChild?.getBoundingClientRect().height ?? 0;
  return content + filler.offsetHeight - filler.clientHeight;
}
