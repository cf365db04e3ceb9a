/** User stories in this browser's IndexedDB. */
import {
  type StorySummary,
  type UserStory,
  readStorySummary,
  summaryOf,
  userStoryKey,
  writeUserStory,
} from "../../model/stories/user-story";
import { type DraftFormat, type DraftStorage, type StorageOptions, openDraftStorage } from "../drafts/draft-storage";

export type StoryStorage = DraftStorage<UserStory, StorySummary>;

const FORMAT: DraftFormat<UserStory, StorySummary> = {
  storeName: "stories",
  idOf: userStoryKey,
  serialize: writeUserStory,
  summaryOf,
  parseSummary: readStorySummary,
};

/** The name of the database. @param folder  path of the app: several apps may share an origin */
export const storageName = (folder: string): string => `throughline:${folder}:stories`;

export const openStoryStorage = (options: StorageOptions): StoryStorage =>
  openDraftStorage({ ...options, format: FORMAT });
