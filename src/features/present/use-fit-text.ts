import { type RefObject, useLayoutEffect } from "react";

/** Font scales, largest first, relative to the design. Below the last one the text is not legible from the back row. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46];
/** A map is worth this much of the words beside it. */
const MIN_BESIDE_MAP = 0.58;

/** What the styles leave out (`data-drops`), the least first. */
const ATTEMPTS = [
  { drops: "nothing", sizes: SIZES.filter((size) => size >= MIN_BESIDE_MAP) },
  { drops: "map", sizes: SIZES },
  { drops: "words", sizes: SIZES },
] as const;

/**
 * Picks the largest font scale at which the text fits its box: sets `--fit` before paint and again once the fonts are
 * loaded. If none fits, the styles drop something.
 * @param key  changes with the text
 */
export function useFitText(box: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    let isDisposed = false;
    const fit = () => {
      const element = box.current;
      if (isDisposed || !element) return;
      for (const { drops, sizes } of ATTEMPTS) {
        element.setAttribute("data-drops", drops);
        for (const size of sizes) {
          element.style.setProperty("--fit", String(size));
          if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return;
        }
      }
    };
    fit();
    void document.fonts?.ready.then(fit);
    return () => {
      isDisposed = true;
    };
  }, [box, key]);
}
