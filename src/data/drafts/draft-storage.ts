/**
 * Drafts in this browser's IndexedDB, of any kind of content. A save resolves once the data is on disk
 * (`durability: "strict"`) and never replaces a version that the caller has not seen. Expected errors are returned as
 * values; nothing is thrown.
 */
import { type IDBPDatabase, openDB } from "idb";
import type { StorageError } from "./storage-error";

const DATABASE_VERSION = 1;
const WAITING = { ok: false, why: "waiting" } as const;
/** Summaries are stored apart from the drafts: a list of them reads no texts. */
const SUMMARIES = "heads";

export type Versioned = {
  /** Counts the saves, from 1; 0 before the first. A counter, since clocks can go back. */
  readonly version: number;
};

/** How drafts of one kind are stored. Whatever comes back is untrusted until parsed. */
export type DraftFormat<T extends Versioned, Summary> = {
  /** The object store of the drafts themselves. */
  readonly storeName: string;
  readonly idOf: (record: T) => string;
  readonly serialize: (record: T) => unknown;
  readonly summaryOf: (record: T, savedMs: number) => Summary;
  readonly parseSummary: (value: unknown) => Summary | undefined;
};

export type StorageResult<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: StorageError };
/**
 * - `conflict`  another tab has saved another version than the one this is based on; nothing was changed
 * - `deleted`   it is not there any more
 */
export type SaveResult =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly why: "conflict" | "deleted" | StorageError };

/** What another tab has done. Version 0: it has deleted the draft. */
export type RemoteChange = { readonly id: string; readonly version: number };

export type DraftStorage<T extends Versioned, Summary> = {
  readonly list: () => Promise<StorageResult<{ readonly summaries: readonly Summary[]; readonly isReadOnly: boolean }>>;
  /** @returns the serialized draft, not yet parsed; `undefined` if there is none */
  readonly read: (id: string) => Promise<StorageResult<{ readonly value: unknown }>>;
  readonly readAll: () => Promise<StorageResult<{ readonly values: readonly unknown[] }>>;
  /**
   * `record.version` is the version that the draft is based on, 0 for a new one.
   * @param mustExist  refuses to save a draft that was deleted meanwhile
   */
  readonly save: (record: T, how?: { readonly mustExist?: boolean }) => Promise<SaveResult>;
  readonly remove: (id: string) => Promise<StorageResult<object>>;
  readonly close: () => void;
};

export type StorageOptions = {
  /** Unique in the origin, which several apps may share. */
  readonly name: string;
  readonly onRemoteChange?: (change: RemoteChange) => void;
  readonly nowMs?: () => number;
  /** For tests. */
  readonly version?: number;
};

/** An open request queued behind a blocked one gets no event. No disk takes this long. */
const OPEN_TIMEOUT_MS = 8_000;

export function openDraftStorage<T extends Versioned, Summary extends Versioned>({
  name,
  format,
  onRemoteChange,
  nowMs = Date.now,
  version = DATABASE_VERSION,
}: StorageOptions & { readonly format: DraftFormat<T, Summary> }): DraftStorage<T, Summary> {
  const { storeName, idOf, serialize, summaryOf, parseSummary } = format;
  const stores = [SUMMARIES, storeName];
  let opening: Promise<IDBPDatabase> | undefined;
  let isReadOnly = false;
  let isCleared = false;
  /** While an older tab holds its connection, every call is answered with `waiting`, later ones too. */
  let isBlocked = false;
  const onBlocked = new Set<() => void>();
  const giveUpWaiting = () => {
    isBlocked = true;
    for (const giveUp of onBlocked) giveUp();
  };
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const change = readChange(data);
    if (change) onRemoteChange?.(change);
  });
  // A channel, not a window: it has no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const report = (change: RemoteChange) => channel?.postMessage(change);

  const forget = () => {
    opening = undefined;
  };
  const upgrade = (database: IDBPDatabase) => {
    for (const store of stores) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
  };
  const connect = async (): Promise<IDBPDatabase> => {
    const hooks = {
      // Another tab wants to upgrade: an open connection would block it. The next call opens again and gets `newer`.
      blocking: (_current: number, _version: number | null, event: IDBVersionChangeEvent) => {
        (event.target as IDBDatabase | null)?.close();
        forget();
      },
      // The user has cleared the site's data. Chromium would still accept writes of this page and report them complete, but
      // lose them on reload.
      terminated: () => {
        isCleared = true;
        forget();
      },
      blocked: giveUpWaiting,
    };
    isReadOnly = false;
    try {
      return await openDB(name, version, { ...hooks, upgrade });
    } catch (error) {
      if (nameOf(error) !== "VersionError") throw error;
      // Data of a newer version of the app can be read, but is never changed.
      isReadOnly = true;
      return openDB(name, undefined, hooks);
    }
  };
  const open = (): Promise<IDBPDatabase> => {
    if (!opening) {
      const timeout = setTimeout(giveUpWaiting, OPEN_TIMEOUT_MS);
      opening = connect().finally(() => {
        clearTimeout(timeout);
        isBlocked = false;
      });
      opening.catch(forget);
    }
    return opening;
  };

  /** Runs a request. A connection that was closed meanwhile is opened once more. */
  const run = async <R>(
    action: (database: IDBPDatabase) => Promise<R>,
  ): Promise<R | { ok: false; why: StorageError }> => {
    let isGivenUp = false;
    const perform = async () => {
      const database = await open();
      // Once reported as `waiting`, the action must not run later.
      return isGivenUp ? WAITING : action(database);
    };
    const work = async () => {
      try {
        return await perform();
      } catch (error) {
        if (nameOf(error) !== "InvalidStateError" && nameOf(error) !== "NotFoundError") throw error;
        forget();
        return perform();
      }
    };
    let giveUp = () => {};
    const givenUp = new Promise<typeof WAITING>((resolve) => {
      giveUp = () => {
        isGivenUp = true;
        resolve(WAITING);
      };
      onBlocked.add(giveUp);
    });
    try {
      const working = work();
      if (isBlocked) giveUp();
      return await Promise.race([working, givenUp]);
    } catch (error) {
      return { ok: false, why: storageErrorOf(error) };
    } finally {
      onBlocked.delete(giveUp);
    }
  };

  return {
    list: () =>
      run(async (database) => {
        const found: unknown[] = await database.getAll(SUMMARIES);
        return { ok: true, summaries: found.flatMap((one) => parseSummary(one) ?? []), isReadOnly };
      }),
    read: (id) => run(async (database) => ({ ok: true, value: await database.get(storeName, id) })),
    readAll: () => run(async (database) => ({ ok: true, values: await database.getAll(storeName) })),
    save: (record, { mustExist = false } = {}) =>
      run(async (database): Promise<SaveResult> => {
        if (isReadOnly || isCleared) return { ok: false, why: isCleared ? "cleared" : "newer" };
        const id = idOf(record);
        const change = database.transaction(stores, "readwrite", { durability: "strict" });
        // Awaited below; a request may fail before the transaction does.
        change.done.catch(() => undefined);
        const saved = parseSummary(await change.objectStore(SUMMARIES).get(id));
        const refusal = saved ? saved.version !== record.version && "conflict" : mustExist && "deleted";
        if (refusal) {
          change.abort();
          return { ok: false, why: refusal };
        }
        const next = { ...record, version: record.version + 1 };
        await Promise.all([
          change.objectStore(storeName).put(serialize(next), id),
          change.objectStore(SUMMARIES).put(summaryOf(next, nowMs()), id),
        ]);
        await change.done;
        report({ id, version: next.version });
        return { ok: true, version: next.version };
      }),
    remove: (id) =>
      run(async (database): Promise<StorageResult<object>> => {
        if (isReadOnly) return { ok: false, why: "newer" };
        const change = database.transaction(stores, "readwrite", { durability: "strict" });
        await Promise.all(stores.map((store) => change.objectStore(store).delete(id)));
        await change.done;
        report({ id, version: 0 });
        return { ok: true };
      }),
    close: () => {
      channel?.close();
      void opening?.then((database) => database.close()).catch(() => undefined);
      forget();
    },
  };
}

/** By name: `instanceof` fails for errors of another realm. */
const nameOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";

function storageErrorOf(error: unknown): StorageError {
  switch (nameOf(error)) {
    case "QuotaExceededError":
      return "full";
    case "VersionError":
      return "newer";
    // A throwing getter, no IndexedDB (null or undefined), private windows of some browsers.
    case "SecurityError":
    case "TypeError":
    case "ReferenceError":
    case "NotAllowedError":
      return "blocked";
    default:
      return "unknown";
  }
}

function readChange(value: unknown): RemoteChange | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { id, version } = value as { readonly id?: unknown; readonly version?: unknown };
  return typeof id === "string" && typeof version === "number" ? { id, version } : undefined;
}
