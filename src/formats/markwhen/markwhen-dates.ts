/** Dates before the colon of a markwhen event: one date, or two joined by a hyphen, a slash or "to". */
import type { EventDate } from "../../model/dates/event-date";
import { type DateNote, readDateText } from "../dates/date-text";
import type { DayOrder } from "../dates/day-text";

/** Start of a line. `undated`: meant as a date but unreadable. */
export type LineStart =
  | {
      readonly kind: "dated";
      readonly date: EventDate;
      /** The date as written. */
      readonly text: string;
      /** How ambiguities were resolved. */
      readonly notes: readonly DateNote[];
      readonly rest: string;
    }
  | { readonly kind: "undated"; readonly text: string; readonly isRelative: boolean };

/** Dates are short; a later colon belongs to the text. */
const MAX_LENGTH = 80;
/** Two clock times with seconds, and the colon after the dates. */
const MAX_COLONS = 5;
const RELATIVE =
  /^(?:now|today|tomorrow|yesterday)\b|^(?:after|before|by|from) [!#\d]|^![\w-]|^\d{1,4} ?(?:second|minute|hour|(?:week ?)?day|week|month|year|decade)s?\b/i;
/** Numbers and separators of a date. */
const NUMERIC = /^\d[\d\s/.\-–—:T+Z]*$/;

/** @returns `undefined` for a line that does not begin an event */
export function readLineStart(line: string, order: DayOrder): LineStart | undefined {
  if (!/^[\p{L}\d!-]/u.test(line)) return undefined;
  const head = line.slice(0, MAX_LENGTH);
  const colons = [...head.matchAll(/:/g)].slice(0, MAX_COLONS).map(({ index }) => index);
  // A colon between digits belongs to a time, unless nothing else makes sense.
  const isWithinTime = (at: number) => /\d:\d/.test(head.slice(at - 1, at + 2));
  for (const colon of [...colons.filter((at) => !isWithinTime(at)), ...colons.filter(isWithinTime)]) {
    const text = head.slice(0, colon).trim();
    // Every date has a year; this rejects most lines of a text early.
    if (!/\d{3}|\d ?(?:bce?|ce|ad)\b/i.test(text)) continue;
    const read = readDateText(text, order);
    if (read.ok) return { kind: "dated", date: read.date, text, notes: read.notes, rest: line.slice(colon + 1).trim() };
  }
  const colon = head.indexOf(":");
  const text = head.slice(0, colon).trim();
  if (colon < 1) return undefined;
  if (RELATIVE.test(text)) return { kind: "undated", text, isRelative: true };
  return NUMERIC.test(text) && /\d{4}/.test(text) ? { kind: "undated", text, isRelative: false } : undefined;
}
