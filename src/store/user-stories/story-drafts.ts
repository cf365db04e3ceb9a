/** User stories as drafts: what the repository has to know of them, and where the store has them. */
import type { StoryStorage } from "../../data/user-stories/story-storage";
import { copyOf } from "../../model/stories/edit-user-story";
import {
  type StorySummary,
  type UserStory,
  readUserStory,
  userStoryKey,
  writeUserStory,
} from "../../model/stories/user-story";
import { newUserStoryId } from "../../model/stories/user-story-id";
import type { AppStore } from "../app-store";
import type { DraftKind } from "../drafts/draft";
import { type DraftRepository, createDraftRepository } from "../drafts/draft-repository";

export type StoryRepository = DraftRepository<UserStory, StorySummary>;

export const STORY_KIND: DraftKind<UserStory> = {
  idOf: userStoryKey,
  parse(value, id) {
    const { userStory } = readUserStory(value);
    // The key of the storage counts, not the id in the value.
    return userStory && { ...userStory, story: { ...userStory.story, id } };
  },
  isSame: (a, b) =>
    JSON.stringify(writeUserStory({ ...a, version: 0 })) === JSON.stringify(writeUserStory({ ...b, version: 0 })),
  isEmpty: ({ story }) => story.steps.length === 0 && story.title === "",
  copy: (record) => ({ ...record, version: 0, story: copyOf(record.story, newUserStoryId()) }),
};

export const createStoryRepository = (store: AppStore, storage: StoryStorage): StoryRepository =>
  createDraftRepository(STORY_KIND, storage, {
    read: () => store.getState().userStories.drafts,
    write: (drafts) => store.actions.setUserStories({ drafts }),
    subscribe: (listener) => store.subscribe(({ userStories }) => userStories.drafts, listener),
    savedChanged: () => store.actions.setUserStories({ changes: store.getState().userStories.changes + 1 }),
  });
