import { useLayoutEffect, useState } from "react";

const [WIDTH, HEIGHT] = [1920, 1080];
/** Empty height above the text of a slide (Slide.module.css). The buttons may cover it, and nothing else. */
const BLANK_ABOVE = 84;

export type StageFit = {
  readonly scale: number;
  /** Distance of the slide's centre from the top of the screen. */
  readonly middlePx: number;
};

/**
 * Scales and places the stage so that all of it is visible on a screen of any shape and nothing is under the buttons
 * at the top.
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
