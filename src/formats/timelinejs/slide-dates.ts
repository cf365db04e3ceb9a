/** Dates of a slide: numbers for year, month, day and time, of the start and optionally the end. */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { readDateText } from "../dates/date-text";
import { type NumberedDate, readNumberedDate } from "../dates/number-fields";
import { joinDates } from "../dates/join-dates";
import { noteDate, noteTimes } from "../fields/field-dates";
import type { ImportReport } from "../import-report";
import type { SourcePosition } from "../source-position";

/** A parsed date and the names of its fields. */
export type SlideDate = {
  readonly read: NumberedDate;
  /** The name of a field in the file, such as `start_date.month` or `End Month`. */
  readonly nameOf: (field: string) => string;
  readonly valueOf: (field: string) => unknown;
};

/** @returns EDTF, or `undefined` if the start is unreadable, which is reported */
export function joinSlideDates(
  start: SlideDate | undefined,
  end: SlideDate | undefined,
  missingName: string,
  position: SourcePosition,
  report: ImportReport,
): string | undefined {
  if (!start) {
    report.error("event.date.missing", position.place(missingName), { expected: "a start with a year" });
    return undefined;
  }
  const first = dateOf(start.read);
  if (!first) {
    const { field, expected, isRange } = faultOf(start.read);
    const code = isRange ? "event.date.out-of-range" : "event.date.invalid";
    report.error(code, position.place(start.nameOf(field)), { expected, value: start.valueOf(field) });
    return undefined;
  }
  noteSlideDate(start, position, report);
  const date = end ? joinEnd(first, end, position, report) : first;
  noteTimes(date.edtf, report);
  return date.edtf;
}

function joinEnd(start: EventDate, end: SlideDate, position: SourcePosition, report: ImportReport): EventDate {
  const last = dateOf(end.read);
  if (!last) {
    const { field, expected } = faultOf(end.read);
    report.warn("event.date.end.invalid", position.place(end.nameOf(field)), { expected, value: end.valueOf(field) });
    return start;
  }
  noteSlideDate(end, position, report);
  const { date, fault } = joinDates(start, last);
  if (fault)
    report.warn(fault.code, position.place(end.nameOf("year")), { expected: fault.expected, value: last.edtf });
  return date;
}

/** Reports the notes on one of the dates. */
export function noteSlideDate(
  { read, nameOf, valueOf }: SlideDate,
  position: SourcePosition,
  report: ImportReport,
): void {
  if (read.ok) noteDate(read.notes ?? [], String(valueOf("year")), position.place(nameOf("year")), report);
}

function dateOf(read: NumberedDate): EventDate | undefined {
  const parsed = read.ok ? parseEventDate(read.edtf) : undefined;
  return parsed?.ok ? parsed.date : undefined;
}

const faultOf = (read: NumberedDate) =>
  read.ok ? { field: "year", expected: "a date that the timeline can show", isRange: true } : read;

/**
 * Reads a date of the first TimelineJS sheets: 2022-02-24, 2/24/2022 (month first by definition), 2/2022, 2022; with or
 * without a time.
 */
export function readOldDate(text: string): NumberedDate {
  const year = /^-?\d{1,6}$/.exec(text)?.[0];
  if (year !== undefined) return readNumberedDate({ year });
  const read = readDateText(text, "month-first");
  if (read.ok) return { ok: true, edtf: read.date.edtf, notes: read.notes };
  const expected = "a date such as 2022-02-24, 2/24/2022 or 2022, month before day";
  return { ok: false, field: "year", expected, isRange: false };
}
