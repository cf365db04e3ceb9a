/** Small: buttons of the first view need them. */
import type { Chronicle } from "../../model/chronicle/chronicle";
import { presentStory } from "../../model/chronicle/moved";
import { userStoryIdOf } from "../../model/stories/user-story-id";
import type { ChronicleName } from "../../model/stories/user-story";
import { deviceFileOf, deviceSource } from "../../model/links/source-url";
import { memoizeLast } from "../memoize";
import type { UndoHistory } from "../drafts/undo-history";
import type { AppState } from "../state";
import type { StoryDraft } from "./slice";

/** The story that events are being picked for. */
export const selectCollecting = ({ userStories }: Pick<AppState, "userStories">): StoryDraft | undefined =>
  userStories.collectingId === undefined ? undefined : userStories.drafts.get(userStories.collectingId);

/** The user story that is shown, in any mode. */
export function selectShownDraft({
  userStories,
  story,
}: Pick<AppState, "userStories" | "story">): StoryDraft | undefined {
  const id = story && userStoryIdOf(story.id);
  return id === undefined ? undefined : userStories.drafts.get(id);
}

/** @returns `undefined` if another story was changed last, or this one has changed otherwise since, as from another tab */
export function selectHistory(
  { userStories: { history, drafts } }: Pick<AppState, "userStories">,
  id: string,
): UndoHistory<StoryDraft["story"]> | undefined {
  return history !== undefined && history.now === drafts.get(id)?.story ? history : undefined;
}

const NOTHING: ReadonlySet<string> = new Set();
const eventsOf = memoizeLast((draft: StoryDraft, chronicle: Chronicle | undefined): ReadonlySet<string> => {
  const { steps } = chronicle ? presentStory(chronicle, draft.story) : draft.story;
  return new Set(steps.flatMap(({ event }) => event ?? []));
});

/** The events of the story that is being collected, by their present ids. */
export function selectPicked(state: Pick<AppState, "userStories" | "chronicle">): ReadonlySet<string> {
  const collecting = selectCollecting(state);
  const { chronicle } = state;
  return collecting ? eventsOf(collecting, chronicle.status === "ready" ? chronicle.chronicle : undefined) : NOTHING;
}

const deviceSourceOf = (source: string): string => {
  const file = deviceFileOf(source);
  return file === undefined ? source : deviceSource(file);
};

const nameOf = memoizeLast((source: string | undefined, chronicle: Chronicle): ChronicleName => ({
  // A local file is identified by its name, however often it was opened.
  key: source === undefined ? "" : deviceSourceOf(source),
  title: chronicle.meta.title,
}));

/** How stories refer to the open chronicle. */
export const selectChronicleName = ({ chronicle }: Pick<AppState, "chronicle">): ChronicleName | undefined =>
  chronicle.status === "ready" ? nameOf(chronicle.source, chronicle.chronicle) : undefined;
