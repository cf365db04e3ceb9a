/** Fast path for the most common dates; same result as the full parser. */
import { edtfOf, wrongField } from "./calendar";
import { monthOf } from "./month-names";

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.|er)? (?:de |of )?(\p{L}{3,})\.?,? (?:de |of )?(\d{4})$/u;
const MONTH_FIRST = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

/** @returns EDTF, or `undefined` if the full parser has to decide */
export function readPlainDay(text: string): string | undefined {
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(text) ?? [];
  if (dottedYear !== undefined) {
    const fields = { year: Number(dottedYear), month: Number(dottedMonth), day: Number(dottedDay) };
    return wrongField(fields) === undefined ? edtfOf(fields) : undefined;
  }
  const [, day, name, year] = DAY_FIRST.exec(text) ?? [];
  const [, otherName = "", otherDay, otherYear] = name === undefined ? (MONTH_FIRST.exec(text) ?? []) : [];
  const fields = { year: Number(year ?? otherYear), month: monthOf(name ?? otherName), day: Number(day ?? otherDay) };
  if (fields.month === undefined || wrongField(fields) !== undefined) return undefined;
  return edtfOf(fields);
}
