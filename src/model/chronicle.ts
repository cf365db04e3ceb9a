/** A chronicle in memory: validated, sorted by date, references resolved or dropped. Frozen once read. */
import type * as v from "valibot";
import type { EventDate } from "./event-date";
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

export type Chronicle = {
  readonly meta: Meta;
  readonly lanes: readonly Lane[];
  readonly eras: readonly Era[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  /** Sorted by start, then end, then id. */
  readonly events: readonly TimelineEvent[];
  readonly eventsById: ReadonlyMap<string, TimelineEvent>;
  readonly stories: readonly Story[];
};

/** The era in which an event starts; the last one whose start is not after the event. */
export function eraOf(event: TimelineEvent, eras: readonly Era[]): Era | undefined {
  let found: Era | undefined;
  for (const era of eras) if (era.date.startMs <= event.date.startMs) found = era;
  return found;
}
