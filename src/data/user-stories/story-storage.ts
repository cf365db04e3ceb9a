/**
 * Stories of the reader's own in this browser's IndexedDB. A save is over when the disk has it (`durability: "strict"`),
 * and never replaces a version that the saver has not seen. Expected trouble comes back as a value; nothing is thrown.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import {
  type StorySummary,
  type UserStory,
  summaryOf,
  readStorySummary,
  writeUserStory,
} from "../../model/stories/user-story";
import type { StorageError } from "./storage-error";

const DATABASE_VERSION = 1;
const WAITING = { ok: false, why: "waiting" } as const;

/** `heads` apart from `stories`: a list of them reads no texts. What stands there is hostile until parsed. */
interface Schema extends DBSchema {
  heads: { key: string; value: unknown };
  stories: { key: string; value: unknown };
}
type Database = IDBPDatabase<Schema>;

export type StorageResult<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: StorageError };
/**
 * - `conflict`  another tab has saved another version than the one this is based on; nothing was changed
 * - `deleted`   it is not there any more
 */
export type Saved =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly why: "conflict" | "deleted" | StorageError };

/** What another tab has done. Version 0: it has deleted the story. */
export type RemoteChange = { readonly id: string; readonly version: number };

export type StoryStorage = {
  readonly list: () => Promise<
    StorageResult<{ readonly heads: readonly StorySummary[]; readonly isReadOnly: boolean }>
  >;
  /** @returns the file of the story as it was found, `undefined` where there is none */
  readonly read: (id: string) => Promise<StorageResult<{ readonly value: unknown }>>;
  readonly readAll: () => Promise<StorageResult<{ readonly values: readonly unknown[] }>>;
  /**
   * `own.version` is the version that it is based on, 0 for a new one.
   * @param mustExist  refuses to bring a story back that was deleted
   */
  readonly save: (own: UserStory, how?: { readonly mustExist?: boolean }) => Promise<Saved>;
  readonly remove: (id: string) => Promise<StorageResult<object>>;
  readonly close: () => void;
};

export type StorageOptions = {
  /** Of the whole origin: several apps may share it. */
  readonly name: string;
  readonly onRemoteChange?: (change: RemoteChange) => void;
  readonly nowMs?: () => number;
  /** For tests. */
  readonly version?: number;
};

/** An open request queued behind one that is blocked hears of nothing. No disk takes so long. */
const OPEN_TIMEOUT_MS = 8_000;

/** How the app of this page calls its keep. @param folder  of the app */
export const storageName = (folder: string): string => `throughline:${folder}:stories`;

export function openStoryStorage({
  name,
  onRemoteChange,
  nowMs = Date.now,
  version = DATABASE_VERSION,
}: StorageOptions): StoryStorage {
  let opening: Promise<Database> | undefined;
  let isReadOnly = false;
  let isCleared = false;
  /** While an older tab does not let go, every request is given up, those that come later too. */
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
  const connect = async (): Promise<Database> => {
    const hooks = {
      // Another tab has a newer version: who holds on stops it. The next deed opens anew, and is told.
      blocking: (_current: number, _version: number | null, event: IDBVersionChangeEvent) => {
        (event.target as IDBDatabase | null)?.close();
        forget();
      },
      // The reader has cleared the site's data. Chromium would go on to take what this page writes, call it complete, and
      // have nothing of it after a reload.
      terminated: () => {
        isCleared = true;
        forget();
      },
      blocked: giveUpWaiting,
    };
    isReadOnly = false;
    try {
      return await openDB<Schema>(name, version, { ...hooks, upgrade });
    } catch (error) {
      if (nameOf(error) !== "VersionError") throw error;
      // What a newer program has written is looked at and left alone.
      isReadOnly = true;
      return openDB<Schema>(name, undefined, hooks);
    }
  };
  const open = (): Promise<Database> => {
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

  /** Runs a deed; a connection that has gone meanwhile is opened once more. */
  const run = async <T>(action: (database: Database) => Promise<T>): Promise<T | { ok: false; why: StorageError }> => {
    let isGivenUp = false;
    const perform = async () => {
      const database = await open();
      // What was reported as waiting must not be done later.
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
      return { ok: false, why: faultOf(error) };
    } finally {
      onBlocked.delete(giveUp);
    }
  };

  return {
    list: () =>
      run(async (database) => {
        const heads = await database.getAll("heads");
        return { ok: true, heads: heads.flatMap((one) => readStorySummary(one) ?? []), isReadOnly };
      }),
    read: (id) => run(async (database) => ({ ok: true, value: await database.get("stories", id) })),
    readAll: () => run(async (database) => ({ ok: true, values: await database.getAll("stories") })),
    save: (own, { mustExist = false } = {}) =>
      run(async (database): Promise<Saved> => {
        if (isReadOnly || isCleared) return { ok: false, why: isCleared ? "cleared" : "newer" };
        const { id } = own.story;
        const change = database.transaction(["heads", "stories"], "readwrite", { durability: "strict" });
        // Looked at below, whatever comes first.
        change.done.catch(() => undefined);
        const kept = readStorySummary(await change.objectStore("heads").get(id));
        const refusal = kept ? kept.version !== own.version && "conflict" : mustExist && "deleted";
        if (refusal) {
          change.abort();
          return { ok: false, why: refusal };
        }
        const next = { ...own, version: own.version + 1 };
        await Promise.all([
          change.objectStore("stories").put(writeUserStory(next), id),
          change.objectStore("heads").put(summaryOf(next, nowMs()), id),
        ]);
        await change.done;
        report({ id, version: next.version });
        return { ok: true, version: next.version };
      }),
    remove: (id) =>
      run(async (database): Promise<StorageResult<object>> => {
        if (isReadOnly) return { ok: false, why: "newer" };
        const change = database.transaction(["heads", "stories"], "readwrite", { durability: "strict" });
        await Promise.all([change.objectStore("heads").delete(id), change.objectStore("stories").delete(id)]);
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

function upgrade(database: Database): void {
  for (const name of ["heads", "stories"] as const)
    if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
}

/** By name: errors of another realm are of no class that is known here. */
const nameOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";

function faultOf(error: unknown): StorageError {
  switch (nameOf(error)) {
    case "QuotaExceededError":
      return "full";
    case "VersionError":
      return "newer";
    // A getter that throws, no IndexedDB at all (null, or the name unknown), private windows of some browsers.
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
