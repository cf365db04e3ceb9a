/** Events that come out of a worker are copies: neither frozen nor sharing anything. Here they become as they were. */
import type { TimelineEvent } from "../model/chronicle";
import { type DraftEvent, NO_ITEMS } from "../model/draft-event";
import type { EventDate } from "../model/event-date";

const LISTS = ["actors", "places", "figures", "quotes", "related", "sources", "media", "tags"] as const;

/** @returns a function that freezes the events of a slice in place, with the dates and empty lists they can share */
export function adoptEvents(): (slice: readonly TimelineEvent[]) => void {
  const dates = new Map<string, EventDate>();
  const shared = (date: EventDate): EventDate => {
    const known = dates.get(date.edtf);
    if (known) return known;
    dates.set(date.edtf, Object.freeze(date));
    return date;
  };
  return (slice) => {
    for (const event of slice) {
      const draft = event as DraftEvent;
      draft.date = shared(event.date);
      for (const list of LISTS) if (event[list].length === 0) draft[list] = NO_ITEMS;
      Object.freeze(event);
    }
  };
}
