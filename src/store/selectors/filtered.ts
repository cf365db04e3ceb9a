/** What the filters leave, and what the panels say about it. */
import type { DensityBin } from "../../lod/density";
import type { ResultSet } from "../../lod/result-set";
import { Results } from "../../lod/results";
import { type FilterResult, type FilterColumns, createFilterEngine } from "../../lod/filter-engine";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type Facet, type FacetCount, type FilterSpec, NO_FILTER, type WayOut } from "../../model/filter/filter";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";

export type { Results };

const NO_COUNTS: readonly FacetCount[] = [];
const NO_BINS: readonly DensityBin[] = [];
const NO_WAYS: readonly WayOut[] = [];

export const selectChronicle = (s: AppState): Chronicle | undefined =>
  s.chronicle.status === "ready" ? s.chronicle.chronicle : undefined;

const pageEngine = memoizeLast((chronicle: Chronicle) => createFilterEngine(chronicle));
const filterOnPage = memoizeLast((chronicle: Chronicle, filter: FilterSpec) =>
  pageEngine(chronicle).applyFilter(filter),
);

/**
 * What the filter leaves. Of a large chronicle this is the filter worker's latest answer, which for a moment may still be to the
 * filter before. Stable while neither chronicle nor filter changes.
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
 * Positions of the events that words find, best first, whatever the page's filters are.
 * Rejects where the filter worker of a large chronicle has broken down.
 */
export async function hitsOf(s: AppState, text: string): Promise<Uint32Array> {
  if (s.chronicle.status !== "ready") return new Uint32Array();
  const { chronicle, filterWorker } = s.chronicle;
  const filter = { ...NO_FILTER, text };
  return (filterWorker ? await filterWorker.applyFilter(filter) : pageEngine(chronicle).applyFilter(filter)).hits;
}

const resultsOf = memoizeLast((chronicle: Chronicle, set: ResultSet) => new Results(chronicle, set));

/** The events left by filters and search, by date. Stable while neither changes. */
export function selectResults(s: AppState): Results | undefined {
  const chronicle = selectChronicle(s);
  const set = selectFiltered(s)?.set;
  return chronicle && set ? resultsOf(chronicle, set) : undefined;
}

export const selectMatchCount = (s: AppState): number => selectResults(s)?.count ?? 0;

/** "Matches given the other filters, of total", for every value of a facet. */
export const selectFacetCounts = (s: AppState, facet: Facet): readonly FacetCount[] =>
  selectFiltered(s)?.facets[facet] ?? NO_COUNTS;

/** How to get out of "no event matches". */
export const selectWaysOut = (s: AppState): readonly WayOut[] => selectFiltered(s)?.ways ?? NO_WAYS;

/** How many events begin in each stretch of the whole time, and how many of them the filters leave. */
export const selectDensity = (s: AppState): readonly DensityBin[] => selectFiltered(s)?.density ?? NO_BINS;
