/** What the search looks at in an event, in every language at once. */
import type { Chronicle, TimelineEvent } from "../chronicle/chronicle";
import { type LocalizedText, allTexts } from "../localized";

/**
 * Positions, in the chronicle's events, of those that hold every word of the query, best first. A word matches the
 * beginning of a word in the text, and other endings of itself. Only when nothing matches so are near spellings tried.
 * A query without any word finds nothing.
 */
export type FindText = (query: string) => Uint32Array;

export type Searchable = Pick<Chronicle, "events" | "actors" | "places">;

/** From the one that weighs most to the one that weighs least. */
export const TEXT_FIELDS = ["title", "people", "places", "quotes", "summary"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export const FIELD_WEIGHT: Readonly<Record<TextField, number>> = {
  title: 4,
  people: 3,
  places: 2,
  quotes: 1.5,
  summary: 1,
};

/** Share of a word's letters that may differ in a near spelling. */
export const NEAR_SPELLING = 0.25;
const textOf = (...sources: readonly (LocalizedText | undefined)[]): string => sources.flatMap(allTexts).join(" \n ");

/** All that is searched of one event, by field. */
export function textsOf(event: TimelineEvent, { actors, places }: Searchable): Readonly<Record<TextField, string>> {
  const who = event.actors.flatMap((id) => actors.get(id) ?? []);
  const where = event.places.flatMap((id) => places.get(id) ?? []);
  return {
    title: textOf(event.title),
    people: textOf(...who.map((actor) => actor.name), ...who.flatMap((actor) => actor.aliases)),
    places: textOf(...where.flatMap(({ name, aliases = [] }) => [name, ...aliases]), event.placeLabel),
    summary: textOf(event.summary),
    quotes: textOf(...event.quotes.flatMap((quote) => [quote.text, quote.speaker])),
  };
}
