/** What the search box lists under itself: the best hits, those behind a filter last and marked. */
import { useMemo } from "react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle, selectFiltered } from "../../store/selectors/filtered";

export type SearchResult = {
  readonly event: TimelineEvent;
  readonly laneIndex: number;
  /** Another filter hides it on the page. */
  readonly isHidden: boolean;
};

const MAX_RESULTS = 8;

export function useSearchResults(): { readonly results: readonly SearchResult[]; readonly count: number } {
  const chronicle = useApp(selectChronicle);
  // The text of the filter, not the letters just typed: one search serves the page and the box.
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
