/** Moves dates as they are written: every date of an EDTF text, or one end of a span. How one date moves: shift-part.ts. */
import { readDatePart } from "./edtf-part";
import { type DatePrecision, type EventDate, parseEventDate } from "./event-date";
import { type ShiftUnit, placePart, shiftPart } from "./shift-part";
import { DAY_MS, type Ms } from "../time";

export type { ShiftUnit };

/** One step of a date: the unit of its precision, such as ten years for a decade. */
export type DateStep = { readonly amount: number; readonly unit: ShiftUnit };

const STEPS: Readonly<Record<DatePrecision, DateStep>> = {
  time: { amount: 1, unit: "day" },
  day: { amount: 1, unit: "day" },
  month: { amount: 1, unit: "month" },
  season: { amount: 3, unit: "month" },
  year: { amount: 1, unit: "year" },
  decade: { amount: 10, unit: "year" },
  century: { amount: 100, unit: "year" },
};
const FINEST = Object.keys(STEPS) as readonly DatePrecision[];

/** The smallest step that moves a date as a whole: the more precise end decides. A half-year moves by half-years. */
export function dateStep({ edtf, startPrecision, endPrecision }: EventDate): DateStep {
  const finest = FINEST.find((one) => one === startPrecision || one === endPrecision) ?? "day";
  const areHalfYears = finest === "season" && /^-?\d{4}-4[01]$/.test(edtf);
  return areHalfYears ? { amount: 6, unit: "month" } : STEPS[finest];
}

/**
 * Moves all dates of an EDTF text and keeps how they are written: precision, marks, clock times, open and unknown ends.
 * 31 January plus a month is the last day of February. A date that is less precise than the unit moves by its middle: a
 * month by days, a decade by years.
 * @returns `undefined` if the text cannot be read, or a date would leave the years that can be written
 */
export function shiftDate(edtf: string, amount: number, unit: ShiftUnit): string | undefined {
  const text = edtf.trim();
  if (!Number.isInteger(amount) || !parseEventDate(text).ok) return undefined;
  const pieces: string[] = [];
  // What separates dates comes as it is; the capturing group keeps it.
  for (const [i, piece] of text.split(/(\.\.|[[\],/])/).entries()) {
    const moved = piece === "" || i % 2 === 1 ? piece : shiftPart(piece, amount, unit);
    if (moved === undefined) return undefined;
    pieces.push(moved);
  }
  return readable(pieces.join("")) ?? inOrder(pieces);
}

/** A span or range with ends of different precision whose end has come to lie before its start: the end is moved on. */
function inOrder(pieces: readonly string[]): string | undefined {
  const ends = endsOf(pieces.join(""));
  return ends && ends.from !== "" && ends.to !== "" ? endAfter(ends, readDatePart(ends.from)?.startMs) : undefined;
}

/**
 * The start of a span becomes the date that holds a time, as precise as it was and with its marks. An open or unknown
 * start becomes as precise as the end. It is never after the end: it stays at the end, if that is earlier.
 * @returns `undefined` if the text is no span and no range of possible days, or such a date cannot be written
 */
export function withStart(edtf: string, ms: Ms): string | undefined {
  const ends = endsOf(edtf);
  if (!ends) return undefined;
  const form = formOf(ends.from, ends.to);
  const last = readDatePart(ends.to);
  const latest = last ? Math.max(last.startMs, last.endMs - 1) : Number.POSITIVE_INFINITY;
  return closest(Math.min(ms, latest), -1, (at) => {
    const from = placePart(form, at);
    return from === undefined ? undefined : joined({ ...ends, from });
  });
}

/**
 * The end of a span becomes the date that holds a time, as precise as it was and with its marks. An open or unknown end
 * becomes as precise as the start. It is never before the start: it stays at the start, if that is later.
 * @returns `undefined` if the text is no span and no range of possible days, or such a date cannot be written
 */
export function withEnd(edtf: string, ms: Ms): string | undefined {
  const ends = endsOf(edtf);
  return ends && endAfter(ends, Math.max(ms, readDatePart(ends.from)?.startMs ?? ms));
}

function endAfter(ends: DateEnds, ms: Ms | undefined): string | undefined {
  const form = formOf(ends.to, ends.from);
  return ms === undefined
    ? undefined
    : closest(ms, 1, (at) => {
        const to = placePart(form, at);
        return to === undefined ? undefined : joined({ ...ends, to });
      });
}

/** Days tried on, where an end in another form does not fit yet: a clock time, or a month that began earlier. */
const TRIED_DAYS = [0, 1, 2, 31, 366, 3_653, 36_525];

function closest(ms: Ms, direction: 1 | -1, place: (ms: Ms) => string | undefined): string | undefined {
  for (const days of TRIED_DAYS) {
    const placed = place(ms + direction * days * DAY_MS);
    if (placed !== undefined) return placed;
  }
  return undefined;
}

/** How an end is written; an open or unknown one like the other end, without its marks. A clock time gives a day. */
function formOf(end: string, other: string): string {
  return end === "" || end === ".." ? other.replace(/T.*$/, "").replaceAll(/[~?%]/g, "") : end;
}

type DateEnds = { readonly from: string; readonly to: string; readonly isSpan: boolean };

/** The ends of `a/b` and of `[a..b]`, as they are written. */
function endsOf(text: string): DateEnds | undefined {
  const match = /^(?:\[(?<first>[^,]+?)\.\.(?<last>[^,.]+)\]|(?<from>[^/[]*)\/(?<to>[^/\]]*))$/.exec(text.trim());
  if (!match) return undefined;
  const { first, last, from = "", to = "" } = match.groups ?? {};
  return first !== undefined && last !== undefined
    ? { from: first, to: last, isSpan: false }
    : { from, to, isSpan: true };
}

const joined = ({ from, to, isSpan }: DateEnds): string | undefined =>
  readable(isSpan ? `${from}/${to}` : `[${from}..${to}]`);

const readable = (text: string): string | undefined => (parseEventDate(text).ok ? text : undefined);
