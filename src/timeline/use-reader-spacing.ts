/** How far apart letters and words stand on this page: a reader's own style sheet may spread them, at any moment. */
import { useEffect, useState } from "react";
import type { Px } from "../model/time";
import { el } from "./dom";
import { NO_SPACING, type Spacing } from "./measure";

/** The smallest size of a label: where the spacing is in px, larger labels are taken for wider than they are, not narrower. */
const FONT_PX: Px = 14;

const emOf = (px: string): number => (Number.parseFloat(px) || 0) / FONT_PX;

/** Of the page now, and again when it changes: it shows in the width of a text that nobody sees. */
export function useReaderSpacing(): Spacing {
  const [spacing, setSpacing] = useState(NO_SPACING);
  useEffect(() => {
    if (typeof ResizeObserver === "undefined") return undefined;
    const probe = el("span", "", "a b");
    probe.style.cssText = `position:absolute;inset:0 auto auto 0;visibility:hidden;font-size:${FONT_PX}px`;
    probe.ariaHidden = "true";
    document.body.append(probe);
    const observer = new ResizeObserver(() => {
      const { letterSpacing, wordSpacing } = getComputedStyle(probe);
      const now = { letterEm: emOf(letterSpacing), wordEm: emOf(wordSpacing) };
      setSpacing((was) => (was.letterEm === now.letterEm && was.wordEm === now.wordEm ? was : now));
    });
    // Laid out first: WebKit may not have, tells a size of 0, and complains that the right one came too late for the frame.
    const observing = requestAnimationFrame(() => {
      probe.getBoundingClientRect();
      observer.observe(probe);
    });
    return () => {
      cancelAnimationFrame(observing);
      observer.disconnect();
      probe.remove();
    };
  }, []);
  return spacing;
}
