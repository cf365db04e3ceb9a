/** The searchable texts of an event, in all languages. */
import type { Chronicle, TimelineEvent } from "../chronicle/chronicle";
import { type LocalizedText, allTexts } from "../localized";

/**
 * Returns the positions, in the chronicle's events, of events that contain every word of the query, best first. A word
 * matches the beginning of a word in the text, with any ending. Fuzzy matching is used only if nothing matches exactly.
 * A query without words finds nothing.
 */
export type FindText = (query: string) => Uint32Array;

export type Searchable = Pick<Chronicle, "events" | "actors" | "places">;

/** By descending weight. */
export const TEXT_FIELDS = ["title", "people", "places", "quotes", "summary"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export const FIELD_WEIGHT: Readonly<Record<TextField, number>> = {
  title: 4,
  people: 3,
  places: 2,
  quotes: 1.5,
  summary: 1,
};

/** Fraction of a word's letters that may differ in a fuzzy match. */
export const MAX_FUZZINESS = 0.25;
const textOf = (...sources: readonly (LocalizedText | undefined)[]): string => sources.flatMap(allTexts).join(" \n ");

/** All searchable texts of one event, by field. */
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
