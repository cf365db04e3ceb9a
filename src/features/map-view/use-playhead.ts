/** The playback on a slide: by the clock of its window, so that the presenter's view and the projector run alike. */
import { useEffect, useState } from "react";
import type { Ms, TimeWindow } from "../../model/time";
import { prefersStillness } from "./prefers-stillness";

/** The map is drawn anew this often. */
const TICK_MS = 250;

/**
 * @param seconds  how long it takes; none: there is no playback
 * @param isPlayed  whether it has been started; absent where everything is shown at once
 * @returns the moment up to which it has come; `undefined`: everything is shown
 */
export function usePlayhead(
  { start, end }: TimeWindow,
  seconds: number | undefined,
  isPlayed: boolean | undefined,
): Ms | undefined {
  const [share, setShare] = useState(0);
  const isRunning = seconds !== undefined && isPlayed === true && !prefersStillness();
  useEffect(() => {
    setShare(0);
    if (!isRunning) return undefined;
    const startedMs = performance.now();
    const timer = setInterval(() => {
      const now = Math.min(1, (performance.now() - startedMs) / (seconds * 1_000));
      setShare(now);
      if (now === 1) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning, seconds]);
  if (seconds === undefined || isPlayed === undefined) return undefined;
  if (!isPlayed) return start;
  return !isRunning || share === 1 ? undefined : start + (end - start) * share;
}
