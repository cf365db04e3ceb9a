/** Numeric dates: 24.02.2022, 2/24/2022, 2022/02, 24.II.2022, 602. It must be certain which number is the day. */
import { type DateFields, wrongField } from "./calendar";

/** Which number comes first in dates such as 3/4/2022. */
export type DayOrder = "day-first" | "month-first";

/** The fields of a date. The part that a span repeats may be incomplete: "24." has a day, "24.02." day and month. */
export type NumberRead =
  | { readonly ok: true; readonly fields: Partial<DateFields> }
  /** `ambiguous`: 3/4/2022 may be in March or in April. `unreadable`: a day that does not exist. */
  | { readonly ok: false; readonly fault: "unreadable" | "ambiguous" };

const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?\.?$/;
const YEAR_AFTER = String.raw`(\d{4})(?: ?(?:р\.?|року?|г\.?|года|r\.?|roku))?`;
const DOTTED = new RegExp(`^(?:(\\d{1,2})\\. ?)?(\\d{1,2})\\. ?${YEAR_AFTER}$`);
const ROMAN = new RegExp(`^(\\d{1,2})[. /-]{1,2}([ivx]{1,4})[. /-]{1,2}${YEAR_AFTER}$`);
/** Slashes or hyphens: 24-02-2022 is as ambiguous as 24/02/2022. */
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
/** The same anywhere in a text. */
const SLASHED_ANYWHERE = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/g;
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const DAY_MONTH = /^(\d{1,2})([./])(\d{1,2})\.?$/;
const ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"] as const;

/** @param order  the order found in other dates of the column, if known */
export function readNumbers(text: string, order?: DayOrder): NumberRead | undefined {
  // Whole numbers as data tools write them, and years of four digits as people do.
  const year = /^(\d{3,4})(?:\.0{1,2})?$/.exec(text)?.[1];
  if (year !== undefined) return checked({ year: Number(year) });
  const slashed = readSlashed(text, order);
  if (slashed) return slashed;
  const [, first, separator, month, day] = YEAR_FIRST.exec(text) ?? [];
  // 2014.1 may be January, October without its zero, or a tenth of a year.
  if (separator === "." && day === undefined && month?.length === 1) return UNREADABLE;
  if (first !== undefined) return checked(known(first, month, day));
  const dotted = DOTTED.exec(text);
  if (dotted) return checked(known(dotted[3], dotted[2], dotted[1]));
  const roman = ROMAN.exec(text);
  if (roman) return checked(known(roman[3], String(ROMANS.indexOf(roman[2] as "i") + 1), roman[1]));
  const [, ofMonth, ofYear] = MONTH_YEAR.exec(text) ?? [];
  if (ofYear !== undefined) return checked(known(ofYear, ofMonth));
  return readDayMonth(text, order);
}

/**
 * Derives the day order of a column from an unambiguous date: 24/02/2022 can only be day first.
 * @returns `undefined` if no date is unambiguous, or if they contradict each other
 */
export function orderOf(texts: Iterable<string>): DayOrder | undefined {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const text of texts) {
    for (const [, first = "", , second = ""] of text.slice(0, 100).matchAll(SLASHED_ANYWHERE)) {
      isDayFirst ||= Number(first) > 12 && Number(second) <= 12;
      isMonthFirst ||= Number(second) > 12 && Number(first) <= 12;
    }
  }
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? "day-first" : "month-first";
}

const UNREADABLE: NumberRead = { ok: false, fault: "unreadable" };

function checked(fields: DateFields | undefined): NumberRead {
  return fields && wrongField(fields) === undefined ? { ok: true, fields } : UNREADABLE;
}

/** Zeros mean unknown: databases write 1902-00-00. */
function known(year = "", month?: string, day?: string): DateFields | undefined {
  const isUnknown = (text: string | undefined) => text === undefined || text === "00";
  if (isUnknown(month)) return isUnknown(day) && year !== "0000" ? { year: Number(year) } : undefined;
  const fields = { year: Number(year), month: Number(month) };
  return isUnknown(day) ? fields : { ...fields, day: Number(day) };
}

function readSlashed(text: string, order: DayOrder | undefined): NumberRead | undefined {
  const match = SLASHED.exec(text);
  if (!match) return undefined;
  const [, one = "", , two = "", year = ""] = match;
  if (one === "00" || two === "00") return checked(one === "00" ? known(year, two, one) : known(year, one, two));
  const isDayFirst = firstIsDay(Number(one), Number(two), order);
  if (typeof isDayFirst !== "boolean") return isDayFirst;
  return checked(isDayFirst ? known(year, two, one) : known(year, one, two));
}

/** "24.02." and "24/02", as one end of a span. */
function readDayMonth(text: string, order: DayOrder | undefined): NumberRead | undefined {
  const [, one = "", separator, two = ""] = DAY_MONTH.exec(text) ?? [];
  if (separator === undefined) return undefined;
  const isDayFirst = separator === "." || firstIsDay(Number(one), Number(two), order);
  if (typeof isDayFirst !== "boolean") return isDayFirst;
  const [day, month] = isDayFirst ? [Number(one), Number(two)] : [Number(two), Number(one)];
  return wrongField({ year: 2000, month, day }) === undefined ? { ok: true, fields: { month, day } } : UNREADABLE;
}

function firstIsDay(one: number, two: number, order: DayOrder | undefined): boolean | NumberRead {
  if (one === two) return true;
  if (order) return order === "day-first";
  if (one > 12 && two > 12) return UNREADABLE;
  return one > 12 ? true : two > 12 ? false : { ok: false, fault: "ambiguous" };
}
