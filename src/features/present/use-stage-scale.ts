import { useEffect, useState } from "react";

const [WIDTH, HEIGHT] = [1920, 1080];

/** How much the stage is scaled so that all of it is on the screen, whatever its shape. */
export function useStageScale(): number {
  const [scale, setScale] = useState(scaleNow);
  useEffect(() => {
    const fit = () => setScale(scaleNow());
    window.addEventListener("resize", fit);
    return () => window.removeEventListener("resize", fit);
  }, []);
  return scale;
}

const scaleNow = (): number => Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);
