/** Dates in several columns: year, month and day as numbers, names or texts; or a day with a time in another column. */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { isClockTime } from "./calendar";
import { readClockRange, readClockText } from "./clock-text";
import { type DateNote, readDateText } from "./date-text";
import type { DayOrder } from "./day-text";
import { type FieldTexts, type NumberedDate, monthNumber, readNumberedDate } from "./number-fields";

const MONTHS = "January February March April May June July August September October November December".split(" ");
/** One number, with or without decimals, but not a date such as 24.02.2022 or 02.2022. */
const NUMBER = /^[-+\u2010-\u2015\u2212]? ?\d[\d, ]*(?:\.\d{0,3})?$/;

/**
 * Like `readNumberedDate`, but a year column may contain any date, and days may be ranges (24–28). Blank texts count as
 * absent.
 */
export function readDateColumns(texts: Pick<FieldTexts, "year" | "month" | "day">, order?: DayOrder): NumberedDate {
  const { year = "", month = "", day = "" } = texts;
  const isYearOnly = month === "" && day === "";
  if (isYearOnly && year !== "" && !NUMBER.test(year)) {
    // In a year column 2001-02 is not a month.
    const read = readDateText(year, order, "years");
    if (read.ok) return { ok: true, edtf: read.date.edtf, notes: read.notes };
    const isRange = read.fault.code === "event.date.out-of-range";
    return { ok: false, field: "year", expected: read.fault.expected, isRange };
  }
  const numbered = readNumberedDate({ year, month, day });
  if (numbered.ok || isYearOnly) return numbered;
  const parts = [day, MONTHS[(monthNumber(month) ?? 0) - 1] ?? month, year];
  const read = readDateText(parts.filter((part) => part !== "").join(" "));
  return read.ok ? { ok: true, edtf: read.date.edtf, notes: read.notes } : numbered;
}

/**
 * @param date  a day, or its midnight, as spreadsheets write a day
 * @param clock  a time or a range: "14:30", "05:00–07:00"
 * @returns `undefined` if the date is not a single day; `time` is absent if the text is not a time
 */
export function atClock(
  date: EventDate,
  clock: string,
): { readonly time?: EventDate; readonly notes: readonly DateNote[] } | undefined {
  const day = parseEventDate(date.edtf.replace(/T00:00(?::00)?Z?$/, ""));
  if (!day.ok || day.date.kind !== "instant" || day.date.startPrecision !== "day") return undefined;
  const range = readClockRange(clock);
  const time = range ? undefined : readClockText(clock);
  if (time && !isClockTime(time)) return { notes: [] };
  // The comma prevents reading the number as an offset. Other texts may be a time with a zone name or brackets.
  const read = readDateText(`${day.date.edtf}${time ? "" : ","} ${clock}`);
  const isTimed = read.ok && read.date.edtf.split("/").every((end) => end.includes("T"));
  return read.ok && isTimed ? { time: read.date, notes: read.notes } : { notes: [] };
}
