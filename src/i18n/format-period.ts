/** Short text of a period, for buttons and sentences. */
import { type TimeWindow, DAY_MS, MEAN_YEAR_MS, spanOf } from "../model/time";
import { dateFormatter } from "./format-date";

/** Shorter periods show days, longer ones months, very long ones years. */
const DAYS_BELOW = 92 * DAY_MS;
const YEARS_FROM = 30 * MEAN_YEAR_MS;

/**
 * "Oct 2021 – Mar 2023", "3 – 28 Feb 2022", "1914 – 2001".
 * @param within  the range of the data: a window extends slightly past it, but the text must not
 */
export function formatPeriod(requested: TimeWindow, lang: string, within: TimeWindow = requested): string {
  const common = { start: Math.max(requested.start, within.start), end: Math.min(requested.end, within.end) };
  const window = common.start < common.end ? common : requested;
  const span = spanOf(window);
  const options: Intl.DateTimeFormatOptions =
    span < DAYS_BELOW
      ? { day: "numeric", month: "short", year: "numeric" }
      : span < YEARS_FROM
        ? { month: "short", year: "numeric" }
        : { year: "numeric" };
  // Ukrainian dates have "р." after every year, which is noise in a label.
  return dateFormatter(lang, options)
    .formatRange(window.start, window.end - 1)
    .replace(/[\s\u00A0]р\./g, "");
}
