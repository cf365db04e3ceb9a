/** What the filters leave, and what the panels say about it. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle";
import {
  type Facet,
  type FacetCount,
  type FilterSpec,
  type TextHits,
  type WayOut,
  countFacet,
  filterEvents,
  waysOut,
} from "../../model/filter";
import { type SearchHit, type SearchIndex, buildSearchIndex } from "../../model/search-index";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";

const NONE: readonly TimelineEvent[] = [];
const NO_COUNTS: readonly FacetCount[] = [];
const NO_HITS: readonly SearchHit[] = [];

export const selectChronicle = (s: AppState): Chronicle | undefined =>
  s.chronicle.status === "ready" ? s.chronicle.chronicle : undefined;

const indexOf = memoizeLast((chronicle: Chronicle): SearchIndex => buildSearchIndex(chronicle));
const search = memoizeLast((chronicle: Chronicle, text: string) => indexOf(chronicle).search(text));
const idsOf = memoizeLast((hits: readonly SearchHit[]): TextHits => new Set(hits.map((hit) => hit.id)));

/** Ranked hits for any text, for the search box; independent of the filter. */
export function selectSearchHits(s: AppState, text: string): readonly SearchHit[] {
  const chronicle = selectChronicle(s);
  return chronicle && text !== "" ? search(chronicle, text) : NO_HITS;
}

const selectTextHits = (s: AppState): TextHits =>
  s.filter.text.trim() === "" ? undefined : idsOf(selectSearchHits(s, s.filter.text));

const filtered = memoizeLast((chronicle: Chronicle, filter: FilterSpec, hits: TextHits) =>
  filterEvents(chronicle.events, filter, hits),
);

/** The events left by filters and search, by date. Stable while neither changes. */
export function selectFilteredEvents(s: AppState): readonly TimelineEvent[] {
  const chronicle = selectChronicle(s);
  return chronicle ? filtered(chronicle, s.filter, selectTextHits(s)) : NONE;
}

const counters: Readonly<Record<Facet, typeof countFacet>> = {
  lane: memoizeLast(countFacet),
  actor: memoizeLast(countFacet),
  place: memoizeLast(countFacet),
  status: memoizeLast(countFacet),
};

/** "Matches given the other filters, of total", for every value of a facet. */
export function selectFacetCounts(s: AppState, facet: Facet): readonly FacetCount[] {
  const chronicle = selectChronicle(s);
  return chronicle ? counters[facet](chronicle, s.filter, selectTextHits(s), facet) : NO_COUNTS;
}

const ways = memoizeLast(waysOut);
const NO_WAYS: readonly WayOut[] = [];

/** How to get out of "no event matches". */
export function selectWaysOut(s: AppState): readonly WayOut[] {
  const chronicle = selectChronicle(s);
  return chronicle ? ways(chronicle, s.filter, selectTextHits(s)) : NO_WAYS;
}
