/** Days and clock times as numbers, and their EDTF. `Date` is never given a text or an impossible day. */

export type ClockTime = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** `Z`, `+03:00` …; absent: no zone given. */
  readonly offset?: string | undefined;
};

/** `year` counts as in ISO 8601: 0 is 1 BCE, -499 is 500 BCE. A day requires a month, a time requires a day. */
export type DateFields = {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly time?: ClockTime | undefined;
};

/** Years that EDTF writes with four digits. */
const LAST_PLAIN_YEAR = 9999;

/** In the proleptic Gregorian calendar; 0 for an invalid month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether the time exists: 24:00 does as the end of a day, second 60 does not. */
export function isClockTime({ hour, minute, second }: ClockTime): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

/** The first field that does not exist in the calendar, coarsest first. */
export function wrongField({ year, month, day, time }: DateFields): "month" | "day" | "hour" | "minute" | undefined {
  if (month !== undefined && !(month >= 1 && month <= 12)) return "month";
  if (day !== undefined && !(day >= 1 && day <= daysIn(year, month ?? 1))) return "day";
  if (time && !isClockTime(time)) return time.hour >= 0 && time.hour <= 24 ? "minute" : "hour";
  return undefined;
}

/**
 * Formats a date as EDTF.
 * @returns `undefined` for a day or month in a year of more than four digits, which EDTF does not allow
 */
export function edtfOf(fields: DateFields): string | undefined {
  const { year, month, day, time } = fields;
  if (Math.abs(year) > LAST_PLAIN_YEAR) return month === undefined ? `Y${year}` : undefined;
  const yearText = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  if (month === undefined) return yearText;
  if (day === undefined) return `${yearText}-${two(month)}`;
  if (!time) return `${yearText}-${two(month)}-${two(day)}`;
  if (time.hour === 24) return edtfOf({ ...nextDay(year, month, day), time: { ...time, hour: 0 } });
  const { hour, minute, second, offset = "" } = time;
  return `${yearText}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
}

/** The next day, or the previous one with `by` = -1. */
export function nextDay(year: number, month: number, day: number, by: 1 | -1 = 1): Required<Omit<DateFields, "time">> {
  const other = day + by;
  if (other >= 1 && other <= daysIn(year, month)) return { year, month, day: other };
  if (by === 1) return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return month === 1
    ? { year: year - 1, month: 12, day: 31 }
    : { year, month: month - 1, day: daysIn(year, month - 1) };
}

const two = (number: number): string => String(number).padStart(2, "0");
