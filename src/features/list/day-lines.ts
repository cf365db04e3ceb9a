/** An event date for a narrow column: one strong line and some weaker lines below. */
import { clockOptions, dateFormatter, formatEventDate, yearText } from "../../i18n/format-date";
import type { Messages } from "../../i18n/messages";
import type { DatePrecision, EventDate } from "../../model/dates/event-date";
import { utcMs } from "../../model/dates/calendar-years";
import { type Ms, DAY_MS } from "../../model/time";

export type DayLines = {
  /** Shown as a wave sign before the day. */
  readonly isApproximate: boolean;
  readonly day: string;
  readonly rest: readonly string[];
};

const SHORT: Partial<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  time: { day: "numeric", month: "short" },
  day: { day: "numeric", month: "short" },
  month: { month: "short" },
};

/** Day and month, or month; `undefined` for coarser dates. */
function dayOf(ms: Ms, precision: DatePrecision, lang: string): string | undefined {
  const options = SHORT[precision];
  return options && dateFormatter(lang, options).format(ms);
}

const YEAR_1_MS = utcMs(1);

const formatClock = (startMs: Ms, endMs: Ms, lang: string): string =>
  dateFormatter(lang, clockOptions(startMs, endMs)).formatRange(startMs, endMs);

/** @param messages  messages of the language `lang` */
export function dayLines(date: EventDate, lang: string, messages: Messages): DayLines {
  const { list, dates } = messages;
  const lastMs = date.endPrecision === "time" ? date.endMs : date.endMs - 1;
  const first = dayOf(date.startMs, date.startPrecision, lang);
  // Seasons, years and dates BC are a single phrase.
  if (first === undefined || date.startMs < YEAR_1_MS || date.startOpen) {
    const whole = formatEventDate(date, lang, dates, "short");
    return { isApproximate: false, day: whole, rest: [] };
  }
  const startYear = yearText(date.startMs, lang);
  const doubt = date.startUncertain || date.endUncertain ? [list.day.uncertain] : [];
  if (date.kind === "within") {
    const range = dateFormatter(lang, SHORT.day ?? {}).formatRange(date.startMs, lastMs);
    return { isApproximate: false, day: range, rest: [startYear, list.day.oneOfThese, ...doubt] };
  }
  const isWithinDay =
    date.startPrecision === "time" &&
    date.endPrecision === "time" &&
    !date.endOpen &&
    Math.floor(date.startMs / DAY_MS) === Math.floor(lastMs / DAY_MS);
  const clock =
    date.startPrecision === "time"
      ? [`${formatClock(date.startMs, isWithinDay ? lastMs : date.startMs, lang)} ${dates.utc}`]
      : [];
  const shared = { isApproximate: date.startApproximate, day: first };
  if (date.kind === "instant" || isWithinDay) return { ...shared, rest: [startYear, ...clock, ...doubt] };
  if (date.endOpen) {
    const goesOn = date.edtf.endsWith("..") ? list.day.onwards : list.day.endUnknown;
    return { ...shared, rest: [startYear, goesOn, ...doubt] };
  }
  const last = dayOf(lastMs, date.endPrecision, lang) ?? "";
  const to = list.day.to(last === "" || date.endApproximate ? dates.about(last) : last).trim();
  const endYear = yearText(lastMs, lang);
  return { ...shared, rest: startYear === endYear ? [to, endYear, ...doubt] : [startYear, to, endYear, ...doubt] };
}
