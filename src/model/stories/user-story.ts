/**
 * A story made by the user: saved in the browser, exported as a file, or packed into a link. Wherever it comes from, it is
 * parsed as untrusted input. The file format is described in docs/formats.md.
 */
import * as v from "valibot";
import type { Story } from "../chronicle/chronicle";
import { type Reading, isRecord, ownValue, readChunk } from "../chronicle/chunks";
import { ProblemLog } from "../chronicle/problem-codes";
import { StepSchema, StorySchema, TextSchema } from "../chronicle/schema";
import { checkStep } from "../chronicle/read-sections";
import { parseJsonText } from "../json-text";
import type { LocalizedText } from "../localized";
import { type Problem, showValue } from "../problem";
import { newUserStoryId, userStoryIdOf } from "./user-story-id";

/** The value of `format` in the file of one story, and in the file of many. */
const USER_STORY_FORMAT = "throughline-story/1";
const USER_STORIES_FORMAT = "throughline-stories/1";
/** More are dropped with a problem. */
export const MAX_STEPS = 1_000;
/** In one file. */
const MAX_STORIES = 1_000;

/** The chronicle that a story belongs to. */
export type ChronicleName = {
  /** The file as `src` in the URL names it; `""` for the bundled chronicle. */
  readonly key: string;
  readonly title: LocalizedText;
};

export type UserStory = {
  /** Its id is random and begins with `own-`. Unlike a story of a chronicle, it may have no steps and no title yet. */
  readonly story: Story;
  readonly chronicle: ChronicleName;
  /** Counts the saves, from 1; 0 before the first. A counter, since clocks can go back. */
  readonly version: number;
};

/** The key under which a story is stored. */
export const userStoryKey = ({ story }: UserStory): string => story.id;

/** What a list of stories shows, so that it need not load the stories. */
export type StorySummary = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly steps: number;
  readonly chronicle: ChronicleName;
  readonly version: number;
  /** For display only; clocks can go back. */
  readonly savedMs: number;
};

const ChronicleNameSchema = v.object({
  key: v.pipe(v.string(), v.maxLength(2_000)),
  title: v.optional(TextSchema, ""),
});
const SummarySchema = v.object({
  id: v.string(),
  title: TextSchema,
  steps: v.number(),
  chronicle: ChronicleNameSchema,
  version: v.number(),
  savedMs: v.number(),
});
/** Unfinished: maybe without steps and title. */
const DraftSchema = v.object({
  ...StorySchema.entries,
  id: v.optional(v.string(), ""),
  title: v.optional(TextSchema, ""),
  steps: v.optional(v.array(StepSchema), []),
});

const isUserStoryId = (id: unknown): id is string => typeof id === "string" && userStoryIdOf(id) === id;
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export type UserStoryResult = {
  /** Absent when the input was refused as a whole. */
  readonly userStory?: UserStory;
  readonly problems: readonly Problem[];
};

/**
 * Reads one story from any value. A step whose event is not in the chronicle is kept; one that shows nothing is
 * dropped. An id that is not a user story's is replaced. Never throws.
 */
export function readUserStory(value: unknown, at = ""): UserStoryResult {
  try {
    return read(value, at);
  } catch {
    // Only live objects with throwing getters get here.
    return refused("own.unreadable", at);
  }
}

function read(value: unknown, at: string): UserStoryResult {
  if (!isRecord(value)) return refused("own.unreadable", at, value);
  const format = ownValue(value, "format");
  if (format !== USER_STORY_FORMAT) {
    const isNewer = typeof format === "string" && /^throughline-story\/\d+$/.test(format);
    return refused(isNewer ? "own.newer" : "own.format", `${at}format`, format);
  }
  const log = new ProblemLog();
  const reading: Reading = { log, unknownKeys: new Set() };
  const given = ownValue(value, "story");
  const where = `${at}story`;
  const cut = isRecord(given) ? cutSteps(given) : { story: given, count: 0 };
  const story = readChunk(DraftSchema, cut.story, where, reading);
  if (!story.ok) return refused("own.unreadable", story.fault.where, story.fault.value);
  const name = readChunk(ChronicleNameSchema, ownValue(value, "chronicle"), `${at}chronicle`, reading);
  const ids = [ownValue(value, "id"), story.value.id];
  const version = ownValue(value, "version");
  const steps = story.value.steps.flatMap((step, index) => checkStep(step, `${where}.steps[${index}]`, reading) ?? []);
  const tooMany: readonly Problem[] =
    cut.count > MAX_STEPS
      ? [{ code: "own.too-many-steps", severity: "error", where: `${where}.steps`, value: String(cut.count) }]
      : [];
  return {
    userStory: {
      story: { ...story.value, id: ids.find(isUserStoryId) ?? newUserStoryId(), steps },
      chronicle: name.ok ? name.value : { key: "", title: "" },
      version: isVersion(version) ? version : 0,
    },
    problems: [...tooMany, ...log.problems],
  };
}

/** Before each step is validated. */
function cutSteps(story: Readonly<Record<string, unknown>>): { readonly story: unknown; readonly count: number } {
  const steps = ownValue(story, "steps");
  if (!Array.isArray(steps) || steps.length <= MAX_STEPS) return { story, count: 0 };
  return { story: { ...story, steps: steps.slice(0, MAX_STEPS) }, count: steps.length };
}

const refused = (code: string, where: string, value?: unknown): UserStoryResult => ({
  problems: [{ code, severity: "error", where, ...(value === undefined ? {} : { value: showValue(value) }) }],
});

/** @returns `undefined` for an invalid entry, which the list leaves out */
export function readStorySummary(value: unknown): StorySummary | undefined {
  const log = new ProblemLog();
  const summary = readChunk(SummarySchema, value, "", { log, unknownKeys: new Set() });
  return summary.ok && isUserStoryId(summary.value.id) ? summary.value : undefined;
}

export function summaryOf({ story, chronicle, version }: UserStory, savedMs: number): StorySummary {
  return { id: story.id, title: story.title, steps: story.steps.length, chronicle, version, savedMs };
}

/** As in a file and in the storage. */
export function writeUserStory({ story, chronicle, version }: UserStory): Readonly<Record<string, unknown>> {
  const steps = story.steps.map(({ core, ...step }) => (core ? { ...step, core } : step));
  return { format: USER_STORY_FORMAT, id: story.id, chronicle, version, story: { ...story, steps } };
}

/** Many stories as one file. @param stories  as written by `writeUserStory`, or unparsed from the storage */
export const writeUserStories = (stories: readonly unknown[]): Readonly<Record<string, unknown>> => ({
  format: USER_STORIES_FORMAT,
  stories,
});

export type UserStoryFile = { readonly stories: readonly UserStory[]; readonly problems: readonly Problem[] };

/** Reads the text of a file with one story or with many. Never throws. */
export function readUserStoryFile(text: string): UserStoryFile {
  const json = parseJsonText(text);
  if (!json.ok) return { stories: [], problems: [json.problem] };
  const { value } = json;
  const list =
    isRecord(value) && ownValue(value, "format") === USER_STORIES_FORMAT ? ownValue(value, "stories") : [value];
  if (!Array.isArray(list)) return { stories: [], ...refused("own.unreadable", "stories", list) };
  const all = (list as unknown[])
    .slice(0, MAX_STORIES)
    .map((one, index) => readUserStory(one, list.length > 1 ? `stories[${index}].` : ""));
  return {
    stories: all.flatMap(({ userStory }) => userStory ?? []),
    problems: all.flatMap(({ problems }) => problems),
  };
}
