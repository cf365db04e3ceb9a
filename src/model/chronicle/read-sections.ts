/** Reads the sections of a chronicle file other than events: meta, lanes, eras, actors, places, stories. */
import type * as v from "valibot";
import type { Actor, Era, Lane, Meta, Place, Story } from "./chronicle";
import { isRecord, ownValue, readChunk, type Reading } from "./chunks";
import type { Moves } from "./moved";
import { followReference } from "./read-moved";
import type { ChronicleProblemCode } from "./problem-codes";
import { ActorSchema, EraSchema, LaneSchema, MetaSchema, PlaceSchema, StorySchema } from "./schema";
import { checkStepMap } from "./read-step-map";
import { parseEventDate } from "../dates/event-date";

type FileRecord = Readonly<Record<string, unknown>>;

/** Placeholder meta section for a chronicle without a title. */
export const UNTITLED: Meta = {
  title: { en: "Untitled timeline", uk: "Хронологія без назви" },
  languages: ["en"],
  corrections: [],
};

/** Without `moved`, which needs the events (read-moved.ts). A file without a readable title still has readable events, so it gets the placeholder title. */
export function readMeta(file: FileRecord, reading: Reading): Meta {
  const given = ownValue(file, "meta");
  const value = isRecord(given) ? { ...given, moved: undefined } : given;
  const read = readChunk(MetaSchema, value, "meta", reading);
  if (!read.ok) {
    reading.log.warn("meta.missing", read.fault);
    // The title is the only required field, so a second pass with a placeholder keeps all the others.
    const rest = isRecord(value) ? readChunk(MetaSchema, { ...value, title: UNTITLED.title }, "meta", reading) : read;
    return rest.ok ? rest.value : UNTITLED;
  }
  const { coverage, ...others } = read.value;
  if (!coverage) return read.value;
  const [from, to] = [parseEventDate(coverage.from), parseEventDate(coverage.to)];
  if (from.ok && to.ok && from.date.startMs <= to.date.startMs) return read.value;
  reading.log.warn("meta.coverage.invalid", {
    where: "meta.coverage",
    expected: "two days, the earlier first",
    value: coverage,
  });
  return others;
}

/** Reads the lanes, in file order. */
export function readLanes(file: FileRecord, reading: Reading): readonly Lane[] {
  return readSection(file, "lanes", LaneSchema, "lane.invalid", reading).map(({ entry }) => entry);
}

/** Reads the eras, sorted by start as `eraOf` expects. */
export function readEras(file: FileRecord, reading: Reading): readonly Era[] {
  const eras: Era[] = [];
  for (const { entry, where } of readSection(file, "eras", EraSchema, "era.invalid", reading)) {
    const { date, ...rest } = entry;
    const parsed = parseEventDate(date);
    if (parsed.ok) eras.push({ ...rest, date: parsed.date });
    else reading.log.error("era.date.invalid", { where: `${where}.date`, expected: parsed.expected, value: date });
  }
  return eras.sort((a, b) => a.date.startMs - b.date.startMs);
}

/** Reads the actors, by id. */
export function readActors(file: FileRecord, reading: Reading): ReadonlyMap<string, Actor> {
  return byId(readSection(file, "actors", ActorSchema, "actor.invalid", reading));
}

/** Reads the places, by id. */
export function readPlaces(file: FileRecord, reading: Reading): ReadonlyMap<string, Place> {
  return byId(readSection(file, "places", PlaceSchema, "place.invalid", reading));
}

/** Reads the stories. Steps that lead nowhere are dropped; so is a story without any valid step. */
export function readStories(
  file: FileRecord,
  events: ReadonlyMap<string, unknown>,
  moved: Meta["moved"],
  reading: Reading,
  places?: ReadonlyMap<string, unknown>,
): readonly Story[] {
  const stories: Story[] = [];
  const moves: Moves = { meta: { moved }, eventsById: events };
  const followStep = (step: Story["steps"][number], event: string, at: string) => ({
    ...step,
    event: followReference(moves, event, `${at}.event`, reading),
  });
  for (const { entry: story, where } of readSection(file, "stories", StorySchema, "story.invalid", reading)) {
    const steps = story.steps.flatMap((given, index) => {
      const at = `${where}.steps[${index}]`;
      const step = given.event === undefined || events.has(given.event) ? given : followStep(given, given.event, at);
      if (step.event === undefined || events.has(step.event)) return checkStep(step, at, reading, places) ?? [];
      reading.log.warn("reference.unknown", {
        where: `${at}.event`,
        expected: "the id of an event",
        value: step.event,
      });
      return [];
    });
    if (steps.length > 0) stories.push({ ...story, steps });
    else reading.log.error("story.empty", { where, expected: "at least one step that can be shown" });
  }
  return stories;
}

/**
 * @param places  of the chronicle, if it is known
 * @returns the step, without its window if that is invalid; `undefined` if it shows neither an event nor a card
 */
export function checkStep(
  given: Story["steps"][number],
  at: string,
  reading: Reading,
  places?: ReadonlyMap<string, unknown>,
): typeof given | undefined {
  const step = given.map ? { ...given, map: checkStepMap(given.map, `${at}.map`, reading, places) } : given;
  if (step.event === undefined && step.card === undefined) {
    reading.log.warn("step.invalid", { where: at, expected: "an event or a card", value: step });
    return undefined;
  }
  const { window, ...rest } = step;
  const parsed = window === undefined ? undefined : parseEventDate(window);
  if (!parsed || parsed.ok) return step;
  reading.log.warn("step.window.invalid", { where: `${at}.window`, expected: parsed.expected, value: window });
  return rest;
}

/** An entry of a list with its path for problems. */
type Placed<T> = { readonly entry: T; readonly where: string };
type WithId = v.GenericSchema<unknown, { readonly id: string }>;

function readSection<S extends WithId>(
  file: FileRecord,
  name: string,
  schema: S,
  code: ChronicleProblemCode,
  reading: Reading,
): readonly Placed<v.InferOutput<S>>[] {
  const list = ownValue(file, name);
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    reading.log.warn("field.invalid", { where: name, expected: "a list: [ … ]", value: list });
    return [];
  }
  const found = new Map<string, Placed<v.InferOutput<S>>>();
  for (const [index, item] of (list as unknown[]).entries()) {
    const where = `${name}[${index}]`;
    const read = readChunk(schema, item, where, reading);
    if (!read.ok) reading.log.error(code, read.fault);
    else if (found.has(read.value.id)) {
      reading.log.error(code, { where: `${where}.id`, expected: "an id that no other one has", value: read.value.id });
    } else found.set(read.value.id, { entry: read.value, where });
  }
  return [...found.values()];
}

function byId<T extends { readonly id: string }>(list: readonly Placed<T>[]): ReadonlyMap<string, T> {
  return new Map(list.map(({ entry }) => [entry.id, entry]));
}
