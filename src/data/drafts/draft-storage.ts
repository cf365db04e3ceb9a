/**
 * Drafts in this browser's IndexedDB, of any kind of content. A save resolves once the data is on disk
 * (`durability: "strict"`) and never replaces a version that the caller has not seen. Expected errors are returned as
 * values; nothing is thrown.
 */
import { connectTo } from "./connection";
import type { StorageError } from "./storage-error";

const DATABASE_VERSION = 1;
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
  /** Where `pagehide` and `pageshow` are heard. */
  readonly page?: EventTarget | undefined;
};

export function openDraftStorage<T extends Versioned, Summary extends Versioned>({
  name,
  format,
  onRemoteChange,
  nowMs = Date.now,
  version = DATABASE_VERSION,
  page = typeof window === "undefined" ? undefined : window,
}: StorageOptions & { readonly format: DraftFormat<T, Summary> }): DraftStorage<T, Summary> {
  const { storeName, idOf, serialize, summaryOf, parseSummary } = format;
  const stores = [SUMMARIES, storeName];
  const connection = connectTo({ name, version, stores, page });
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const change = readChange(data);
    if (change) onRemoteChange?.(change);
  });
  // A channel, not a window: it has no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const report = (change: RemoteChange) => channel?.postMessage(change);

  return {
    list: () =>
      connection.run(async ({ begin, isReadOnly }) => {
        const found: unknown[] = await begin("readonly", [SUMMARIES]).objectStore(SUMMARIES).getAll();
        return { ok: true, summaries: found.flatMap((one) => parseSummary(one) ?? []), isReadOnly };
      }),
    read: (id) =>
      connection.run(async ({ begin }) => ({
        ok: true,
        value: await begin("readonly", [storeName]).objectStore(storeName).get(id),
      })),
    readAll: () =>
      connection.run(async ({ begin }) => ({
        ok: true,
        values: await begin("readonly", [storeName]).objectStore(storeName).getAll(),
      })),
    save: (record, { mustExist = false } = {}) =>
      connection.run(async ({ begin, commit, isReadOnly }): Promise<SaveResult> => {
        if (isReadOnly || connection.isCleared()) return { ok: false, why: isReadOnly ? "newer" : "cleared" };
        const id = idOf(record);
        const change = begin("readwrite", stores);
        const next = { ...record, version: record.version + 1 };
        const content = serialize(next);
        const saved = parseSummary(await change.objectStore(SUMMARIES).get(id));
        // Saved before by this call, when the page was left meanwhile; else the same was saved elsewhere.
        const isSaved = saved?.version === next.version && isSame(await change.objectStore(storeName).get(id), content);
        const refusal = saved ? saved.version !== record.version && "conflict" : mustExist && "deleted";
        if (!isSaved && refusal) {
          change.abort();
          return { ok: false, why: refusal };
        }
        const head = summaryOf(next, nowMs());
        const write = (store: string, value: unknown) => {
          const written = change.objectStore(store).put(value, id);
          // Awaited below, unless the other one cannot even be asked for.
          written.catch(() => undefined);
          return written;
        };
        const puts = [write(storeName, content), write(SUMMARIES, head)];
        await Promise.all([...puts, commit(change)]);
        report({ id, version: next.version });
        return { ok: true, version: next.version };
      }),
    remove: (id) =>
      connection.run(async ({ begin, commit, isReadOnly }): Promise<StorageResult<object>> => {
        if (isReadOnly) return { ok: false, why: "newer" };
        const change = begin("readwrite", stores);
        await Promise.all([...stores.map((store) => change.objectStore(store).delete(id)), commit(change)]);
        report({ id, version: 0 });
        return { ok: true };
      }),
    close: () => {
      channel?.close();
      connection.close();
    },
  };
}

/** Whether two records of drafts, which are JSON, are the same. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function readChange(value: unknown): RemoteChange | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { id, version } = value as { readonly id?: unknown; readonly version?: unknown };
  return typeof id === "string" && typeof version === "number" ? { id, version } : undefined;
}
