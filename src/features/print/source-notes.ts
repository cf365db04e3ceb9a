/** Sources as numbered notes: each once, in order of first reference. */
import type { TimelineEvent } from "../../model/chronicle/chronicle";

type Source = TimelineEvent["sources"][number];

export type SourceNotes = {
  readonly notes: readonly Source[];
  /** Source numbers of an event, 1-based, ascending. */
  readonly numbersOf: (event: TimelineEvent) => readonly number[];
};

/** What a note shows. */
const keyOf = ({ kind, title, headline, author, publisher, date, url }: Source): string =>
  JSON.stringify([kind, title, headline, author, publisher, date, url]);

export function sourceNotes(events: Iterable<TimelineEvent>): SourceNotes {
  const numbers = new Map<string, number>();
  const notes: Source[] = [];
  for (const { sources } of events)
    for (const source of sources) {
      const key = keyOf(source);
      if (numbers.has(key)) continue;
      notes.push(source);
      numbers.set(key, notes.length);
    }
  return {
    notes,
    numbersOf: ({ sources }) =>
      [...new Set(sources.flatMap((source) => numbers.get(keyOf(source)) ?? []))].sort((a, b) => a - b),
  };
}
