/** Which dates may be asked about: those that nobody has to doubt. */
import type { TimelineEvent } from "../chronicle/chronicle";
import type { EventDate } from "../dates/event-date";

/** Whether first and last day are known and sure. An unknown day between two known ones is not. */
export function isSure(date: EventDate): boolean {
  return isStartSure(date) && !date.endOpen && !date.endApproximate && !date.endUncertain;
}

/** Whether it is sure when it began, however it ends. */
export const isStartSure = (date: EventDate): boolean =>
  date.kind !== "within" && !date.startOpen && !date.startApproximate && !date.startUncertain;

/** Whether an event is said to have happened, by more than one side; data without a word on it counts. */
export const isUndisputed = ({ status }: Pick<TimelineEvent, "status">): boolean =>
  status === undefined || status === "confirmed";

/** Whether one is over before the other begins. */
export const isBefore = (a: EventDate, b: EventDate): boolean => a.endMs <= b.startMs && a.startMs < b.startMs;
