/**
 * Time windows. All times are whole milliseconds since 1970-01-01T00:00Z, UTC.
 *
 *   limits.min                                                     limits.max
 *   |<------------- full range of the chronicle + 3 % -------------->|
 *            start |<------ window ------>| end
 *                  0 px                   widthPx        scale = widthPx / (end - start)  [px per ms]
 */
export type Ms = number;
export type Px = number;

export type TimeWindow = { readonly start: Ms; readonly end: Ms };

export type WindowLimits = {
  readonly min: Ms;
  readonly max: Ms;
  /** The shortest window that can be displayed, ms. */
  readonly minSpan: Ms;
};

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const MEAN_YEAR_MS = 31_556_952_000; // Gregorian mean year, 365.2425 d
export const MEAN_MONTH_MS = MEAN_YEAR_MS / 12;

/** Length of a window in ms. */
export const spanOf = (w: TimeWindow): Ms => w.end - w.start;

/** Whether two windows have the same ends. */
export const sameWindow = (a: TimeWindow, b: TimeWindow): boolean => a.start === b.start && a.end === b.end;

/**
 * Moves a window inside its limits, keeping its span if it fits. The renderer clamps by the same rule, so store and
 * screen agree.
 * @returns whole-ms window with `minSpan <= span <= max - min`
 */
export function clampWindow(w: TimeWindow, limits: WindowLimits): TimeWindow {
  const full = limits.max - limits.min;
  const smallest = Math.min(limits.minSpan, full);
  let span = Math.round(w.end - w.start);
  let start = w.start;
  if (!Number.isFinite(span) || !Number.isFinite(start)) return { start: limits.min, end: limits.max };
  if (span < smallest) {
    start -= (smallest - span) / 2;
    span = smallest;
  }
  span = Math.min(span, full);
  start = Math.round(Math.min(Math.max(start, limits.min), limits.max - span));
  return { start, end: start + span };
}

/**
 * Zooms around a fixed point.
 * @param at      the fixed point; may be outside `w`
 * @param factor  >1 shows more time, <1 less; must be > 0
 * @returns whole-ms window inside `limits`
 */
export function zoomAt(w: TimeWindow, at: Ms, factor: number, limits: WindowLimits): TimeWindow {
  if (!(factor > 0)) throw new RangeError(`factor must be > 0, got ${factor}`);
  const full = limits.max - limits.min;
  const span = Math.min(Math.max(spanOf(w) * factor, Math.min(limits.minSpan, full)), full);
  const ratio = (at - w.start) / spanOf(w);
  const start = at - ratio * span;
  return clampWindow({ start, end: start + span }, limits);
}

/** Moves a window by `by` ms, stopping at the limits. */
export function panBy(w: TimeWindow, by: Ms, limits: WindowLimits): TimeWindow {
  return clampWindow({ start: w.start + by, end: w.end + by }, limits);
}

/**
 * The window that shows `[start, end]` with a margin of `margin` (a fraction of the span) on each side.
 * A moment (start = end) gets a window of `momentSpan` around it.
 */
export function fitWindow(
  range: TimeWindow,
  limits: WindowLimits,
  { margin = 0.15, momentSpan = 60 * DAY_MS }: { margin?: number; momentSpan?: Ms } = {},
): TimeWindow {
  const span = spanOf(range);
  if (span <= DAY_MS) {
    const middle = range.start + span / 2;
    return clampWindow({ start: middle - momentSpan / 2, end: middle + momentSpan / 2 }, limits);
  }
  return clampWindow({ start: range.start - span * margin, end: range.end + span * margin }, limits);
}
