/** Filters: within one facet *or*, between facets *and*. Pure; text search comes in as a ready set of ids. */
import type { Chronicle, Status, TimelineEvent } from "./chronicle";

export const FACETS = ["lane", "actor", "place", "status"] as const;
export type Facet = (typeof FACETS)[number];

/** From the surest to the most doubtful. */
export const STATUS_ORDER: readonly Status[] = ["confirmed", "reported", "claimed", "disputed"];

export type FilterSpec = {
  readonly lane: readonly string[];
  readonly actor: readonly string[];
  readonly place: readonly string[];
  readonly status: readonly string[];
  /** What the reader typed; empty means no search. */
  readonly text: string;
};

export const NO_FILTER: FilterSpec = { lane: [], actor: [], place: [], status: [], text: "" };

/** A part of a filter that a reader can take away. */
export type FilterPart =
  { readonly facet: Facet; readonly value: string } | { readonly facet: "text"; readonly value: string };

/** Ids that the text search found; `undefined` when there is no search. */
export type TextHits = ReadonlySet<string> | undefined;

export type FacetCount = {
  readonly value: string;
  /** Events with this value under the *other* filters. */
  readonly matches: number;
  /** Events with this value in the whole chronicle. */
  readonly total: number;
};

/** Blanks alone search for nothing. */
const isSearching = (spec: FilterSpec): boolean => spec.text.trim() !== "";

export const isFiltering = (spec: FilterSpec): boolean => isSearching(spec) || FACETS.some((f) => spec[f].length > 0);

/** The values of one event in one facet; an event without a status has none and matches no status filter. */
function valuesOf(event: TimelineEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case "lane":
      return [event.lane];
    case "actor":
      return event.actors;
    case "place":
      return event.places;
    case "status":
      return event.status ? [event.status] : [];
    default: {
      const never: never = facet;
      throw new RangeError(`unknown facet ${String(never)}`);
    }
  }
}

function matchesFacet(event: TimelineEvent, spec: FilterSpec, facet: Facet): boolean {
  const wanted = spec[facet];
  return wanted.length === 0 || valuesOf(event, facet).some((value) => wanted.includes(value));
}

/** @param except  a facet to leave out, for counting its own options; `"text"` leaves out the search */
function matchesExcept(event: TimelineEvent, spec: FilterSpec, hits: TextHits, except?: Facet | "text"): boolean {
  if (except !== "text" && hits && !hits.has(event.id)) return false;
  return FACETS.every((facet) => facet === except || matchesFacet(event, spec, facet));
}

/** The events that pass, in the order given. */
export function filterEvents(
  events: readonly TimelineEvent[],
  spec: FilterSpec,
  hits: TextHits,
): readonly TimelineEvent[] {
  return isFiltering(spec) ? events.filter((event) => matchesExcept(event, spec, hits)) : events;
}

/**
 * Counts for every value of a facet that occurs in the chronicle, most frequent first; lanes in lane order, statuses from
 * the surest to the most doubtful.
 */
export function countFacet(
  chronicle: Chronicle,
  spec: FilterSpec,
  hits: TextHits,
  facet: Facet,
): readonly FacetCount[] {
  const counts = new Map<string, { matches: number; total: number }>();
  if (facet === "lane") for (const lane of chronicle.lanes) counts.set(lane.id, { matches: 0, total: 0 });
  // A ticked value stays in the list, so that it can always be unticked.
  for (const value of spec[facet]) counts.set(value, { matches: 0, total: 0 });
  for (const event of chronicle.events) {
    const counted = matchesExcept(event, spec, hits, facet) ? 1 : 0;
    for (const value of new Set(valuesOf(event, facet))) {
      const count = counts.get(value) ?? { matches: 0, total: 0 };
      count.total += 1;
      count.matches += counted;
      counts.set(value, count);
    }
  }
  const list = [...counts].map(([value, count]) => ({ value, ...count }));
  if (facet === "lane") return list;
  if (facet === "status") {
    const place = (value: string) => STATUS_ORDER.findIndex((status) => status === value);
    return list.sort((a, b) => place(a.value) - place(b.value));
  }
  return list.sort((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1));
}

/** Every part of a filter, in the order in which chips show them. */
export function partsOf(spec: FilterSpec): readonly FilterPart[] {
  const parts: FilterPart[] = FACETS.flatMap((facet) => spec[facet].map((value) => ({ facet, value })));
  return !isSearching(spec) ? parts : [...parts, { facet: "text", value: spec.text }];
}

export type WayOut = {
  /** The facet to clear; all its values go at once, for within a facet they are alternatives. */
  readonly facet: Facet | "text";
  readonly values: readonly string[];
  /** How many events would match then. */
  readonly count: number;
};

/**
 * What a reader can take away when nothing matches, best first. Ways that would still give nothing are left out;
 * "clear all" always remains and is not listed.
 */
export function waysOut(chronicle: Chronicle, spec: FilterSpec, hits: TextHits): readonly WayOut[] {
  const facets: (Facet | "text")[] = FACETS.filter((facet) => spec[facet].length > 0);
  if (isSearching(spec)) facets.push("text");
  return facets
    .map((facet) => ({
      facet,
      values: facet === "text" ? [spec.text] : spec[facet],
      count: chronicle.events.filter((event) => matchesExcept(event, spec, hits, facet)).length,
    }))
    .filter((way) => way.count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Adds the value to its facet, or takes it away. */
export function toggleValue(spec: FilterSpec, facet: Facet, value: string): FilterSpec {
  const has = spec[facet].includes(value);
  return { ...spec, [facet]: has ? spec[facet].filter((other) => other !== value) : [...spec[facet], value] };
}

export function clearFacet(spec: FilterSpec, facet: Facet | "text"): FilterSpec {
  return facet === "text" ? { ...spec, text: "" } : { ...spec, [facet]: [] };
}
