/** Puts stories of the reader's own into the store and takes them out again. */
import type { AppStore } from "../app-store";
import type { OwnDraft, OwnSlice } from "../state";

export const setOwn = (store: AppStore, part: Partial<OwnSlice>): void =>
  store.setState(({ own }) => ({ own: { ...own, ...part } }));

export const draftOf = (store: AppStore, id: string): OwnDraft | undefined => store.getState().own.drafts.get(id);

export function putDrafts(store: AppStore, drafts: Iterable<OwnDraft>): void {
  const all = new Map(store.getState().own.drafts);
  for (const draft of drafts) all.set(draft.story.id, draft);
  setOwn(store, { drafts: all });
}

export const putDraft = (store: AppStore, draft: OwnDraft): void => putDrafts(store, [draft]);

/** @returns whether there was one */
export function patchDraft(store: AppStore, id: string, part: Partial<OwnDraft>): boolean {
  const draft = draftOf(store, id);
  if (draft) putDraft(store, { ...draft, ...part });
  return draft !== undefined;
}

export function dropDraft(store: AppStore, id: string): void {
  const drafts = new Map(store.getState().own.drafts);
  if (drafts.delete(id)) setOwn(store, { drafts });
}

/** What this browser keeps has changed: lists of it are to be made anew. */
export const noteChange = (store: AppStore): void => setOwn(store, { changes: store.getState().own.changes + 1 });
