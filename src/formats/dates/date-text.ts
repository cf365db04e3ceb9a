/**
 * Reads any date text of a table or program. Returns EDTF that the chronicle parser accepts, and the decisions made.
 */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { nextDay } from "./calendar";
import { readClockRange } from "./clock-text";
import { type Bracketed, takeBrackets } from "./date-brackets";
import { hintFor, serialHint } from "./date-hints";
import { readSpan } from "./date-spans";
import { AFTER_FIRST, BEFORE_FIRST, SINCE_FIRST } from "./date-words";
import { type DayOrder, orderOf } from "./day-text";
import { readLongIso } from "./long-iso";
import { foldText } from "./month-names";
import { type PartialDate, isoYear, markOf, writeDate } from "./partial-date";
import { readPlainDay } from "./plain-day";
import { readPartial, takeDoubt, zoneNotes } from "./read-partial";
import { type ShortYears, readShortYears } from "./short-years";
import { isOtherWeekday, weekdayNotes } from "./weekday-check";

export type DateFault = {
  readonly code: "event.date.invalid" | "event.date.ambiguous" | "event.date.serial" | "event.date.out-of-range";
  /** In English, with a hint if the mistake is a known one. */
  readonly expected: string;
};

/** A note on a date that was read: how an ambiguity was resolved, or which part of the text was ignored. */
export type DateNote = {
  readonly code: "event.date.assumed" | "event.date.remark";
  /** In English. */
  readonly expected: string;
};

export type DateRead =
  | {
      readonly ok: true;
      readonly date: EventDate;
      /** True if typographic dashes were replaced by hyphens. */
      readonly isCorrected: boolean;
      /** To be reported together with the text. */
      readonly notes: readonly DateNote[];
    }
  | { readonly ok: false; readonly fault: DateFault };

const MAX_LENGTH = 100;
/** Word processors turn hyphens into these. */
const DASHES = /[\u2010-\u2015\u2212]/g;
/**
 * Rough pattern of each date in an EDTF text. The grammar decides, but takes half a millisecond to reject a text, and a
 * file may contain 200,000 of them.
 */
const EDTF_PART =
  /^(?:\.\.)?$|^[~?%]?-?(?:[\dX]{4}|Y-?\d{1,12}(?:E\d{1,2})?)(?:S\d{1,4})?[~?%]?(?:-[~?%]?[\dX]{2}[~?%]?){0,2}(?:T[\d:]{2,8}(?:Z|[+-][\d:]{2,6})?)?[~?%]?$/;
/** Not a month, season, quarter or half-year. */
const NO_MONTH = /^-?\d{4}-(?:00|1[3-9]|20|4[2-9]|[5-9]\d)(?:$|-)|^-0000/;
const EXPECTED = "a date such as 2022-02-24, 24.02.2022, 24 February 2022, 2022-02, 2022 or 2004/2006";

/**
 * Reads one date or span, in numbers or in words of `DATE_LANGUAGES`.
 * Days and months must be unambiguous: 3/4/2022 is rejected unless `order` is known. Other ambiguities are resolved
 * with a note. The day must exist in the calendar.
 * Never throws; linear in the length of the text.
 */
export function readDateText(raw: string, order?: DayOrder, shortYears?: ShortYears): DateRead {
  const trimmed = raw.trim();
  if (trimmed.length > MAX_LENGTH) return failed("event.date.invalid");
  const spaced = trimmed.replace(/\s+/g, " ");
  const text = spaced.replace(DASHES, "-");
  const serial = serialHint(text);
  if (serial !== undefined) return failed("event.date.serial", serial);
  if (/^Y-?\d+(?:E\d+)?(?:S\d+)?$/.test(text)) return dated(text);
  const long = readLongIso(text);
  if (long) return dated(long.edtf, long.notes);
  const short = shortOf(spaced, shortYears);
  if (short) return short;
  if (isEdtf(text)) return dated(text, [], text !== spaced);
  const plain = readPlainDay(spaced);
  return plain === undefined ? readLoose(spaced, order) : dated(plain);
}

/** Zones of the clock times in an EDTF text, one entry per time: `Z`, `+02:00`, or `undefined`. */
export function zonesOf(edtf: string): readonly (string | undefined)[] {
  const times = edtf.match(/T[\d:.]+(?:Z|[+-]\d{2}(?::?\d{2})?)?/g) ?? [];
  return times.map((time) => /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.exec(time)?.[0]);
}

function dated(
  edtf: string,
  assumed: readonly string[] = [],
  isCorrected = false,
  ignoredTexts: readonly string[] = [],
): DateRead {
  const parsed = parseEventDate(edtf);
  if (!parsed.ok) return failed(edtf.startsWith("Y") ? "event.date.out-of-range" : "event.date.invalid");
  const notes = [...new Set(assumed).values()].map((expected): DateNote => ({ code: "event.date.assumed", expected }));
  const left = ignoredTexts.map((expected): DateNote => ({ code: "event.date.remark", expected }));
  return { ok: true, date: parsed.date, isCorrected, notes: [...notes, ...left] };
}

const failed = (code: DateFault["code"], hint?: string): DateRead => ({ ok: false, fault: faultOf(code, hint) });

function faultOf(code: DateFault["code"], hint?: string): DateFault {
  if (code === "event.date.ambiguous") {
    return { code, expected: "a date whose day and month are certain, such as 2022-04-03" };
  }
  const expected = code === "event.date.out-of-range" ? "a year between 135000 BCE and 135000 CE" : EXPECTED;
  return { code, expected: hint === undefined ? expected : `${expected}; ${hint}` };
}

function isEdtf(text: string): boolean {
  const parts = text.replace(/^\[|\]$/g, "").split(/\/|\.\.|,/);
  return parts.every((part) => EDTF_PART.test(part) && !NO_MONTH.test(part)) && parseEventDate(text).ok;
}

/** "1932-33", also with words or marks of uncertainty. */
function shortOf(spaced: string, column: ShortYears | undefined): DateRead | undefined {
  if (!/\d[-\u2010-\u2015\u2212/ ]{1,3}\d\d?\W*$/.test(spaced) || !/^\D*\d{4} ?[^\d\s.,:]/.test(spaced))
    return undefined;
  const { rest, ...marks } = takeDoubt(foldText(spaced));
  const short = readShortYears(rest, column);
  if (!short) return undefined;
  const mark = markOf(marks);
  const edtf = short.edtf
    .split("/")
    .map((part) => `${part}${mark}`)
    .join("/");
  return dated(edtf, short.note === undefined ? [] : [short.note]);
}

function readLoose(spaced: string, given: DayOrder | undefined): DateRead {
  const brackets = takeBrackets(spaced);
  const era = brackets.era === undefined ? "" : brackets.era === "before" ? " bc" : " ad";
  const folded =
    foldText(brackets.text)
      .replace(/[\u2010\u2011\u2212]/g, "-")
      .replace(/\s+/g, " ")
      .trim() + era;
  const order = given ?? orderOf([folded]);
  const add = (date: PartialDate): PartialDate => withBrackets(date, brackets);
  const done = (edtf: string, notes: readonly string[], isCorrected = false): DateRead =>
    dated(edtf, [...notes, ...zoneNotesOf(brackets, edtf)], isCorrected, ignoredTextNotes(brackets, edtf));
  const timed = readTimes(folded, order, add);
  if (timed) return done(timed.edtf, timed.notes);
  const hyphened = folded.replace(DASHES, "-");
  const whole = readPartial(hyphened, order);
  if (!whole.ok && whole.fault === "ambiguous" && /\d{3}/.test(hyphened)) return failed("event.date.ambiguous");
  const date = whole.ok ? add(whole.date) : undefined;
  const written = date && writeDate(date);
  if (written && !(isOtherWeekday(date, written.edtf) && BEFORE_FIRST.test(hyphened))) {
    return done(written.edtf, [...written.notes, ...weekdayNotes(date, written.edtf)], hyphened !== folded);
  }
  const span = readSpan(folded, order, add);
  if (span?.ok === true) return done(span.edtf, span.notes);
  if (span) return failed("event.date.ambiguous");
  const bounded = readBounded(hyphened, order, add);
  if (bounded) return done(bounded.edtf, bounded.notes);
  if (date && date.year !== undefined && date.month !== undefined && Math.abs(date.year) > 9_999) {
    return failed("event.date.invalid", "years of more than four digits stand without month and day");
  }
  return failed("event.date.invalid", (whole.ok ? undefined : whole.hint) ?? hintFor(hyphened));
}

type Loose = { readonly edtf: string; readonly notes: readonly string[] };

/** A day with two times: 24 February 2022, 05:00–07:00. */
function readTimes(
  text: string,
  order: DayOrder | undefined,
  add: (date: PartialDate) => PartialDate,
): Loose | undefined {
  if (!/\d.*\d.*[:h]|[ap]\.? ?m/.test(text)) return undefined;
  for (const { index } of [...text.matchAll(/,? /g)].slice(0, 12)) {
    const tail = text.slice(index).replace(/^,? (?:at |um |à |o |о |в |a las )?/, "");
    const range = / -\d/.test(tail) ? undefined : readClockRange(tail);
    const read = range && readPartial(text.slice(0, index).replace(DASHES, "-"), order);
    if (!range || !read?.ok || read.date.day === undefined || read.date.time) continue;
    const day = add(read.date);
    const year = isoYear(day);
    if (year === undefined || day.month === undefined || day.day === undefined) continue;
    const next = range.isNextDay ? nextDay(year, day.month, day.day) : { year, month: day.month, day: day.day };
    const [from, to] = [
      writeDate({ ...day, time: range.from }),
      writeDate({ ...day, ...next, era: undefined, time: range.to }),
    ];
    if (!from || !to) continue;
    const notes = range.isNextDay ? [`the end is read as on the next day, ${to.edtf}`] : [];
    if (/^\d{4}-\d\d-\d\d \d\d:\d\d-(?:0\d|1[0-2]):[0-5]\d$/.test(text)) {
      notes.push(`read as from ${tail.replace("-", " to ")}; for an offset write T before the time`);
    }
    return { edtf: `${from.edtf}/${to.edtf}`, notes: [...from.notes, ...notes] };
  }
  return undefined;
}

/** "before 1500", "after 1500", "since 1500". */
function readBounded(
  text: string,
  order: DayOrder | undefined,
  add: (date: PartialDate) => PartialDate,
): Loose | undefined {
  for (const [pattern, kind] of [
    [BEFORE_FIRST, "before"],
    [AFTER_FIRST, "after"],
    [SINCE_FIRST, "since"],
  ] as const) {
    const rest = text.replace(pattern, "");
    if (rest === text || rest === "") continue;
    const read = readPartial(rest, order);
    const written = read.ok ? writeDate(add(read.date)) : undefined;
    if (!written) continue;
    const { edtf, within, notes } = written;
    if (kind === "since") return { edtf: `${within?.[0] ?? edtf}/..`, notes };
    if (kind === "before") {
      const last = within?.[1] ?? edtf;
      return { edtf: `/${last}`, notes: [...notes, `read as ending with ${last}, its start unknown`] };
    }
    const first = within?.[0] ?? edtf;
    return { edtf: `${first}/`, notes: [...notes, `read as beginning with ${first}, its end unknown`] };
  }
  return undefined;
}

function withBrackets(date: PartialDate, { zone, time, isApproximate, isUncertain, weekdays }: Bracketed): PartialDate {
  return {
    ...date,
    ...(zone && !date.zone ? { zone } : {}),
    ...(time && !date.time && date.day !== undefined ? { time } : {}),
    ...(weekdays && !date.weekdays ? { weekdays } : {}),
    isApproximate: isApproximate || date.isApproximate === true,
    isUncertain: isUncertain || date.isUncertain === true,
  };
}

const zoneNotesOf = ({ zone }: Bracketed, edtf: string): readonly string[] =>
  zone && edtf.includes("T") ? zoneNotes(zone) : [];

function ignoredTextNotes({ ignoredTexts, zone, time }: Bracketed, edtf: string): readonly string[] {
  const left = ignoredTexts.map((ignoredText) => `nothing beside the date; left out: ${ignoredText}`);
  const zones = zonesOf(edtf);
  const isZoneUnused = zone && (zones.length === 0 || ("offset" in zone && zones.some((one) => one !== zone.offset)));
  if (isZoneUnused) left.push("one zone, beside a time; the one in brackets is left out");
  if (time && zones.length === 0) left.push("a time beside one day; the one in brackets is left out");
  return left;
}
