/** What the search box lists under itself: the best hits, those behind a filter last and marked. */
import { useMemo } from "react";
import type { TimelineEvent } from "../../model/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle, selectFilteredEvents, selectSearchHits } from "../../store/selectors/filtered";

export type SearchResult = {
  readonly event: TimelineEvent;
  readonly laneIndex: number;
  /** Another filter hides it on the page. */
  readonly isHidden: boolean;
};

const MOST_RESULTS = 8;

export function useSearchResults(): { readonly results: readonly SearchResult[]; readonly count: number } {
  const chronicle = useApp(selectChronicle);
  // The text of the filter, not the letters just typed: one search serves the page and the box.
  const hits = useApp((s) => selectSearchHits(s, s.filter.text.trim()));
  const filtered = useApp(selectFilteredEvents);
  return useMemo(() => {
    if (!chronicle) return { results: [], count: 0 };
    const shown = new Set(filtered.map((event) => event.id));
    const all = hits.flatMap(({ id }): readonly SearchResult[] => {
      const event = chronicle.eventsById.get(id);
      if (!event) return [];
      const laneIndex = chronicle.lanes.findIndex((lane) => lane.id === event.lane);
      return [{ event, laneIndex, isHidden: !shown.has(id) }];
    });
    const ordered = [...all.filter((result) => !result.isHidden), ...all.filter((result) => result.isHidden)];
    return { results: ordered.slice(0, MOST_RESULTS), count: ordered.length };
  }, [chronicle, hits, filtered]);
}
