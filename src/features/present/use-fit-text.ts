import { type RefObject, useLayoutEffect } from "react";

/** Font scales, largest first, relative to the design. Below the last one the text is not legible from the back row. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46];

/**
 * Picks the largest font scale at which the text fits its box: sets `--fit` before paint and again once the fonts are
 * loaded. If none fits, `data-tight` lets the styles drop something.
 * @param key  changes with the text
 */
export function useFitText(box: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    let isDisposed = false;
    const fit = () => {
      const element = box.current;
      if (isDisposed || !element) return;
      for (const isTight of [false, true]) {
        element.toggleAttribute("data-tight", isTight);
        for (const size of SIZES) {
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
