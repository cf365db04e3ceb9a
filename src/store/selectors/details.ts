/** The open event, its neighbours among the filtered events, and its related events. */
import type { Results } from "../../lod/results";
import {
  type Chronicle,
  type Relation,
  type RelationType,
  type Source,
  type TimelineEvent,
  byPosition,
} from "../../model/chronicle/chronicle";
import { RELATIONS } from "../../model/chronicle/schema";
import type { LocalizedText } from "../../model/localized";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import { selectChronicle, selectResults } from "./filtered";

export type Neighbours = {
  readonly previous: TimelineEvent | undefined;
  readonly next: TimelineEvent | undefined;
  /** 1-based position among the filtered events; 0 when the filter hides the event. */
  readonly position: number;
  readonly count: number;
};

export function selectOpenEvent(s: AppState): TimelineEvent | undefined {
  const id = s.selection.eventId;
  return id === undefined ? undefined : selectChronicle(s)?.eventsById.get(id);
}

const neighboursOf = memoizeLast((results: Results, open: TimelineEvent | undefined): Neighbours => {
  const { count } = results;
  if (!open) return { previous: undefined, next: undefined, position: 0, count };
  const rank = results.rankOf(open);
  if (rank !== undefined)
    return { previous: results.at(rank - 1), next: results.at(rank + 1), position: rank + 1, count };
  // Hidden by a filter: its neighbours are the closest by date.
  const next = results.rankAround(open);
  return { previous: results.at(next - 1), next: results.at(next), position: 0, count };
});
const NO_NEIGHBOURS: Neighbours = { previous: undefined, next: undefined, position: 0, count: 0 };

export function selectNeighbours(s: AppState): Neighbours {
  const results = selectResults(s);
  return results ? neighboursOf(results, selectOpenEvent(s)) : NO_NEIGHBOURS;
}

export type RelatedGroup = {
  readonly type: RelationType;
  /** The other event names this one: "led to" then reads "resulted from". */
  readonly isReverse: boolean;
  readonly events: readonly RelatedEvent[];
};

export type RelatedEvent = {
  readonly event: TimelineEvent;
  /** Who states the relation. */
  readonly claimedBy: LocalizedText | undefined;
  /** The source that states it, of the event that names the other one. */
  readonly source: Source | undefined;
};

type Tie = RelatedEvent & { readonly type: RelationType };

const tieOf = (event: TimelineEvent, { type, claimedBy, source: id }: Relation, owner: TimelineEvent): Tie => ({
  type,
  event,
  claimedBy,
  source: id === undefined ? undefined : owner.sources.find((source) => source.id === id),
});

const forwardTies = (chronicle: Chronicle, open: TimelineEvent): readonly Tie[] =>
  open.related.flatMap((relation) => {
    const event = chronicle.eventsById.get(relation.event);
    return event ? [tieOf(event, relation, open)] : [];
  });

const backwardTies = (chronicle: Chronicle, open: TimelineEvent): readonly Tie[] =>
  (chronicle.digest.namedBy.get(open.id) ?? []).flatMap(({ type, event: id }) => {
    const event = chronicle.eventsById.get(id);
    const relation = event?.related.find((one) => one.type === type && one.event === open.id);
    return event && relation ? [tieOf(event, relation, event)] : [];
  });

const relatedOf = memoizeLast((chronicle: Chronicle, open: TimelineEvent): readonly RelatedGroup[] => {
  const forward = forwardTies(chronicle, open);
  const backward = backwardTies(chronicle, open);
  // "A led to B" and "B responds to A" are often both stated; each event is listed once.
  const seen = new Set([open.id]);
  const group = (ties: readonly Tie[], type: RelationType, isReverse: boolean): RelatedGroup => {
    const inOrder = byPosition(chronicle);
    const events = ties
      .filter((tie) => tie.type === type && !seen.has(tie.event.id))
      .filter((tie, i, all) => all.findIndex(({ event }) => event.id === tie.event.id) === i)
      .sort((a, b) => inOrder(a.event, b.event));
    for (const { event } of events) seen.add(event.id);
    return { type, isReverse, events };
  };
  return [
    ...RELATIONS.map((type) => group(forward, type, false)),
    ...RELATIONS.map((type) => group(backward, type, true)),
  ].filter((found) => found.events.length > 0);
});

const NO_GROUPS: readonly RelatedGroup[] = [];

/** Events related to the open one, in both directions, without empty groups. Ignores the filter. */
export function selectRelated(s: AppState): readonly RelatedGroup[] {
  const chronicle = selectChronicle(s);
  const open = selectOpenEvent(s);
  return chronicle && open ? relatedOf(chronicle, open) : NO_GROUPS;
}
