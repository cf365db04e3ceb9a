/** A page that is left, and kept for Back with all that it has open. */
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DraftFormat, type DraftStorage, openDraftStorage } from "../../../src/data/drafts/draft-storage";

type Note = { readonly id: string; readonly text: string; readonly version: number };
type NoteHead = Pick<Note, "id" | "version">;

const FORMAT: DraftFormat<Note, NoteHead> = {
  storeName: "notes",
  idOf: ({ id }) => id,
  serialize: (note) => note,
  summaryOf: ({ id, version }) => ({ id, version }),
  parseSummary: (value) => value as NoteHead | undefined,
};
const note = (text: string, version = 0, id = "a"): Note => ({ id, text, version });

let count = 0;
const opened: DraftStorage<Note, NoteHead>[] = [];
function openPage() {
  const page = new EventTarget();
  const storage = openDraftStorage({
    name: `leaving-${count}`,
    format: { ...FORMAT, summaryOf: (record, savedMs) => FORMAT.summaryOf(record, savedMs) },
    page,
  });
  opened.push(storage);
  return {
    storage,
    leave: () => page.dispatchEvent(new Event("pagehide")),
    comeBack: () => page.dispatchEvent(new Event("pageshow")),
  };
}
const textIn = async ({ read }: DraftStorage<Note, NoteHead>, id = "a") => {
  const found = await read(id);
  return found.ok ? (found.value as Note | undefined)?.text : found.why;
};
/** Whether it has not ended after a while. */
const isPending = async (promise: Promise<unknown>): Promise<boolean> =>
  (await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 60, "pending"))])) === "pending";

/** Calls back when the page begins, or commits, its next change. */
function atNext(what: "transaction" | "commit", callback: () => void): void {
  const target = what === "commit" ? IDBTransaction.prototype : IDBDatabase.prototype;
  const original = target[what as keyof typeof target] as (...args: unknown[]) => unknown;
  const spy = vi.spyOn(target as never, what as never) as unknown as {
    mockImplementationOnce: (act: (this: unknown, ...args: unknown[]) => unknown) => void;
  };
  spy.mockImplementationOnce(function act(...args) {
    const result = original.apply(this, args);
    callback();
    return result;
  });
}

beforeEach(() => {
  count += 1;
});
afterEach(() => {
  opened.splice(0).forEach((storage) => storage.close());
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a page left while it saves", () => {
  it("lets the next one read and save at once, and saves itself when it is shown again", async () => {
    const [mine, next] = [openPage(), openPage()];
    await mine.storage.save(note("first"));
    atNext("transaction", () => queueMicrotask(mine.leave));
    const saving = mine.storage.save(note("second", 1));
    await vi.waitFor(() => expect(IDBDatabase.prototype.transaction).toHaveBeenCalledTimes(1));
    expect(await textIn(next.storage)).toBe("first");
    expect(await next.storage.save(note("other", 0, "b"))).toEqual({ ok: true, version: 1 });
    expect(await isPending(saving)).toBe(true);
    mine.comeBack();
    expect(await saving).toEqual({ ok: true, version: 2 });
    expect(await textIn(next.storage)).toBe("second");
  });

  it("does not replace what the next one has saved meanwhile", async () => {
    const [mine, next] = [openPage(), openPage()];
    await mine.storage.save(note("first"));
    atNext("transaction", () => queueMicrotask(mine.leave));
    const saving = mine.storage.save(note("late", 1));
    await vi.waitFor(() => expect(IDBDatabase.prototype.transaction).toHaveBeenCalledTimes(1));
    expect(await next.storage.save(note("theirs", 1))).toEqual({ ok: true, version: 2 });
    mine.comeBack();
    expect(await saving).toEqual({ ok: false, why: "conflict" });
    expect(await textIn(mine.storage)).toBe("theirs");
  });

  it("has saved if it had asked for the commit, and says so when it is shown again", async () => {
    const [mine, next] = [openPage(), openPage()];
    atNext("commit", mine.leave);
    const saving = mine.storage.save(note("done"));
    await vi.waitFor(() => expect(IDBTransaction.prototype.commit).toHaveBeenCalledTimes(1));
    expect(await textIn(next.storage)).toBe("done");
    expect(await isPending(saving)).toBe(true);
    mine.comeBack();
    expect(await saving).toEqual({ ok: true, version: 1 });
    expect(await next.storage.list()).toMatchObject({ summaries: [{ id: "a", version: 1 }] });
  });

  it("does not take what another page has made of it since for its own", async () => {
    const [mine, next] = [openPage(), openPage()];
    atNext("commit", mine.leave);
    const saving = mine.storage.save(note("done"));
    await vi.waitFor(() => expect(IDBTransaction.prototype.commit).toHaveBeenCalledTimes(1));
    expect(await next.storage.save(note("theirs", 1))).toEqual({ ok: true, version: 2 });
    mine.comeBack();
    expect(await saving).toEqual({ ok: false, why: "conflict" });
    expect(await textIn(next.storage)).toBe("theirs");
  });

  it("begins nothing before it is shown again", async () => {
    const { storage, leave, comeBack } = openPage();
    await storage.save(note("first"));
    leave();
    const all = [storage.save(note("second", 1)), storage.list(), storage.read("a"), storage.readAll()];
    for (const one of all) expect(await isPending(one)).toBe(true);
    comeBack();
    expect(await Promise.all(all)).toMatchObject([
      { ok: true, version: 2 },
      { ok: true, summaries: [{ id: "a" }] },
      { ok: true, value: { id: "a" } },
      { ok: true, values: [{ id: "a" }] },
    ]);
  });

  it("does not hold up a newer version of the app, whose storage it then leaves alone", async () => {
    const { storage, leave, comeBack } = openPage();
    await storage.save(note("first"));
    leave();
    const newer = await openDB(`leaving-${count}`, 2);
    newer.close();
    comeBack();
    expect(await storage.save(note("second", 1))).toEqual({ ok: false, why: "newer" });
    expect(await textIn(storage)).toBe("first");
  });

  it("may be left before the storage is open", async () => {
    const { storage, leave, comeBack } = openPage();
    const saving = storage.save(note("first"));
    leave();
    expect(await isPending(saving)).toBe(true);
    comeBack();
    expect(await saving).toEqual({ ok: true, version: 1 });
  });
});

describe("a save that waits for another page", () => {
  it("is given up after a while and not made later", async () => {
    const { storage } = openPage();
    await storage.save(note("first"));
    const other = await openDB(`leaving-${count}`);
    // Such as one of an older version, suspended in the midst of a change.
    const endless = other.transaction(["heads", "notes"], "readwrite");
    const held = { on: true };
    const hold = async () => {
      while (held.on) await endless.objectStore("heads").get("a");
    };
    const holding = hold();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const saving = storage.save(note("second", 1));
    const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
    for (let i = 0; i < 1_000 && begun.mock.calls.length === 0; i += 1) await Promise.resolve();
    vi.advanceTimersByTime(60_000);
    expect(await saving).toEqual({ ok: false, why: "waiting" });
    vi.useRealTimers();
    held.on = false;
    await holding;
    await endless.done;
    other.close();
    expect(await textIn(storage)).toBe("first");
    expect(await storage.save(note("second", 1))).toEqual({ ok: true, version: 2 });
  });

  it("keeps nothing of a change of which a part cannot be written", async () => {
    const { storage } = openPage();
    await storage.save(note("first"));
    const summaryOf = vi.spyOn(FORMAT, "summaryOf").mockReturnValue({ id: "a", version: (() => 0) as never });
    expect(await storage.save(note("second", 1))).toEqual({ ok: false, why: "unknown" });
    summaryOf.mockRestore();
    expect(await textIn(storage)).toBe("first");
  });
});
