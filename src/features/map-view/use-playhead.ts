/**
 * The playback on a slide, in the course of the map view. Its time is what has passed since it was started, and not the sum of frames: so the
 * presenter's view and the projector run alike, even if one of them is covered. It has no pause, speed or line to drag, as `playback.ts` has.
 */
import { useEffect, useState } from "react";
import type { Ms } from "../../model/time";
import type { Course } from "./course";
import { prefersStillness } from "./prefers-stillness";

/** The map is drawn anew this often. */
const TICK_MS = 250;

/**
 * @param seconds  how long it takes; none: there is no playback
 * @param isPlayed  whether it has been started; absent where everything is shown at once
 * @returns the moment up to which it has come; `undefined`: everything is shown
 */
export function usePlayhead(
  { window, lengthMs, momentAt }: Course,
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
  if (!isPlayed) return window.start;
  return !isRunning || share === 1 ? undefined : momentAt(share * lengthMs);
}
