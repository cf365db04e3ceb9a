/**
 * The connection of a page to its IndexedDB: opened on first use, shared, and opened anew after it was lost. A page that is
 * left is kept for Back, suspended with whatever it holds: a transaction that it has open would keep every other page of
 * the site from saving (in WebKit for as long as it is kept). So nothing stays open on a page that was left. What was under
 * way is done anew when it is shown again, even if it had been asked to commit: promises that are settled while a page is
 * suspended are never heard of (https://html.spec.whatwg.org/#hostenqueuepromisejob; so does Firefox).
 */
import { type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { StorageError } from "./storage-error";

const WAITING = { ok: false, why: "waiting" } as const;

/** An open request queued behind a blocked one gets no event. No disk takes this long. */
const OPEN_TIMEOUT_MS = 8_000;
/** So long may a change wait for those of other pages. A page of an older version may be suspended in the midst of one. */
const CHANGE_TIMEOUT_MS = 15_000;

/** A try that ended because the page was left. Never seen outside. */
const LEFT = Symbol("left");

/** Errors of a connection that was closed, and of a transaction that ended while a question of the browser was open. */
const LOST: ReadonlySet<string> = new Set(["InvalidStateError", "NotFoundError", "TransactionInactiveError"]);

type Mode = "readonly" | "readwrite";
type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

/** What an action can do with the database. It may be run again from its beginning, also after it has committed. */
export type Access = {
  readonly begin: <M extends Mode>(mode: M, stores: readonly string[]) => Transaction<M>;
  /** Asks for the commit without waiting for the results of its requests. Resolves once the data are on disk. */
  readonly commit: (change: Transaction<"readwrite">) => Promise<void>;
  /** The database was written by a newer version of the app: it can be read. */
  readonly isReadOnly: boolean;
};

export type Connection = {
  /** Expected errors are returned as values. */
  readonly run: <R>(action: (access: Access) => Promise<R>) => Promise<R | { ok: false; why: StorageError }>;
  /** The user has cleared the site's data under the open page. */
  readonly isCleared: () => boolean;
  readonly close: () => void;
};

export type ConnectionOptions = {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly string[];
  /** Where `pagehide` and `pageshow` are heard; none in Node. */
  readonly page: EventTarget | undefined;
};

export function connectTo({ name, version, stores, page }: ConnectionOptions): Connection {
  let opening: Promise<IDBPDatabase> | undefined;
  let isReadOnly = false;
  let isCleared = false;
  /** While an older tab holds its connection, every call is answered with `waiting`, later ones too. */
  let isBlocked = false;
  const onBlocked = new Set<() => void>();
  const onLeave = new Set<() => void>();
  /** Resolves when the page is shown again; `undefined` while it is. */
  let shown: Promise<void> | undefined;
  let show = () => {};

  const giveUpWaiting = () => {
    isBlocked = true;
    for (const giveUp of onBlocked) giveUp();
  };
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
      const started = connect().finally(() => {
        clearTimeout(timeout);
        isBlocked = false;
      });
      started.catch(() => opening === started && forget());
      opening = started;
    }
    return opening;
  };
  const close = () => {
    void opening?.then((database) => database.close()).catch(() => undefined);
    forget();
  };

  const leave = () => {
    shown ??= new Promise((resolve) => {
      show = resolve;
    });
    for (const abandon of onLeave) abandon();
    close();
  };
  const comeBack = () => {
    show();
    shown = undefined;
  };
  page?.addEventListener("pagehide", leave);
  page?.addEventListener("pageshow", comeBack);

  /** @param giveUp  called when the change of another page does not end */
  const tryOnce = async <R>(action: (access: Access) => Promise<R>, giveUp: () => void): Promise<R> => {
    let begun: Transaction<Mode> | undefined;
    let isAbandoned = false;
    let timeout: ReturnType<typeof setTimeout> | undefined;
    const abort = () => {
      isAbandoned = true;
      try {
        begun?.abort();
      } catch {
        // It has ended already, or is the browser’s, which commits it whatever becomes of the page.
      }
    };
    let abandon = () => {};
    const left = new Promise<never>((_resolve, reject) => {
      abandon = () => {
        abort();
        reject(LEFT);
      };
    });
    const access = (database: IDBPDatabase): Access => ({
      isReadOnly,
      begin: (mode, scope) => {
        if (isAbandoned) throw LEFT;
        const transaction = database.transaction([...scope], mode, { durability: "strict" });
        // Awaited by the action; a request may fail before the transaction does.
        transaction.done.catch(() => undefined);
        begun = transaction as unknown as Transaction<Mode>;
        if (mode === "readwrite")
          timeout = setTimeout(() => {
            giveUp();
            abandon();
          }, CHANGE_TIMEOUT_MS);
        return transaction;
      },
      commit: (change) => {
        if (isAbandoned) throw LEFT;
        clearTimeout(timeout);
        change.commit();
        return change.done;
      },
    });
    onLeave.add(abandon);
    try {
      return await Promise.race([open().then((database) => action(access(database))), left]);
    } catch (error) {
      // Else what it has asked for so far would be committed.
      abort();
      throw error;
    } finally {
      clearTimeout(timeout);
      onLeave.delete(abandon);
    }
  };

  /** Runs an action. A connection that was closed meanwhile is opened once more. */
  const run = async <R>(action: (access: Access) => Promise<R>): Promise<R | { ok: false; why: StorageError }> => {
    let isGivenUp = false;
    let giveUp = () => {};
    const givenUp = new Promise<typeof WAITING>((resolve) => {
      giveUp = () => {
        isGivenUp = true;
        resolve(WAITING);
      };
    });
    const work = async (): Promise<R | typeof WAITING> => {
      for (let isSecond = false; ;) {
        if (shown) await shown;
        // Once reported as `waiting`, the action must not run later.
        if (isGivenUp) return WAITING;
        try {
          return await tryOnce<R | typeof WAITING>(async (access) => (isGivenUp ? WAITING : action(access)), giveUp);
        } catch (error) {
          if (error === LEFT) continue;
          if (isSecond || !LOST.has(nameOf(error))) throw error;
          isSecond = true;
          forget();
        }
      }
    };
    onBlocked.add(giveUp);
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
    run,
    isCleared: () => isCleared,
    close: () => {
      page?.removeEventListener("pagehide", leave);
      page?.removeEventListener("pageshow", comeBack);
      close();
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
