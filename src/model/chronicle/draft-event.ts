/** Events during parsing: dates are known, references and lanes are not resolved yet. */
import type { TimelineEvent } from "./chronicle";

/** `lane` is the value in the file. Frozen as a `TimelineEvent` once its references are resolved. */
export type DraftEvent = { -readonly [Key in keyof Omit<TimelineEvent, "lane">]: TimelineEvent[Key] } & {
  lane: string | undefined;
};

/** Shared empty list: a separate one for each of a million empty fields would waste heap. */
export const NO_ITEMS: never[] = [];
Object.freeze(NO_ITEMS);
