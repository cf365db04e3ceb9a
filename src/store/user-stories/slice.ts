/** The part of the state that user stories have, and the actions that change it. */
import type { UserStory } from "../../model/stories/user-story";
import type { Problem } from "../../model/problem";
import type { StoryPlace } from "../../model/stories/story";
import type { TimeWindow } from "../../model/time";
import type { Draft } from "../drafts/draft";
import type { ImportedDraft } from "../drafts/draft-repository";
import type { UndoHistory } from "../drafts/undo-history";

export type StoryDraft = Draft<UserStory>;

/** With the link's event and window, which override those of the step. */
export type RequestedStory = StoryPlace & {
  readonly event?: string | undefined;
  readonly window?: TimeWindow | undefined;
};

export type StoryImport = {
  readonly file: string;
  readonly stories: readonly ImportedDraft[];
  readonly problems: readonly Problem[];
};

export type UserStoriesSlice = {
  /** Loaded stories by id: of all that are stored, only those in use. */
  readonly drafts: ReadonlyMap<string, StoryDraft>;
  /** The story that events are being picked for. */
  readonly collectingId: string | undefined;
  /** The story that the URL names, while it is being looked up. */
  readonly requested: RequestedStory | undefined;
  /** Undo history of the story that was changed last. */
  readonly history: UndoHistory<UserStory["story"]> | undefined;
  /** Result of the last import. */
  readonly imported: StoryImport | undefined;
  /** Counts changes of the stored stories, made in any tab. */
  readonly changes: number;
};

export const INITIAL_USER_STORIES: UserStoriesSlice = {
  drafts: new Map(),
  collectingId: undefined,
  requested: undefined,
  history: undefined,
  imported: undefined,
  changes: 0,
};

/** Part of the store's own actions: the first view has them. */
export type UserStorySliceActions = {
  readonly setUserStories: (part: Partial<UserStoriesSlice>) => void;
  /** Picks events for this story. Ends the reading of a story: only one of the two bars is shown. */
  readonly collectFor: (id: string) => void;
  /** Opens the editor for a loaded story: one step for Back. */
  readonly editStory: (id: string) => void;
  readonly leaveEditor: () => void;
  /** Shows the requested place, once its story is loaded, or gives up the request. */
  readonly showRequested: (requested: RequestedStory) => void;
  /** Continues in another story where this one is read or collected for. */
  readonly switchStory: (from: string, to: string) => void;
};
