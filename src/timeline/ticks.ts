/** Ticks of the time axis: which borders of the calendar are marked at a scale, and which of them begin something larger. */
import { type CountableTimeInterval, type TimeInterval, utcDay, utcHour, utcMonth, utcYear } from "d3-time";
import { type Ms, type Px, type TimeWindow, DAY_MS, HOUR_MS, MEAN_MONTH_MS, MEAN_YEAR_MS } from "../model/time";

export type TickUnit = "hour" | "day" | "month" | "year";

export type Tick = {
  readonly ms: Ms;
  readonly unit: TickUnit;
  /** Begins the next larger unit (a day's midnight among hours, January among months): written bold. */
  readonly isMajor: boolean;
};

type Step = { readonly unit: TickUnit; readonly every: number; readonly about: Ms; readonly interval: TimeInterval };

const step = (unit: TickUnit, base: CountableTimeInterval, every: number, unitMs: Ms): Step => {
  const interval = every === 1 ? base : base.every(every);
  if (!interval) throw new RangeError(`no calendar interval of ${every} ${unit}`);
  return { unit, every, about: every * unitMs, interval };
};

/** Up to all that EDTF years of six figures can span, on a phone. */
const YEARS = [1, 10, 100, 1_000, 10_000].flatMap((n) => [n, 2 * n, 5 * n]);

const STEPS: readonly Step[] = [
  ...[1, 3, 6, 12].map((n) => step("hour", utcHour, n, HOUR_MS)),
  ...[1, 2, 5, 10].map((n) => step("day", utcDay, n, DAY_MS)),
  ...[1, 3, 6].map((n) => step("month", utcMonth, n, MEAN_MONTH_MS)),
  ...YEARS.map((n) => step("year", utcYear, n, MEAN_YEAR_MS)),
];

/** Room that a label of each unit needs. */
const ROOM: Readonly<Record<TickUnit, Px>> = { hour: 52, day: 58, month: 52, year: 52 };

function stepFor(scale: number): Step {
  return STEPS.find((one) => one.about * scale >= ROOM[one.unit]) ?? (STEPS.at(-1) as Step);
}

/**
 * @param window  stretch to cover
 * @param scale   px per ms
 * @returns ticks in order; every one later than the one before
 */
export function ticksIn(window: TimeWindow, scale: number): readonly Tick[] {
  const { unit, interval } = stepFor(scale);
  const ticks: Tick[] = [];
  for (const date of interval.range(interval.floor(new Date(window.start)), new Date(window.end))) {
    const ms = date.getTime();
    // The 31st so near the 1st would touch it.
    if (unit === "day" && ticks.length > 0 && isCrowded(ticks.at(-1)?.ms ?? 0, ms, scale)) ticks.pop();
    ticks.push({ ms, unit, isMajor: beginsLarger(date, unit) });
  }
  return ticks;
}

const isCrowded = (previous: Ms, ms: Ms, scale: number): boolean => (ms - previous) * scale < ROOM.day;

function beginsLarger(date: Date, unit: TickUnit): boolean {
  switch (unit) {
    case "hour":
      return date.getUTCHours() === 0;
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
