/** Where an axis is marked: at round dates, from days to a hundred thousand years. Pure; UTC. */
import { type Ms, type TimeWindow, DAY_MS, MEAN_MONTH_MS, MEAN_YEAR_MS } from "../../model/time";

export type TickUnit = "day" | "month" | "year";
export type FigureTicks = { readonly unit: TickUnit; readonly atMs: readonly Ms[] };

/** Days and months that count well; years go on by themselves. */
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 3, 6];

/**
 * @param most  how many there is room for, at least 3
 * @returns ascending, inside the window; the last date before it where there would be none
 */
export function figureTicks(window: TimeWindow, most: number): FigureTicks {
  const span = window.end - window.start;
  for (const days of DAYS) if (span / (days * DAY_MS) <= most) return ticks("day", days, window);
  for (const months of MONTHS) if (span / (months * MEAN_MONTH_MS) <= most) return ticks("month", months, window);
  for (let power = 1; ; power *= 10)
    for (const digit of [1, 2, 5])
      if (span / (power * digit * MEAN_YEAR_MS) <= most) return ticks("year", power * digit, window);
}

function ticks(unit: TickUnit, every: number, { start, end }: TimeWindow): FigureTicks {
  const atMs: Ms[] = [];
  for (let at = floorTo(unit, every, start); at < end; at = next(unit, every, at)) if (at >= start) atMs.push(at);
  return { unit, atMs: atMs.length > 0 ? atMs : [floorTo(unit, every, start)] };
}

function floorTo(unit: TickUnit, every: number, ms: Ms): Ms {
  const date = new Date(ms);
  if (unit === "day") {
    const step = every * DAY_MS;
    return Math.floor(ms / step) * step;
  }
  if (unit === "month") return dateOf(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / every) * every);
  return yearStart(Math.floor(yearOf(ms) / every) * every);
}

function next(unit: TickUnit, every: number, ms: Ms): Ms {
  if (unit === "day") return ms + every * DAY_MS;
  const date = new Date(ms);
  if (unit === "month") return dateOf(date.getUTCFullYear(), date.getUTCMonth() + every);
  return yearStart(yearOf(ms) + every);
}

const yearOf = (ms: Ms): number => new Date(ms).getUTCFullYear();
const yearStart = (year: number): Ms => dateOf(year, 0);
const dateOf = (year: number, month: number): Ms => new Date(0).setUTCFullYear(year, month, 1);
