/** Repairs of dates that cannot be read but whose meaning is plain. Whatever is returned can be read. */
import { daysIn } from "../dates/calendar";
import { readDateText } from "../dates/date-text";
import type { DayOrder } from "../dates/day-text";
import { foldWord, monthOf, nearMonth } from "../dates/month-names";

const MAX_LENGTH = 60;
/** Days from 1899-12-30, where spreadsheets count from, to 1970. */
const SERIAL_EPOCH = 25_569;
const DAY_MS = 86_400_000;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** @returns `undefined` if the text can be read already, or if nothing plain is meant */
export function repairDate(raw: string, order?: DayOrder): string | undefined {
  if (raw.length > MAX_LENGTH || readDateText(raw, order).ok) return undefined;
  const clean = cleaned(raw);
  const candidates = [
    clean,
    withoutLetterDigits(clean),
    ...numbered(withoutLetterDigits(clean)),
    serial(clean),
    unixTime(clean),
    withMonth(clean),
  ];
  return candidates.find((text) => text !== undefined && text !== raw && readDateText(text, order).ok);
}

function cleaned(raw: string): string {
  return raw
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s'"’‘“”`=([]+|[\s'"’‘“”`.,;:!)\]]+$/g, "");
}

/** “2O22-O2-24”: letters that look like digits, between digits. */
const withoutLetterDigits = (text: string): string =>
  /\d/.test(text) && /^[\dOoОоlI|\s./:_-]+$/.test(text) ? text.replace(/[OoОо]/g, "0").replace(/[lI|]/g, "1") : text;

/** Three numbers of which one is the year, whatever stands between them. */
function numbered(text: string): (string | undefined)[] {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return [isoDay(compact[1], compact[2], compact[3]), dayFirstCompact(text)];
  const [, first = "", second = "", third = ""] =
    /^(\d{1,4})[^\p{L}\d]{1,3}(\d{1,2})[^\p{L}\d]{1,3}(\d{1,4})$/u.exec(text) ?? [];
  if (first.length === 4)
    return [isoDay(first, second, third), onlyAsMonth(second, third) ? isoDay(first, third, second) : undefined];
  if (third.length !== 4) return [];
  // 24,02,2022; but 3,4,2022 could be either.
  const isDayFirst = Number(first) > 12;
  const isMonthFirst = Number(second) > 12;
  return isDayFirst === isMonthFirst ? [] : [isDayFirst ? isoDay(third, second, first) : isoDay(third, first, second)];
}

const dayFirstCompact = (text: string): string | undefined => isoDay(text.slice(4), text.slice(2, 4), text.slice(0, 2));

/** 2022-24-02: the middle number cannot be a month, and the last one can. */
const onlyAsMonth = (month: string, day: string): boolean => Number(month) > 12 && Number(day) <= 12;

function isoDay(year = "", month = "", day = ""): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1000 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** 44616, as spreadsheets hold 24 February 2022; from 1900 to 2100. */
function serial(text: string): string | undefined {
  const days = /^(\d{5})(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : 0;
  return days >= 10_000 && days < 73_050 ? isoOf((days - SERIAL_EPOCH) * DAY_MS) : undefined;
}

/** Seconds or milliseconds since 1970, after 2001. */
function unixTime(text: string): string | undefined {
  if (/^1\d{9}$/.test(text)) return isoOf(Number(text) * 1_000);
  return /^1\d{12}$/.test(text) ? isoOf(Number(text)) : undefined;
}

function isoOf(ms: number): string {
  const [day = "", time = ""] = new Date(ms).toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day}T${time.slice(0, 8)}Z`;
}

/** “24 Febuary 2022”: a month with a typing mistake. */
function withMonth(text: string): string | undefined {
  const [word] = text.match(/\p{L}{4,}/gu) ?? [];
  const month = word === undefined ? undefined : nearMonth(foldWord(word));
  if (word === undefined || month === undefined) return undefined;
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return text.replace(word, isCapital ? month.charAt(0).toUpperCase() + month.slice(1) : month);
}

/** A day that its month does not have, such as 30 February 2022, in numbers or words. */
export function impossibleDay(
  text: string,
): { readonly year: number; readonly month: number; readonly days: number } | undefined {
  const clean = cleaned(text.slice(0, MAX_LENGTH));
  const [, iso, isoMonth = "", isoDate = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(clean) ?? [];
  const [, day = "", name = "", year] = /^(\d{1,2})[. ]+(\d{1,2}|\p{L}{3,12})[., ]+(\d{4})$/u.exec(clean) ?? [];
  const found =
    iso === undefined
      ? { year: Number(year), month: /\d/.test(name) ? Number(name) : monthOf(name), day: Number(day) }
      : { year: Number(iso), month: Number(isoMonth), day: Number(isoDate) };
  const days = daysIn(found.year, found.month ?? 0);
  if (found.month === undefined || days === 0 || !(found.day > days && found.day <= 31)) return undefined;
  return { year: found.year, month: found.month, days };
}

/**
 * An end before its start, in which only the year is wrong: 2021-05-20 after 2022-02-26.
 * @returns the end in the year of the start; `undefined` if that is before the start too
 */
export function repairEndYear(start: string, end: string, order?: DayOrder): string | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(isoText(start, order) ?? "")?.[0];
  if (year === undefined) return undefined;
  const value = end.replace(/(?<!\d)\d{4}(?!\d)/, year);
  return value !== end && isInOrder(start, value, order) ? value : undefined;
}

/** Whether both can be read, and the end is not before the start. */
export function isInOrder(start: string, end: string, order?: DayOrder): boolean {
  const [from, to] = [readDateText(start, order), readDateText(end, order)];
  return from.ok && to.ok && to.date.endMs > from.date.startMs;
}

function isoText(text: string, order?: DayOrder): string | undefined {
  const read = readDateText(text, order);
  return read.ok ? read.date.edtf : undefined;
}
