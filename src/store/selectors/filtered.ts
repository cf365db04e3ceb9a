/** Results of the filter, and what the panels show about them. */
import type { DensityBin } from "../../lod/density";
import type { ResultSet } from "../../lod/result-set";
import { Results } from "../../lod/results";
import { type FilterResult, type FilterColumns, createFilterEngine } from "../../lod/filter-engine";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type Facet, type FacetCount, type FilterSpec, NO_FILTER, type FilterRemoval } from "../../model/filter/filter";
import { memoizeLast } from "../memoize";
import type { AppState, ChronicleSlice } from "../state";

export type { Results };

const NO_COUNTS: readonly FacetCount[] = [];
const NO_BINS: readonly DensityBin[] = [];
const NO_SUGGESTIONS: readonly FilterRemoval[] = [];

export const selectChronicle = (s: AppState): Chronicle | undefined =>
  s.chronicle.status === "ready" ? s.chronicle.chronicle : undefined;

/** A chronicle of at most so many events is drawn with cards where all years are in view. */
const SMALL = 40;

/** Whether few events share the screen: it is theirs, and the overview above is low. Does not depend on filters. */
export const selectIsSmall = (s: AppState): boolean =>
  (selectChronicle(s)?.events.length ?? Number.POSITIVE_INFINITY) <= SMALL;

/** The open chronicle with its origin; `undefined` until one is open. */
export const selectChronicleSlice = ({
  chronicle,
}: AppState): Extract<ChronicleSlice, { readonly status: "ready" }> | undefined =>
  chronicle.status === "ready" ? chronicle : undefined;

const pageEngine = memoizeLast((chronicle: Chronicle) => createFilterEngine(chronicle));
const filterOnPage = memoizeLast((chronicle: Chronicle, filter: FilterSpec) =>
  pageEngine(chronicle).applyFilter(filter),
);

/**
 * Results of the filter. For a large chronicle this is the worker's latest result, which may briefly belong to the
 * previous filter. Referentially stable until chronicle or filter changes.
 */
export function selectFiltered(s: AppState): FilterResult | undefined {
  if (s.chronicle.status !== "ready") return undefined;
  const { chronicle, filterWorker } = s.chronicle;
  return filterWorker ? s.filtered : filterOnPage(chronicle, s.filter);
}

export function selectColumns(s: AppState): FilterColumns | undefined {
  if (s.chronicle.status !== "ready") return undefined;
  const { chronicle, filterWorker } = s.chronicle;
  return filterWorker ? filterWorker.columns : pageEngine(chronicle);
}

/**
 * Positions of the events that match a search text, best first, ignoring the current filter.
 * Rejects when the filter worker of a large chronicle has failed.
 */
export async function hitsOf(s: AppState, text: string): Promise<Uint32Array> {
  if (s.chronicle.status !== "ready") return new Uint32Array();
  const { chronicle, filterWorker } = s.chronicle;
  const filter = { ...NO_FILTER, text };
  return (filterWorker ? await filterWorker.applyFilter(filter) : pageEngine(chronicle).applyFilter(filter)).hits;
}

const resultsOf = memoizeLast((chronicle: Chronicle, set: ResultSet) => new Results(chronicle, set));

/** The events that pass filter and search, by date. Referentially stable until either changes. */
export function selectResults(s: AppState): Results | undefined {
  const chronicle = selectChronicle(s);
  const set = selectFiltered(s)?.set;
  return chronicle && set ? resultsOf(chronicle, set) : undefined;
}

export const selectMatchCount = (s: AppState): number => selectResults(s)?.count ?? 0;

/** Per value of a facet: matches given the other filters, and the total. */
export const selectFacetCounts = (s: AppState, facet: Facet): readonly FacetCount[] =>
  selectFiltered(s)?.facets[facet] ?? NO_COUNTS;

/** Changes of the filter that would give results, for "no event matches". */
export const selectFilterSuggestions = (s: AppState): readonly FilterRemoval[] =>
  selectFiltered(s)?.removals ?? NO_SUGGESTIONS;

/** Per segment of the full time range: how many events begin there, and how many of them pass the filter. */
export const selectDensity = (s: AppState): readonly DensityBin[] => selectFiltered(s)?.density ?? NO_BINS;
