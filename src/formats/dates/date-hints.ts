/** Suggests, in English, what an unreadable date was probably meant to be. */
import { daysIn } from "./calendar";

/** A hint for numbers that look like spreadsheet serials or Unix times. */
export function serialHint(text: string): string | undefined {
  const digits = /^[+-]?(\d{5,})(?:[.,]\d+)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (digits.length === 5) return `${digits} looks like a date that a spreadsheet holds as a number`;
  if (digits.length === 8) return "write hyphens: 2022-02-24";
  if (digits.length === 10 || digits.length === 13) return `${digits} looks like seconds or milliseconds since 1970`;
  return "a bare number is not a date";
}

/** 31.02.2022 as 2022.02.31 */
const dayLast = (text: string): string => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})/, "$3.$2.$1");

/** A hint for other common mistakes. */
export function hintFor(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/.exec(dayLast(text)) ?? [];
  const days = daysIn(Number(year), Number(month));
  if (days > 0 && Number(day) > days) return `${year}-${month} has ${days} days`;
  if (/^-?\d{1,2}$/.test(text)) return "a year of four digits";
  if (/^-\d{3}$/.test(text)) return `${text.slice(1)} BCE, or with four digits as ISO 8601 counts`;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text) || /\p{L} \d{2}$/u.test(text)) return "a year of four digits";
  return undefined;
}
