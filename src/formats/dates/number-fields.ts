/** Dates given as separate numbers: columns and objects of TimelineJS, and tables with a year column. */
import { type ClockTime, type DateFields, edtfOf, wrongField } from "./calendar";
import type { DateNote } from "./date-text";
import { monthOf } from "./month-names";

export type NumberField = "year" | "month" | "day" | "hour" | "minute" | "second" | "time";

/** Texts of the fields; blank ones count as absent. */
export type FieldTexts = Readonly<Partial<Record<Exclude<NumberField, "time">, string>>> & {
  /** A time that was parsed elsewhere. */
  readonly time?: ClockTime | undefined;
};

export type NumberedDate =
  /** `notes`: how ambiguities were resolved, to be reported. */
  | { readonly ok: true; readonly edtf: string; readonly notes?: readonly DateNote[] }
  /** `isRange`: a valid year outside the range of the timeline. */
  | { readonly ok: false; readonly field: NumberField; readonly expected: string; readonly isRange: boolean };

const EXPECTED: Readonly<Record<NumberField, string>> = {
  year: "a year in digits; years before our era are negative, and there is no year 0",
  month: "a month from 1 to 12, or its name",
  day: "a day that the month has",
  hour: "an hour from 0 to 23",
  minute: "a minute and a second from 0 to 59",
  second: "a second from 0 to 59",
  time: "a time of day such as 14:30",
};
/** Limit of the timeline, in years before and after AD 1. */
const MAX_YEAR = 135_000;

/**
 * Years count as historians do: -500 is 500 BCE, and the year before 1 is -1. A month may be a name, a whole number may
 * be written as 2014.0, and a month or day of 0 is unknown.
 * A field without the coarser one before it (a day without a month) is an error of the coarser one.
 */
export function readNumberedDate(texts: FieldTexts): NumberedDate {
  const given = (field: Exclude<NumberField, "time">) => tidy(texts[field]);
  const numbers = new Map<NumberField, number>();
  for (const field of ["year", "month", "day", "hour", "minute", "second"] as const) {
    const text = given(field);
    if (text === "") continue;
    const number = field === "month" ? monthNumber(text) : wholeNumber(text);
    if (number === undefined) return failed(field);
    if (number === 0 && (field === "month" || field === "day")) continue;
    numbers.set(field, number);
  }
  const year = numbers.get("year");
  if (year === undefined || year === 0) return failed("year");
  if (Math.abs(year) > MAX_YEAR) return { ...failed("year"), isRange: true, expected: "a year up to 135000" };
  const hour = numbers.get("hour");
  const time =
    texts.time ??
    (hour === undefined ? undefined : { hour, minute: numbers.get("minute") ?? 0, second: numbers.get("second") ?? 0 });
  const fields: DateFields = {
    year: year < 0 ? year + 1 : year,
    month: numbers.get("month"),
    day: numbers.get("day"),
    time,
  };
  if (fields.day !== undefined && fields.month === undefined) return failed("month");
  if (time && fields.day === undefined) return failed("day");
  const wrong = wrongField(fields);
  if (wrong !== undefined) return failed(texts.time && (wrong === "hour" || wrong === "minute") ? "time" : wrong);
  const edtf = edtfOf(fields);
  return edtf === undefined ? failed("month", "no month in a year of more than four digits") : { ok: true, edtf };
}

function failed(field: NumberField, expected: string = EXPECTED[field]): NumberedDate & { readonly ok: false } {
  return { ok: false, field, expected, isRange: false };
}

/** "1,066" is 1066, and data tools write 2014.0 for whole numbers in a column with gaps; 1.000 may be a thousand. */
function wholeNumber(text: string): number | undefined {
  const digits = /^([+-]?\d{1,12})(?:[.,](?:0{1,2}|0{4,}))?$/.exec(
    text.replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, ""),
  )?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** @returns the month of "2", "02", "2.0", "Feb", "лютого" or "02 - February"; the caller checks the range */
export function monthNumber(text: string): number | undefined {
  const [, digits, name] = /^(\d{1,2}(?:[.,]0+)?)? ?[-–.:)(]{0,2} ?(\p{L}[\p{L}\p{M}’ʼ']*\.?)?\)?$/u.exec(text) ?? [];
  const number = digits === undefined ? undefined : wholeNumber(digits);
  const named = name === undefined ? undefined : monthOf(name);
  if (name === undefined) return number ?? wholeNumber(text);
  return named !== undefined && (number === undefined || number === named) ? named : undefined;
}

const tidy = (text: string | undefined): string =>
  (text ?? "")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^[\u2010-\u2015\u2212]\s?/, "-");
