/** Puts stories of the reader's own into the store and takes them out again. */
import type { AppStore } from "../app-store";
import type { StoryDraft, UserStoriesSlice } from "../state";

export const setUserStories = (store: AppStore, part: Partial<UserStoriesSlice>): void =>
  store.setState(({ userStories }) => ({ userStories: { ...userStories, ...part } }));

export const draftOf = (store: AppStore, id: string): StoryDraft | undefined =>
  store.getState().userStories.drafts.get(id);

export function putDrafts(store: AppStore, drafts: Iterable<StoryDraft>): void {
  const all = new Map(store.getState().userStories.drafts);
  for (const draft of drafts) all.set(draft.story.id, draft);
  setUserStories(store, { drafts: all });
}

export const putDraft = (store: AppStore, draft: StoryDraft): void => putDrafts(store, [draft]);

/** @returns whether there was one */
export function patchDraft(store: AppStore, id: string, part: Partial<StoryDraft>): boolean {
  const draft = draftOf(store, id);
  if (draft) putDraft(store, { ...draft, ...part });
  return draft !== undefined;
}

export function dropDraft(store: AppStore, id: string): void {
  const drafts = new Map(store.getState().userStories.drafts);
  if (drafts.delete(id)) setUserStories(store, { drafts });
}

/** What this browser keeps has changed: lists of it are to be made anew. */
export const noteChange = (store: AppStore): void =>
  setUserStories(store, { changes: store.getState().userStories.changes + 1 });
