/**
 * Moves one EDTF date and keeps how it is written: its precision, its qualification marks, a clock time with its zone.
 * What can be read is in edtf-part.ts; the grammar of each form is repeated here as far as it is written back.
 */
import { utcMs, yearOf } from "./calendar-years";
import { type DatePart, readDatePart } from "./edtf-part";
import { DAY_MS, type Ms } from "../time";

export type ShiftUnit = "day" | "month" | "year";

/**
 * A time moved by calendar units. The 31st plus a month is the last day of that month.
 * @returns `NaN` if the time is out of the range of `Date`
 */
export function shiftMs(ms: Ms, amount: number, unit: ShiftUnit): Ms {
  if (unit === "day") return ms + amount * DAY_MS;
  const date = new Date(ms);
  const months = date.getUTCMonth() + (unit === "month" ? amount : amount * 12);
  const year = yearOf(ms) + Math.floor(months / 12);
  const month = months - Math.floor(months / 12) * 12;
  const lastDay = new Date(utcMs(year, month + 1, 0)).getUTCDate();
  const midnight = utcMs(yearOf(ms), date.getUTCMonth(), date.getUTCDate());
  return utcMs(year, month, Math.min(date.getUTCDate(), lastDay)) + (ms - midnight);
}

/**
 * Moves one date. What is less precise than the unit moves by its middle: 2022-02 plus 20 days is 2022-03.
 * @returns `undefined` if it cannot be read or would leave the years that can be written
 */
export function shiftPart(text: string, amount: number, unit: ShiftUnit): string | undefined {
  const part = readDatePart(text);
  return part && placePart(text, shiftMs(anchorOf(text, part), amount, unit));
}

/**
 * The date in the form of `text` (precision, marks, clock) that holds a time.
 * @param ms  for a clock time: any time of the day as its own zone counts it, read as UTC
 * @returns `undefined` if such a date cannot be written
 */
export function placePart(text: string, ms: Ms): string | undefined {
  if (!Number.isFinite(ms) || Number.isNaN(new Date(ms).getTime())) return undefined;
  const placed =
    placeCalendarDate(text, ms) ??
    placeUnspecified(text, ms) ??
    placeTime(text, ms) ??
    placeSeason(text, ms) ??
    placeLongYear(text, ms);
  return placed !== undefined && readDatePart(placed) ? placed : undefined;
}

/** The time by which a date is moved: of a day and a clock time the day itself, of anything longer the middle. */
function anchorOf(text: string, part: DatePart): Ms {
  if (part.precision === "time") return readDatePart(text.slice(0, text.indexOf("T")))?.startMs ?? Number.NaN;
  return part.precision === "day" ? part.startMs : part.startMs + (part.endMs - part.startMs) / 2;
}

const CALENDAR_DATE = /^([~?%]?)(-?\d{4})([~?%]?)(?:-([~?%]?)(\d\d|XX)([~?%]?)(?:-([~?%]?)(\d\d|XX)([~?%]?))?)?$/;

/** Also with unspecified month and day, 2004-06-XX and 2004-XX-XX, which stay as they are. */
function placeCalendarDate(text: string, ms: Ms): string | undefined {
  const match = CALENDAR_DATE.exec(text);
  // 21 and above are seasons.
  if (!match || Number(match[5]) > 12) return undefined;
  const [, mark1 = "", , mark2 = "", mark3 = "", month, mark4 = "", mark5 = "", day, mark6 = ""] = match;
  const date = new Date(ms);
  const year = yearText(yearOf(ms));
  if (year === undefined) return month === undefined && mark1 + mark2 === "" ? longYearText(yearOf(ms)) : undefined;
  const written = (value: string, number: number) => (value === "XX" ? value : twoDigits(number));
  let placed = `${mark1}${year}${mark2}`;
  if (month !== undefined) placed += `-${mark3}${written(month, date.getUTCMonth() + 1)}${mark4}`;
  if (day !== undefined) placed += `-${mark5}${written(day, date.getUTCDate())}${mark6}`;
  return placed;
}

/** Decades and centuries, 201X and 20XX. */
function placeUnspecified(text: string, ms: Ms): string | undefined {
  const match = /^\d\d(\dX|XX)([~?%]?)$/.exec(text);
  const year = yearOf(ms);
  if (!match || year < 0 || year > 9_999) return undefined;
  const digits = String(year).padStart(4, "0");
  return `${match[1] === "XX" ? `${digits.slice(0, 2)}XX` : `${digits.slice(0, 3)}X`}${match[2]}`;
}

function placeTime(text: string, ms: Ms): string | undefined {
  const clock = /T.*$/.exec(text)?.[0];
  const date = clock === undefined ? undefined : placeCalendarDate("0000-01-01", ms);
  return date && `${date}${clock}`;
}

/** Seasons, quarters and half-years keep their kind; see `readSeason` for the codes. */
function placeSeason(text: string, ms: Ms): string | undefined {
  const match = /^-?\d{4}-(\d\d)$/.exec(text);
  const year = yearText(yearOf(ms));
  if (!match || year === undefined) return undefined;
  const code = Number(match[1]);
  const month = new Date(ms).getUTCMonth();
  if (code >= 40) return `${year}-${40 + Math.floor(month / 6)}`;
  const isSouthern = code >= 29 && code <= 32;
  const quarter = (Math.floor(month / 3) + (isSouthern ? 2 : 0)) % 4;
  return `${year}-${code - ((code - 21) % 4) + quarter}`;
}

/** The number of significant digits stays; an exponent is written out. */
function placeLongYear(text: string, ms: Ms): string | undefined {
  const match = /^Y?-?\d+(?:E\d+)?(S\d+)?$/.exec(text);
  return match ? `${yearText(yearOf(ms)) ?? longYearText(yearOf(ms))}${match[1] ?? ""}` : undefined;
}

/** A year of four digits, counted astronomically; `undefined` if it takes more. */
const yearText = (year: number): string | undefined =>
  Math.abs(year) > 9_999 ? undefined : `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;

const longYearText = (year: number): string => `Y${year}`;

const twoDigits = (n: number): string => String(n).padStart(2, "0");
