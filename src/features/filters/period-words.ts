/** Periods in short words, for buttons and sentences. */
import { dateFormatter } from "../../i18n/format-date";
import { type Ms, type TimeWindow, DAY_MS, MEAN_YEAR_MS, spanOf } from "../../model/time";

/** Below this a period is told in days, above it in months, far above in years. */
const DAYS_BELOW = 92 * DAY_MS;
const YEARS_FROM = 30 * MEAN_YEAR_MS;

/**
 * "Oct 2021 – Mar 2023", "3 – 28 Feb 2022", "1914 – 2001".
 * @param within  the dates that exist: a window reaches a little past them, the words must not
 */
export function periodWords(wished: TimeWindow, lang: string, within: TimeWindow = wished): string {
  const common = { start: Math.max(wished.start, within.start), end: Math.min(wished.end, within.end) };
  const window = common.start < common.end ? common : wished;
  const span = spanOf(window);
  const options: Intl.DateTimeFormatOptions =
    span < DAYS_BELOW
      ? { day: "numeric", month: "short", year: "numeric" }
      : span < YEARS_FROM
        ? { month: "short", year: "numeric" }
        : { year: "numeric" };
  // Ukrainian puts "р." after every year; in a label that is noise.
  return dateFormatter(lang, options)
    .formatRange(window.start, window.end - 1)
    .replace(/[\s\u00A0]р\./g, "");
}

/**
 * The edge of a window as it stands after "before" or "after": "March 2022" where a month begins or ends, else the day.
 * In Ukrainian in the genitive ("березня 2022 р.").
 * @param edge  the start of a window, or its end
 * @param shown  a time inside the day or month to name
 */
export function edgeWords(edge: Ms, shown: Ms, lang: string): string {
  // The platform gives the genitive only beside a day, so for a month the day is formatted and taken out.
  const parts = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).formatToParts(shown);
  const isWholeMonth = inputDay(edge).endsWith("-01");
  const from = isWholeMonth ? parts.findIndex((part) => part.type === "month") : 0;
  return parts
    .slice(from)
    .map((part) => part.value)
    .join("");
}

const FIRST_MS = Date.UTC(1000, 0);
const LAST_MS = Date.UTC(9999, 11);

/** Whether date inputs, which know the years 1000 to 9999 without doubt, can hold these times. */
export const fitsInputs = ({ min, max }: { readonly min: Ms; readonly max: Ms }): boolean =>
  min >= FIRST_MS && max <= LAST_MS;

/** The value of a date input. */
export const inputDay = (ms: Ms): string => new Date(ms).toISOString().slice(0, 10);

/** The first ms of the day of a date input; `undefined` while it is empty or half typed. */
export function dayFromInput(value: unknown): Ms | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms;
}
