/** Search across the timelines of a library: one small index for each language. */
import { indexWords, queryWords } from "./normalize-words";

export type LibraryEvent = {
  /** Number of its timeline. */
  readonly timeline: number;
  readonly id: string;
  readonly title: string;
  /** In words. */
  readonly date: string;
  /** Other texts to search: people, places, summary. */
  readonly text: string;
};

export type LibraryIndex = {
  readonly timelines: readonly { readonly page: string; readonly title: string }[];
  /** Of each timeline by date. */
  readonly events: readonly LibraryEvent[];
};

/**
 * Finds events with every word of the query, those with all of them in the title first. Words match beginnings of words,
 * with any ending. Builds its index once, when it is called.
 * @returns the search: all matches in their order; none for a query without words
 */
export function librarySearch({ events }: LibraryIndex): (query: string) => readonly LibraryEvent[] {
  const indexed = events.map((event) => ({
    event,
    title: ` ${indexWords(event.title).join(" ")}`,
    all: ` ${indexWords(`${event.title} ${event.text} ${event.date}`).join(" ")}`,
  }));
  return (query) => {
    const words = queryWords(query).map((word) => ` ${word}`);
    if (words.length === 0) return [];
    const found = indexed.filter(({ all }) => words.every((word) => all.includes(word)));
    const isTitled = ({ title }: (typeof indexed)[number]) => words.every((word) => title.includes(word));
    return [...found.filter(isTitled), ...found.filter((one) => !isTitled(one))].map(({ event }) => event);
  };
}
