/** A date whose year, month and day stand in columns of their own, as numbers, names or texts; and a day with a time beside it. */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { isClockTime } from "./calendar";
import { readClockRange, readClockText } from "./clock-text";
import { type DateNote, readDateText } from "./date-text";
import type { DayOrder } from "./day-text";
import { type FieldTexts, type NumberedDate, monthNumber, readNumberedDate } from "./number-fields";

const MONTHS = "January February March April May June July August September October November December".split(" ");
/** One number, whole or not. 24.02.2022 and 02.2022 are dates. */
const NUMBER = /^[-+\u2010-\u2015\u2212]? ?\d[\d, ]*(?:\.\d{0,3})?$/;

/** Like `readNumberedDate`, but a column for years may hold any date, and days may be 24–28. Empty texts count as absent. */
export function readDateColumns(texts: Pick<FieldTexts, "year" | "month" | "day">, order?: DayOrder): NumberedDate {
  const { year = "", month = "", day = "" } = texts;
  const isYearOnly = month === "" && day === "";
  if (isYearOnly && year !== "" && !NUMBER.test(year)) {
    // In a column for years 2001-02 is no month.
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
 * @param date  a day, or its midnight, which is how spreadsheets write a day
 * @param clock  a time, or two of them: "14:30", "05:00–07:00"
 * @returns `undefined` when the date is no single day; `time` is absent when the text is no time
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
  // The comma shows that no offset is meant. What is neither may be a time with a zone by name or in brackets.
  const read = readDateText(`${day.date.edtf}${time ? "" : ","} ${clock}`);
  const isTimed = read.ok && read.date.edtf.split("/").every((end) => end.includes("T"));
  return read.ok && isTimed ? { time: read.date, notes: read.notes } : { notes: [] };
}
