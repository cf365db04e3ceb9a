import { useLayoutEffect, useState } from "react";

const [WIDTH, HEIGHT] = [1920, 1080];
/** The blank above the text of a slide (Slide.module.css): the buttons may lie there, and over nothing else. */
const BLANK_ABOVE = 84;

export type StageFit = {
  readonly scale: number;
  /** Where the middle of the slide is, from the top of the screen. */
  readonly middlePx: number;
};

/**
 * How the stage is scaled and placed so that all of it is on the screen, whatever its shape, and nothing of it is under the
 * buttons at the top.
 */
export function useStageFit(controls: HTMLElement | null): StageFit {
  const [fit, setFit] = useState(() => fitNow(0));
  useLayoutEffect(() => {
    const update = () => setFit(fitNow(controls?.offsetHeight ?? 0));
    update();
    window.addEventListener("resize", update);
    const observer = new ResizeObserver(update);
    if (controls) observer.observe(controls);
    return () => {
      window.removeEventListener("resize", update);
      observer.disconnect();
    };
  }, [controls]);
  return fit;
}

function fitNow(controlsPx: number): StageFit {
  const { innerWidth, innerHeight } = window;
  const scale = Math.min(
    innerWidth / WIDTH,
    innerHeight / HEIGHT,
    Math.max(1, innerHeight - controlsPx) / (HEIGHT - BLANK_ABOVE),
  );
  const topPx = Math.max((innerHeight - HEIGHT * scale) / 2, controlsPx - BLANK_ABOVE * scale);
  return { scale, middlePx: topPx + (HEIGHT * scale) / 2 };
}
