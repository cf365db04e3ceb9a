/** What the page asks about the stories of the reader's own. Small: buttons of the first view need it. */
import type { Chronicle } from "../../model/chronicle/chronicle";
import { userStoryIdOf } from "../../model/stories/user-story-id";
import { type ChronicleName } from "../../model/stories/user-story";
import { deviceFileOf, deviceSource } from "../../model/links/source-url";
import { memoizeLast } from "../memoize";
import type { AppState, StoryDraft } from "../state";

/** The story that events are being picked for. */
export const selectCollecting = ({ userStories }: Pick<AppState, "userStories">): StoryDraft | undefined =>
  userStories.collectingId === undefined ? undefined : userStories.drafts.get(userStories.collectingId);

/** The story of the reader's own that is on show, in whatever mode. */
export function selectShownDraft({
  userStories,
  story,
}: Pick<AppState, "userStories" | "story">): StoryDraft | undefined {
  const id = story && userStoryIdOf(story.id);
  return id === undefined ? undefined : userStories.drafts.get(id);
}

const NOTHING: ReadonlySet<string> = new Set();
const eventsOf = memoizeLast(
  (draft: StoryDraft): ReadonlySet<string> => new Set(draft.story.steps.flatMap(({ event }) => event ?? [])),
);

/** The events of the story that is being made. */
export function selectPicked(state: Pick<AppState, "userStories">): ReadonlySet<string> {
  const collecting = selectCollecting(state);
  return collecting ? eventsOf(collecting) : NOTHING;
}

const deviceSourceOf = (source: string): string => {
  const file = deviceFileOf(source);
  return file === undefined ? source : deviceSource(file);
};

const nameOf = memoizeLast((source: string | undefined, chronicle: Chronicle): ChronicleName => ({
  // A file is known by its name, however often it was opened.
  key: source === undefined ? "" : deviceSourceOf(source),
  title: chronicle.meta.title,
}));

/** How stories name the chronicle that is open. */
export const selectChronicleName = ({ chronicle }: Pick<AppState, "chronicle">): ChronicleName | undefined =>
  chronicle.status === "ready" ? nameOf(chronicle.source, chronicle.chronicle) : undefined;
