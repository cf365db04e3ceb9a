import { useEffect, useState } from "react";
import { STOPPED, type Stopwatch, elapsedMs, pause, readStopwatch, start } from "./presenter-timer";

const TICK_MS = 500;

export type RunningWatch = {
  readonly ms: number;
  readonly isRunning: boolean;
  readonly toggle: () => void;
  readonly begin: () => void;
  readonly reset: () => void;
};

/** @param key  under which this tab remembers it over a reload */
export function useStopwatch(key: string): RunningWatch {
  const [watch, setWatch] = useState<Stopwatch>(() => readStopwatch(read(key)));
  const [nowMs, setNow] = useState(Date.now);
  const isRunning = watch.sinceMs !== undefined;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  const become = (next: Stopwatch) => {
    setWatch(next);
    setNow(Date.now());
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Without storage it begins anew after a reload.
    }
  };
  return {
    ms: elapsedMs(watch, nowMs),
    isRunning,
    toggle: () => become(isRunning ? pause(watch, Date.now()) : start(watch, Date.now())),
    begin: () => become(start(watch, Date.now())),
    reset: () => become(STOPPED),
  };
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
