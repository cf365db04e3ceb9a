/** A stopwatch as an immutable record that can be stored. Pure: the caller stores the record and passes the time in. */

export type Stopwatch = {
  /** Time accumulated until the last pause. Stored under this name in sessionStorage. */
  readonly keptMs: number;
  /** Timestamp of the last start; absent while paused. */
  readonly sinceMs?: number;
  /** The current step and the elapsed time when it began. */
  readonly step?: { readonly key: string; readonly startMs: number };
};

export const STOPPED: Stopwatch = { keptMs: 0 };

export const elapsedMs = ({ keptMs, sinceMs }: Stopwatch, nowMs: number): number =>
  keptMs + (sinceMs === undefined ? 0 : Math.max(0, nowMs - sinceMs));

export const start = (watch: Stopwatch, nowMs: number): Stopwatch =>
  watch.sinceMs === undefined ? { ...watch, sinceMs: nowMs } : watch;

export function pause(watch: Stopwatch, nowMs: number): Stopwatch {
  const { sinceMs: _since, ...others } = watch;
  return { ...others, keptMs: elapsedMs(watch, nowMs) };
}

/** Resets the total; the current step starts again. */
export const reset = ({ step }: Stopwatch): Stopwatch =>
  step ? { ...STOPPED, step: { ...step, startMs: 0 } } : STOPPED;

/** Records a change of step. The first change starts the stopwatch; a paused stopwatch stays paused. */
export function enterStep(watch: Stopwatch, key: string, nowMs: number): Stopwatch {
  if (watch.step?.key === key) return watch;
  const startMs = elapsedMs(watch, nowMs);
  const next = { ...watch, step: { key, startMs } };
  return watch.step && startMs === 0 ? start(next, nowMs) : next;
}

export const onStepMs = (watch: Stopwatch, nowMs: number): number =>
  Math.max(0, elapsedMs(watch, nowMs) - (watch.step?.startMs ?? 0));

/** "12:42", "1:02:03". */
export function clockOf(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** @param targetMs  target for the whole story; without one it is never over */
export const isOver = (ms: number, targetMs: number | undefined): boolean => targetMs !== undefined && ms > targetMs;

/** Parses a stored stopwatch. @returns a stopped one for anything else */
export function readStopwatch(text: string | null): Stopwatch {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null) return STOPPED;
    const { keptMs, sinceMs, step } = value as Partial<Stopwatch>;
    if (!isTime(keptMs)) return STOPPED;
    const isStep = typeof step?.key === "string" && isTime(step.startMs);
    return {
      keptMs,
      ...(typeof sinceMs === "number" && Number.isFinite(sinceMs) ? { sinceMs } : {}),
      ...(isStep ? { step: { key: step.key, startMs: step.startMs } } : {}),
    };
  } catch {
    return STOPPED;
  }
}

const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;
