/** The opened event, its neighbours among what the filters leave, and the events it is tied to. */
import type { Chronicle, RelationType, TimelineEvent } from "../../model/chronicle";
import { RELATIONS } from "../../model/chronicle-schema";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectFilteredEvents } from "./filtered";

export type Neighbours = {
  readonly previous: TimelineEvent | undefined;
  readonly next: TimelineEvent | undefined;
  /** 1-based place among the filtered events; 0 when the filters hide the event. */
  readonly position: number;
  readonly count: number;
};

export function selectOpenEvent(s: AppState): TimelineEvent | undefined {
  const id = s.selection.eventId;
  return id === undefined ? undefined : selectChronicle(s)?.eventsById.get(id);
}

const neighboursOf = memoizeLast((events: readonly TimelineEvent[], open: TimelineEvent | undefined): Neighbours => {
  const count = events.length;
  if (!open) return { previous: undefined, next: undefined, position: 0, count };
  const at = events.indexOf(open);
  if (at >= 0) return { previous: events[at - 1], next: events[at + 1], position: at + 1, count };
  // Hidden by a filter: its neighbours are those in date.
  const later = events.findIndex((event) => event.date.startMs > open.date.startMs);
  const next = later < 0 ? count : later;
  return { previous: events[next - 1], next: events[next], position: 0, count };
});

export const selectNeighbours = (s: AppState): Neighbours => neighboursOf(selectFilteredEvents(s), selectOpenEvent(s));

export type RelatedGroup = {
  readonly type: RelationType;
  /** The other event names this one: "led to" then reads "followed from". */
  readonly isReverse: boolean;
  /** By date. */
  readonly events: readonly TimelineEvent[];
};

type Tie = { readonly type: RelationType; readonly event: TimelineEvent };

/** Who names whom, looked up from the one that is named. */
const tiesTo = memoizeLast((chronicle: Chronicle): ReadonlyMap<string, readonly Tie[]> => {
  const ties = new Map<string, Tie[]>();
  for (const event of chronicle.events) {
    for (const { type, event: target } of event.related) {
      const list = ties.get(target) ?? [];
      list.push({ type, event });
      ties.set(target, list);
    }
  }
  return ties;
});

const relatedOf = memoizeLast((chronicle: Chronicle, open: TimelineEvent): readonly RelatedGroup[] => {
  const forward = open.related.flatMap(({ type, event: id }) => {
    const event = chronicle.eventsById.get(id);
    return event ? [{ type, event }] : [];
  });
  const backward = tiesTo(chronicle).get(open.id) ?? [];
  // "A led to B" and "B responds to A" are often both said; the reader needs each event once.
  const seen = new Set([open.id]);
  const group = (ties: readonly Tie[], type: RelationType, isReverse: boolean): RelatedGroup => {
    const events = ties.filter((tie) => tie.type === type && !seen.has(tie.event.id)).map((tie) => tie.event);
    const unique = [...new Set(events)].sort((a, b) => a.date.startMs - b.date.startMs);
    for (const event of unique) seen.add(event.id);
    return { type, isReverse, events: unique };
  };
  return [
    ...RELATIONS.map((type) => group(forward, type, false)),
    ...RELATIONS.map((type) => group(backward, type, true)),
  ].filter((found) => found.events.length > 0);
});

const NO_GROUPS: readonly RelatedGroup[] = [];

/** Events tied to the opened one, in both directions, empty groups left out. Filters do not count here. */
export function selectRelated(s: AppState): readonly RelatedGroup[] {
  const chronicle = selectChronicle(s);
  const open = selectOpenEvent(s);
  return chronicle && open ? relatedOf(chronicle, open) : NO_GROUPS;
}
