/** Which events and dates are certain enough for a question. */
import type { TimelineEvent } from "../chronicle/chronicle";
import type { EventDate } from "../dates/event-date";

/** Whether the first and last day are known and certain. "An unknown day between two known ones" is not. */
export function isSure(date: EventDate): boolean {
  return isStartSure(date) && !date.endOpen && !date.endApproximate && !date.endUncertain;
}

/** Whether the start is certain, however the event ends. */
export const isStartSure = (date: EventDate): boolean =>
  date.kind !== "within" && !date.startOpen && !date.startApproximate && !date.startUncertain;

/** Whether the event is undisputed. An event without a status counts as undisputed. */
export const isUndisputed = ({ status }: Pick<TimelineEvent, "status">): boolean =>
  status === undefined || status === "confirmed";

/** Whether `a` ends before `b` begins. */
export const isBefore = (a: EventDate, b: EventDate): boolean => a.endMs <= b.startMs && a.startMs < b.startMs;
