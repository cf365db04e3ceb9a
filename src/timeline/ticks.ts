/** Ticks of the time axis: which calendar boundaries are marked at a scale, and which of them are major. */
import { roundYears, utcMs, yearOf, yearStep } from "../model/dates/calendar-years";
import { type Ms, type Px, type TimeWindow, DAY_MS, HOUR_MS, MEAN_MONTH_MS } from "../model/time";

export type TickUnit = "second" | "minute" | "hour" | "day" | "month" | "year";

export type Tick = {
  readonly ms: Ms;
  readonly unit: TickUnit;
  /** Begins the next larger unit (midnight among hours, January among months): written bold. */
  readonly isMajor: boolean;
};

type Step = { readonly unit: TickUnit; readonly every: number; readonly unitMs: Ms };

const steps = (unit: TickUnit, unitMs: Ms, every: readonly number[]): Step[] =>
  every.map((n) => ({ unit, every: n, unitMs }));

/** Up to half a year; steps of years are computed. */
const STEPS: readonly Step[] = [
  ...steps("second", 1_000, [1, 2, 5, 10]),
  ...steps("minute", 60_000, [1, 2, 5, 10]),
  ...steps("hour", HOUR_MS, [1, 3, 6, 12]),
  ...steps("day", DAY_MS, [1, 2, 5, 10]),
  ...steps("month", MEAN_MONTH_MS, [1, 3, 6]),
];

/** Minimum distance between the ticks of a unit, for their labels. */
const MIN_TICK_PX: Readonly<Record<TickUnit, Px>> = { second: 72, minute: 52, hour: 52, day: 58, month: 52, year: 58 };

/**
 * @param window     time to cover
 * @param scale      px per ms
 * @param minYearPx  space that the longest label of a year needs
 * @returns ticks in ascending order
 */
export function ticksIn(window: TimeWindow, scale: number, minYearPx: Px = MIN_TICK_PX.year): readonly Tick[] {
  const step = STEPS.find(({ unit, every, unitMs }) => every * unitMs * scale >= MIN_TICK_PX[unit]);
  if (!step) {
    const years = roundYears(yearStep(scale, minYearPx), window);
    return years.map((ms) => ({ ms, unit: "year", isMajor: true }));
  }
  const { unit } = step;
  const ticks: Tick[] = [];
  for (const ms of boundaries(step, window)) {
    // The 31st is so close to the 1st that their labels would touch.
    if (unit === "day" && ticks.length > 0 && (ms - (ticks.at(-1)?.ms ?? 0)) * scale < MIN_TICK_PX.day) ticks.pop();
    ticks.push({ ms, unit, isMajor: beginsLarger(ms, unit) });
  }
  return ticks;
}

/** Starts with the last one at or before the start. Days are counted from the first of each month. */
function boundaries({ unit, every, unitMs }: Step, { start, end }: TimeWindow): readonly Ms[] {
  const found: Ms[] = [];
  if (unit === "month") {
    const first = Math.floor(new Date(start).getUTCMonth() / every) * every;
    for (let n = 0, ms = utcMs(yearOf(start), first); ms < end; ms = utcMs(yearOf(start), first + n * every)) {
      found.push(ms);
      n += 1;
    }
    return found;
  }
  const stepMs = unit === "day" ? DAY_MS : every * unitMs;
  const isEnabled = (ms: Ms) => unit !== "day" || (new Date(ms).getUTCDate() - 1) % every === 0;
  let ms = Math.floor(start / stepMs) * stepMs;
  while (!isEnabled(ms)) ms -= stepMs;
  for (; ms < end; ms += stepMs) if (isEnabled(ms)) found.push(ms);
  return found;
}

function beginsLarger(ms: Ms, unit: TickUnit): boolean {
  const date = new Date(ms);
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return ms % DAY_MS === 0;
    case "day":
      return date.getUTCDate() === 1;
    case "month":
      return date.getUTCMonth() === 0;
    case "year":
      return true;
    default: {
      const never: never = unit;
      throw new RangeError(`unknown unit ${String(never)}`);
    }
  }
}
