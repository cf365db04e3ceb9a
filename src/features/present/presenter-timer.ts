/** A stopwatch that survives a reload. Pure; whoever uses it keeps the record and asks for the time. */

export type Stopwatch = {
  /** Collected until the last pause. */
  readonly keptMs: number;
  /** When it was set going, by the clock; absent while it stands. */
  readonly sinceMs?: number;
};

export const STOPPED: Stopwatch = { keptMs: 0 };

export const elapsedMs = ({ keptMs, sinceMs }: Stopwatch, nowMs: number): number =>
  keptMs + (sinceMs === undefined ? 0 : Math.max(0, nowMs - sinceMs));

export const start = (watch: Stopwatch, nowMs: number): Stopwatch =>
  watch.sinceMs === undefined ? { ...watch, sinceMs: nowMs } : watch;

export const pause = (watch: Stopwatch, nowMs: number): Stopwatch => ({ keptMs: elapsedMs(watch, nowMs) });

/** "12:42", "1:02:03". */
export function clockOf(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** What is left, or by how much it is over: "+1:20". @param targetMs  of the whole */
export const isOver = (ms: number, targetMs: number | undefined): boolean => targetMs !== undefined && ms > targetMs;

/** @returns the record that was kept as text; stopped for anything else */
export function readStopwatch(text: string | null): Stopwatch {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null) return STOPPED;
    const { keptMs, sinceMs } = value as Partial<Stopwatch>;
    if (typeof keptMs !== "number" || !Number.isFinite(keptMs) || keptMs < 0) return STOPPED;
    return typeof sinceMs === "number" && Number.isFinite(sinceMs) ? { keptMs, sinceMs } : { keptMs };
  } catch {
    return STOPPED;
  }
}
