/** Any date that a table or a program may hold, read without guessing. What comes out is EDTF that the chronicle's reader takes. */
import { type EventDate, parseEventDate } from "../../model/event-date";
import { type ClockTime, daysIn, edtfOf, isClockTime } from "./calendar";
import { readClockText, splitClock } from "./clock-text";
import { type DayOrder, readDayText } from "./day-text";

export type DateFault = {
  readonly code: "event.date.invalid" | "event.date.ambiguous" | "event.date.serial" | "event.date.out-of-range";
  /** In English, with a hint where the mistake is a known one. */
  readonly expected: string;
};

export type DateRead =
  | {
      readonly ok: true;
      readonly date: EventDate;
      /** True when dashes of word processors stand for hyphens, so that the text had to be mended. */
      readonly isMended: boolean;
    }
  | { readonly ok: false; readonly fault: DateFault };

const LONGEST = 100;
/** Word processors turn hyphens into these. */
const DASHES = /[\u2010-\u2015\u2212]/g;
/**
 * What each date of an EDTF text looks like, or nearly so. The grammar decides, but takes half a millisecond to refuse a
 * text, and a file may hold 200,000 of them.
 */
const EDTF_PART =
  /^(?:\.\.)?$|^[~?%]?-?(?:[\dX]{4}|Y-?\d{1,12}(?:E\d{1,2})?)(?:S\d{1,4})?[~?%]?(?:-[~?%]?[\dX]{2}[~?%]?){0,2}(?:T[\d:]{2,8}(?:Z|[+-][\d:]{2,6})?)?[~?%]?$/;
/** No month, no season, no quarter or half of a year. */
const NO_MONTH = /^-?\d{4}-(?:00|1[3-9]|20|4[2-9]|[5-9]\d)(?:$|-)|^-0000/;
const EXPECTED = "a date such as 2022-02-24, 24.02.2022, 24 February 2022, 2022-02, 2022 or 2004/2006";

/**
 * Reads one date or span of dates.
 * Days and months must be certain: 3/4/2022 is refused unless `order` is known. A calendar must have the day.
 * Never throws, and takes time in proportion to the text.
 */
export function readDateText(raw: string, order?: DayOrder): DateRead {
  const trimmed = raw.trim();
  if (trimmed.length > LONGEST) return failed("event.date.invalid");
  const spaced = trimmed.replace(/\s+/g, " ");
  const text = spaced.replace(DASHES, "-");
  const isMended = text !== spaced;
  const edtf = toEdtf(text, order);
  if (typeof edtf !== "string") return { ok: false, fault: edtf };
  const parsed = parseEventDate(edtf);
  if (parsed.ok) return { ok: true, date: parsed.date, isMended };
  return edtf.startsWith("Y") ? failed("event.date.out-of-range") : failed("event.date.invalid");
}

/** The zones that the clock times of an EDTF text name, one for each time: `Z`, `+02:00`, or nothing. */
export function zonesOf(edtf: string): readonly (string | undefined)[] {
  const times = edtf.match(/T[\d:.]+(?:Z|[+-]\d{2}(?::?\d{2})?)?/g) ?? [];
  return times.map((time) => /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.exec(time)?.[0]);
}

const failed = (code: DateFault["code"], hint?: string): DateRead => ({ ok: false, fault: faultOf(code, hint) });

function faultOf(code: DateFault["code"], hint?: string): DateFault {
  const expected = code === "event.date.out-of-range" ? "a year between 135000 BCE and 135000 CE" : EXPECTED;
  return { code, expected: hint === undefined ? expected : `${expected}; ${hint}` };
}

function toEdtf(text: string, order: DayOrder | undefined): string | DateFault {
  const serial = serialHint(text);
  if (serial !== undefined) return faultOf("event.date.serial", serial);
  if (/^Y-?\d+(?:E\d+)?(?:S\d+)?$/.test(text)) return text;
  if (isEdtf(text)) return text;
  return toEdtfSpan(text, order) ?? toEdtfPoint(text, order);
}

function isEdtf(text: string): boolean {
  const parts = text.replace(/^\[|\]$/g, "").split(/\/|\.\.|,/);
  return parts.every((part) => EDTF_PART.test(part) && !NO_MONTH.test(part)) && parseEventDate(text).ok;
}

/** "1939-1945", and two dates with a hyphen between spaces. */
function toEdtfSpan(text: string, order: DayOrder | undefined): string | undefined {
  const years = /^(\d{4}) ?- ?(\d{4})$/.exec(text);
  if (years) return `${years[1]}/${years[2]}`;
  const [from, to, ...more] = text.split(/ - | to /);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const ends = [from, to].map((end) => (isEdtf(end) && !end.includes("/") ? end : toEdtfPoint(end, order)));
  return ends.every((end) => typeof end === "string") ? ends.join("/") : undefined;
}

function toEdtfPoint(whole: string, order: DayOrder | undefined): string | DateFault {
  // Programs add the name of a zone: "… GMT-0500 (Eastern Standard Time)".
  const text = whole.replace(/ ?\([^()]{0,60}\)$/, "");
  const split = splitClock(text);
  const clock = split && readClockText(split.clock);
  if (split && !clock) return faultOf("event.date.invalid", hintFor(text));
  if (clock && !isClockTime(clock)) return faultOf("event.date.invalid", clockHint(clock));
  const day = readDayText(split?.date ?? text, order);
  if (!day.ok) return dayFault(day.fault, text);
  if (clock && day.fields.day === undefined) return faultOf("event.date.invalid", "a time needs a day");
  return (
    edtfOf({ ...day.fields, time: clock }) ??
    faultOf("event.date.invalid", "years of more than four digits stand without month and day")
  );
}

function dayFault(fault: "unreadable" | "ambiguous", text: string): DateFault {
  if (fault === "unreadable") return faultOf("event.date.invalid", hintFor(text));
  return { code: "event.date.ambiguous", expected: "a date whose day and month are certain, such as 2022-04-03" };
}

function clockHint({ hour, minute, second }: ClockTime): string {
  return second === 60 ? "a minute ends with its 59th second" : `no clock shows ${hour}:${minute}:${second}`;
}

function serialHint(text: string): string | undefined {
  const digits = /^[+-]?(\d{5,})(?:[.,]\d+)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (digits.length === 5) return `${digits} looks like a date that a spreadsheet holds as a number`;
  if (digits.length === 8) return "write hyphens: 2022-02-24";
  if (digits.length === 10 || digits.length === 13) return `${digits} looks like seconds or milliseconds since 1970`;
  return "a bare number is not a date";
}

/** 31.02.2022 as 2022.02.31 */
const dayLast = (text: string): string => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})/, "$3.$2.$1");

function hintFor(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/.exec(dayLast(text)) ?? [];
  const days = daysIn(Number(year), Number(month));
  if (days > 0 && Number(day) > days) return `${year}-${month} has ${days} days`;
  const about = /^(?:c\.?|ca\.?|circa|about|around|approx\.?|approximately|близько|приблизно|бл\.) ?(\d{3,4})/i.exec(
    text,
  );
  if (about) return `for “about ${about[1]}” write ${about[1]?.padStart(4, "0")}~`;
  if (/^-?\d{1,2}$/.test(text)) return "a year of four digits";
  if (/^-\d{3}$/.test(text)) return `${text.slice(1)} BCE, or with four digits as ISO 8601 counts`;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text)) return "a year of four digits";
  return undefined;
}
