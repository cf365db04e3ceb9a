/** Dates that come as separate numbers: the columns and objects of TimelineJS, and tables with a column for the year. */
import { type ClockTime, type DateFields, edtfOf, wrongField } from "./calendar";

export type NumberField = "year" | "month" | "day" | "hour" | "minute" | "second" | "time";

/** The texts of the fields; empty ones count as absent. */
export type FieldTexts = Readonly<Partial<Record<Exclude<NumberField, "time">, string>>> & {
  /** A time that was read elsewhere. */
  readonly time?: ClockTime | undefined;
};

export type NumberedDate =
  | { readonly ok: true; readonly edtf: string }
  /** `isRange`: the year is real, but too far away to be drawn. */
  | { readonly ok: false; readonly field: NumberField; readonly expected: string; readonly isRange: boolean };

const EXPECTED: Readonly<Record<NumberField, string>> = {
  year: "a year in digits; years before our era are negative, and there is no year 0",
  month: "a month from 1 to 12",
  day: "a day that the month has",
  hour: "an hour from 0 to 23",
  minute: "a minute and a second from 0 to 59",
  second: "a second from 0 to 59",
  time: "a time of day such as 14:30",
};
/** Farther away the timeline cannot draw. */
const FARTHEST_YEAR = 135_000;

/**
 * Years count as historians do: -500 is 500 BCE, and before the year 1 comes the year -1.
 * A field without the coarser one before it (a day without a month) is an error of the coarser one.
 */
export function readNumberedDate(texts: FieldTexts): NumberedDate {
  const given = (field: Exclude<NumberField, "time">) => tidy(texts[field]);
  const numbers = new Map<NumberField, number>();
  for (const field of ["year", "month", "day", "hour", "minute", "second"] as const) {
    const text = given(field);
    if (text === "") continue;
    if (!/^[+-]?\d{1,12}$/.test(text)) return failed(field);
    numbers.set(field, Number(text));
  }
  const year = numbers.get("year");
  if (year === undefined || year === 0) return failed("year");
  if (Math.abs(year) > FARTHEST_YEAR) return { ...failed("year"), isRange: true, expected: "a year up to 135000" };
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

/** "1,066" is 1066. */
const tidy = (text: string | undefined): string =>
  (text ?? "").replace(/[\s,]/g, "").replace(/^[\u2010-\u2015\u2212]/, "-");
