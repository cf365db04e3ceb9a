/** How many events each lane shows in the window, of how many it has. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle } from "./filtered";
import { type WindowSplit, selectWindowSplit } from "./window";

export type LaneCount = { readonly inView: number; readonly total: number };

const NONE: readonly LaneCount[] = [];

function countByLane(events: readonly TimelineEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lane } of events) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  return counts;
}

const totals = memoizeLast((chronicle: Chronicle) => countByLane(chronicle.events));

const counts = memoizeLast((chronicle: Chronicle, { inside }: WindowSplit): readonly LaneCount[] => {
  const inView = countByLane(inside);
  return chronicle.lanes.map(({ id }) => ({ inView: inView.get(id) ?? 0, total: totals(chronicle).get(id) ?? 0 }));
});

/** In the order of the lanes. */
export function selectLaneCounts(s: AppState): readonly LaneCount[] {
  const chronicle = selectChronicle(s);
  return chronicle ? counts(chronicle, selectWindowSplit(s)) : NONE;
}
