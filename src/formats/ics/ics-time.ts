/** Dates, times and durations of RFC 5545: 20220224, 20220224T050000Z, PT2H30M. */
import { type DateFields, isClockTime, nextDay, wrongField } from "../dates/calendar";

export type IcsTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Absent for a whole day. */
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  readonly isUtc: boolean;
};

/** @returns `undefined` for anything else, including days and times that do not exist */
export function readIcsTime(value: string): IcsTime | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?)?(Z?)$/i.exec(value.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isUtc = match[7] !== "";
  if (wrongField({ year, month, day }) !== undefined) return undefined;
  if (match[4] === undefined) return { year, month, day, isUtc };
  const time = { hour: Number(match[4]), minute: Number(match[5]), second: Number(match[6] ?? 0) };
  return isClockTime(time) ? { year, month, day, time, isUtc } : undefined;
}

/** Milliseconds as if in UTC, for arithmetic with local times. */
export function localMs({ year, month, day, time }: IcsTime): number {
  const ms = new Date(0).setUTCFullYear(year, month - 1, day);
  return time ? ms + (time.hour * 3_600 + time.minute * 60 + time.second) * 1_000 : ms;
}

/** The inverse of `localMs`; without `hasTime` the result is a whole day. */
export function fromLocalMs(ms: number, hasTime: boolean, isUtc: boolean): IcsTime {
  const date = new Date(ms);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), isUtc };
  if (!hasTime) return day;
  return { ...day, time: { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() } };
}

/** The fields of a time, with its offset from UTC. */
export const asFields = ({ year, month, day, time }: IcsTime, offset: string | undefined): DateFields =>
  time ? { year, month, day, time: { ...time, offset } } : { year, month, day };

/** The last day of a span whose end, as in the format, is the day after. */
export const dayBefore = ({ year, month, day, isUtc }: IcsTime): IcsTime => ({
  ...nextDay(year, month, day, -1),
  isUtc,
});

/** @returns ms; `undefined` for anything else, including negative durations */
export function readDurationMs(value: string): number | undefined {
  const match = /^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i.exec(
    value.trim(),
  );
  if (!match || match.slice(1).every((part) => part === undefined)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}
