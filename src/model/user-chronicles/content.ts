/**
 * A chronicle while it is being edited: the sections of a file (docs/formats.md), with dates as they were typed. Unlike a
 * chronicle, it may contain what cannot be drawn yet: an event without a title, a reference to nothing. Never changed in
 * place: unchanged parts are shared between contents, so that a history of them is small.
 */
import type * as v from "valibot";
import type { Actor, Chronicle, Lane, Meta, Place, PlainChronicle, Story } from "../chronicle/chronicle";
import { readChronicle } from "../chronicle/read-chronicle";
import { CHRONICLE_FORMAT } from "../chronicle/read-steps";
import type { EraSchema, EventFile } from "../chronicle/schema";
import { chronicleFile } from "../chronicle/write-chronicle";
import { utcMs, yearOf } from "../dates/calendar-years";
import type { Problem } from "../problem";
import { type Ms, MEAN_YEAR_MS } from "../time";
import { completeEvent } from "./complete-event";

export type EventContent = Readonly<EventFile>;
export type EraContent = Readonly<v.InferOutput<typeof EraSchema>>;

export type ChronicleContent = {
  readonly meta: Meta;
  readonly lanes: readonly Lane[];
  readonly eras: readonly EraContent[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  /** In any order; the chronicle sorts them. */
  readonly events: readonly EventContent[];
  readonly stories: readonly Story[];
  /** As in the file. */
  readonly quiz: readonly object[];
};

/** More events can be read, but not edited: each edit reads them all again. */
export const MAX_EDITED_EVENTS = 20_000;

/** The content of a chronicle that is on the page. Iterates over every event. */
export function contentOf(chronicle: Chronicle): ChronicleContent {
  const { format: _format, events, eras, actors, places, ...others } = chronicleFile(chronicle);
  return {
    ...others,
    events: events as readonly EventContent[],
    eras: eras as readonly EraContent[],
    actors: actors as readonly Actor[],
    places: places as readonly Place[],
  };
}

/** A file in our own format. */
export const fileOfContent = (content: ChronicleContent): Readonly<Record<string, unknown>> => ({
  format: CHRONICLE_FORMAT,
  ...content,
});

/** A new chronicle is shown with this many years up to the next one. */
const EMPTY_YEARS = 10;

/**
 * What can be drawn of a content, and what is wrong with the rest.
 * @param nowMs  places the axis of a chronicle without events
 */
export function chronicleOf(
  content: ChronicleContent,
  nowMs: Ms,
): { readonly chronicle: PlainChronicle; readonly problems: readonly Problem[] } {
  const { chronicle, problems } = readChronicle(
    fileOfContent({ ...content, events: content.events.map(completeEvent) }),
    { allowsNoEvents: true, withWarnings: false },
  );
  // Refused as a whole only for too many events, which cannot be edited.
  if (!chronicle) throw new RangeError(problems[0]?.code ?? "unreadable");
  if (chronicle.events.length > 0) return { chronicle, problems };
  const max = utcMs(yearOf(nowMs) + 1);
  const limits = { ...chronicle.digest.limits, min: max - EMPTY_YEARS * MEAN_YEAR_MS, max };
  return { chronicle: Object.freeze({ ...chronicle, digest: { ...chronicle.digest, limits } }), problems };
}

/** @returns `undefined` if the content has no such event */
export const eventIn = ({ events }: ChronicleContent, id: string): EventContent | undefined =>
  events.find((event) => event.id === id);

/** The languages that texts are written in, the main one first. A text without a language counts as of that. */
export const languagesOf = ({ meta }: Pick<ChronicleContent, "meta">): readonly string[] =>
  meta.languages.length > 0 ? meta.languages : ["en"];
