/** What becomes of a date when its event, or one end of it, is moved along the timeline. Pure. */
import type { DatePrecision, EventDate } from "../model/dates/event-date";
import { type ShiftUnit, dateStep, shiftDate, withEnd, withStart } from "../model/dates/shift-date";
import { DAY_MS, MEAN_MONTH_MS, MEAN_YEAR_MS, type Ms } from "../model/time";

export type DatePart = "whole" | "start" | "end";

const UNIT_MS: Readonly<Record<ShiftUnit, Ms>> = { day: DAY_MS, month: MEAN_MONTH_MS, year: MEAN_YEAR_MS };

/** From an end of a date to the middle of its unit. */
const HALF_MS: Readonly<Record<DatePrecision, Ms>> = {
  time: 0,
  day: DAY_MS / 2,
  month: MEAN_MONTH_MS / 2,
  season: 1.5 * MEAN_MONTH_MS,
  year: MEAN_YEAR_MS / 2,
  decade: 5 * MEAN_YEAR_MS,
  century: 50 * MEAN_YEAR_MS,
};

/**
 * The date after a move, in whole units of its precision.
 * @param drawn  where the event is drawn: open and unknown ends are moved from there
 * @returns `undefined` if there is no such date
 */
export function draggedDate(
  date: EventDate,
  part: DatePart,
  byMs: Ms,
  drawn: { readonly startMs: Ms; readonly endMs: Ms },
): string | undefined {
  const { edtf } = date;
  if (part === "start")
    return withStart(edtf, byMs + (date.startOpen ? drawn.startMs : date.startMs + HALF_MS[date.startPrecision]));
  if (part === "end")
    return withEnd(edtf, byMs + (date.endOpen ? drawn.endMs - 1 : date.endMs - HALF_MS[date.endPrecision]));
  const { amount, unit } = dateStep(date);
  const steps = Math.round(byMs / (amount * UNIT_MS[unit]));
  return steps === 0 ? edtf : shiftDate(edtf, steps * amount, unit);
}

/** Whether the date has ends that can be moved: a span, or a range of possible days. */
export const hasEnds = ({ edtf, startMs }: EventDate): boolean => withStart(edtf, startMs) !== undefined;
