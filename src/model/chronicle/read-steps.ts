/**
 * Parses a file's text, or any value, into a validated chronicle, step by step. The page reads its own chronicle with this;
 * editorial warnings come with read-chronicle.ts, which the first view does without.
 */
import { warnAboutAlts } from "./alt-warning";
import { type Meta, type PlainChronicle, type TimelineEvent, byDate } from "./chronicle";
import { digestOf } from "./digest";
import { type WhereOf, readEvents, whereOf } from "./read-events";
import { isRecord, ownValue, type Reading } from "./chunks";
import { type Fault, type ChronicleProblemCode, ProblemLog } from "./problem-codes";
import { readMoved } from "./read-moved";
import { linkEvents } from "./resolve-references";
import { ChronicleFileSchema } from "./file-schema";
import { readActors, readEras, readLanes, readMeta, readPlaces, readStories } from "./read-sections";
import { jsonSteps } from "../json-text";
import type { Problem } from "../problem";
import { readQuiz } from "../quiz/read-quiz";

/** The value of `format` in supported files. */
export const CHRONICLE_FORMAT = "throughline/1";
export const MAX_EVENTS = 200_000;

export type ChronicleResult = {
  /** Absent if the input was rejected as a whole; the caller then keeps the current chronicle. */
  readonly chronicle?: PlainChronicle;
  /** Everything that was dropped (errors) or repaired (warnings), in file order; editorial warnings last. */
  readonly problems: readonly Problem[];
  /** Number of events listed in the file, valid or not. */
  readonly eventsInFile: number;
};

export type StepOptions = {
  /** Adds editorial warnings about a chronicle that was read. */
  readonly warn?: ((chronicle: PlainChronicle, whereOf: WhereOf, log: ProblemLog) => void) | undefined;
  /** Reads routes and areas (model/geometry/read-shapes.ts); without it they stay as in the file. */
  readonly readShapes?: Reading["readShapes"];
  /** Reads the tiles of a map (map-tiles.ts); without it they stay as in the file. */
  readonly readMap?: ((map: unknown, reading: Reading) => Meta["map"]) | undefined;
  /** For a chronicle that is being written: one without any valid event is read too. */
  readonly allowsNoEvents?: boolean;
  /** Called from time to time while events are read, the last time with `read === total`. */
  readonly onEvents?: (read: number, total: number) => void;
};

/** Incremental parsing in steps of a few milliseconds, so that the caller can yield in between. Never throws. */
export type ReadingSteps = Generator<undefined, ChronicleResult>;

/** Reads the text of a chronicle file; see `readChronicle`. Never throws. */
export function* stepsOfText(text: string, options: StepOptions = {}): ReadingSteps {
  const json = yield* jsonSteps(text);
  if (!json.ok) return { problems: [json.problem], eventsInFile: 0 };
  yield;
  return yield* stepsOf(json.value, options);
}

/** Takes all steps at once. */
export function finish(steps: ReadingSteps): ChronicleResult {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Like `stepsOfText`, of any value. Never throws, not even on values with throwing getters. */
export function* stepsOf(input: unknown, options: StepOptions): ReadingSteps {
  try {
    return yield* read(input, options);
  } catch (error) {
    // Only live objects (throwing getters, proxies) get here, never parsed JSON.
    const value = error instanceof Error ? error.message : undefined;
    return rejected("file.unreadable", { where: "", expected: "a plain value as JSON gives it", value });
  }
}

function* read(input: unknown, options: StepOptions): ReadingSteps {
  if (!isRecord(input)) return rejected("chronicle.invalid", { where: "", expected: "an object: { … }", value: input });
  const format = ownValue(input, "format");
  if (format !== CHRONICLE_FORMAT) {
    const isNewer = typeof format === "string" && /^throughline\/\d+$/.test(format);
    const code = isNewer ? "chronicle.format.newer" : "chronicle.format.unknown";
    return rejected(code, { where: "format", expected: `"${CHRONICLE_FORMAT}"`, value: format });
  }
  const list = ownValue(input, "events");
  if (!Array.isArray(list)) {
    return rejected("chronicle.events.missing", { where: "events", expected: "a list: [ … ]", value: list });
  }
  if (list.length > MAX_EVENTS) {
    const fault = { where: "events", expected: `at most ${MAX_EVENTS} events`, value: list.length };
    return rejected("chronicle.events.too-many", fault, list.length);
  }
  return yield* readKnownFormat(input, list as unknown[], options);
}

function* readKnownFormat(
  file: Readonly<Record<string, unknown>>,
  list: readonly unknown[],
  { warn, readShapes, readMap, allowsNoEvents = false, onEvents }: StepOptions,
): ReadingSteps {
  const log = new ProblemLog();
  const reading: Reading = { log, unknownKeys: new Set(), readShapes };
  const given = readMeta(file, reading);
  const meta = given.map && readMap ? { ...given, map: readMap(given.map, reading) } : given;
  const listedLanes = readLanes(file, reading);
  const eras = readEras(file, reading);
  const actors = readActors(file, reading);
  const places = readPlaces(file, reading);
  yield;
  const drafts = yield* readEvents(list, reading, onEvents && ((count) => onEvents(count, list.length)));
  if (drafts.events.length === 0 && !allowsNoEvents) {
    log.error("chronicle.events.none", {
      where: "events",
      expected: "at least one event with a readable date and title",
    });
    return { problems: log.problems, eventsInFile: list.length };
  }
  yield;
  const moved = readMoved(file, () => new Set(drafts.events.map(({ id }) => id)), reading);
  const { events: linked, lanes } = linkEvents(drafts, listedLanes, actors, places, moved, reading);
  const wheres = lazyWheres(linked, drafts.indexes);
  const events = linked.map((event) => Object.freeze(event)).sort(byDate);
  const eventsById = new Map<string, TimelineEvent>();
  for (const event of events) eventsById.set(event.id, event);
  yield;
  const stories = readStories(file, eventsById, moved, reading);
  yield;
  const quiz = readQuiz(file, eventsById, actors, moved, reading);
  const chronicle: PlainChronicle = Object.freeze({
    meta: Object.freeze(moved ? { ...meta, moved } : meta),
    lanes: Object.freeze(lanes),
    eras: Object.freeze(eras),
    actors,
    places,
    events: Object.freeze(events),
    eventsById,
    stories: Object.freeze(stories),
    quiz: Object.freeze(quiz),
    digest: digestOf(events),
  });
  warnOfUnknownKeys(file, reading);
  yield;
  warn?.(chronicle, wheres, log);
  warnAboutAlts(chronicle, wheres, log);
  return { chronicle, problems: log.problems, eventsInFile: list.length };
}

/** Computed on demand: only warnings need the path, and most files cause none. */
function lazyWheres(events: readonly TimelineEvent[], indexes: readonly number[]): WhereOf {
  let places: Map<string, number> | undefined;
  return ({ id }) => {
    places ??= new Map(events.map((event, at) => [event.id, indexes[at] ?? 0]));
    return whereOf(places.get(id) ?? 0);
  };
}

/** One warning for all unknown keys; usually a misspelt name. Names that begin with `x-` are free for extensions. */
function warnOfUnknownKeys(file: Readonly<Record<string, unknown>>, { log, unknownKeys }: Reading): void {
  const known = ChronicleFileSchema.entries;
  const ofFile = Object.keys(file).filter((key) => !Object.hasOwn(known, key) && !key.startsWith("x-"));
  const all = [...ofFile.slice(0, 20), ...unknownKeys];
  if (all.length > 0)
    log.warn("keys.unknown", { where: all[0] ?? "", expected: "names that the format knows", value: all.join(", ") });
}

function rejected(code: ChronicleProblemCode, fault: Fault, eventsInFile = 0): ChronicleResult {
  const log = new ProblemLog();
  log.error(code, fault);
  return { problems: log.problems, eventsInFile };
}
