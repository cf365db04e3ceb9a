/** A chronicle in memory: validated, sorted by date, references resolved or dropped. Frozen after reading. */
import type * as v from "valibot";
import type { EventDate } from "../dates/event-date";
import type { Question } from "../quiz/question";
import type { TimeWindow, WindowLimits } from "../time";
import type {
  ActorSchema,
  ClaimSchema,
  ContestedSchema,
  EraSchema,
  EventFile,
  LaneSchema,
  MetaSchema,
  PlaceSchema,
  RELATIONS,
  RelationSchema,
  SOURCE_KINDS,
  STATUSES,
  SourceSchema,
  StorySchema,
} from "./schema";

export type Status = (typeof STATUSES)[number];
export type RelationType = (typeof RELATIONS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type Claim = Readonly<v.InferOutput<typeof ClaimSchema>>;
export type Contested = Readonly<v.InferOutput<typeof ContestedSchema>>;
export type Relation = Readonly<v.InferOutput<typeof RelationSchema>>;
export type Source = Readonly<v.InferOutput<typeof SourceSchema>>;
export type Importance = 1 | 2 | 3 | 4 | 5;

export type Meta = Readonly<v.InferOutput<typeof MetaSchema>>;
export type Lane = Readonly<v.InferOutput<typeof LaneSchema>>;
export type Era = Readonly<Omit<v.InferOutput<typeof EraSchema>, "date">> & { readonly date: EventDate };
export type Actor = Readonly<v.InferOutput<typeof ActorSchema>>;
export type Place = Readonly<v.InferOutput<typeof PlaceSchema>>;
export type Story = Readonly<v.InferOutput<typeof StorySchema>>;

export type TimelineEvent = Readonly<Omit<EventFile, "date" | "lane" | "importance">> & {
  readonly date: EventDate;
  /** Always the id of an existing lane. */
  readonly lane: string;
  /** 3 if the file gives none. */
  readonly importance: Importance;
};

/** Events by date. A large chronicle unpacks its events on access: never iterate over all of them. */
export type EventList = Iterable<TimelineEvent> & Pick<readonly TimelineEvent[], "length" | "at" | "indexOf">;

/** Events by id. */
export type EventTable = Pick<ReadonlyMap<string, TimelineEvent>, "get" | "has">;

/** An event that refers to this one. */
export type NamedBy = { readonly type: RelationType; readonly event: string };

export type ChronicleDigest = {
  /** From the first start to the last end; `undefined` without events. */
  readonly range: TimeWindow | undefined;
  readonly limits: WindowLimits;
  /** Number of sources of each kind. */
  readonly sources: ReadonlyMap<SourceKind, number>;
  /** Number of events without a source. */
  readonly sourceless: number;
  /** Whether every event has a source that can be looked up. */
  readonly isSourced: boolean;
  /** Reverse references: the events that refer to an event, by the id of the event referred to. */
  readonly namedBy: ReadonlyMap<string, readonly NamedBy[]>;
  /** Distinct paths of media that are named relative to the file, at most 10,000. */
  readonly mediaPaths: readonly string[];
  /** Which kinds of glyph occur, for the legend. */
  readonly signs: {
    readonly statuses: ReadonlySet<Status>;
    readonly contested: boolean;
    readonly about: boolean;
    readonly openEnd: boolean;
    readonly turningPoint: boolean;
  };
};

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
  /** Questions written for this chronicle, not generated ones. */
  readonly quiz: readonly Question[];
  readonly digest: ChronicleDigest;
};

/** A chronicle with all its events in memory, as the parser returns it. */
export type PlainChronicle = Chronicle & {
  readonly events: readonly TimelineEvent[];
  readonly eventsById: ReadonlyMap<string, TimelineEvent>;
};

/** The era in which an event starts: the last era that does not start after the event. Expects eras sorted by start. */
export function eraOf(event: TimelineEvent, eras: readonly Era[]): Era | undefined {
  let found: Era | undefined;
  for (const era of eras) if (era.date.startMs <= event.date.startMs) found = era;
  return found;
}

/** Whether an event overlaps a window. A clock time has no length; it belongs to the window in which it starts. */
export function touches({ date }: Pick<TimelineEvent, "date">, { start, end }: TimeWindow): boolean {
  return date.startMs < end && (date.endMs > start || date.startMs >= start);
}

/** Whether a relation states a cause, which needs a source or a claimant. */
export const isCausal = (type: RelationType): boolean => type === "led-to" || type === "responded-to";

/** Orders by start, then end. Equal dates compare as 0, so a stable sort keeps the order of the file. */
export function byDate(a: Pick<TimelineEvent, "date">, b: Pick<TimelineEvent, "date">): number {
  return a.date.startMs - b.date.startMs || a.date.endMs - b.date.endMs;
}

/** Comparator by position in the chronicle. Each comparison is O(log n). */
export const byPosition =
  (chronicle: Pick<Chronicle, "events">) =>
  (a: TimelineEvent, b: TimelineEvent): number =>
    byDate(a, b) || positionOf(chronicle, a) - positionOf(chronicle, b);

/** Index of an event in its chronicle; O(log n), plus a linear scan over events of exactly the same date. */
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
  // `low` is the first event of that date; the others follow in file order.
  while (low < events.length && events[low]?.id !== event.id && byDate(events[low] as TimelineEvent, event) === 0)
    low += 1;
  return low;
}
