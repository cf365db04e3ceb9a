/** Groups events, sorted by date, under headings: eras, or years if the chronicle has no eras. */
import { yearOf } from "../dates/calendar-years";
import { type Era, type TimelineEvent, eraOf } from "./chronicle";

export type EventGroup = {
  readonly key: string;
  readonly heading:
    | { readonly kind: "era"; readonly era: Era }
    /** Before the first era. */
    | { readonly kind: "before"; readonly firstEra: Era }
    /** Counted astronomically: 0 is 1 BC. */
    | { readonly kind: "year"; readonly year: number };
  readonly events: readonly TimelineEvent[];
};

function headingOf(event: TimelineEvent, eras: readonly Era[]): EventGroup["heading"] {
  const era = eraOf(event, eras);
  if (era) return { kind: "era", era };
  const firstEra = eras[0];
  return firstEra ? { kind: "before", firstEra } : { kind: "year", year: yearOf(event.date.startMs) };
}

function keyOf(heading: EventGroup["heading"]): string {
  switch (heading.kind) {
    case "era":
      return `era-${heading.era.id}`;
    case "before":
      return "before";
    case "year":
      return `year-${heading.year}`;
    default: {
      const never: never = heading;
      throw new RangeError(`unknown heading ${String(never)}`);
    }
  }
}

/**
 * Groups events in order. Only groups with events are returned.
 * @param events  sorted by start
 */
export function groupEvents(events: readonly TimelineEvent[], eras: readonly Era[]): readonly EventGroup[] {
  const groups: (Omit<EventGroup, "events"> & { readonly events: TimelineEvent[] })[] = [];
  for (const event of events) {
    const heading = headingOf(event, eras);
    const key = keyOf(heading);
    const last = groups.at(-1);
    if (last?.key === key) last.events.push(event);
    else groups.push({ key, heading, events: [event] });
  }
  return groups;
}
