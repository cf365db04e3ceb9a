/** How many events each lane shows in the window, and of how many. */
import type { Results } from "../../lod/results";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type FacetCount, type FilterSpec, lanesOff } from "../../model/filter/filter";
import type { TimeWindow } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectFacetCounts, selectResults, selectFiltered } from "./filtered";

export type LaneCount = {
  readonly inView: number;
  /** Of these, how many began before the window: there may be too many bars to draw. */
  readonly running: number;
  readonly total: number;
};

const NONE: readonly LaneCount[] = [];

const counts = memoizeLast((results: Results, window: TimeWindow, totals: readonly FacetCount[]) =>
  results
    .countsByLane(window)
    .map(({ inside, running }, lane): LaneCount => ({ inView: inside, running, total: totals[lane]?.total ?? 0 })),
);

const off = memoizeLast((chronicle: Chronicle, filter: FilterSpec) => lanesOff(chronicle, filter));
const ALL_ON: ReadonlySet<number> = new Set();

/** Lanes that are not drawn, according to the filter that produced the current results. */
export function selectLanesOff(s: AppState): ReadonlySet<number> {
  const chronicle = selectChronicle(s);
  const filtered = selectFiltered(s);
  return chronicle && filtered ? off(chronicle, filtered.filter) : ALL_ON;
}

/** In lane order. */
export function selectLaneCounts(s: AppState): readonly LaneCount[] {
  const results = selectResults(s);
  // Facet counts of lanes are in lane order and include empty lanes.
  return results ? counts(results, s.view.window, selectFacetCounts(s, "lane")) : NONE;
}
