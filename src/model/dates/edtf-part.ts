/**
 * One EDTF date: what levels 0 and 1 can say about a single interval, and from level 2 the qualification marks, long
 * years and groups of months (https://www.loc.gov/standards/datetime/). Sets, lists and spans: event-date.ts.
 */
import { utcMs } from "./calendar-years";
import type { Ms } from "../time";

export type DatePrecision = "time" | "day" | "month" | "season" | "year" | "decade" | "century";

export type DatePart = {
  readonly startMs: Ms;
  /** First ms after the date (exclusive). For a clock time, the time itself. */
  readonly endMs: Ms;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

// The years ±135,000: a window over both, with margins, is inside the range of `Date` (±8.64e15).
const FIRST_MS = utcMs(-135_000);
const LAST_MS = 8.64e15 / 2;

/**
 * Reads one date. Its end is exclusive, so a day is 86,400,000 long.
 * @returns `undefined` for anything else, including days that do not exist and years out of range
 */
export function readDatePart(text: string): DatePart | undefined {
  const part =
    readCalendarDate(text) ?? readUnspecified(text) ?? readTime(text) ?? readSeason(text) ?? readLongYear(text);
  return part && part.startMs >= FIRST_MS && part.endMs <= LAST_MS ? part : undefined;
}

const YEAR = String.raw`-(?!0000)\d{4}|\d{4}`;

/**
 * A mark before a component qualifies that component, a mark after it everything up to there. Either way the date is
 * uncertain.
 */
const CALENDAR_DATE = new RegExp(
  `^([~?%]?)(${YEAR})([~?%]?)(?:-([~?%]?)(0[1-9]|1[0-2])([~?%]?)(?:-([~?%]?)(\\d{2})([~?%]?))?)?$`,
);

function readCalendarDate(text: string): DatePart | undefined {
  const match = CALENDAR_DATE.exec(text);
  if (!match) return undefined;
  const [, mark1 = "", year = "", mark2 = "", mark3 = "", month, mark4 = "", mark5 = "", day, mark6 = ""] = match;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const startMs = utcMs(y, m, d);
  // A year alone takes one mark only.
  if (month === undefined && mark1 !== "" && mark2 !== "") return undefined;
  // `Date` turns 30 February into 1 or 2 March.
  if (day !== undefined && new Date(startMs).getUTCDate() !== d) return undefined;
  return {
    startMs,
    endMs: day !== undefined ? utcMs(y, m, d + 1) : month !== undefined ? utcMs(y, m + 1, 1) : utcMs(y + 1, 0, 1),
    precision: day !== undefined ? "day" : month !== undefined ? "month" : "year",
    ...marksOf(mark1 + mark2 + mark3 + mark4 + mark5 + mark6),
  };
}

/** Unspecified digits: 2004-06-XX is some day in June 2004, 201X the 2010s, 20XX the 21st century. */
function readUnspecified(text: string): DatePart | undefined {
  const known = /^(-?\d{4}-\d{2}(?=-XX[~?%]?$)|-?\d{4})(?:-XX){1,2}([~?%]?)$/.exec(text);
  if (known) return readCalendarDate(`${known[1]}${known[2]}`);
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

const TIME = new RegExp(
  `^(${YEAR})-(\\d{2})-(\\d{2})T(\\d{2}):([0-5]\\d)(?::([0-5]\\d))?(Z|([+-])(\\d{2})(?::?([0-5]\\d))?)?$`,
);

/** A clock time has no length. Without a zone it is read as UTC. */
function readTime(text: string): DatePart | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, year = "", month = "", day = "", hours = "", minutes = "", seconds = "0", zone = "Z", sign, ...offset] =
    match;
  const date = readCalendarDate(`${year}-${month}-${day}`);
  const clock = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  if (!date || clock > 86_400) return undefined;
  const [zoneHours = "0", zoneMinutes = "0"] = offset;
  const offsetMinutes = zone === "Z" ? 0 : Number(`${sign}1`) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  // Offsets run from -12:00 to +14:00; "-00:00" means that the local offset is unknown.
  if (offsetMinutes < -12 * 60 || offsetMinutes > 14 * 60 || (sign === "-" && offsetMinutes === 0)) return undefined;
  const ms = date.startMs + (clock - offsetMinutes * 60) * 1_000;
  return { startMs: ms, endMs: ms, precision: "time", ...marksOf("") };
}

/**
 * 21–36 are seasons and quarters, 40 and 41 half-years. The thirds, 37–39, are not supported. Seasons of the southern
 * hemisphere, 29–32, are half a year from those of the northern.
 */
function readSeason(text: string): DatePart | undefined {
  const match = new RegExp(`^(${YEAR})-(2[1-9]|3[0-6]|4[01])$`).exec(text);
  if (!match) return undefined;
  const [year, code] = [Number(match[1]), Number(match[2])];
  const months = code >= 40 ? 6 : 3;
  const quarter = (code - 21 + (code >= 29 && code <= 32 ? 2 : 0)) % 4;
  const first = code >= 40 ? (code - 40) * 6 : quarter * 3;
  return {
    startMs: utcMs(year, first, 1),
    endMs: utcMs(year, first + months, 1),
    precision: "season",
    ...marksOf(""),
  };
}

/** Years of more than four digits, also with an exponent. The number of significant digits is ignored. */
function readLongYear(text: string): DatePart | undefined {
  const match = /^(?:Y(-?[1-9]\d{4,})|Y(-?\d+)E(\d+)|(-?\d{4})(?=S))(?:S[1-9]\d*)?$/.exec(text);
  if (!match) return undefined;
  const [, long, base, exponent, short] = match;
  const year = Number(long ?? short ?? `${base}e${exponent}`);
  const startMs = utcMs(year, 0, 1);
  const endMs = utcMs(year + 1, 0, 1);
  return Number.isFinite(startMs) && Number.isFinite(endMs)
    ? { startMs, endMs, precision: "year", ...marksOf("") }
    : undefined;
}

const marksOf = (marks: string): Pick<DatePart, "approximate" | "uncertain"> => ({
  approximate: /[~%]/.test(marks),
  uncertain: /[?%]/.test(marks),
});
