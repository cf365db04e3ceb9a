/** The actions on drafts of chronicles: the face of this folder. Loaded by `withUserChronicles`; one object for each store. */
import type { RemoteChange } from "../../data/drafts/draft-storage";
import type { StorageError } from "../../data/drafts/storage-error";
import {
  type ChronicleStorage,
  chronicleStorageName,
  openChronicleStorage,
} from "../../data/user-chronicles/chronicle-storage";
import {
  type ChronicleContent,
  MAX_EDITED_EVENTS,
  type chronicleOf,
  contentOf,
} from "../../model/user-chronicles/content";
import { type NamedVersion, type UserChronicle, newUserChronicle } from "../../model/user-chronicles/user-chronicle";
import { draftSource } from "../../model/user-chronicles/user-chronicle-id";
import type { Ms } from "../../model/time";
import type { AppStore } from "../app-store";
import { oneForEachStore } from "../drafts/one-for-each-store";
import { recordEdit, redoEdit, undoEdit } from "../drafts/undo-history";
import { embedPictures } from "../embed-pictures";
import { selectChronicle } from "../selectors/filtered";
import { CHRONICLE_KIND, createChronicleRepository } from "./chronicle-drafts";
import { type DraftFile, allDraftsFile, readDraftsFile } from "./draft-files";
import { type DraftList, listDrafts } from "./draft-list";
import { historyOf, withHistory } from "./edit-history";
import { selectOpenDraft, selectOpenDraftId } from "./selectors";
import { syncOpenDraft } from "./sync-open-draft";
import { addVersion, putVersion, removeVersion } from "./versions";

export type DraftReading =
  | ({ readonly ok: true } & ReturnType<typeof chronicleOf>)
  /** `none`: this browser has no draft with this id; `unreadable`: it was written by a newer version of the app */
  | { readonly ok: false; readonly why: StorageError | "none" | "unreadable" };

export type UserChronicleActions = {
  /** Summaries of all drafts, those that are only on the page first. */
  readonly list: () => Promise<DraftList>;
  /** Puts a saved draft on the page's list. @returns its chronicle, or why there is none */
  readonly read: (id: string) => Promise<DraftReading>;
  /** A draft on the page, or else the saved one, to be saved as a file. @returns `undefined` if there is none */
  readonly find: (id: string) => Promise<UserChronicle | undefined>;
  /** Opens a saved draft in place of the chronicle on the page. */
  readonly open: (id: string) => void;
  /** A new draft, opened at once. @returns its id */
  readonly create: (content: ChronicleContent) => string;
  /**
   * A draft of the chronicle on the page with its pictures, opened once it is complete.
   * @returns its id; `undefined` if there is none, or it has too many events
   */
  readonly copyOpen: (onProgress?: (done: number) => void) => Promise<string | undefined>;
  /**
   * @param field  the field being typed in: edits of it without a pause are undone together
   * @returns false if nothing changes, also because there would be too many events, which the user is told
   */
  readonly change: (id: string, change: (content: ChronicleContent) => ChronicleContent, field?: string) => boolean;
  /** Undoes the last change, also one from before a reload. @returns how many more there are; `undefined` if there was none */
  readonly undo: (id: string) => number | undefined;
  /** The same for the last one that was undone. */
  readonly redo: (id: string) => number | undefined;
  readonly saveVersion: (id: string, name: string) => void;
  /** The version becomes the content; that can be undone. */
  readonly restoreVersion: (id: string, versionId: string) => void;
  readonly removeVersion: (id: string, versionId: string) => void;
  /** Puts a version back that was removed. */
  readonly putVersion: (id: string, version: NamedVersion) => void;
  /** @returns what was deleted, for `restore`; `undefined` if it could not be deleted */
  readonly remove: (id: string) => Promise<UserChronicle | undefined>;
  readonly restore: (record: UserChronicle) => void;
  /** Saves a draft that was deleted in another tab. @returns its new id */
  readonly saveCopy: (id: string) => string;
  readonly retrySave: (id: string) => void;
  /** After a conflict with another tab: this version becomes a copy. @returns the id of the copy */
  readonly keepBoth: (id: string) => Promise<string>;
  /** After a conflict with another tab: takes its version. */
  readonly takeRemote: (id: string) => Promise<void>;
  /** Adds all timelines of a file, without replacing any. @returns the user stories in it, as a file, if there are any */
  readonly importFile: (file: File) => Promise<File | undefined>;
  readonly exportAll: () => Promise<DraftFile>;
  /** Saves what is pending. */
  readonly flush: () => Promise<void>;
  /** To be called when another tab has saved or deleted a draft. */
  readonly onRemoteChange: (change: RemoteChange) => Promise<void>;
  /** Ends everything that was started for them; nothing is saved afterwards. */
  readonly dispose: () => void;
};

/** Referentially stable for a store until disposed. */
export const userChronicleActionsOf = oneForEachStore((store): UserChronicleActions => {
  const storage = openChronicleStorage({
    name: chronicleStorageName(new URL(".", document.baseURI).pathname),
    onRemoteChange: (change) => void created.onRemoteChange(change),
  });
  const created = createUserChronicleActions(store, storage);
  return created;
});

/** Typing that stops for this long begins another step, and so does typing that goes on and on. */
const PAUSE_MS = 2_000;
const MAX_STEP_MS = 20_000;

const isTooLarge = (before: ChronicleContent, after: ChronicleContent): boolean =>
  after.events.length > Math.max(MAX_EDITED_EVENTS, before.events.length);

/** Disposing the actions closes the storage. */
export function createUserChronicleActions(
  store: AppStore,
  storage: ChronicleStorage,
  nowMs: () => number = Date.now,
): UserChronicleActions {
  const repository = createChronicleRepository(store, storage);
  const sync = syncOpenDraft(store, nowMs);
  const setField = (lastField: string | undefined) => store.actions.setUserChronicles({ lastField });
  const open = (id: string) => store.actions.openSource(draftSource(id));
  /** Continues in another draft where this one is open. */
  const switchTo = (from: string, to: string) => {
    if (selectOpenDraftId(store.getState()) === from) store.actions.switchSource(draftSource(to));
  };

  /** The content that the last step ended with, and when: typing goes on in the same step only from there. */
  let last: { readonly content: ChronicleContent; readonly startedMs: Ms; readonly endedMs: Ms } | undefined;

  const change: UserChronicleActions["change"] = (id, edit, field) => {
    const draft = repository.get(id);
    const after = draft && edit(draft.content);
    if (!draft || !after || after === draft.content) return false;
    if (isTooLarge(draft.content, after)) {
      store.actions.notify({ code: "own.draft.full", severity: "warning", where: "" });
      return false;
    }
    // Another draft, or a version of another tab, has the same fields.
    const { lastField } = store.getState().userChronicles;
    const now = nowMs();
    const goesOn =
      last?.content === draft.content && now - last.endedMs <= PAUSE_MS && now - last.startedMs <= MAX_STEP_MS;
    const history = historyOf(draft, goesOn ? lastField : undefined);
    const isSameStep = goesOn && field !== undefined && lastField === field;
    last = { content: after, startedMs: isSameStep && last ? last.startedMs : now, endedMs: now };
    setField(field);
    repository.edit(id, (current) => withHistory(current, recordEdit(history, draft.content, after, field)));
    return true;
  };
  const walk = (id: string, step: typeof undoEdit) => {
    const draft = repository.get(id);
    const next = draft && step(historyOf(draft, undefined));
    if (!next) return undefined;
    setField(undefined);
    repository.edit(id, (now) => withHistory(now, next));
    return next;
  };

  return {
    list: () => listDrafts(repository),
    async read(id) {
      const draft = await repository.load(id);
      if (draft) return { ok: true, ...sync.read(draft.content) };
      const stored = await storage.read(id);
      if (!stored.ok) return stored;
      return { ok: false, why: stored.value === undefined ? "none" : "unreadable" };
    },
    find: repository.find,
    open,
    create(content) {
      const id = repository.add(newUserChronicle(content));
      open(id);
      return id;
    },
    async copyOpen(onProgress) {
      const state = store.getState();
      const chronicle = selectChronicle(state);
      if (state.chronicle.status !== "ready" || !chronicle || chronicle.events.length > MAX_EDITED_EVENTS)
        return undefined;
      const { source = "" } = state.chronicle;
      const origin = { source, title: chronicle.meta.title };
      // Of a draft, also what cannot be drawn yet. Its pictures are in it.
      const content =
        selectOpenDraft(state)?.content ??
        contentOf((await embedPictures(state, chronicle, onProgress ?? (() => undefined))).chronicle);
      const id = repository.add(newUserChronicle(content, origin));
      // Not in place of what the user has opened while pictures were copied.
      if (selectChronicle(store.getState()) === chronicle) open(id);
      return id;
    },
    change,
    undo: (id) => walk(id, undoEdit)?.past.length,
    redo: (id) => walk(id, redoEdit)?.future.length,
    saveVersion(id, name) {
      // What is typed afterwards is a step of its own.
      setField(undefined);
      repository.edit(id, (draft) => addVersion(draft, name, nowMs()));
    },
    restoreVersion(id, versionId) {
      const version = repository.get(id)?.versions.find((one) => one.id === versionId);
      if (version) change(id, () => version.content);
    },
    removeVersion: (id, versionId) => repository.edit(id, (draft) => removeVersion(draft, versionId)),
    putVersion: (id, version) => repository.edit(id, (draft) => putVersion(draft, version)),
    remove: (id) =>
      repository.remove(id, () => {
        if (selectOpenDraftId(store.getState()) === id) store.actions.openSource(undefined);
      }),
    restore: ({ ...record }) => void repository.add(record),
    saveCopy(id) {
      const draft = repository.get(id);
      if (!draft) return id;
      const copy = repository.add(CHRONICLE_KIND.copy(draft));
      switchTo(id, copy);
      repository.discard(id);
      return copy;
    },
    retrySave: repository.retrySave,
    async keepBoth(id) {
      const mine = repository.get(id);
      if (!mine) return id;
      const copy = repository.add(CHRONICLE_KIND.copy(mine));
      switchTo(id, copy);
      await repository.takeRemote(id);
      // Deleted there meanwhile, or not readable: what was here is in the copy.
      if (repository.get(id)?.saveState.status !== "saved") repository.discard(id);
      return copy;
    },
    takeRemote: repository.takeRemote,
    async importFile(file) {
      const { drafts, unread, problem, stories } = await readDraftsFile(file);
      const imported = { file: file.name, drafts: await repository.importAll(drafts), unread, problem };
      store.actions.setUserChronicles({ imported });
      return typeof stories === "object" && stories !== null
        ? new File([JSON.stringify(stories)], file.name)
        : undefined;
    },
    exportAll: () => allDraftsFile(repository),
    flush: repository.flush,
    onRemoteChange: repository.onRemoteChange,
    dispose() {
      sync.stop();
      repository.dispose();
    },
  };
}
