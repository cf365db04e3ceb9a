/** Checks whether a date falls on the weekday that its text names. */
import { parseEventDate } from "../../model/dates/event-date";
import type { PartialDate } from "./partial-date";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

function weekdayAt(edtf: string): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T|[~?%])/.exec(edtf)?.[0];
  const parsed = day === undefined ? undefined : parseEventDate(day);
  return parsed?.ok ? new Date(parsed.date.startMs).getUTCDay() : undefined;
}

/** Whether the weekday in the text contradicts the date. */
export function isOtherWeekday(date: PartialDate | undefined, edtf: string): boolean {
  const weekday = weekdayAt(edtf);
  return date?.weekdays !== undefined && weekday !== undefined && !date.weekdays.has(weekday === 0 ? 7 : weekday);
}

/** In earlier years, not all countries had adopted the Gregorian calendar, so weekdays may follow another one. */
const FIRST_SURE_YEAR = 1930;

/** The note for a contradicting weekday. */
export function weekdayNotes(date: PartialDate, edtf: string): readonly string[] {
  if (!isOtherWeekday(date, edtf) || Number(edtf.slice(0, 4)) < FIRST_SURE_YEAR) return [];
  return [`read as ${edtf}, which was a ${WEEKDAYS[weekdayAt(edtf) ?? 0]}`];
}
