/** Two dates joined by a dash, an arrow or a word. Each may omit what the other one gives. */
import { parseEventDate } from "../../model/dates/event-date";
import { AND_WORDS, BETWEEN_FIRST, RANGE_FIRST, RANGE_WORDS } from "./date-words";
import type { DayOrder } from "./day-text";
import { isOngoing } from "./join-dates";
import { type PartialDate, isoYear, writeDate } from "./partial-date";
import { readPartial } from "./read-partial";

export type SpanRead =
  | { readonly ok: true; readonly edtf: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly fault: "unreadable" | "ambiguous" };

/** Adds the content of brackets to both ends. */
type Add = (date: PartialDate) => PartialDate;

const ARROWS = / > | ?(?:→|⇒|➔|➜|➝|⟶|=>|-+>|»|\bt\/m\b) ?/gu;
const SPACED_DASHES = / (?:[-\u2012-\u2015]|-{2,3}|\.{2,3}|~) |\.{3}/gu;
const LONG_DASHES = / ?[\u2012-\u2015] ?/gu;
const HYPHENS = / ?- ?/gu;
const SLASHES = / ?\/ ?/gu;
/** Two days with hyphens have five separators. */
const MAX_PLACES = 5;

/** @param text  from `foldText`, with single spaces, dashes as written */
export function readSpan(text: string, order: DayOrder | undefined, add: Add): SpanRead | undefined {
  const open = readOpenEnd(text, order, add);
  if (open) return open;
  const between = text.replace(BETWEEN_FIRST, "");
  if (between !== text) {
    const span = readAt(between, [AND_WORDS, RANGE_WORDS, LONG_DASHES, HYPHENS], order, add);
    if (!span?.ok) return span;
    const note = `read as the whole of ${span.edtf}; for one unknown date of it write [${span.edtf.replace("/", "..")}]`;
    return { ...span, notes: [...span.notes, note] };
  }
  const kinds = [ARROWS, SPACED_DASHES, LONG_DASHES, RANGE_WORDS, HYPHENS, SLASHES];
  const bare = text.replace(RANGE_FIRST, "");
  const found = readAt(text, kinds, order, add);
  return found?.ok === true || bare === text ? found : (readAt(bare, kinds, order, add) ?? found);
}

/** "1950 –", "1914-present"; "since" is handled elsewhere. */
function readOpenEnd(text: string, order: DayOrder | undefined, add: Add): SpanRead | undefined {
  const [, from = "", to = ""] =
    /^(?:(?:from|since|від|з|с|от|von|seit|depuis|de|desde|od|dal|da|van|sinds) )?(.*?\S) ?(?:[-\u2012-\u2015→]|\/(?=\p{L})| (?:to|until|till|до|по|bis|a|à|al|do|tot|till|au|fino ad|ate|hasta) ) ?([\p{L} .]*)$/u.exec(
      text,
    ) ?? [];
  if (from === "" || (to !== "" && !isOngoing(to))) return undefined;
  const start = readPartial(plain(from), order);
  const written = start.ok ? writeDate(add(start.date)) : undefined;
  if (!written) return undefined;
  const edtf = `${written.within?.[0] ?? written.edtf}/..`;
  if (!parseEventDate(edtf).ok) return undefined;
  const notes = to === "" ? [...written.notes, `read as going on: ${edtf}`] : written.notes;
  return { ok: true, edtf, notes };
}

function readAt(text: string, kinds: readonly RegExp[], order: DayOrder | undefined, add: Add): SpanRead | undefined {
  let isAmbiguous = false;
  for (const kind of kinds) {
    for (const { index, 0: separator } of [...text.matchAll(kind)].slice(0, MAX_PLACES)) {
      const [from, to] = [text.slice(0, index).trim(), text.slice(index + separator.length).trim()];
      if (from === "" || to === "") continue;
      const start = readPartial(plain(from), order);
      if (!start.ok && start.fault === "unreadable") continue;
      const end = readPartial(plain(to), order);
      if (!start.ok || !end.ok) {
        isAmbiguous ||= end.ok || end.fault === "ambiguous";
        continue;
      }
      const span = join(start.date, end.date, kind === SLASHES, add);
      if (span) return span;
    }
  }
  return isAmbiguous ? { ok: false, fault: "ambiguous" } : undefined;
}

const plain = (text: string): string =>
  text
    .replace(/[\u2012-\u2015]/g, "-")
    .replace(/^[-, ]+(?=\p{L})|[, ]+$/gu, "")
    .trim();

function join(from: PartialDate, to: PartialDate, isSlash: boolean, add: Add): SpanRead | undefined {
  const both = complete(from, to);
  const [start, end] = both ? [writeDate(add(both[0])), writeDate(add(both[1]))] : [];
  if (!both || !start || !end) return undefined;
  const notes = [...start.notes, ...end.notes, ...(both[2] === undefined ? [] : [both[2]])];
  const [first, last] = [start.within?.[0] ?? start.edtf, end.within?.[1] ?? end.edtf];
  if (first === last) return { ok: true, edtf: first, notes };
  const edtf = `${first}/${last}`;
  const parsed = parseEventDate(edtf);
  if (!parsed.ok || (parsed.date.kind === "span" && parsed.date.endMs < parsed.date.startMs)) return undefined;
  if (start.within || end.within) notes.push(`read as ${edtf}`);
  // "May/June 2022" may mean either of them.
  if (isSlash && from.day === undefined && from.bare === undefined) notes.push(`read as ${edtf}`);
  return { ok: true, edtf, notes };
}

type Pair = readonly [PartialDate, PartialDate, string?];

function complete(from: PartialDate, to: PartialDate): Pair | undefined {
  const both = completeEras(...completeBare(from, to));
  if (!both) return undefined;
  const [start, end] = both;
  const winter = completeWinter(from, to);
  if (winter) return winter;
  if (end.time && end.day === undefined && end.year === undefined) return completeTime(start, end);
  return completeYears(start, end, both[2]);
}

/** A number alone is a day of the other date's month, a short year, a century, or a year BC. */
function completeBare(from: PartialDate, to: PartialDate): readonly [PartialDate, PartialDate] {
  let [start, end] = [from, to];
  if (start.bare && !end.bare) {
    const { number, digits } = start.bare;
    const { coarse, year, month, day, era } = end;
    if (coarse) start = { ...start, bare: undefined, coarse: { ...coarse, number }, year, era };
    else if (day !== undefined) start = { ...start, bare: undefined, day: number, month, year, era };
    // "98 – 117" are years of the first millennium; "12 – 1918" is invalid.
    else if (year !== undefined && month === undefined && (era !== undefined || (digits > 1 && year < 1_000))) {
      start = { ...start, bare: undefined, year: number, era: era ?? "since" };
    }
  } else if (end.bare && !start.bare) {
    const { number, digits } = end.bare;
    const { year, month, day, era } = start;
    if (day !== undefined) end = { ...end, bare: undefined, day: number, month, year, era };
    else if (year !== undefined && month === undefined && !start.coarse) {
      const short = shortYear(year, number, digits);
      if (era === "before") end = { ...end, bare: undefined, year: number };
      else if (short !== undefined) end = { ...end, bare: undefined, year: short, era };
    }
  }
  // "February 24–28, 2022": the month is in the first date, the year in the second.
  if (end.day !== undefined && end.month === undefined) end = { ...end, month: start.month };
  if (start.day !== undefined && start.month === undefined) start = { ...start, month: end.month };
  if (start.coarse && start.year === undefined && end.coarse?.kind === start.coarse.kind)
    start = { ...start, year: end.year };
  if (start.part && start.coarse === undefined && start.year === undefined && start.month === undefined) {
    start = { ...end, ...start, coarse: end.coarse, year: end.year, month: end.month, era: end.era };
  }
  return [start, end];
}

/** 1914–18, 1998–2, and 1998–02 across a century boundary. */
function shortYear(year: number, number: number, digits: number): number | undefined {
  const unit = 10 ** digits;
  if (digits > 2 || year < unit) return undefined;
  const same = year - (year % unit) + number;
  return same > year ? same : digits === 2 && same + unit - year < 30 ? same + unit : undefined;
}

/** In "500–400 BC" the era applies to both; "27 BC – 14" is ambiguous, so the choice is noted. */
function completeEras(start: PartialDate, end: PartialDate): Pair | undefined {
  if (end.era === "before" && start.era === undefined) return [{ ...start, era: "before" }, end];
  if (start.era === "before" && end.era === undefined && (end.year !== undefined || end.coarse !== undefined)) {
    const year = end.year ?? end.coarse?.number ?? 0;
    const isSince = end.coarse !== undefined || year < (start.year ?? 0);
    return isSince ? [start, { ...end, era: "since" }, `read as ${year} CE`] : [start, { ...end, era: "since" }];
  }
  return [start, end];
}

/** "Winter 1932–33" begins in December. */
function completeWinter(from: PartialDate, to: PartialDate): Pair | undefined {
  const { coarse, year, era } = from;
  if (coarse?.kind !== "season" || coarse.number !== 4 || year === undefined || era !== undefined) return undefined;
  if (to.coarse || to.month !== undefined) return undefined;
  const next = to.bare ? shortYear(year, to.bare.number, to.bare.digits) : to.year;
  if (next !== year + 1) return undefined;
  return [
    { ...from, coarse: undefined, month: 12 },
    { ...to, bare: undefined, year: next, month: 2 },
    "read as from December to February",
  ];
}

function completeTime(start: PartialDate, end: PartialDate): Pair | undefined {
  const { year, month, day, era, time, zone } = start;
  if (!time || !end.time || day === undefined) return undefined;
  // 05:00-05:00 is not a range. More likely an offset was meant, which needs seconds or a space before it.
  if (time.hour === end.time.hour && time.minute === end.time.minute && time.second === end.time.second)
    return undefined;
  const offset = end.time.offset ?? time.offset;
  const both = { zone: end.zone ?? zone };
  return [
    { ...start, ...both, time: { ...time, offset: time.offset ?? offset } },
    { ...end, ...both, year, month, day, era, time: { ...end.time, offset } },
  ];
}

/** A year given once applies to both, unless the end would then be before the start. */
function completeYears(from: PartialDate, to: PartialDate, note: string | undefined): Pair | undefined {
  const isYearless = (date: PartialDate) => date.year === undefined && date.month !== undefined;
  if (isYearless(from) && isYearless(to)) return undefined;
  const [before, after] = [from.month ?? 0, to.month ?? 12];
  const turns = before > after || (before === after && (from.day ?? 0) > (to.day ?? 31));
  if (isYearless(from)) {
    if (to.year === undefined || to.month === undefined || to.coarse) return undefined;
    const year = turns ? to.year - (to.era === "before" ? -1 : 1) : to.year;
    return [{ ...from, year, era: to.era }, to, turns ? `the start is read as in ${year}` : note];
  }
  if (isYearless(to)) {
    if (from.year === undefined || from.month === undefined || from.coarse) return undefined;
    const year = turns ? from.year + (from.era === "before" ? -1 : 1) : from.year;
    return [from, { ...to, year, era: from.era }, turns ? `the end is read as in ${year}` : note];
  }
  return isoYear(from) === undefined && !from.coarse && from.masked === undefined ? undefined : [from, to, note];
}
