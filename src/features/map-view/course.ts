/** The course of a playback: at which time, counted from its beginning at speed 1, each moment of the window is reached. Pure. */
import { type Ms, type TimeWindow, spanOf } from "../../model/time";

/** Of a window with few events. */
const LENGTH_MS = 30_000;
/** Of one with very many, which then appear several at a time. */
const LONGEST_MS = 120_000;
/** What each event has to itself, if the longest course allows it … */
const EVENT_MS = 160;
/** … and at most. */
const EVENT_MOST_MS = 1_000;
/** The events have this share of the course in equal parts, the years the rest: quiet years pass quickly, and crowded days are not one flash. */
const EVENTS_SHARE = 0.7;

export type Course = {
  readonly window: TimeWindow;
  /** When events begin: ascending, each moment once. Those that began before the window begin with it. */
  readonly starts: Float64Array;
  readonly lengthMs: number;
  /** Time at which a moment of the window is reached. */
  readonly timeOf: (at: Ms) => number;
  /** Moment that is reached at a time. */
  readonly momentAt: (time: number) => Ms;
};

/** @param begins  when the events of the window begin, ascending */
export function courseOf(window: TimeWindow, begins: Float64Array): Course {
  const starts = Float64Array.from(new Set(begins.map((ms) => Math.max(ms, window.start))));
  const count = starts.length;
  const lengthMs = Math.min(LONGEST_MS, Math.max(LENGTH_MS, (count * EVENT_MS) / EVENTS_SHARE));
  const eventMs = count === 0 ? 0 : Math.min(EVENT_MOST_MS, (lengthMs * EVENTS_SHARE) / count);
  const perMs = (lengthMs - count * eventMs) / Math.max(1, spanOf(window));
  // The corners of the course, between which it is even: the first moment, each start, the last moment.
  const moments = Float64Array.of(window.start, ...starts, Math.max(window.end, window.start + 1));
  const times = moments.map((ms, i) =>
    i === count + 1 ? lengthMs : (ms - window.start) * perMs + Math.max(0, i - 1) * eventMs,
  );
  const through = (from: Float64Array, to: Float64Array) => (value: number) => {
    const i = Math.min(countUpTo(from, value) - 1, count);
    const [a = 0, b = 0, x = 0, y = 0] = [from[i], from[i + 1], to[i], to[i + 1]];
    if (i < 0) return to[0] ?? 0;
    return value >= b ? y : x + ((value - a) / (b - a)) * (y - x);
  };
  return { window, starts, lengthMs, timeOf: through(moments, times), momentAt: through(times, moments) };
}

/** How many of the starts have been reached at a moment. */
export const reachedAt = ({ starts }: Course, at: Ms): number => countUpTo(starts, at);

/** How many of ascending numbers are at most `value`. O(log n). */
function countUpTo(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
