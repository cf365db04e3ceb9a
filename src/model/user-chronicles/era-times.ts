/** Periods in time: which overlap, and which events fall into each. An event belongs to the one that started last. Pure. */
import type { Ms } from "../time";
import { type EventDate, parseEventDate } from "../dates/event-date";
import type { ChronicleContent, EraContent } from "./content";

/**
 * @param id  of the era in question
 * @returns the eras that share time with it; none if its date cannot be read
 */
export function overlapsOf(eras: readonly EraContent[], id: string): readonly EraContent[] {
  const own = eras.find((era) => era.id === id);
  const date = own && dateOf(own);
  if (!date) return [];
  return eras.filter((era) => {
    const other = era.id === id ? undefined : dateOf(era);
    return other !== undefined && startOf(other) < endOf(date) && startOf(date) < endOf(other);
  });
}

/** When the events start, in order; those without a readable date are left out. */
export const startsOf = ({ events }: Pick<ChronicleContent, "events">): readonly Ms[] =>
  events.flatMap((event) => dateOf(event)?.startMs ?? []).sort((a, b) => a - b);

/** @returns for each id of an era: the number of events that belong to it */
export function countInEras(starts: readonly Ms[], eras: readonly EraContent[]): ReadonlyMap<string, number> {
  const dated = eras
    .flatMap((era) => {
      const date = dateOf(era);
      return date ? [{ id: era.id, startMs: date.startMs }] : [];
    })
    .sort((a, b) => a.startMs - b.startMs);
  const before = (ms: Ms) => starts.filter((start) => start < ms).length;
  return new Map(
    dated.map(({ id, startMs }, at) => {
      const next = dated[at + 1];
      return [id, (next ? before(next.startMs) : starts.length) - before(startMs)];
    }),
  );
}

function dateOf({ date }: { readonly date: string }): EventDate | undefined {
  const parsed = parseEventDate(date);
  return parsed.ok ? parsed.date : undefined;
}

const startOf = ({ startOpen, startMs }: EventDate) => (startOpen ? -Infinity : startMs);
const endOf = ({ endOpen, endMs }: EventDate) => (endOpen ? Infinity : endMs);
