/**
 * The drafts of one kind: what is on the page, what this browser has saved, and how the two are kept in step. Knows
 * nothing of the content but its `DraftKind`.
 */
import type { DraftStorage, RemoteChange, Versioned } from "../../data/drafts/draft-storage";
import { startAutosave } from "./autosave";
import { type Draft, type DraftKind, afterEdit, afterReload, isUnsaved, reactionTo } from "./draft";
import { type DraftSlot, draftTable } from "./draft-table";
import { saveOnLeave } from "./save-on-leave";

/**
 * - `new`   it was added
 * - `copy`  another record with its id existed: both are kept
 * - `same`  it existed already
 */
export type ImportedDraft = { readonly id: string; readonly how: "new" | "copy" | "same" };

export type DraftRepository<T extends Versioned, Summary> = Pick<DraftStorage<T, Summary>, "list" | "readAll"> & {
  readonly all: () => ReadonlyMap<string, Draft<T>>;
  /** A draft on the page. */
  readonly get: (id: string) => Draft<T> | undefined;
  /** A draft on the page, or the saved record without putting it there. */
  readonly find: (id: string) => Promise<T | undefined>;
  /** Puts a saved draft on the page, unless it is there. @returns `undefined` if this browser has none */
  readonly load: (id: string) => Promise<Draft<T> | undefined>;
  /** Adds a record as a new draft, to be saved; `transient`: not before the user says so. @returns its id */
  readonly add: (record: T, status?: "waiting" | "transient") => string;
  readonly edit: (id: string, change: (draft: Draft<T>) => T) => void;
  /** Adds records without replacing any. */
  readonly importAll: (records: readonly T[]) => Promise<readonly ImportedDraft[]>;
  /**
   * Deletes it from the storage, then from the page.
   * @param beforeDrop  runs once it is deleted, while it is still on the page
   * @returns the deleted draft; `undefined` if it could not be deleted
   */
  readonly remove: (id: string, beforeDrop: () => void) => Promise<Draft<T> | undefined>;
  /** Removes it from the page alone. */
  readonly discard: (id: string) => void;
  /** After a failed save. */
  readonly retrySave: (id: string) => void;
  /** Replaces the draft with the saved version of another tab. */
  readonly takeRemote: (id: string) => Promise<void>;
  /** To be called when another tab has saved or deleted a record. */
  readonly onRemoteChange: (change: RemoteChange) => Promise<void>;
  /** Saves what is pending. */
  readonly flush: () => Promise<void>;
  /** Stops all listeners and timers and closes the storage; nothing is saved afterwards. */
  readonly dispose: () => void;
};

export function createDraftRepository<T extends Versioned, Summary>(
  kind: DraftKind<T>,
  storage: DraftStorage<T, Summary>,
  slot: DraftSlot<T>,
): DraftRepository<T, Summary> {
  const table = draftTable(slot, kind.idOf);
  const autosave = startAutosave(table, storage);
  const readSaved = async (id: string): Promise<T | undefined> => {
    const read = await storage.read(id);
    return read.ok && read.value !== undefined ? kind.parse(read.value, id) : undefined;
  };
  const asSaved = (record: T): Draft<T> => ({ ...record, saveState: { status: "saved" } });
  const load = async (id: string) => {
    const known = table.get(id);
    if (known) return known;
    const record = await readSaved(id);
    const draft = table.get(id) ?? (record && asSaved(record));
    if (draft && draft !== table.get(id)) table.put([draft]);
    return draft;
  };

  /** @param added  the drafts of this import so far; this one is added */
  const importOne = async (record: T, added: Map<string, Draft<T>>): Promise<ImportedDraft> => {
    const id = kind.idOf(record);
    const onPage = added.get(id) ?? table.get(id);
    const saved = onPage ? undefined : await readSaved(id);
    const known = onPage ?? (saved && asSaved(saved));
    if (known && kind.isSame(known, record)) {
      // A draft that only came with a link is saved from now on.
      const isTransient = known.saveState.status === "transient";
      added.set(id, isTransient ? { ...known, saveState: { status: "waiting" } } : known);
      return { id, how: isTransient ? "new" : "same" };
    }
    if (known) added.set(id, known);
    const next = known ? kind.copy(record) : { ...record, version: 0 };
    added.set(kind.idOf(next), { ...next, saveState: { status: "waiting" } });
    return { id: kind.idOf(next), how: known ? "copy" : "new" };
  };

  const onRemoteChange = async (change: RemoteChange): Promise<void> => {
    table.savedChanged();
    const draft = table.get(change.id);
    const reaction = draft && reactionTo(change, draft);
    if (!draft || reaction === "none") return;
    if (reaction === "delete") {
      table.put([{ ...draft, saveState: { status: "deleted" } }]);
      return;
    }
    const remote = await readSaved(change.id);
    // Edited, deleted or replaced while it was read.
    if (remote && table.get(change.id) === draft) table.put([afterReload(draft, remote, kind)]);
  };
  /** Takes what other pages have saved and deleted while this one was suspended. */
  const catchUp = async (): Promise<void> => {
    for (const [id, { saveState }] of table.all()) {
      if (saveState.status !== "saved") continue;
      const read = await storage.read(id);
      const version = !read.ok ? undefined : read.value === undefined ? 0 : kind.parse(read.value, id)?.version;
      if (version !== undefined) await onRemoteChange({ id, version });
    }
  };
  const stopSavingOnLeave = saveOnLeave({
    flush: autosave.flush,
    hasUnsaved: () => [...table.all().values()].some((draft) => isUnsaved(draft, kind)),
    subscribe: table.subscribe,
    onReturn: () => void catchUp(),
  });

  return {
    list: storage.list,
    readAll: storage.readAll,
    all: table.all,
    get: table.get,
    find: async (id) => table.get(id) ?? readSaved(id),
    load,
    add(record, status = "waiting") {
      table.put([{ ...record, version: 0, saveState: { status } }]);
      return kind.idOf(record);
    },
    edit(id, change) {
      const draft = table.get(id);
      if (draft) table.put([afterEdit(draft, change(draft))]);
    },
    async importAll(records) {
      const added = new Map<string, Draft<T>>();
      const results: ImportedDraft[] = [];
      for (const record of records) results.push(await importOne(record, added));
      table.put(added.values());
      return results;
    },
    async remove(id, beforeDrop) {
      await load(id);
      await autosave.hold(id);
      const removed = await storage.remove(id);
      autosave.release(id);
      const draft = table.get(id);
      // A draft that was never saved exists on the page alone.
      if (!removed.ok && draft?.version !== 0) return undefined;
      beforeDrop();
      table.discard(id);
      table.savedChanged();
      return draft;
    },
    discard: table.discard,
    retrySave(id) {
      const draft = table.get(id);
      if (draft?.saveState.status === "failed") table.put([{ ...draft, saveState: { status: "waiting" } }]);
    },
    async takeRemote(id) {
      const remote = await readSaved(id);
      if (remote && table.get(id)) table.put([asSaved(remote)]);
    },
    onRemoteChange,
    flush: autosave.flush,
    dispose: () => {
      autosave.dispose();
      stopSavingOnLeave();
      storage.close();
    },
  };
}
