/** A chronicle in memory: validated, sorted by date, references resolved or dropped. Frozen once read. */
import type * as v from "valibot";
import type { ChronicleDigest } from "./chronicle-digest";
import type { EventDate } from "./event-date";
import type { Question } from "./quiz/question";
import type { TimeWindow } from "./time";
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
} from "./chronicle-schema";

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

/** The order of a chronicle's events: by start, then end, then id. */
export function byDateThenId(a: TimelineEvent, b: TimelineEvent): number {
  return a.date.startMs - b.date.startMs || a.date.endMs - b.date.endMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Where an event of the chronicle stands among its events; O(log n). */
export function positionOf({ events }: Pick<Chronicle, "events">, event: TimelineEvent): number {
  const position = Array.isArray(events) ? halve(events, event) : events.indexOf(event);
  if (events.at(position)?.id !== event.id) throw new RangeError(`event ${event.id} is not of this chronicle`);
  return position;
}

function halve(events: readonly TimelineEvent[], event: TimelineEvent): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byDateThenId(events[middle] as TimelineEvent, event) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
