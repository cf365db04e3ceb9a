/**
 * Calendar years. `Date` counts astronomically: 0 is 1 BC, -449 is 450 BC. People count … 2 BC, 1 BC, AD 1, AD 2 …. So
 * only i18n/format-date.ts formats years, and tick marks are placed at years that are round in that count.
 */
import { type Ms, type Px, type TimeWindow, MEAN_YEAR_MS } from "../time";

/**
 * First ms of a day, UTC. `Date.UTC` would read the years 0 to 99 as 1900 to 1999.
 * @param month  0-based
 */
export const utcMs = (year: number, month = 0, day = 1): Ms =>
  year >= 100 ? Date.UTC(year, month, day) : new Date(0).setUTCFullYear(year, month, day);

/** The year of a time, counted astronomically: 0 is 1 BC. */
export const yearOf = (ms: Ms): number => new Date(ms).getUTCFullYear();

/** 1, 2, 5, 10 … up to more than half of all years that can be drawn. */
const STEPS = [1, 10, 100, 1_000, 10_000, 100_000].flatMap((n) => [n, 2 * n, 5 * n]);

/**
 * Years between marks so that each has at least `minPx`; a round number.
 * @param scale  px per ms
 */
export const yearStep = (scale: number, minPx: Px): number =>
  STEPS.find((years) => years * MEAN_YEAR_MS * scale >= minPx) ?? 500_000;

/**
 * Starts of round years in the usual count: 20 BC, 10 BC, AD 1, 10, 20. The year 1 stands in for the missing year 0.
 * @param every  years between them
 * @returns ascending and before the end of the window; the first is at or before its start
 */
export function roundYears(every: number, { start, end }: TimeWindow): readonly Ms[] {
  const first = yearOf(start);
  const marks: Ms[] = [];
  let n = Math.floor((first > 0 ? first : first - 1) / every);
  // The second and third year are too close to the first to be marked too.
  if (n === 1 && every < 4) n = 0;
  for (; ; n += 1) {
    if (n === 1 && every < 4) continue;
    const ms = utcMs(n < 0 ? 1 + n * every : Math.max(1, n * every));
    // The round year before the first of 271,822 BC, where dates begin.
    if (Number.isNaN(ms) && n < 0) continue;
    if (!(ms < end)) return marks;
    marks.push(ms);
  }
}
