import { type RefObject, useLayoutEffect } from "react";

/** Steps of size, largest first, as a share of the design's own. Below the last nothing can be read from the back row. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46];

/**
 * Chooses the largest size at which the text of a box stays inside it: sets `--fit` on it before it is painted, and
 * again when its fonts have come. Where no size does, `data-tight` asks the styles to leave something out.
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
