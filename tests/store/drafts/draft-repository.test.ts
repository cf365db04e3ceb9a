// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DraftStorage, SaveResult } from "../../../src/data/drafts/draft-storage";
import type { Draft } from "../../../src/store/drafts/draft";
import { type DraftRepository, createDraftRepository } from "../../../src/store/drafts/draft-repository";
import { TEXT_KIND, type TextRecord } from "./text-drafts";

const text = (value: string, id = "a", version = 0): TextRecord => ({ id, text: value, version });

/** A promise that the test resolves. */
function gate<T>() {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

type Calls = Partial<Pick<DraftStorage<TextRecord, TextRecord>, "save" | "read" | "remove">>;
const pages: DraftRepository<TextRecord, TextRecord>[] = [];

function page(calls: Calls = {}) {
  const saved = new Map<string, TextRecord>();
  let drafts: ReadonlyMap<string, Draft<TextRecord>> = new Map();
  const listeners = new Set<() => void>();
  const savedChanged = vi.fn();
  const storage = {
    list: vi.fn(async () => ({ ok: true as const, summaries: [...saved.values()], isReadOnly: false })),
    readAll: vi.fn(async () => ({ ok: true as const, values: [...saved.values()] })),
    read: vi.fn(calls.read ?? (async (id: string) => ({ ok: true as const, value: saved.get(id) as unknown }))),
    save: vi.fn(
      calls.save ??
        (async (record: TextRecord): Promise<SaveResult> => {
          saved.set(record.id, text(record.text, record.id, record.version + 1));
          return { ok: true, version: record.version + 1 };
        }),
    ),
    remove: vi.fn(
      calls.remove ??
        (async (id: string) => {
          saved.delete(id);
          return { ok: true as const };
        }),
    ),
    close: vi.fn(),
  };
  const repository = createDraftRepository<TextRecord, TextRecord>(TEXT_KIND, storage, {
    read: () => drafts,
    write: (next) => {
      drafts = next;
      [...listeners].forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    savedChanged,
  });
  pages.push(repository);
  const edit = (value: string, id = "a") => repository.edit(id, (draft) => ({ ...draft, text: value }));
  const status = (id = "a") => repository.get(id)?.saveState.status;
  return { repository, storage, saved, savedChanged, listeners, edit, status };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  pages.splice(0).forEach((repository) => repository.dispose());
  vi.useRealTimers();
});
const leaves = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
const hidePage = () => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
  Reflect.deleteProperty(document, "visibilityState");
};

describe("autosave", () => {
  it("saves half a second after the first edit, whatever comes after it", async () => {
    const { repository, storage, edit, status } = page();
    repository.add(text("0"));
    for (const value of ["1", "2", "3", "4"]) {
      await vi.advanceTimersByTimeAsync(120);
      edit(value);
    }
    expect(storage.save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(storage.save).toHaveBeenCalledTimes(1);
    expect(storage.save.mock.calls[0]?.[0]).toMatchObject({ text: "4", version: 0 });
    expect(status()).toBe("saved");
  });

  it("runs one save of a draft at a time, and saves what was edited meanwhile after it", async () => {
    const first = gate<SaveResult>();
    const save = vi.fn<DraftStorage<TextRecord, TextRecord>["save"]>(async () => ({ ok: true, version: 2 }));
    save.mockReturnValueOnce(first.promise);
    const { repository, edit, status } = page({ save });
    repository.add(text("0"));
    await vi.advanceTimersByTimeAsync(500);
    edit("1");
    const flushed = repository.flush();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(status()).toBe("saving");
    first.open({ ok: true, version: 1 });
    await flushed;
    expect(status()).toBe("waiting");
    await vi.advanceTimersByTimeAsync(500);
    expect(save.mock.calls.map(([{ version }, how]) => [version, how])).toEqual([
      [0, { mustExist: false }],
      [1, { mustExist: true }],
    ]);
    expect(repository.get("a")).toMatchObject({ version: 2, text: "1", saveState: { status: "saved" } });
  });

  it("does not take the answer to a save for a draft that was replaced while it ran", async () => {
    const answer = gate<SaveResult>();
    const { repository, saved, savedChanged, status } = page({ save: () => answer.promise });
    repository.add(text("mine"));
    await vi.advanceTimersByTimeAsync(500);
    expect(status()).toBe("saving");
    saved.set("a", text("theirs", "a", 9));
    await repository.takeRemote("a");
    const before = savedChanged.mock.calls.length;
    answer.open({ ok: true, version: 1 });
    await repository.flush();
    expect(repository.get("a")).toEqual({ ...text("theirs", "a", 9), saveState: { status: "saved" } });
    expect(savedChanged).toHaveBeenCalledTimes(before);
  });

  it.each([
    ["is left", () => window.dispatchEvent(new Event("pagehide"))],
    ["is hidden", hidePage],
  ])("saves at once when the page %s", async (_how, go) => {
    const { repository, storage } = page();
    repository.add(text("0"));
    go();
    await vi.advanceTimersByTimeAsync(0);
    expect(storage.save).toHaveBeenCalledTimes(1);
  });

  it("saves before it asks whether to leave, while the page still runs", async () => {
    const { repository, storage } = page();
    repository.add(text("0"));
    expect(leaves()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(storage.save).toHaveBeenCalledTimes(1);
  });

  it("warns before the page goes only while something is unsaved", async () => {
    const { repository } = page();
    expect(leaves()).toBe(false);
    repository.add(text("0"));
    expect(leaves()).toBe(true);
    await repository.flush();
    expect(leaves()).toBe(false);
  });

  it("saves nothing, listens to nothing and holds no storage once disposed", async () => {
    const { repository, storage, listeners } = page();
    repository.add(text("0"));
    repository.dispose();
    expect(listeners.size).toBe(0);
    expect(storage.close).toHaveBeenCalledTimes(1);
    expect(leaves()).toBe(false);
    window.dispatchEvent(new Event("pagehide"));
    hidePage();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(storage.save).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a page that Back shows again", () => {
  const comeBack = (persisted: boolean) => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted }));

  it("takes what others have saved and deleted meanwhile, and leaves what is not saved yet", async () => {
    const { repository, saved, edit, status } = page();
    for (const id of ["a", "b", "c", "d"]) repository.add(text(`old ${id}`, id));
    await vi.advanceTimersByTimeAsync(500);
    edit("mine", "c");
    saved.set("a", text("newer", "a", 2));
    saved.delete("b");
    saved.delete("c");
    repository.add(text("never saved", "e"));
    comeBack(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(repository.get("a")).toEqual({ ...text("newer", "a", 2), saveState: { status: "saved" } });
    expect(["b", "c", "d", "e"].map((id) => status(id))).toEqual(["deleted", "waiting", "saved", "waiting"]);
    expect(repository.get("c")?.text).toBe("mine");
  });

  it("reads nothing when it is new, or when the storage does not answer", async () => {
    const read = vi.fn(async () => ({ ok: false as const, why: "waiting" as const }));
    const { repository, status } = page({ read });
    repository.add(text("0"));
    await vi.advanceTimersByTimeAsync(500);
    comeBack(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(read).not.toHaveBeenCalled();
    comeBack(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(1);
    expect(status()).toBe("saved");
  });
});

describe("a change in another tab", () => {
  it("is read and taken over", async () => {
    const { repository, saved } = page();
    repository.add(text("0"));
    await repository.flush();
    saved.set("a", text("theirs", "a", 2));
    await repository.onRemoteChange({ id: "a", version: 2 });
    expect(repository.get("a")).toMatchObject({ text: "theirs", version: 2, saveState: { status: "saved" } });
  });

  it("does not replace an edit that came while it was read", async () => {
    const reading = gate<{ ok: true; value: unknown }>();
    const { repository, edit } = page({ read: () => reading.promise });
    repository.add(text("0"));
    await repository.flush();
    const followed = repository.onRemoteChange({ id: "a", version: 2 });
    edit("mine");
    reading.open({ ok: true, value: text("theirs", "a", 2) });
    await followed;
    expect(repository.get("a")).toMatchObject({ text: "mine", version: 1, saveState: { status: "waiting" } });
  });

  it("of a draft that is not on the page only makes lists stale", async () => {
    const { repository, storage, savedChanged } = page();
    await repository.onRemoteChange({ id: "other", version: 2 });
    expect(savedChanged).toHaveBeenCalledTimes(1);
    expect(storage.read).not.toHaveBeenCalled();
  });

  it("that cannot be read changes nothing", async () => {
    const { repository } = page({ read: async () => ({ ok: false, why: "unknown" }) });
    repository.add(text("0"));
    await repository.flush();
    await repository.onRemoteChange({ id: "a", version: 2 });
    await repository.takeRemote("a");
    expect(repository.get("a")).toMatchObject({ text: "0", version: 1 });
  });
});

describe("import", () => {
  it("adds what is new, copies what differs, and leaves what is the same", async () => {
    const { repository, saved } = page();
    saved.set("s", text("saved", "s", 4));
    repository.add(text("page", "p"), "transient");
    const results = await repository.importAll([
      text("new", "n", 7),
      text("saved", "s"),
      text("other", "s"),
      text("page", "p"),
      text("new", "n"),
    ]);
    expect(results).toEqual([
      { id: "n", how: "new" },
      { id: "s", how: "same" },
      { id: "s-copy", how: "copy" },
      { id: "p", how: "new" },
      { id: "n", how: "same" },
    ]);
    expect([...repository.all().values()].map(({ id, version, saveState }) => [id, version, saveState.status])).toEqual(
      [
        ["p", 0, "waiting"],
        ["n", 0, "waiting"],
        ["s", 4, "saved"],
        ["s-copy", 0, "waiting"],
      ],
    );
  });
});

describe("deleting", () => {
  it("waits for the save that runs, and does not start the one that waits", async () => {
    const first = gate<SaveResult>();
    const { repository, storage, edit } = page({ save: () => first.promise });
    repository.add(text("0"));
    await vi.advanceTimersByTimeAsync(500);
    edit("1");
    const removed = repository.remove("a", () => {});
    await vi.advanceTimersByTimeAsync(2_000);
    expect(storage.remove).not.toHaveBeenCalled();
    first.open({ ok: true, version: 1 });
    expect(await removed).toMatchObject({ text: "1" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(storage.save).toHaveBeenCalledTimes(1);
    expect(repository.get("a")).toBeUndefined();
  });

  it("that is refused leaves a saved draft on the page, and drops one that was never saved", async () => {
    const { repository } = page({ remove: async () => ({ ok: false, why: "blocked" }) });
    const beforeDrop = vi.fn();
    repository.add(text("saved"));
    await repository.flush();
    repository.add(text("never", "n"));
    expect(await repository.remove("a", beforeDrop)).toBeUndefined();
    expect(beforeDrop).not.toHaveBeenCalled();
    expect(await repository.remove("n", beforeDrop)).toMatchObject({ text: "never" });
    expect([...repository.all().keys()]).toEqual(["a"]);
  });
});

describe("loading", () => {
  it("puts a saved draft on the page once; finding one does not", async () => {
    const { repository, storage, saved } = page();
    saved.set("a", text("saved", "a", 4));
    expect(await repository.find("a")).toMatchObject({ text: "saved" });
    expect(repository.get("a")).toBeUndefined();
    const [first, second] = await Promise.all([repository.load("a"), repository.load("a")]);
    expect(first).toMatchObject({ version: 4, saveState: { status: "saved" } });
    expect(await repository.load("a")).toBe(second);
    expect(await repository.find("a")).toBe(second);
    expect(storage.read).toHaveBeenCalledTimes(3);
    expect(await repository.load("none")).toBeUndefined();
  });

  it("does not try a save again that has not failed", () => {
    const { repository, status } = page();
    repository.add(text("0"), "transient");
    repository.retrySave("a");
    expect(status()).toBe("transient");
  });
});
