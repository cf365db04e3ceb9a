/** Events while a file is read: dates are known, references and lanes not yet. */
import type { TimelineEvent } from "./chronicle";

/** `lane` is what the file says. Frozen as a `TimelineEvent` once everything it refers to is settled. */
export type DraftEvent = { -readonly [Key in keyof Omit<TimelineEvent, "lane">]: TimelineEvent[Key] } & {
  lane: string | undefined;
};

/** The one empty list of all events that have none of something: a million lists would be heap for nothing. */
export const NO_ITEMS: never[] = [];
Object.freeze(NO_ITEMS);
