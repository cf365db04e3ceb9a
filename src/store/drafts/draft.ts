/** A draft of any content, and how its save state changes. Pure. */
import type { RemoteChange, SaveResult, Versioned } from "../../data/drafts/draft-storage";
import type { StorageError } from "../../data/drafts/storage-error";

/**
 * Whether a draft is saved in this browser.
 * - `transient` came with a link; not saved until the user says so
 * - `waiting`   changed, the save is pending
 * - `conflict`  another tab has saved another version; not saved until the user chooses
 * - `deleted`   another tab has deleted it; not saved until the user chooses
 */
export type SaveState =
  | { readonly status: "transient" | "waiting" | "saving" | "saved" | "conflict" | "deleted" }
  | { readonly status: "failed"; readonly why: StorageError };

export type Draft<T extends Versioned> = T & { readonly saveState: SaveState };

/** What the repository has to know about the content of its drafts. */
export type DraftKind<T extends Versioned> = {
  readonly idOf: (record: T) => string;
  /** Reads what the storage returned for an id; `undefined` if it is unreadable. */
  readonly parse: (value: unknown, id: string) => T | undefined;
  /** Whether two records have the same content, whatever their versions. */
  readonly isSame: (a: T, b: T) => boolean;
  /** Whether nothing would be lost with it. */
  readonly isEmpty: (record: T) => boolean;
  /** The same content as a new record, with another id and version 0. */
  readonly copy: (record: T) => T;
};

/** Whether closing the page would lose something. */
export const isUnsaved = <T extends Versioned>(draft: Draft<T>, kind: DraftKind<T>): boolean =>
  !["saved", "transient", "deleted"].includes(draft.saveState.status) && !kind.isEmpty(draft);

/** A draft that is being saved is checked again afterwards; one that waits for the user's choice is not saved before. */
export function afterEdit<T extends Versioned>(draft: Draft<T>, record: T): Draft<T> {
  const { status } = draft.saveState;
  const isSavedLater = status === "waiting" || status === "saved" || status === "failed";
  return { ...record, saveState: isSavedLater ? { status: "waiting" } : draft.saveState };
}

/**
 * @param now      the draft when the save has ended
 * @param started  the same object if it was not edited since the save began
 */
export function afterSave<T extends Versioned>(now: Draft<T>, started: Draft<T>, result: SaveResult): Draft<T> {
  // Deleted meanwhile, or replaced by the version of another tab.
  if (now.saveState.status !== "saving" || now.version !== started.version) return now;
  if (result.ok)
    return { ...now, version: result.version, saveState: { status: now === started ? "saved" : "waiting" } };
  const { why } = result;
  return { ...now, saveState: why === "conflict" || why === "deleted" ? { status: why } : { status: "failed", why } };
}

/** What a draft does when another tab has changed or deleted its record. One with edits waits for its own save. */
export function reactionTo<T extends Versioned>(
  { version }: RemoteChange,
  draft: Draft<T>,
): "none" | "delete" | "reload" {
  const { status } = draft.saveState;
  if (status === "transient") return "none";
  if (version === 0) return "delete";
  return status === "deleted" || (status === "saved" && version > draft.version) ? "reload" : "none";
}

/** The draft once the record of the other tab was read. One that was deleted and restored there may differ here. */
export function afterReload<T extends Versioned>(draft: Draft<T>, remote: T, kind: DraftKind<T>): Draft<T> {
  const isConflict = draft.saveState.status === "deleted" && !kind.isSame(remote, draft);
  return isConflict ? { ...draft, saveState: { status: "conflict" } } : { ...remote, saveState: { status: "saved" } };
}
