/**
 * Dates of the first TimelineJS sheets: 2022-02-24, 2/24/2022 (month first by definition), 2/2022, 2022; with or
 * without a time.
 */
import { readDateText } from "../dates/date-text";
import { type NumberedDate, readNumberedDate } from "../dates/number-fields";

export function readOldDate(text: string): NumberedDate {
  const year = /^-?\d{1,6}$/.exec(text)?.[0];
  if (year !== undefined) return readNumberedDate({ year });
  const read = readDateText(text, "month-first");
  if (read.ok) return { ok: true, edtf: read.date.edtf, notes: read.notes };
  const expected = "a date such as 2022-02-24, 2/24/2022 or 2022, month before day";
  return { ok: false, field: "year", expected, isRange: false };
}
