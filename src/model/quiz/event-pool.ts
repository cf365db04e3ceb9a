/** The events of which questions are made. */
import { type Actor, type Chronicle, type TimelineEvent, byPosition } from "../chronicle/chronicle";
import { allTexts, type LocalizedText } from "../localized";
import { storiesOf } from "../stories/story";
import { type Random, byId, indexBelow } from "./seeded-random";
import { isUndisputed } from "./sure-date";

/** So many events are looked at; of more, a sample. */
const MAX_LOOKED_AT = 2_000;
/** Unpacking goes by pieces, so a sample takes whole runs. */
const RUN = 100;

export type EventPool = {
  /** May be asked about: undisputed, without a content note, told apart by their titles. In the order of time. */
  readonly events: readonly TimelineEvent[];
  /** In the order of their ids. */
  readonly actors: readonly Actor[];
  /** From the first start to the last end of all that was looked at, ms. */
  readonly rangeMs: number;
  readonly firstMs: number;
  readonly lastMs: number;
};

/** @param story  asks about the events of this story alone; one that does not exist has none */
export function poolOf(chronicle: Chronicle, story: string | undefined, random: Random): EventPool {
  const looked = sampleOf(chronicle, random);
  const scope = story === undefined ? looked : (eventsOfStory(chronicle, story) ?? []);
  const counts = new Map<string, number>();
  for (const event of new Set([...looked, ...scope]))
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

/** The events of a story in the order of time; `undefined` where there is no such story. */
export function eventsOfStory(chronicle: Chronicle, id: string): readonly TimelineEvent[] | undefined {
  const story = storiesOf(chronicle).find((one) => one.id === id);
  if (!story) return undefined;
  const found = new Map<string, TimelineEvent>();
  for (const { event } of story.steps.slice(0, MAX_LOOKED_AT)) {
    const known = event === undefined ? undefined : chronicle.eventsById.get(event);
    if (known) found.set(known.id, known);
  }
  return [...found.values()].sort(byPosition(chronicle));
}

/** All events, or runs from each part of the time alike. */
function sampleOf({ events }: Chronicle, random: Random): readonly TimelineEvent[] {
  if (events.length <= MAX_LOOKED_AT) return [...events];
  const runs = MAX_LOOKED_AT / RUN;
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

/** Two titles that differ in capitals and spaces alone are the same to a reader. */
export const keysOf = (title: LocalizedText): readonly string[] => [
  ...new Set(allTexts(title).map((text) => text.toLowerCase().replace(/\s+/g, " ").trim())),
];
