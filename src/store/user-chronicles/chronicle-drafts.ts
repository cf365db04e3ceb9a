/** Chronicles as drafts: what the repository has to know of them, and where the store has them. */
import type { ChronicleStorage } from "../../data/user-chronicles/chronicle-storage";
import { copyTitle } from "../../model/copy-title";
import { type ChronicleContent, languagesOf } from "../../model/user-chronicles/content";
import { isSameValue } from "../../model/user-chronicles/compare-contents";
import {
  type UserChronicle,
  type UserChronicleSummary,
  readUserChronicle,
  userChronicleKey,
} from "../../model/user-chronicles/user-chronicle";
import { newUserChronicleId } from "../../model/user-chronicles/user-chronicle-id";
import type { AppStore } from "../app-store";
import type { DraftKind } from "../drafts/draft";
import { type DraftRepository, createDraftRepository } from "../drafts/draft-repository";

export type ChronicleRepository = DraftRepository<UserChronicle, UserChronicleSummary>;

/** The list names both. */
const copyContent = (content: ChronicleContent): ChronicleContent => ({
  ...content,
  meta: { ...content.meta, title: copyTitle(content.meta.title, languagesOf(content)[0]) },
});

export const CHRONICLE_KIND: DraftKind<UserChronicle> = {
  idOf: userChronicleKey,
  parse: readUserChronicle,
  isSame: (a, b) => isSameValue(a.content, b.content),
  // A new one, as long as nothing was written into it, or everything was undone that cannot be done again.
  isEmpty: ({ content, past, future, origin, versions }) =>
    origin === undefined && [content.events, past, future, versions].every(({ length }) => length === 0),
  copy: (record) => ({ ...record, id: newUserChronicleId(), version: 0, content: copyContent(record.content) }),
};

export const createChronicleRepository = (store: AppStore, storage: ChronicleStorage): ChronicleRepository =>
  createDraftRepository(CHRONICLE_KIND, storage, {
    read: () => store.getState().userChronicles.drafts,
    write: (drafts) => store.actions.setUserChronicles({ drafts }),
    subscribe: (listener) => store.subscribe(({ userChronicles }) => userChronicles.drafts, listener),
    savedChanged: () => store.actions.setUserChronicles({ changes: store.getState().userChronicles.changes + 1 }),
  });
