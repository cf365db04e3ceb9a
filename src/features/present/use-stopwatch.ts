import { useCallback, useEffect, useState } from "react";
import { type Stopwatch, elapsedMs, enterStep, onStepMs, pause, readStopwatch, reset, start } from "./presenter-timer";

const TICK_MS = 500;

export type RunningWatch = {
  readonly ms: number;
  /** Share of the total on the current step. */
  readonly onStepMs: number;
  readonly isRunning: boolean;
  readonly toggle: () => void;
  readonly reset: () => void;
};

/**
 * @param key  sessionStorage key, so the time survives a reload
 * @param stepKey  changes with the step
 */
export function useStopwatch(key: string, stepKey: string): RunningWatch {
  const [watch, setWatch] = useState<Stopwatch>(() => readStopwatch(read(key)));
  const [nowMs, setNow] = useState(Date.now);
  const isRunning = watch.sinceMs !== undefined;
  const update = useCallback((next: (watch: Stopwatch, nowMs: number) => Stopwatch) => {
    const now = Date.now();
    setNow(now);
    setWatch((before) => next(before, now));
  }, []);
  useEffect(() => {
    update((before, now) => enterStep(before, stepKey, now));
  }, [update, stepKey]);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(watch));
    } catch {
      // Without storage the time starts again after a reload.
    }
  }, [key, watch]);
  return {
    ms: elapsedMs(watch, nowMs),
    onStepMs: onStepMs(watch, nowMs),
    isRunning,
    toggle: () => update(isRunning ? pause : start),
    reset: () => update(reset),
  };
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
