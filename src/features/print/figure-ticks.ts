/** Axis ticks at round dates, from days to 100,000 years. Pure; UTC. */
import { roundYears, utcMs, yearOf, yearStep } from "../../model/dates/calendar-years";
import { type Ms, type TimeWindow, DAY_MS, MEAN_MONTH_MS } from "../../model/time";

export type TickUnit = "day" | "month" | "year";
export type FigureTicks = { readonly unit: TickUnit; readonly atMs: readonly Ms[] };

/** Tick steps in days and months; years come from `yearStep`. */
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 3, 6];

/**
 * @param max  maximum number of ticks, at least 3
 * @returns ascending, inside the window; the last round date before it if there is none inside
 */
export function figureTicks(window: TimeWindow, most: number): FigureTicks {
  const span = window.end - window.start;
  for (const days of DAYS) if (span / (days * DAY_MS) <= most) return ticks("day", days, window);
  for (const months of MONTHS) if (span / (months * MEAN_MONTH_MS) <= most) return ticks("month", months, window);
  return ticks("year", yearStep(most / span, 1), window);
}

function ticks(unit: TickUnit, every: number, window: TimeWindow): FigureTicks {
  const marks = unit === "year" ? roundYears(every, window) : marksBy(unit, every, window);
  const inside = marks.filter((ms) => ms >= window.start);
  return { unit, atMs: inside.length > 0 ? inside : marks };
}

function marksBy(unit: "day" | "month", every: number, { start, end }: TimeWindow): readonly Ms[] {
  const step = every * DAY_MS;
  const month = Math.floor(new Date(start).getUTCMonth() / every) * every;
  const mark = (n: number): Ms =>
    unit === "day" ? Math.floor(start / step) * step + n * step : utcMs(yearOf(start), month + n * every);
  const marks: Ms[] = [];
  for (let n = 0; mark(n) < end || n === 0; n += 1) marks.push(mark(n));
  return marks;
}
