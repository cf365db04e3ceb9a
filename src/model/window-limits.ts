/** Limits of the window. They depend on the chronicle, never on the screen. */
import type { TimelineEvent } from "./chronicle/chronicle";
import type { DatePrecision, EventDate } from "./dates/event-date";
import {
  type Ms,
  type TimeWindow,
  type WindowLimits,
  DAY_MS,
  HOUR_MS,
  MEAN_YEAR_MS,
  MINUTE_MS,
  SECOND_MS,
} from "./time";

/** The shortest window for the finest date in the data, if all clock times are full hours. */
const MIN_SPANS: Readonly<Record<DatePrecision, Ms>> = {
  time: HOUR_MS,
  day: 2 * DAY_MS,
  month: 60 * DAY_MS,
  season: 90 * DAY_MS,
  year: 2 * MEAN_YEAR_MS,
  decade: 20 * MEAN_YEAR_MS,
  century: 200 * MEAN_YEAR_MS,
};
const FINEST_FIRST = Object.keys(MIN_SPANS) as DatePrecision[];
const MARGIN = 0.03;
/** Clock times in minutes or seconds can be distinguished in a window of this many of them. */
const CLOCK_UNITS = 20;

function smallestClock(dates: readonly EventDate[]): Ms {
  let smallest: Ms = MIN_SPANS.time;
  for (const { startMs, endMs, startPrecision, endPrecision } of dates)
    for (const [ms, precision] of [
      [startMs, startPrecision],
      [endMs, endPrecision],
    ] as const) {
      if (precision !== "time" || ms % HOUR_MS === 0) continue;
      smallest = Math.min(smallest, CLOCK_UNITS * (ms % MINUTE_MS === 0 ? MINUTE_MS : SECOND_MS));
    }
  return smallest;
}

/** First and last ms of all events (open ends as far as they are known); `undefined` without events. */
export function rangeOf(events: readonly TimelineEvent[]): TimeWindow | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { date } of events) {
    start = Math.min(start, date.startMs);
    end = Math.max(end, date.endMs);
  }
  return start <= end ? { start, end } : undefined;
}

/** The full range plus 3 % in all, and the shortest useful window. */
export function limitsOf(events: readonly TimelineEvent[]): WindowLimits {
  const range = rangeOf(events) ?? { start: 0, end: MEAN_YEAR_MS };
  const met = new Set<DatePrecision>();
  for (const { date } of events) met.add(date.startPrecision).add(date.endPrecision);
  const finest = FINEST_FIRST.find((precision) => met.has(precision)) ?? "century";
  const minSpan = finest === "time" ? smallestClock(events.map(({ date }) => date)) : MIN_SPANS[finest];
  const margin = Math.max(((range.end - range.start) * MARGIN) / 2, MIN_SPANS[finest] / 2);
  return { min: Math.floor(range.start - margin), max: Math.ceil(range.end + margin), minSpan };
}
