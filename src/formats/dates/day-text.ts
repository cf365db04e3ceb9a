/** Dates as people write them: 24.02.2022, 2/24/2022, 24 February 2022, лютий 2022, 44 BCE. Day and month must be certain. */
import { type DateFields, wrongField } from "./calendar";
import { monthOf, weekdaysOf } from "./month-names";

/** Which number comes first in dates such as 3/4/2022. */
export type DayOrder = "day-first" | "month-first";

export type DayRead =
  | { readonly ok: true; readonly fields: DateFields }
  /** `ambiguous`: 3/4/2022 may be in March or in April. `unreadable` also stands for days that no calendar has. */
  | { readonly ok: false; readonly fault: "unreadable" | "ambiguous" };

const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?$/;
const DOTTED = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})(?: ?(?:р\.?|року?))?$/;
/** Slashes, or hyphens: 24-02-2022 is as unclear as 24/02/2022. */
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
/** The same, with whatever follows. */
const SLASHED_START = /^\s{0,20}(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/;
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const BEFORE = /^(?:(.*?)[ ,]*)(?:b\.? ?c\.?(?: ?e\.?)?|до н\.? ?е\.?)$/i;
const SINCE = /^(?:(.*?)[ ,]*)(?:a\.? ?d\.?|c\.? ?e\.?|н\.? ?е\.?)$/i;
const SINCE_AHEAD = /^a\.?d\.? (\d{1,4})$/i;

/** @param order  what the other dates of the column say; absent: not known */
export function readDayText(text: string, order?: DayOrder): DayRead {
  const before = BEFORE.exec(text)?.[1];
  if (before !== undefined) return inEra(before, (year) => 1 - year);
  const since = SINCE.exec(text)?.[1] ?? SINCE_AHEAD.exec(text)?.[1];
  if (since !== undefined) return inEra(since, (year) => year);
  // Two digits may mean 1922 or 2022; three are a year of the first millennium.
  if (/^\d{3}$/.test(text)) return checked({ year: Number(text) });
  return readSlashed(text, order) ?? readNumbers(text) ?? readWords(text) ?? UNREADABLE;
}

/**
 * What the dates of a column say about their order, if any is telling: 24/02/2022 can only be day first.
 * @returns `undefined` when none is telling, or when they contradict each other
 */
export function orderOf(texts: Iterable<string>): DayOrder | undefined {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const text of texts) {
    const [, first = "", , second = ""] = SLASHED_START.exec(text) ?? [];
    isDayFirst ||= Number(first) > 12 && Number(second) <= 12;
    isMonthFirst ||= Number(second) > 12 && Number(first) <= 12;
  }
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? "day-first" : "month-first";
}

const UNREADABLE: DayRead = { ok: false, fault: "unreadable" };

function checked(fields: DateFields): DayRead {
  return wrongField(fields) === undefined ? { ok: true, fields } : UNREADABLE;
}

function inEra(text: string, toIso: (year: number) => number): DayRead {
  const year = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  if (year !== undefined) return year === 0 ? UNREADABLE : checked({ year: toIso(year) });
  const words = readWords(text, 1);
  return words?.ok ? checked({ ...words.fields, year: toIso(words.fields.year) }) : UNREADABLE;
}

function readSlashed(text: string, order: DayOrder | undefined): DayRead | undefined {
  const match = SLASHED.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst: DateFields = { year, month: second, day: first };
  const monthFirst: DateFields = { year, month: first, day: second };
  if (first === second) return checked(dayFirst);
  const known = order ?? orderOf([text]);
  if (known) return checked(known === "day-first" ? dayFirst : monthFirst);
  return first > 12 || second > 12 ? UNREADABLE : { ok: false, fault: "ambiguous" };
}

function readNumbers(text: string): DayRead | undefined {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return checked(numbers(year, month, day));
  const dotted = DOTTED.exec(text);
  if (dotted) return checked(numbers(dotted[3], dotted[2], dotted[1]));
  const [, ofMonth, ofYear] = MONTH_YEAR.exec(text) ?? [];
  return ofYear === undefined ? undefined : checked(numbers(ofYear, ofMonth));
}

function numbers(year = "", month?: string, day?: string): DateFields {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return { year: Number(year), month: number(month), day: number(day) };
}

/** A name of a month, a year, and perhaps a day, in any order that leaves no doubt. */
function readWords(text: string, leastYearDigits = 3): DayRead | undefined {
  const words = text.toLowerCase().split(/[ ,]+/);
  if (words.length > 5) return undefined;
  let month: number | undefined;
  const others: string[] = [];
  for (const [index, word] of words.entries()) {
    const named = monthOf(word);
    if (named !== undefined && month === undefined) month = named;
    else if (!(index === 0 && weekdaysOf(word) !== undefined) && !/^(?:of|р\.?|року?|рік)$/.test(word))
      others.push(word);
  }
  if (month === undefined) return undefined;
  const year = others.pop() ?? "";
  const [day, ...more] = others;
  if (!/^\d{1,4}$/.test(year) || year.length < leastYearDigits || more.length > 0) return undefined;
  const dayNumber = day === undefined ? undefined : /^(\d{1,2})(?:st|nd|rd|th|-?го)?$/.exec(day)?.[1];
  if (day !== undefined && dayNumber === undefined) return undefined;
  return checked({ year: Number(year), month, day: dayNumber === undefined ? undefined : Number(dayNumber) });
}
