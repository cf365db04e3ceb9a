/**
 * Dates of events: EDTF level 1 (https://www.loc.gov/standards/datetime/) and the level 2 sets `[a..b]` and `[a,b]`,
 * "one unknown day of these". Read here, at the boundary; inside the program only `EventDate` is used.
 */
import edtf, { parse, type Parsed } from "edtf";
import type { Ms } from "./time";

export type DatePrecision = "time" | "day" | "month" | "season" | "year" | "decade" | "century";

/**
 * - `instant`  one date (a day, a month, a year …), however coarse
 * - `span`     from a start to an end, either of which may be open (`..`) or unknown (empty)
 * - `within`   one unknown day between two known ones, `[a..b]`, or one of several, `[a,b,c..d]`, drawn the same
 */
export type DateKind = "instant" | "span" | "within";

export type EventDate = {
  readonly edtf: string;
  readonly kind: DateKind;
  /** First ms of the date. For a span with an open start: the end, as far as anything is known. */
  readonly startMs: Ms;
  /** First ms after the date (exclusive), so a day is 86,400,000 long. Always > startMs, except for clock times. */
  readonly endMs: Ms;
  readonly startPrecision: DatePrecision;
  readonly endPrecision: DatePrecision;
  readonly startApproximate: boolean;
  readonly endApproximate: boolean;
  readonly startUncertain: boolean;
  readonly endUncertain: boolean;
  /** The span has no known first day (`../b` or `/b`); `startMs` is then a stand-in. */
  readonly startOpen: boolean;
  /** The span goes on (`a/..`) or its end is unknown (`a/`); `endMs` is then a stand-in. */
  readonly endOpen: boolean;
};

export type DateResult =
  { readonly ok: true; readonly date: EventDate } | { readonly ok: false; readonly expected: string };

const EXPECTED =
  "an EDTF date such as 2022-02-24, 2022-02, 2022-02-24/2022-04-02, 2022-04~ or [2022-05-03..2022-05-07]";
// Far outside any calendar the renderer can draw (JavaScript dates end at ±8.64e15).
const LIMIT_MS = 8.64e15 / 2;
const LONGEST_DATE = 100;

type Part = {
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/**
 * Reads one EDTF text.
 * @returns the date with finite times, or what was expected instead; never throws
 */
export function parseEventDate(text: string): DateResult {
  const input = text.trim();
  if (input === "" || input.length > LONGEST_DATE) return fail(EXPECTED);
  // edtf.js takes a bare number of five or more digits for milliseconds since 1970 (an Excel serial, usually).
  if (/^[+-]?\d{5,}$/.test(input)) return fail(`${EXPECTED}; a bare number is not a date`);
  const within = /^\[(.*)\]$/.exec(input)?.[1];
  if (within !== undefined) return readWithin(input, within);
  const slash = input.indexOf("/");
  if (slash >= 0) return readSpan(input, input.slice(0, slash), input.slice(slash + 1));
  const part = readPart(input);
  return part ? ok(input, "instant", part, part) : fail(EXPECTED);
}

function readWithin(input: string, list: string): DateResult {
  const parts: Part[] = [];
  for (const entry of list.split(",")) {
    const [from = "", to = from, ...more] = entry.split("..");
    const first = readPart(from);
    const last = readPart(to);
    if (!first || !last || more.length > 0) return fail(`${EXPECTED}; both ends of [a..b] must be dates`);
    if (last.startMs < first.startMs) return fail("the later date last: [earlier..later]");
    parts.push(first, last);
  }
  const earliest = parts.reduce((best, part) => (part.startMs < best.startMs ? part : best));
  const latest = parts.reduce((best, part) => (part.endMs > best.endMs ? part : best));
  return ok(input, "within", earliest, latest);
}

function readSpan(input: string, from: string, to: string): DateResult {
  const isOpen = (side: string) => side === "" || side === "..";
  const first = isOpen(from) ? undefined : readPart(from);
  const last = isOpen(to) ? undefined : readPart(to);
  if ((!first && !isOpen(from)) || (!last && !isOpen(to))) return fail(EXPECTED);
  if (first && last) {
    // A year may end a span that starts within it (1066-10-14/1066); a clock time may end where it starts.
    if (last.startMs < first.startMs && last.endMs <= first.startMs) return fail("the later date last: earlier/later");
    return ok(input, "span", first, last);
  }
  const known = first ?? last;
  if (!known) return fail("at least one known end");
  return ok(input, "span", known, known, { startOpen: !first, endOpen: !last });
}

function ok(
  edtfText: string,
  kind: DateKind,
  first: Part,
  last: Part,
  open: { startOpen: boolean; endOpen: boolean } = { startOpen: false, endOpen: false },
): DateResult {
  return {
    ok: true,
    date: {
      edtf: edtfText,
      kind,
      startMs: first.startMs,
      endMs: last.endMs,
      startPrecision: first.precision,
      endPrecision: last.precision,
      startApproximate: first.approximate,
      endApproximate: last.approximate,
      startUncertain: first.uncertain,
      endUncertain: last.uncertain,
      ...open,
    },
  };
}

const fail = (expected: string): DateResult => ({ ok: false, expected });

function readPart(text: string): Part | undefined {
  if (text.includes("X")) return readUnspecifiedPart(text);
  return readPlainPart(text) ?? readClockPart(text) ?? readEdtfPart(text);
}

/**
 * The unspecified digits of level 1: 2004-06-XX is some day in June 2004, 201X the 2010s, 20XX the 21st century. Not left
 * to edtf.js, which turns them round in negative years.
 */
function readUnspecifiedPart(text: string): Part | undefined {
  const known = /^(-?\d{4}-\d{2}(?=-XX[~?%]?$)|-?\d{4})(?:-XX){1,2}([~?%]?)$/.exec(text);
  if (known) {
    const part = readPart(`${known[1]}${known[2]}`);
    return part?.precision === "month" || part?.precision === "year" ? part : undefined;
  }
  const years = /^(\d{2})(\dX|XX)([~?%]?)$/.exec(text);
  if (!years) return undefined;
  const [, hundreds = "", rest = "", mark = ""] = years;
  const isDecade = rest !== "XX";
  const first = Number(`${hundreds}${isDecade ? rest[0] : "0"}0`);
  const precision = isDecade ? "decade" : "century";
  return {
    startMs: utcMs(first, 0, 1),
    endMs: utcMs(first + (isDecade ? 10 : 100), 0, 1),
    precision,
    ...marksOf(mark),
  };
}

/** Years, months and days, nearly all dates there are: the grammar of edtf.js takes 0.3 ms for each. */
function readPlainPart(text: string): Part | undefined {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([~?%])?$/.exec(text);
  // Nobody counts a year -0.
  if (!match || match[1] === "-0000") return undefined;
  const [, year, month, day, mark] = match;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const startMs = utcMs(y, m, d);
  // 30 February is 1 or 2 March to `Date`.
  if (day !== undefined && new Date(startMs).getUTCDate() !== d) return undefined;
  return {
    startMs,
    endMs: day !== undefined ? utcMs(y, m, d + 1) : month !== undefined ? utcMs(y, m + 1, 1) : utcMs(y + 1, 0, 1),
    precision: day !== undefined ? "day" : month !== undefined ? "month" : "year",
    ...marksOf(mark),
  };
}

/** Clock times, with which a file may be full; what this does not take, the grammar decides. */
function readClockPart(text: string): Part | undefined {
  const match = /^(-?\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[01]):[0-5]\d)?$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, dayText = "", hour, minute, second = "0", zone = "Z"] = match;
  const day = readPlainPart(dayText);
  if (!day) return undefined;
  const [zoneHours = "0", zoneMinutes = "0"] = zone === "Z" ? [] : zone.slice(1).split(":");
  const zoneMs = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000 * (zone.startsWith("-") ? -1 : 1);
  const ms = day.startMs + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000 - zoneMs;
  return { startMs: ms, endMs: ms, precision: "time", approximate: false, uncertain: false };
}

const marksOf = (mark: string | undefined): Pick<Part, "approximate" | "uncertain"> => ({
  approximate: mark === "~" || mark === "%",
  uncertain: mark === "?" || mark === "%",
});

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utcMs(year: number, month: number, day: number): Ms {
  return year >= 100 ? Date.UTC(year, month, day) : new Date(0).setUTCFullYear(year, month, day);
}

function readEdtfPart(text: string): Part | undefined {
  if (!hasRealCalendarDay(text) || isMisreadByEdtf(text)) return undefined;
  let parsed: Parsed;
  let type: string;
  try {
    const syntax = parse(text);
    // The type of the syntax, since `parsed.type` is the name of a class and bundlers rename classes.
    type = syntax.type;
    parsed = edtf(syntax);
  } catch {
    return undefined; // edtf.js throws on anything outside its grammar
  }
  const precision = precisionOf(text, type, parsed);
  if (!precision) return undefined;
  const startMs = parsed.min;
  const endMs = precision === "time" ? parsed.max : parsed.max + 1;
  if (!Number.isFinite(startMs) || !Number.isFinite(endMs)) return undefined;
  if (Math.abs(startMs) > LIMIT_MS || Math.abs(endMs) > LIMIT_MS) return undefined;
  return {
    startMs,
    endMs,
    precision,
    approximate: Boolean(parsed.approximate?.value),
    uncertain: Boolean(parsed.uncertain?.value),
  };
}

function precisionOf(text: string, type: string, parsed: Parsed): DatePrecision | undefined {
  if (type === "Season") return "season";
  if (type === "Year") return "year";
  if (type !== "Date") return undefined; // sets, lists and intervals are no single date; 20 and 201 are too short for one
  if (text.includes("T")) return "time";
  return parsed.precision === 1 ? "year" : parsed.precision === 2 ? "month" : "day";
}

/** edtf.js reads ".5" of a second as 5 ms, and its thirds of a year (37 to 39) overlap. */
function isMisreadByEdtf(text: string): boolean {
  return /T[\d:]+[.,]|^-?\d{4}-3[789]/.test(text.replace(/[~?%]/g, ""));
}

/** edtf.js accepts 29 February in years that have none (2023, 1900). */
function hasRealCalendarDay(text: string): boolean {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})/.exec(text.replace(/[~?%]/g, ""));
  if (!match) return true;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(utcMs(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
