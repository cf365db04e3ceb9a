/**
 * Full-text search over title, summary, actors with aliases, places and quotes, in every language at once, so that
 * "Zelensky", "Zelenskyy" and "Зеленський" find the same events.
 */
import MiniSearch from "minisearch";
import { type LocalizedText, allTexts } from "./localized";
import type { Chronicle, TimelineEvent } from "./chronicle";
import { indexTerms, normaliseTerm, searchStem, splitWords } from "./search-words";

export type SearchHit = { readonly id: string; readonly score: number };

export type SearchIndex = {
  /**
   * Events that hold every word of the query, best first. A word matches the beginning of a word in the text, and other
   * endings of itself.
   * Only when nothing matches so are near spellings tried. Empty query: no hits.
   */
  search(query: string): readonly SearchHit[];
};

const FIELDS = ["title", "people", "places", "summary", "quotes"] as const;
type Row = { readonly id: string } & Readonly<Record<(typeof FIELDS)[number], string>>;

const BOOST = { title: 4, people: 3, places: 2, quotes: 1.5, summary: 1 };
const NEAR_SPELLING = 0.25; // share of a word's letters that may differ
const LONGEST_QUERY = 200;

const textOf = (...sources: readonly (LocalizedText | undefined)[]): string => sources.flatMap(allTexts).join(" \n ");

function rowOf(event: TimelineEvent, chronicle: Chronicle): Row {
  const actors = event.actors.flatMap((id) => chronicle.actors.get(id) ?? []);
  const places = event.places.flatMap((id) => chronicle.places.get(id) ?? []);
  return {
    id: event.id,
    title: textOf(event.title),
    people: textOf(...actors.map((a) => a.name), ...actors.flatMap((a) => a.aliases)),
    places: textOf(...places.map((p) => p.name), event.placeLabel),
    summary: textOf(event.summary),
    quotes: textOf(...event.quotes.flatMap((q) => [q.text, q.speaker])),
  };
}

/** Builds the index at once: about 1 ms per 10 events. Larger chronicles must build it off the main thread. */
export function buildSearchIndex(chronicle: Chronicle): SearchIndex {
  const mini = new MiniSearch<Row>({
    fields: [...FIELDS],
    processTerm: (term) => indexTerms(normaliseTerm(term)) || null,
    tokenize: splitWords,
    searchOptions: { processTerm: (term) => searchStem(normaliseTerm(term)) || null },
  });
  mini.addAll(chronicle.events.map((event) => rowOf(event, chronicle)));
  return {
    search(query) {
      const text = query.slice(0, LONGEST_QUERY);
      if (text.trim() === "") return [];
      const options = { prefix: true, combineWith: "AND" as const, boost: BOOST };
      const exact = mini.search(text, options);
      const found = exact.length > 0 ? exact : mini.search(text, { ...options, fuzzy: NEAR_SPELLING });
      return found.map((hit) => ({ id: String(hit.id), score: hit.score }));
    },
  };
}
