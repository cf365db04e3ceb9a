/** Letter and word spacing of the page, which a user style sheet may change at any time (WCAG 1.4.12). */
import { useEffect, useState } from "react";
import type { Px } from "../model/time";

export type Spacing = {
  /** After each letter, em. */
  readonly letterEm: number;
  /** After each word, on top of the letter spacing. */
  readonly wordEm: number;
};

export const NO_SPACING: Spacing = { letterEm: 0, wordEm: 0 };

/** The smallest label size: with spacing in px, larger labels are overestimated rather than underestimated. */
const FONT_PX: Px = 14;

const emOf = (px: string): number => (Number.parseFloat(px) || 0) / FONT_PX;

/** Measured with a hidden text whose width changes when the spacing does. */
export function useTextSpacing(): Spacing {
  const [spacing, setSpacing] = useState(NO_SPACING);
  useEffect(() => {
    if (typeof ResizeObserver === "undefined") return undefined;
    const probe = document.createElement("span");
    probe.textContent = "a b";
    probe.style.cssText = `position:absolute;inset:0 auto auto 0;visibility:hidden;font-size:${FONT_PX}px`;
    probe.ariaHidden = "true";
    document.body.append(probe);
    const observer = new ResizeObserver(() => {
      const { letterSpacing, wordSpacing } = getComputedStyle(probe);
      const now = { letterEm: emOf(letterSpacing), wordEm: emOf(wordSpacing) };
      setSpacing((was) => (was.letterEm === now.letterEm && was.wordEm === now.wordEm ? was : now));
    });
    // Force a layout first: otherwise WebKit may report a size of 0 and log a ResizeObserver loop error.
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
