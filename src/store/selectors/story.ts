import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import { type StepInStory, eventOfStep, stepAt, storiesOf } from "../../model/stories/story";
import type { Ms } from "../../model/time";
import { memoizeLast } from "../memoize";
import type { AppState, StoryDraft } from "../state";

/** Stories with the events that they go through. */
export type StoriesOfPage = Pick<Chronicle, "stories" | "eventsById">;

/** The reader's own come first: a file cannot put another one in the place of theirs. */
export const storiesWith = memoizeLast(
  (chronicle: Chronicle, drafts: ReadonlyMap<string, StoryDraft>): StoriesOfPage =>
    drafts.size === 0
      ? chronicle
      : {
          stories: [...[...drafts.values()].map(({ story }) => story), ...chronicle.stories],
          eventsById: chronicle.eventsById,
        },
);

/** All stories that can be read on this page: the chronicle's, and those of the reader's own that are here. */
export const selectStories = ({ chronicle, own }: Pick<AppState, "chronicle" | "own">): StoriesOfPage | undefined =>
  chronicle.status === "ready" ? storiesWith(chronicle.chronicle, own.drafts) : undefined;

let last: { readonly key: readonly unknown[]; readonly step: StepInStory | undefined } | undefined;

/** The step on show, with its story; the same object as long as neither changes. */
export function selectStep(state: Pick<AppState, "chronicle" | "own" | "story">): StepInStory | undefined {
  const { story } = state;
  const stories = selectStories(state);
  if (!stories || !story) return undefined;
  const key = [stories, story.id, story.step];
  if (last && key.every((part, i) => part === last?.key[i])) return last.step;
  last = { key, step: stepAt(stories, story) };
  return last.step;
}

/**
 * The story about whose events a quiz asks. Only of the chronicle's own: whoever has the same code is to get the same
 * questions, and a story of the reader's own is in no other browser.
 */
export function selectQuizStory({ chronicle, story }: Pick<AppState, "chronicle" | "story">): Story | undefined {
  if (chronicle.status !== "ready" || !story) return undefined;
  return storiesOf(chronicle.chronicle).find(({ id }) => id === story.id);
}

/** From when on events are covered while presenting, so that a class can guess; the step's own event is seen. */
export function selectHiddenFromMs(state: AppState): Ms | undefined {
  const at = state.present.hidesLater ? selectStep(state) : undefined;
  if (!at || state.chronicle.status !== "ready") return undefined;
  const { chronicle } = state.chronicle;
  // A text card stands at the event before it.
  const event = at.story.steps.slice(0, at.place.step).findLast((step) => eventOfStep(chronicle, step) !== undefined);
  return event && eventOfStep(chronicle, event)?.date.endMs;
}
