/** The results in the search list: best matches first, then matches hidden by a filter, marked as such. */
import { useMemo } from "react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle, selectFiltered } from "../../store/selectors/filtered";

export type SearchResult = {
  readonly event: TimelineEvent;
  readonly laneIndex: number;
  /** Hidden on the page by another filter. */
  readonly isHidden: boolean;
};

const MAX_RESULTS = 8;

export function useSearchResults(): { readonly results: readonly SearchResult[]; readonly count: number } {
  const chronicle = useApp(selectChronicle);
  // Uses the debounced filter text rather than the input, so page and list share one search.
  const filtered = useApp(selectFiltered);
  return useMemo(() => {
    if (!chronicle || !filtered) return { results: [], count: 0 };
    const { hits, passes } = filtered;
    const shown = firstOf(hits, (position) => passes[position] === 1);
    const hidden = shown.length < MAX_RESULTS ? firstOf(hits, (position) => passes[position] === 0) : [];
    const results = [...shown, ...hidden].slice(0, MAX_RESULTS).flatMap((position): readonly SearchResult[] => {
      const event = chronicle.events.at(position);
      if (!event) return [];
      const laneIndex = chronicle.lanes.findIndex((lane) => lane.id === event.lane);
      return [{ event, laneIndex, isHidden: passes[position] === 0 }];
    });
    return { results, count: hits.length };
  }, [chronicle, filtered]);
}

function firstOf(hits: Uint32Array, isEnabled: (position: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (const position of hits) {
    if (isEnabled(position)) found.push(position);
    if (found.length === MAX_RESULTS) break;
  }
  return found;
}
