/** The date of an event for a narrow column: one strong line and a few weak ones under it. */
import { dateFormatter, formatEventDate } from "../../i18n/format-date";
import type { Messages } from "../../i18n/messages";
import type { DatePrecision, EventDate } from "../../model/event-date";
import type { Ms } from "../../model/time";

export type DayLines = {
  /** A wave sign stands before the day. */
  readonly isAbout: boolean;
  readonly day: string;
  readonly rest: readonly string[];
};

const SHORT: Partial<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  time: { day: "numeric", month: "short" },
  day: { day: "numeric", month: "short" },
  month: { month: "short" },
};

/** Day and month, or month; `undefined` for coarser dates, which are a year or more by themselves. */
function dayOf(ms: Ms, precision: DatePrecision, lang: string): string | undefined {
  const options = SHORT[precision];
  return options && dateFormatter(lang, options).format(ms);
}

const yearOf = (ms: Ms): string => String(new Date(ms).getUTCFullYear());

/** @param words  the messages of the language `lang` */
export function dayLines(date: EventDate, lang: string, words: Messages): DayLines {
  const { list, dates } = words;
  const lastMs = date.endPrecision === "time" ? date.endMs : date.endMs - 1;
  const first = dayOf(date.startMs, date.startPrecision, lang);
  // Seasons, years and before our era: one phrase says it all.
  if (first === undefined || date.startMs < Date.UTC(1, 0) || date.startOpen) {
    const whole = formatEventDate(date, lang, dates, "short");
    return { isAbout: false, day: whole, rest: [] };
  }
  const startYear = yearOf(date.startMs);
  const doubt = date.startUncertain || date.endUncertain ? [list.day.uncertain] : [];
  if (date.kind === "within") {
    const range = dateFormatter(lang, SHORT.day ?? {}).formatRange(date.startMs, lastMs);
    return { isAbout: false, day: range, rest: [startYear, list.day.oneOfThese, ...doubt] };
  }
  const clock =
    date.startPrecision === "time"
      ? [`${dateFormatter(lang, { hour: "2-digit", minute: "2-digit" }).format(date.startMs)} ${dates.utc}`]
      : [];
  const shared = { isAbout: date.startApproximate, day: first };
  if (date.kind === "instant") return { ...shared, rest: [startYear, ...clock, ...doubt] };
  if (date.endOpen) {
    const goesOn = date.edtf.endsWith("..") ? list.day.onwards : list.day.endUnknown;
    return { ...shared, rest: [startYear, goesOn, ...doubt] };
  }
  const last = dayOf(lastMs, date.endPrecision, lang) ?? "";
  const to = list.day.to(last === "" || date.endApproximate ? dates.about(last) : last).trim();
  const endYear = yearOf(lastMs);
  return { ...shared, rest: startYear === endYear ? [to, endYear, ...doubt] : [startYear, to, endYear, ...doubt] };
}
