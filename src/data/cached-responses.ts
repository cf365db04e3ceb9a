/**
 * Cache of files from other hosts that were opened by address, for offline use. A separate cache with a size limit,
 * never under an address of the app. If the browser refuses storage, only the copy is missing.
 */
export type CachedResponse = {
  readonly chunks: readonly Uint8Array[];
  readonly type?: string | undefined;
  /** When the host delivered it. */
  readonly cachedMs: number;
};

export type CachedResponses = {
  readonly save: (address: string, answer: Omit<CachedResponse, "cachedMs">) => Promise<void>;
  readonly recall: (address: string) => Promise<CachedResponse | undefined>;
};

const MAX_FILES = 8;
const MAX_BYTES_EACH = 16 * 1024 * 1024;
const CACHED_AT = "x-throughline-kept-at";

/**
 * @param folder  path of the app: several apps may share a host
 * @param storage  absent if the browser has none for this page
 */
export function openCachedResponses(
  folder: string,
  storage: CacheStorage | undefined = globalThis.caches,
  nowMs: () => number = Date.now,
): CachedResponses {
  const name = `throughline:${folder}:files-of-others`;
  return {
    async save(address, { chunks, type }) {
      const bytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
      try {
        const cache = await storage?.open(name);
        if (!cache) return;
        if (bytes > MAX_BYTES_EACH) {
          await cache.delete(address);
          return;
        }
        const headers = { [CACHED_AT]: String(nowMs()), ...(type === undefined ? {} : { "content-type": type }) };
        // Replaces an old copy in one step, so that a page that is closed meanwhile still has one, and moves it to the end: the
        // order of the cache is the order of last use.
        await cache.put(address, new Response(new Blob([...chunks] as BlobPart[]), { headers }));
        const all = await cache.keys();
        await Promise.all(all.slice(0, Math.max(0, all.length - MAX_FILES)).map((old) => cache.delete(old)));
      } catch {
        // Storage is blocked or full.
      }
    },
    async recall(address) {
      try {
        const found = await storage?.match(address, { cacheName: name });
        if (!found) return undefined;
        const cachedMs = Number(found.headers.get(CACHED_AT));
        if (!Number.isSafeInteger(cachedMs)) return undefined;
        const type = found.headers.get("content-type") ?? undefined;
        return { chunks: [new Uint8Array(await found.arrayBuffer())], cachedMs, type };
      } catch {
        return undefined;
      }
    },
  };
}
