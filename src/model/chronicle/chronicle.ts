/** A chronicle in memory: validated, sorted by date, references resolved or dropped. Frozen once read. */
import type * as v from "valibot";
import type { ChronicleDigest } from "./digest";
import type { EventDate } from "../dates/event-date";
import type { Question } from "../quiz/question";
import type { TimeWindow } from "../time";
import type {
  ActorSchema,
  EraSchema,
  EventFile,
  LaneSchema,
  MetaSchema,
  PlaceSchema,
  RELATIONS,
  SOURCE_KINDS,
  STATUSES,
  StorySchema,
} from "./schema";

export type Status = (typeof STATUSES)[number];
export type RelationType = (typeof RELATIONS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type Importance = 1 | 2 | 3 | 4 | 5;

export type Meta = Readonly<v.InferOutput<typeof MetaSchema>>;
export type Lane = Readonly<v.InferOutput<typeof LaneSchema>>;
export type Era = Readonly<Omit<v.InferOutput<typeof EraSchema>, "date">> & { readonly date: EventDate };
export type Actor = Readonly<v.InferOutput<typeof ActorSchema>>;
export type Place = Readonly<v.InferOutput<typeof PlaceSchema>>;
export type Story = Readonly<v.InferOutput<typeof StorySchema>>;

export type TimelineEvent = Readonly<Omit<EventFile, "date" | "lane" | "importance">> & {
  readonly date: EventDate;
  /** Always an existing lane. */
  readonly lane: string;
  /** 3 where the file says nothing. */
  readonly importance: Importance;
};

/** Events in their order. Those of a large chronicle are unpacked when they are asked for: never walk through all of them. */
export type EventList = Iterable<TimelineEvent> & Pick<readonly TimelineEvent[], "length" | "at" | "indexOf">;

export type EventTable = Pick<ReadonlyMap<string, TimelineEvent>, "get" | "has">;

export type Chronicle = {
  readonly meta: Meta;
  readonly lanes: readonly Lane[];
  readonly eras: readonly Era[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  /** Sorted by start, then end, then id. */
  readonly events: EventList;
  readonly eventsById: EventTable;
  readonly stories: readonly Story[];
  /** The questions that come with it. */
  readonly quiz: readonly Question[];
  readonly digest: ChronicleDigest;
};

/** A chronicle whose events all stand in memory, as reading gives it. */
export type PlainChronicle = Chronicle & {
  readonly events: readonly TimelineEvent[];
  readonly eventsById: ReadonlyMap<string, TimelineEvent>;
};

/** The era in which an event starts; the last one whose start is not after the event. */
export function eraOf(event: TimelineEvent, eras: readonly Era[]): Era | undefined {
  let found: Era | undefined;
  for (const era of eras) if (era.date.startMs <= event.date.startMs) found = era;
  return found;
}

/** Whether an event lies in a window, wholly or in part; a clock time has no length and lies in the one where it begins. */
export function touches({ date }: Pick<TimelineEvent, "date">, { start, end }: TimeWindow): boolean {
  return date.startMs < end && (date.endMs > start || date.startMs >= start);
}

/** By start, then end. Events of the same date tie, so that a stable sort leaves them in the order of their file. */
export function byDate(a: Pick<TimelineEvent, "date">, b: Pick<TimelineEvent, "date">): number {
  return a.date.startMs - b.date.startMs || a.date.endMs - b.date.endMs;
}

/** Compares events of a chronicle by where they stand in it. Each comparison is O(log n). */
export const byPosition =
  (chronicle: Pick<Chronicle, "events">) =>
  (a: TimelineEvent, b: TimelineEvent): number =>
    byDate(a, b) || positionOf(chronicle, a) - positionOf(chronicle, b);

/** Where an event of the chronicle stands among its events; O(log n), and linear in the events of the very same date. */
export function positionOf({ events }: Pick<Chronicle, "events">, event: TimelineEvent): number {
  const position = Array.isArray(events) ? findIn(events, event) : events.indexOf(event);
  if (events.at(position)?.id !== event.id) throw new RangeError(`event ${event.id} is not of this chronicle`);
  return position;
}

function findIn(events: readonly TimelineEvent[], event: TimelineEvent): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byDate(events[middle] as TimelineEvent, event) < 0) low = middle + 1;
    else high = middle;
  }
  // The first of its date; the others of that date follow in the order of the file.
  while (low < events.length && events[low]?.id !== event.id && byDate(events[low] as TimelineEvent, event) === 0)
    low += 1;
  return low;
}
