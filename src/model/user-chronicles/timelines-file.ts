/**
 * Many drafts as one file (docs/formats.md): each is a chronicle in our own format, with the id of its draft so that the
 * same file adds nothing twice. User stories may be in it too. Hostile until read.
 */
import { isRecord, ownValue } from "../chronicle/chunks";
import { CHRONICLE_FORMAT } from "../chronicle/read-steps";
import { parseJsonText } from "../json-text";
import type { Problem } from "../problem";
import { type ChronicleContent, MAX_EDITED_EVENTS, fileOfContent } from "./content";
import { ContentReader } from "./read-content";
import { type UserChronicle, newUserChronicle } from "./user-chronicle";
import { isUserChronicleId } from "./user-chronicle-id";

const FORMAT = "throughline-timelines/1";
/** More are no collection of a person. */
const MAX_TIMELINES = 1_000;
/** Names that begin with `x-` are free for extensions: each timeline is a valid file of its own. */
const ID_KEY = "x-draft";

export type TimelinesFile = {
  readonly drafts: readonly UserChronicle[];
  /** Number of timelines that could not be read, or have too many events to be edited. */
  readonly unread: number;
  /** As in the file. */
  readonly stories: unknown;
  /** Why nothing could be read. */
  readonly problem?: Problem;
};

/**
 * @param drafts   records as they are stored; one that cannot be understood is passed on as it is
 * @param stories  a file of user stories, as `writeUserStories` makes it
 */
export function writeTimelines(drafts: readonly unknown[], stories?: object): Readonly<Record<string, unknown>> {
  const timelines = drafts.map((draft) => {
    const content = isRecord(draft) ? ownValue(draft, "content") : undefined;
    if (!isRecord(draft) || !isRecord(content)) return draft;
    return { ...fileOfContent(content as ChronicleContent), [ID_KEY]: ownValue(draft, "id") };
  });
  return { format: FORMAT, timelines, ...(stories ? { stories } : {}) };
}

/** Never throws. */
export function readTimelines(text: string): TimelinesFile {
  const json = parseJsonText(text);
  if (!json.ok) return refused(json.problem);
  const { value } = json;
  const format = isRecord(value) ? ownValue(value, "format") : undefined;
  const list = isRecord(value) ? ownValue(value, "timelines") : undefined;
  if (!isRecord(value) || format !== FORMAT || !Array.isArray(list)) {
    const isNewer = typeof format === "string" && format !== FORMAT;
    return refused({ code: isNewer ? "timelines.newer" : "timelines.unreadable", severity: "error", where: "format" });
  }
  const read = (list as unknown[]).slice(0, MAX_TIMELINES).map(readTimeline);
  const drafts = read.filter((draft) => draft !== undefined);
  return { drafts, unread: list.length - drafts.length, stories: ownValue(value, "stories") };
}

function readTimeline(value: unknown): UserChronicle | undefined {
  if (!isRecord(value) || ownValue(value, "format") !== CHRONICLE_FORMAT) return undefined;
  const events = ownValue(value, "events");
  if (!Array.isArray(events) || events.length > MAX_EDITED_EVENTS) return undefined;
  const content = new ContentReader().read(value);
  if (!content) return undefined;
  const draft = newUserChronicle(content);
  const id = ownValue(value, ID_KEY);
  return isUserChronicleId(id) ? { ...draft, id } : draft;
}

const refused = (problem: Problem): TimelinesFile => ({ drafts: [], unread: 0, stories: undefined, problem });
