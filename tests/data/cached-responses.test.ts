import { describe, expect, it } from "vitest";
import { openCachedResponses } from "../../src/data/cached-responses";

const FOLDER = "/app/";
const address = (name: string) => `https://data.example/${name}`;
const bytes = (text: string) => [new TextEncoder().encode(text)];

/** Cache Storage as specified: keys are in insertion order, and a replaced entry goes to the end. */
function storage(): CacheStorage & { readonly names: () => string[] } {
  const all = new Map<string, Map<string, Response>>();
  const cacheOf = (name: string) => {
    const entries = all.get(name) ?? new Map<string, Response>();
    all.set(name, entries);
    return {
      put: async (key: string, response: Response) => {
        entries.delete(key);
        entries.set(key, response);
      },
      delete: async (key: string | Request) => entries.delete(typeof key === "string" ? key : key.url),
      keys: async () => [...entries.keys()].map((url) => ({ url }) as Request),
    };
  };
  return {
    open: async (name: string) => cacheOf(name),
    match: async (key: string, { cacheName = "" } = {}) => all.get(cacheName)?.get(key)?.clone(),
    names: () => [...all.keys()],
  } as unknown as CacheStorage & { readonly names: () => string[] };
}

describe("copies of files of other hosts", () => {
  it("come back with their type and the time when they came", async () => {
    const cache = openCachedResponses(FOLDER, storage(), () => 1_700_000_000_000);
    await cache.save(address("a.csv"), { chunks: [...bytes("title,"), ...bytes("date")], type: "text/csv" });
    const found = await cache.recall(address("a.csv"));
    expect(new TextDecoder().decode(found?.chunks[0])).toBe("title,date");
    expect(found).toMatchObject({ type: "text/csv", cachedMs: 1_700_000_000_000 });
    expect(await cache.recall(address("b.csv"))).toBeUndefined();
  });

  it("are eight at most: the one not used for longest goes", async () => {
    const cache = openCachedResponses(FOLDER, storage());
    for (let i = 0; i < 8; i += 1) await cache.save(address(`${i}`), { chunks: bytes("x") });
    await cache.save(address("0"), { chunks: bytes("again") });
    await cache.save(address("8"), { chunks: bytes("x") });
    expect(await cache.recall(address("1"))).toBeUndefined();
    expect(await cache.recall(address("0"))).toBeDefined();
    expect(await cache.recall(address("8"))).toBeDefined();
  });

  it("stay until the newer one is there, also if the page is closed meanwhile", async () => {
    const cut = storage();
    const cache = openCachedResponses(FOLDER, cut);
    await cache.save(address("a"), { chunks: bytes("old") });
    const open = cut.open.bind(cut);
    cut.open = async (name) => Object.assign(await open(name), { put: () => Promise.reject(new Error("closed")) });
    await cache.save(address("a"), { chunks: bytes("new") });
    expect(new TextDecoder().decode((await cache.recall(address("a")))?.chunks[0])).toBe("old");
  });

  it("are not made of very large files, and an old copy of such a file does not stay", async () => {
    const cache = openCachedResponses(FOLDER, storage());
    await cache.save(address("a"), { chunks: bytes("small") });
    await cache.save(address("a"), { chunks: [new Uint8Array(17 * 1024 * 1024)] });
    expect(await cache.recall(address("a"))).toBeUndefined();
  });

  it("lie apart from those of another app on the same host", async () => {
    const shared = storage();
    await openCachedResponses(FOLDER, shared).save(address("a"), { chunks: bytes("x") });
    expect(await openCachedResponses("/other/", shared).recall(address("a"))).toBeUndefined();
    expect(shared.names().every((name) => name.endsWith(":files-of-others"))).toBe(true);
  });

  it("cost nothing where storage is refused or full", async () => {
    const refuse = () => Promise.reject(new DOMException("no", "QuotaExceededError"));
    const cache = openCachedResponses(FOLDER, { open: refuse, match: refuse } as unknown as CacheStorage);
    await expect(cache.save(address("a"), { chunks: bytes("x") })).resolves.toBeUndefined();
    await expect(cache.recall(address("a"))).resolves.toBeUndefined();
    await expect(openCachedResponses(FOLDER, undefined).recall(address("a"))).resolves.toBeUndefined();
  });
});
