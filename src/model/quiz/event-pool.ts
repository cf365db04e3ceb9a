/** The events from which questions are generated. */
import { type Actor, type Chronicle, type TimelineEvent, byPosition } from "../chronicle/chronicle";
import { allTexts, type LocalizedText } from "../localized";
import { storiesOf } from "../stories/story";
import { type Random, byId, indexBelow } from "./seeded-random";
import { isUndisputed } from "./sure-date";

/** At most this many events are considered; of more, a sample. */
const MAX_SAMPLE = 2_000;
/** Events are unpacked by chunk, so the sample takes consecutive runs of this length. */
const RUN = 100;

export type EventPool = {
  /** Events that can be asked about: undisputed, no content note, unambiguous titles. Sorted by time. */
  readonly events: readonly TimelineEvent[];
  /** Sorted by id. */
  readonly actors: readonly Actor[];
  /** From the first start to the last end of all considered events, ms. */
  readonly rangeMs: number;
  readonly firstMs: number;
  readonly lastMs: number;
};

/** @param story  restricts the pool to this story; an unknown story gives an empty pool */
export function poolOf(chronicle: Chronicle, story: string | undefined, random: Random): EventPool {
  const considered = sampleOf(chronicle, random);
  const scope = story === undefined ? considered : (eventsOfStory(chronicle, story) ?? []);
  const counts = new Map<string, number>();
  for (const event of new Set([...considered, ...scope]))
    for (const text of keysOf(event.title)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const events = scope.filter(
    (event) =>
      isUndisputed(event) &&
      event.contentNote === undefined &&
      keysOf(event.title).every((text) => counts.get(text) === 1),
  );
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { date } of scope) {
    firstMs = Math.min(firstMs, date.startMs);
    lastMs = Math.max(lastMs, date.endMs);
  }
  const actors = [...chronicle.actors.values()].sort(byId);
  return { events, actors, rangeMs: Math.max(0, lastMs - firstMs), firstMs, lastMs };
}

/** The events of a story by time; `undefined` if there is no such story. */
export function eventsOfStory(chronicle: Chronicle, id: string): readonly TimelineEvent[] | undefined {
  const story = storiesOf(chronicle).find((one) => one.id === id);
  if (!story) return undefined;
  const found = new Map<string, TimelineEvent>();
  for (const { event } of story.steps.slice(0, MAX_SAMPLE)) {
    const known = event === undefined ? undefined : chronicle.eventsById.get(event);
    if (known) found.set(known.id, known);
  }
  return [...found.values()].sort(byPosition(chronicle));
}

/** All events, or runs spread evenly over the time. */
function sampleOf({ events }: Chronicle, random: Random): readonly TimelineEvent[] {
  if (events.length <= MAX_SAMPLE) return [...events];
  const runs = MAX_SAMPLE / RUN;
  const part = events.length / runs;
  const sample: TimelineEvent[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = Math.floor(run * part) + indexBelow(Math.max(1, Math.floor(part) - RUN), random);
    for (let at = from; at < from + RUN; at += 1) {
      const event = events.at(at);
      if (event) sample.push(event);
    }
  }
  return sample;
}

/** Keys for comparing titles: case and white space are ignored. One per language. */
export const keysOf = (title: LocalizedText): readonly string[] => [
  ...new Set(allTexts(title).map((text) => text.toLowerCase().replace(/\s+/g, " ").trim())),
];
