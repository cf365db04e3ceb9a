/** Resolves references of events: lanes, which must exist, and actors, places and other events, which may not. */
import type { Actor, Contested, Lane, Meta, Place, TimelineEvent } from "./chronicle";
import type { Moves } from "./moved";
import { type ReadEvents, whereOf } from "./read-events";
import { followReference } from "./read-moved";
import { CONTESTED_POINTS } from "./schema";
import type { Reading } from "./chunks";
import { type DraftEvent, NO_ITEMS } from "./draft-event";

/** The lane of events that name no lane or an unknown one. */
export const OTHER_LANE: Lane = { id: "other", label: { en: "Other", uk: "Інше" } };
const SINGLE: Lane = { id: "events", label: { en: "Events", uk: "Події" } };

export type Linked = { readonly events: readonly TimelineEvent[]; readonly lanes: readonly Lane[] };

/**
 * Drops dangling references and gives every event an existing lane: an unknown or missing one becomes the lane `other`.
 * A file without lanes gets those that its events name, or a single one.
 * The draft events are modified in place and become the events.
 */
export function linkEvents(
  { events: drafts, indexes }: ReadEvents,
  listed: readonly Lane[],
  actors: ReadonlyMap<string, Actor>,
  places: ReadonlyMap<string, Place>,
  moved: Meta["moved"],
  reading: Reading,
): Linked {
  const lanes = listed.length > 0 ? [...listed] : lanesNamedBy(drafts, reading);
  const laneIds = new Set(lanes.map((lane) => lane.id));
  const only = lanes.length === 1 && listed.length === 0 ? lanes[0] : undefined;
  const laneOf = (lane: string | undefined, index: number): string => {
    if (lane !== undefined && laneIds.has(lane)) return lane;
    if (only && lane === undefined) return only.id;
    const code = lane === undefined ? "event.lane.missing" : "event.lane.unknown";
    reading.log.warn(code, { where: `${whereOf(index)}.lane`, expected: "the id of a lane", value: lane });
    if (!laneIds.has(OTHER_LANE.id)) {
      lanes.push(OTHER_LANE);
      laneIds.add(OTHER_LANE.id);
    }
    return OTHER_LANE.id;
  };
  const eventIds = drafts.some((event) => event.related.length > 0) ? new Set(drafts.map((event) => event.id)) : NO_IDS;
  const moves: Moves = { meta: { moved }, eventsById: eventIds };
  const events = drafts.map((event, at): TimelineEvent => {
    const index = indexes[at] ?? 0;
    const lane = laneOf(event.lane, index);
    event.actors = knownOnly(event.actors, actors, index, "actors", "the id of an actor", reading);
    event.places = knownOnly(event.places, places, index, "places", "the id of a place", reading);
    event.related = relationsOf(event, moves, index, reading);
    if (event.contested) {
      const contested = contestedOf(event, event.contested, actors, index, reading);
      if (contested) event.contested = contested;
      else delete event.contested;
    }
    return Object.assign(event, { lane });
  });
  return { events, lanes };
}

const NO_IDS: ReadonlySet<string> = new Set();

function lanesNamedBy(events: readonly DraftEvent[], reading: Reading): Lane[] {
  const named = new Set<string>();
  for (const { lane } of events) if (lane !== undefined) named.add(lane);
  if (named.size === 0) return [SINGLE];
  reading.log.warn("lanes.missing", { where: "lanes", expected: "a list of the lanes, each with an id and a label" });
  return [...named].map((id) => ({ id, label: id }));
}

function knownOnly(
  ids: string[],
  known: ReadonlyMap<string, unknown>,
  index: number,
  field: string,
  expected: string,
  reading: Reading,
): string[] {
  if (ids.length === 0) return NO_ITEMS;
  const found = ids.filter((id, at) => {
    if (known.has(id)) return ids.indexOf(id) === at;
    reading.log.warn("reference.unknown", { where: `${whereOf(index)}.${field}[${at}]`, expected, value: id });
    return false;
  });
  return found.length === 0 ? NO_ITEMS : found;
}

function relationsOf(event: DraftEvent, moves: Moves, index: number, reading: Reading): DraftEvent["related"] {
  if (event.related.length === 0) return NO_ITEMS;
  const found = event.related.flatMap((given, at) => {
    const where = `${whereOf(index)}.related[${at}]`;
    const present = followReference(moves, given.event, `${where}.event`, reading);
    const relation = present === given.event ? given : { ...given, event: present };
    if (relation.event === event.id) {
      reading.log.warn("relation.self", {
        where: `${where}.event`,
        expected: "another event",
        value: relation.event,
      });
      return [];
    }
    if (moves.eventsById.has(relation.event)) return withKnownSource(relation, event, where, reading);
    reading.log.warn("reference.unknown", {
      where: `${where}.event`,
      expected: "the id of an event",
      value: relation.event,
    });
    return [];
  });
  return found.length === 0 ? NO_ITEMS : found;
}

function contestedOf(
  event: DraftEvent,
  { over, claims }: Contested,
  actors: ReadonlyMap<string, Actor>,
  index: number,
  reading: Reading,
): Contested | undefined {
  if (over.length === 0) {
    reading.log.warn("field.invalid", {
      where: `${whereOf(index)}.contested.over`,
      expected: `one or more of ${CONTESTED_POINTS.join(", ")}`,
      value: over,
    });
    return undefined;
  }
  return {
    over: [...new Set(over)],
    claims: claims.map((claim, at) => {
      const where = `contested.claims[${at}]`;
      const by = knownOnly(claim.by, actors, index, `${where}.by`, "the id of an actor", reading);
      return { ...withKnownSource(claim, event, `${whereOf(index)}.${where}`, reading), by };
    }),
  };
}

/** Drops the reference to a source that the event does not list. */
function withKnownSource<T extends { source?: string | undefined }>(
  entry: T,
  { sources }: DraftEvent,
  where: string,
  reading: Reading,
): T {
  const { source, ...others } = entry;
  if (source === undefined || sources.some(({ id }) => id === source)) return entry;
  reading.log.warn("reference.unknown", {
    where: `${where}.source`,
    expected: "the id of a source of this event",
    value: source,
  });
  return others as T;
}
