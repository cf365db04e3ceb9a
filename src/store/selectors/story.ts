import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import { presentStory } from "../../model/chronicle/moved";
import { type StepInStory, eventOfStep, stepAt, storiesOf } from "../../model/stories/story";
import type { Ms } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState } from "../state";
import type { StoryDraft } from "../user-stories/slice";

/** Stories, with the events they refer to. */
export type StoriesOfPage = Pick<Chronicle, "stories" | "eventsById">;

/** User stories come first, so that no file can shadow one by using its id. Their steps follow events that have moved. */
export const storiesWith = memoizeLast(
  (chronicle: Chronicle, drafts: ReadonlyMap<string, StoryDraft>): StoriesOfPage =>
    drafts.size === 0
      ? chronicle
      : {
          stories: [...[...drafts.values()].map(({ story }) => presentStory(chronicle, story)), ...chronicle.stories],
          eventsById: chronicle.eventsById,
        },
);

/** All stories that can be read on this page: those of the chronicle and the loaded user stories. */
export const selectStories = ({
  chronicle,
  userStories,
}: Pick<AppState, "chronicle" | "userStories">): StoriesOfPage | undefined =>
  chronicle.status === "ready" ? storiesWith(chronicle.chronicle, userStories.drafts) : undefined;

let last: { readonly key: readonly unknown[]; readonly step: StepInStory | undefined } | undefined;

/** The current step with its story. Referentially stable until either changes. */
export function selectStep(state: Pick<AppState, "chronicle" | "userStories" | "story">): StepInStory | undefined {
  const { story } = state;
  const stories = selectStories(state);
  if (!stories || !story) return undefined;
  const key = [stories, story.id, story.step];
  if (last && key.every((part, i) => part === last?.key[i])) return last.step;
  last = { key, step: stepAt(stories, story) };
  return last.step;
}

/**
 * The story whose events a quiz is about. Chronicle stories only: the same code must give everyone the same questions,
 * and a user story exists in one browser alone.
 */
export function selectQuizStory({ chronicle, story }: Pick<AppState, "chronicle" | "story">): Story | undefined {
  if (chronicle.status !== "ready" || !story) return undefined;
  return storiesOf(chronicle.chronicle).find(({ id }) => id === story.id);
}

/** Start of the time that is covered while presenting, so that a class can guess; the step's own event stays visible. */
export function selectHiddenFromMs(state: AppState): Ms | undefined {
  const at = state.present.hidesLater ? selectStep(state) : undefined;
  if (!at || state.chronicle.status !== "ready") return undefined;
  const { chronicle } = state.chronicle;
  // A text card belongs to the event before it.
  const event = at.story.steps.slice(0, at.place.step).findLast((step) => eventOfStep(chronicle, step) !== undefined);
  return event && eventOfStep(chronicle, event)?.date.endMs;
}
