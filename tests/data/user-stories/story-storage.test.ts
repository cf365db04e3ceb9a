import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type StoryStorage, openStoryStorage, storageName } from "../../../src/data/user-stories/story-storage";
import { readUserStory } from "../../../src/model/stories/user-story";
import { eventStep } from "../../../src/model/stories/edit-user-story";

const ID = "own-0123456789abcdef";
const story = (title = "Mine", id = ID) => ({ id, title, steps: [eventStep("a")] });
const userStory = (version = 0, title = "Mine", id = ID) => ({
  story: story(title, id),
  chronicle: { key: "", title: "All" },
  version,
});

let count = 0;
const opened: StoryStorage[] = [];
function openStorage(options: Partial<Parameters<typeof openStoryStorage>[0]> = {}): StoryStorage {
  const storage = openStoryStorage({ name: `test-${count}`, nowMs: () => 1_000, ...options });
  opened.push(storage);
  return storage;
}
afterEach(() => {
  opened.splice(0).forEach((storage) => storage.close());
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  count += 1;
});

const summariesOf = async (storage: StoryStorage) => {
  const listed = await storage.list();
  return listed.ok ? listed.summaries : [];
};

describe("stored user stories", () => {
  it("are there again when it is opened anew", async () => {
    expect(await openStorage().save(userStory())).toEqual({ ok: true, version: 1 });
    const again = openStorage();
    expect(await summariesOf(again)).toEqual([
      { id: ID, title: "Mine", steps: 1, chronicle: { key: "", title: "All" }, version: 1, savedMs: 1_000 },
    ]);
    expect(await again.read(ID)).toMatchObject({
      ok: true,
      value: { format: "throughline-story/1", version: 1, id: ID },
    });
    expect(await again.read("own-nothing-there")).toEqual({ ok: true, value: undefined });
  });

  it("are saved strictly, all of a story in one transaction", async () => {
    const spy = vi.spyOn(IDBDatabase.prototype, "transaction");
    await openStorage().save(userStory());
    const saves = spy.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(saves).toEqual([[["heads", "stories"], "readwrite", { durability: "strict" }]]);
  });

  it("are never replaced by who has not seen the latest version", async () => {
    const [mine, theirs] = [openStorage(), openStorage()];
    await mine.save(userStory());
    expect(await theirs.save(userStory(1, "Theirs"))).toEqual({ ok: true, version: 2 });
    expect(await mine.save(userStory(1, "Late"))).toEqual({ ok: false, why: "conflict" });
    expect(await mine.save(userStory(0, "As if new"))).toEqual({ ok: false, why: "conflict" });
    expect(await summariesOf(mine)).toMatchObject([{ title: "Theirs", version: 2 }]);
  });

  it("are not replaced by a version that the browser no longer has either", async () => {
    const storage = openStorage();
    await storage.save(userStory());
    expect(await storage.save(userStory(5, "From before the data was cleared"))).toEqual({
      ok: false,
      why: "conflict",
    });
    expect(await summariesOf(storage)).toMatchObject([{ title: "Mine", version: 1 }]);
  });

  it("have stayed where every version of the app has put them", async () => {
    expect(storageName("/timeline/")).toBe("throughline:/timeline/:stories");
    const chronicle = { key: "https://example.org/a.json", title: { en: "Kept", uk: "Збережено" } };
    const steps = [{ event: "a" }, { card: "card-1", headline: { en: "Pause" }, core: true }];
    const file = {
      format: "throughline-story/1",
      id: ID,
      chronicle,
      version: 7,
      story: { id: ID, title: "Old", steps },
    };
    const head = { id: ID, title: "Old", steps: 2, chronicle, version: 7, savedMs: 5 };
    const raw = await openDB(`test-${count}`, 1, {
      upgrade: (database) => ["heads", "stories"].forEach((store) => database.createObjectStore(store)),
    });
    await raw.put("heads", head, ID);
    await raw.put("stories", file, ID);
    const storage = openStorage();
    expect(await summariesOf(storage)).toEqual([head]);
    const read = await storage.read(ID);
    const { userStory } = readUserStory(read.ok ? read.value : undefined);
    expect(await storage.save(userStory!, { mustExist: true })).toEqual({ ok: true, version: 8 });
    expect(await raw.get("stories", ID)).toEqual({ ...file, version: 8 });
    expect(await raw.get("heads", ID)).toEqual({ ...head, version: 8, savedMs: 1_000 });
    raw.close();
  });

  it("count their versions whatever the clock says", async () => {
    let now = 5_000_000;
    const storage = openStorage({ nowMs: () => (now -= 1_000_000) });
    for (const version of [0, 1, 2])
      expect(await storage.save(userStory(version))).toEqual({ ok: true, version: version + 1 });
  });

  it("go when they are deleted, and can be saved anew", async () => {
    const storage = openStorage();
    await storage.save(userStory());
    expect(await storage.remove(ID)).toEqual({ ok: true });
    expect(await summariesOf(storage)).toEqual([]);
    expect(await storage.save(userStory(1))).toEqual({ ok: true, version: 2 });
  });

  it("do not come back when a tab saves that has not been notified of the deletion", async () => {
    const [mine, theirs] = [openStorage(), openStorage()];
    await mine.save(userStory());
    await theirs.remove(ID);
    expect(await mine.save(userStory(1), { mustExist: true })).toEqual({ ok: false, why: "deleted" });
    expect(await summariesOf(mine)).toEqual([]);
    expect(await mine.save(userStory(0))).toEqual({ ok: true, version: 1 });
  });

  it("notify the other tabs, and not the one that saves", async () => {
    const received: unknown[] = [];
    const [mine] = [
      openStorage({ onRemoteChange: () => received.push("mine") }),
      openStorage({ onRemoteChange: (change) => received.push(change) }),
    ];
    await mine.save(userStory());
    await vi.waitFor(() => expect(received).toEqual([{ id: ID, version: 1 }]));
  });

  it("do not need an entry of the list that is unreadable", async () => {
    const storage = openStorage();
    await storage.save(userStory());
    const raw = await openDB(`test-${count}`);
    await raw.put("heads", { id: "<img>" }, "x");
    await raw.put("heads", 7, "y");
    raw.close();
    expect(await summariesOf(storage)).toHaveLength(1);
    expect(await storage.readAll()).toMatchObject({ ok: true, values: [{ id: ID }] });
  });
});

describe("a browser that does not store them", () => {
  it("has no storage, by any of the ways to have none", async () => {
    const dead = () => {
      throw new DOMException("no", "SecurityError");
    };
    for (const stub of [undefined, null, { open: dead }]) {
      vi.stubGlobal("indexedDB", stub);
      const storage = openStorage({ name: `none-${count}` });
      expect(await storage.save(userStory())).toEqual({ ok: false, why: "blocked" });
      expect(await storage.list()).toEqual({ ok: false, why: "blocked" });
    }
  });

  it("has a newer version of this program: all can be read, nothing is changed", async () => {
    await openStorage().save(userStory());
    opened.splice(0).forEach((storage) => storage.close());
    const newer = await openDB(`test-${count}`, 9);
    newer.close();
    const storage = openStorage();
    expect(await storage.list()).toMatchObject({ ok: true, isReadOnly: true, summaries: [{ id: ID }] });
    expect(await storage.save(userStory(1, "Changed"))).toEqual({ ok: false, why: "newer" });
    expect(await storage.remove(ID)).toEqual({ ok: false, why: "newer" });
    expect(await summariesOf(storage)).toMatchObject([{ title: "Mine" }]);
  });

  it("has no room left: the save says so, and the version before stays", async () => {
    const storage = openStorage();
    await storage.save(userStory());
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await storage.save(userStory(1, "Longer"))).toEqual({ ok: false, why: "full" });
    put.mockRestore();
    expect(await summariesOf(storage)).toMatchObject([{ title: "Mine", version: 1 }]);
  });

  it("waits for a tab with an older version, and lets go itself when a newer one comes", async () => {
    const old = await openDB(`test-${count}`, 1, { upgrade: (database) => void database.createObjectStore("heads") });
    const waiting = openStorage({ version: 2 });
    expect(await waiting.save(userStory())).toEqual({ ok: false, why: "waiting" });
    old.close();
    await vi.waitFor(async () => expect(await waiting.save(userStory())).toEqual({ ok: true, version: 1 }));
    const newest = await openDB(`test-${count}`, 3);
    newest.close();
    expect(await waiting.save(userStory(1))).toEqual({ ok: false, why: "newer" });
  });

  it("waits for it with every request, at once and later, until it lets go", async () => {
    const old = await openDB(`test-${count}`, 1, { upgrade: (database) => void database.createObjectStore("heads") });
    const waiting = openStorage({ version: 2 });
    const wait = { ok: false, why: "waiting" };
    const ids = ["own-aaaaaaaa", "own-bbbbbbbb"];
    const both = ids.map((id) => waiting.save(userStory(0, id, id)));
    expect(await Promise.all([...both, waiting.list()])).toEqual([wait, wait, wait]);
    expect(await waiting.save(userStory(0, "Later", "own-cccccccc"))).toEqual(wait);
    expect(await waiting.read(ID)).toEqual(wait);
    old.close();
    await vi.waitFor(async () => expect((await waiting.list()).ok).toBe(true));
    // A save that was reported as waiting is not made later.
    expect(await summariesOf(waiting)).toEqual([]);
    expect(await waiting.save(userStory())).toEqual({ ok: true, version: 1 });
  });

  it("waits for a request of another tab that is blocked itself, of which the browser reports nothing", async () => {
    const old = await openDB(`test-${count}`, 1);
    const deleting = deleteDB(`test-${count}`);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = openStorage();
    const saves = [waiting.save(userStory()), waiting.save(userStory(0, "B", "own-bbbbbbbb"))];
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(await Promise.all(saves)).toEqual(saves.map(() => ({ ok: false, why: "waiting" })));
    old.close();
    await deleting;
    await vi.waitFor(async () => expect(await waiting.save(userStory())).toEqual({ ok: true, version: 1 }));
  });

  it("was cleared under the open page: saves are refused, since they would be gone after a reload", async () => {
    const storage = openStorage();
    const listen = vi.spyOn(IDBDatabase.prototype, "addEventListener");
    await storage.save(userStory());
    const onClose = listen.mock.calls.flatMap(([type, listener]) => (type === "close" ? [listener] : []));
    expect(onClose.length).toBeGreaterThan(0);
    for (const listener of onClose) (listener as (event: Event) => void)(new Event("close"));
    expect(await storage.save(userStory(1))).toEqual({ ok: false, why: "cleared" });
    expect((await storage.list()).ok).toBe(true);
  });

  it("was deleted by another tab: the next save makes it anew", async () => {
    const storage = openStorage();
    await storage.save(userStory());
    await deleteDB(`test-${count}`);
    expect(await storage.save(userStory(1, "Still here"))).toEqual({ ok: true, version: 2 });
    expect(await summariesOf(storage)).toMatchObject([{ title: "Still here" }]);
  });
});

describe("a list of 200 stories of 1,000 steps", () => {
  it("is made without reading one of them", async () => {
    const storage = openStorage();
    const steps = Array.from({ length: 1_000 }, (_, i) => eventStep(`event-${i}`));
    for (let i = 0; i < 200; i += 1) {
      const id = `own-story000${String(i).padStart(3, "0")}`;
      await storage.save({
        ...userStory(0, `Story ${i}`, id),
        story: { ...story(`Story ${i}`, id), steps: i < 3 ? steps : [] },
      });
    }
    const get = vi.spyOn(IDBDatabase.prototype, "transaction");
    expect(await summariesOf(storage)).toHaveLength(200);
    expect(get.mock.calls.map(([stores]) => stores)).toEqual([["heads"]]);
  }, 30_000);
});
