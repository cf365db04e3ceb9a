// @vitest-environment jsdom
import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ChronicleStorage, openChronicleStorage } from "../../../src/data/user-chronicles/chronicle-storage";
import { type ChronicleContent, MAX_EDITED_EVENTS } from "../../../src/model/user-chronicles/content";
import { addEvents, changeEvent, newEvent, removeEvents } from "../../../src/model/user-chronicles/edit-events";
import { draftSource, draftIdOf } from "../../../src/model/user-chronicles/user-chronicle-id";
import { type ViewLink, decodeViewLink } from "../../../src/model/links/view-link";
import { linkOf } from "../../../src/store/sync-url";
import { createAppStore, type AppStore } from "../../../src/store/app-store";
import { MAX_UNDO_STEPS } from "../../../src/store/drafts/undo-history";
import { selectOpenDraft, selectOpenDraftId } from "../../../src/store/user-chronicles/selectors";
import { createUserChronicleActions } from "../../../src/store/user-chronicles/user-chronicles";
import { smallContent } from "../../fixtures/chronicles/draft";
import { smallChronicle } from "../../fixtures/chronicles/small";

type Page = {
  readonly store: AppStore;
  readonly actions: ReturnType<typeof createUserChronicleActions>;
  readonly storage: ChronicleStorage;
};

let count = 0;
const pages: Page[] = [];
const openStorage = (version = 1): ChronicleStorage =>
  openChronicleStorage({
    name: `chronicles-${count}`,
    version,
    onRemoteChange: (change) => pages.forEach(({ actions }) => void actions.onRemoteChange(change)),
  });

/** One tab: it serves the requests for drafts as app/files/load-on-request.ts does. */
function page(storage = openStorage(), link?: ViewLink): Page {
  const store = createAppStore(link ? { link } : {});
  if (!link) store.actions.chronicleLoaded(smallChronicle(), []);
  const actions = createUserChronicleActions(store, storage, () => Date.UTC(2026, 10, 30));
  store.subscribe(
    ({ load }) => (load.status === "running" ? load.request : undefined),
    (request) => {
      const id = draftIdOf(request?.source);
      if (request && id === undefined) return store.actions.chronicleLoaded(smallChronicle(), []);
      if (id !== undefined)
        void actions
          .read(id)
          .then((found) => found.ok && store.actions.chronicleLoaded(found.chronicle, found.problems));
    },
  );
  const made = { store, actions, storage };
  pages.push(made);
  return made;
}

const draftOf = ({ store }: Page, id: string) => store.getState().userChronicles.drafts.get(id);
const statusOf = (tab: Page, id: string) => draftOf(tab, id)?.saveState.status;
const titleOf = (tab: Page, id: string) => draftOf(tab, id)?.content.meta.title;
const rename = ({ actions }: Page, id: string, title: string, field?: string) =>
  actions.change(id, (content) => ({ ...content, meta: { ...content.meta, title } }), field);
const shown = ({ store }: Page) => {
  const { chronicle } = store.getState();
  return chronicle.status === "ready" ? chronicle.chronicle : undefined;
};
const isOpen = (tab: Page, id: string) =>
  vi.waitFor(() => expect(selectOpenDraftId(tab.store.getState())).toBe(id), { timeout: 5_000 });
const textOf = (content: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(content);
  });
const fileOf = (text: string, name = "all.json") => Object.assign(new File([text], name), { text: async () => text });

beforeEach(() => history.replaceState(null, "", "/"));
afterEach(async () => {
  vi.restoreAllMocks();
  const ended = pages.splice(0);
  await Promise.all(ended.map(({ actions }) => actions.flush()));
  ended.forEach(({ actions }) => actions.dispose());
  count += 1;
});

/** A saved draft, open in its tab. */
async function savedDraft(tab = page()): Promise<{ readonly tab: Page; readonly id: string }> {
  const id = tab.actions.create(smallContent);
  await isOpen(tab, id);
  await tab.actions.flush();
  expect(statusOf(tab, id)).toBe("saved");
  return { tab, id };
}

/** The page of the same browser after a reload. */
async function reload(id: string): Promise<Page> {
  const after = page();
  after.actions.open(id);
  await isOpen(after, id);
  return after;
}

describe("a draft", () => {
  it("is made of the chronicle on the page, opened, and saved by itself", async () => {
    const tab = page();
    const id = (await tab.actions.copyOpen()) ?? "";
    await isOpen(tab, id);
    expect(draftOf(tab, id)).toMatchObject({ content: smallContent, origin: { source: "", content: smallContent } });
    await vi.waitFor(() => expect(statusOf(tab, id)).toBe("saved"), { timeout: 5_000 });
    expect(await tab.actions.list()).toMatchObject({ ok: true, summaries: [{ id, events: 7, version: 1 }] });
  });

  it("copied while it is open also has what cannot be drawn yet", async () => {
    const { tab, id } = await savedDraft();
    tab.actions.change(id, (content) => addEvents(content, [newEvent("20", "Half a date", undefined)]));
    const copy = (await tab.actions.copyOpen()) ?? "";
    expect(draftOf(tab, copy)?.content).toBe(draftOf(tab, id)?.content);
    expect(draftOf(tab, copy)?.origin?.source).toBe(draftSource(id));
  });

  it("changes the page at once, and keeps the window and what is filtered", async () => {
    const { tab, id } = await savedDraft();
    tab.store.actions.setFacet("lane", ["talks"]);
    const event = newEvent("2030-01-01", "Later", "talks");
    tab.actions.change(id, (content) => addEvents(content, [event]));
    await vi.waitFor(() => expect(shown(tab)?.eventsById.has(event.id)).toBe(true));
    expect(tab.store.getState().filter.lane).toEqual(["talks"]);
    expect(tab.store.getState().view.limits.max).toBeGreaterThan(Date.UTC(2030, 0, 1));
  });

  it("opens the form of an event that cannot be drawn yet again after a reload", async () => {
    const { tab, id } = await savedDraft();
    const event = newEvent("2024", "", undefined);
    tab.actions.change(id, (content) => addEvents(content, [event]));
    await tab.actions.flush();
    const { link } = decodeViewLink(`?src=${draftSource(id)}&event=${event.id}`);
    const after = page(openStorage(), link);
    after.store.actions.requestLoad(link.src);
    await isOpen(after, id);
    expect(shown(after)?.eventsById.has(event.id)).toBe(false);
    expect(after.store.getState().selection.eventId).toBe(event.id);
    expect(after.store.getState().notices).toEqual([]);
    expect(linkOf(after.store.getState()).event).toBe(event.id);
  });

  it("takes no more events than can be edited", async () => {
    const { tab, id } = await savedDraft();
    const many = Array.from({ length: MAX_EDITED_EVENTS + 1 }, () => smallContent.events[0]!);
    tab.actions.change(id, (content) => addEvents(content, many));
    expect(draftOf(tab, id)?.content).toBe(smallContent);
  });

  it("is deleted with what it showed, and restored with its steps", async () => {
    const { tab, id } = await savedDraft();
    rename(tab, id, "Changed");
    const removed = await tab.actions.remove(id);
    expect(removed?.content.meta.title).toBe("Changed");
    expect(selectOpenDraft(tab.store.getState())).toBeUndefined();
    expect(selectOpenDraftId(tab.store.getState())).toBeUndefined();
    expect(await tab.actions.list()).toMatchObject({ summaries: [] });
    tab.actions.restore(removed!);
    await tab.actions.flush();
    expect(draftOf(tab, id)).toMatchObject({ past: [smallContent], saveState: { status: "saved" } });
  });

  it("that this browser does not have is told from one that cannot be read", async () => {
    const { tab, id } = await savedDraft();
    expect(await tab.actions.read("draft-0000000000")).toEqual({ ok: false, why: "none" });
    const other = page();
    vi.spyOn(other.storage, "read").mockResolvedValue({ ok: true, value: { format: "throughline-draft/2" } });
    expect(await other.actions.read(id)).toEqual({ ok: false, why: "unreadable" });
    vi.spyOn(other.storage, "read").mockResolvedValue({ ok: false, why: "waiting" });
    expect(await other.actions.read(id)).toEqual({ ok: false, why: "waiting" });
  });
});

describe("saving", () => {
  it("is strict: it has reached the disk when it counts as saved", async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    const { tab, id } = await savedDraft();
    const writes = transaction.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(writes.length).toBeGreaterThan(0);
    for (const [, , options] of writes) expect(options).toMatchObject({ durability: "strict" });
    expect(draftOf(tab, id)?.version).toBe(1);
  });

  it("counts only once it is committed", async () => {
    const { tab, id } = await savedDraft();
    let commit = () => {};
    const committed = new Promise<void>((resolve) => (commit = resolve));
    const { save } = tab.storage;
    vi.spyOn(tab.storage, "save").mockImplementation(async (record, how) => {
      await committed;
      return save(record, how);
    });
    rename(tab, id, "Later");
    const flushed = tab.actions.flush();
    await vi.waitFor(() => expect(statusOf(tab, id)).toBe("saving"));
    commit();
    await flushed;
    expect(statusOf(tab, id)).toBe("saved");
    expect(titleOf(await reload(id), id)).toBe("Later");
  });

  it.each([["full"], ["blocked"], ["cleared"], ["newer"], ["unknown"]] as const)(
    "that fails as %s is reported, warns before unload, and can be done again",
    async (why) => {
      const { tab, id } = await savedDraft();
      const save = vi.spyOn(tab.storage, "save").mockResolvedValue({ ok: false, why });
      rename(tab, id, "Unsaved");
      await tab.actions.flush();
      expect(draftOf(tab, id)?.saveState).toEqual({ status: "failed", why });
      const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
      expect(leave()).toBe(true);
      save.mockRestore();
      tab.actions.retrySave(id);
      await tab.actions.flush();
      expect(statusOf(tab, id)).toBe("saved");
      expect(leave()).toBe(false);
    },
  );

  it("of a new draft without a word in it is no reason to warn", async () => {
    const tab = page();
    vi.spyOn(tab.storage, "save").mockResolvedValue({ ok: false, why: "blocked" });
    const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    const id = tab.actions.create({ ...smallContent, events: [] });
    expect(leave()).toBe(false);
    tab.actions.saveVersion(id, "Empty");
    expect(leave()).toBe(true);
  });

  it("that is blocked leaves the draft in the list, where it can be opened, deleted and restored", async () => {
    const blocked = () => Promise.resolve({ ok: false, why: "blocked" } as const);
    const tab = page({
      ...openStorage(),
      save: blocked,
      remove: blocked,
      list: blocked,
      read: blocked,
      readAll: blocked,
    });
    const id = tab.actions.create(smallContent);
    await tab.actions.flush();
    tab.store.actions.openSource(undefined);
    expect(await tab.actions.list()).toMatchObject({ ok: false, why: "blocked", summaries: [{ id, savedMs: 0 }] });
    tab.actions.open(id);
    await isOpen(tab, id);
    const removed = await tab.actions.remove(id);
    expect(await tab.actions.list()).toMatchObject({ summaries: [] });
    tab.actions.restore(removed!);
    expect(await tab.actions.list()).toMatchObject({ summaries: [{ id }] });
    expect(JSON.parse(await textOf((await tab.actions.exportAll()).content))).toMatchObject({ timelines: [{}] });
  });

  it("does not touch what a newer version of the app has stored", async () => {
    const { id } = await savedDraft();
    pages.splice(0).forEach(({ actions }) => actions.dispose());
    const newer = openStorage(2);
    await newer.list();
    newer.close();
    const tab = await reload(id);
    expect(await tab.actions.list()).toMatchObject({ ok: true, isReadOnly: true, summaries: [{ id }] });
    rename(tab, id, "Changed");
    await tab.actions.flush();
    expect(draftOf(tab, id)?.saveState).toEqual({ status: "failed", why: "newer" });
    expect(await tab.actions.remove(id)).toBeUndefined();
  });
});

describe("two tabs", () => {
  it("show the same draft: what one saves, the other shows", async () => {
    const { tab, id } = await savedDraft();
    const other = await reload(id);
    const event = newEvent("2024", "From the other tab", undefined);
    tab.actions.change(id, (content) => addEvents(content, [event]));
    await tab.actions.flush();
    await vi.waitFor(() => expect(shown(other)?.eventsById.has(event.id)).toBe(true));
    expect(statusOf(other, id)).toBe("saved");
    // What was typed there can be undone here.
    expect(draftOf(other, id)?.past).toHaveLength(1);
  });

  it("never overwrite each other: the user keeps both, and goes on in the copy", async () => {
    const { tab, id } = await savedDraft();
    const other = await reload(id);
    rename(tab, id, "Mine");
    rename(other, id, "Theirs");
    await other.actions.flush();
    await tab.actions.flush();
    expect(statusOf(tab, id)).toBe("conflict");
    rename(tab, id, "Mine, longer");
    await tab.actions.flush();
    expect(statusOf(tab, id)).toBe("conflict");
    const copy = await tab.actions.keepBoth(id);
    await tab.actions.flush();
    expect(selectOpenDraftId(tab.store.getState())).toBe(copy);
    expect([titleOf(tab, copy), titleOf(tab, id)]).toEqual([{ en: "Mine, longer (copy)" }, "Theirs"]);
    await vi.waitFor(() => expect(shown(tab)?.meta.title).toEqual({ en: "Mine, longer (copy)" }));
    expect([statusOf(tab, copy), statusOf(tab, id)]).toEqual(["saved", "saved"]);
  });

  it("of which one deletes what the other keeps both of: the copy remains", async () => {
    const { tab, id } = await savedDraft();
    const other = await reload(id);
    rename(tab, id, "Mine");
    rename(other, id, "Theirs");
    await other.actions.flush();
    await tab.actions.flush();
    await other.actions.remove(id);
    const copy = await tab.actions.keepBoth(id);
    await tab.actions.flush();
    expect(statusOf(tab, copy)).toBe("saved");
    expect(draftOf(tab, id)).toBeUndefined();
  });

  it("let the user take the version of the other one", async () => {
    const { tab, id } = await savedDraft();
    const other = await reload(id);
    rename(tab, id, "Mine");
    rename(other, id, "Theirs");
    await other.actions.flush();
    await tab.actions.flush();
    await tab.actions.takeRemote(id);
    expect([titleOf(tab, id), statusOf(tab, id)]).toEqual(["Theirs", "saved"]);
    await vi.waitFor(() => expect(shown(tab)?.meta.title).toBe("Theirs"));
  });

  it("of which one deletes: the other keeps it on the page, and can save it as a copy", async () => {
    const { tab, id } = await savedDraft();
    const other = await reload(id);
    await other.actions.remove(id);
    await vi.waitFor(() => expect(statusOf(tab, id)).toBe("deleted"));
    rename(tab, id, "Still here");
    await tab.actions.flush();
    expect(await tab.actions.list()).toMatchObject({ summaries: [{ id, savedMs: 0 }] });
    const copy = tab.actions.saveCopy(id);
    await tab.actions.flush();
    expect(selectOpenDraftId(tab.store.getState())).toBe(copy);
    expect(titleOf(await reload(copy), copy)).toEqual({ en: "Still here (copy)" });
  });
});

describe("undo", () => {
  it("goes back, forth, and on after a reload", async () => {
    const { tab, id } = await savedDraft();
    for (const title of ["One", "Two", "Three"]) rename(tab, id, title);
    expect(tab.actions.undo(id)).toBe(2);
    await tab.actions.flush();
    const after = await reload(id);
    expect(after.actions.redo(id)).toBe(0);
    expect(titleOf(after, id)).toBe("Three");
    expect([after.actions.undo(id), after.actions.undo(id), after.actions.undo(id)]).toEqual([2, 1, 0]);
    expect(draftOf(after, id)?.content).toEqual(smallContent);
    expect(after.actions.undo(id)).toBeUndefined();
  });

  it("takes what is typed in one field as one step, but not across drafts, versions and tabs", async () => {
    const { tab, id } = await savedDraft();
    for (const title of ["O", "On", "One"]) rename(tab, id, title, "title");
    expect(draftOf(tab, id)?.past).toHaveLength(1);
    const second = tab.actions.create(smallContent);
    rename(tab, second, "O", "title");
    expect(draftOf(tab, second)?.past).toHaveLength(1);
    tab.actions.saveVersion(second, "Before");
    rename(tab, second, "On", "title");
    expect(draftOf(tab, second)?.past).toHaveLength(2);
    await tab.actions.flush();
    const other = await reload(second);
    rename(other, second, "One", "title");
    await other.actions.flush();
    await vi.waitFor(() => expect(titleOf(tab, second)).toBe("One"));
    rename(tab, second, "Ones", "title");
    expect(draftOf(tab, second)?.past.at(-1)?.meta.title).toBe("One");
  });

  it("brings back the content before any edits, step by step", async () => {
    const { tab, id } = await savedDraft();
    const edit = fc.oneof(
      fc
        .nat(6)
        .map((at) => (content: ChronicleContent) => removeEvents(content, new Set([content.events[at]?.id ?? ""]))),
      fc.tuple(fc.nat(6), fc.string()).map(
        ([at, title]) =>
          (content: ChronicleContent) =>
            changeEvent(content, content.events[at]?.id ?? "", (event) => ({ ...event, title })),
      ),
      fc.string().map((title) => (content: ChronicleContent) => addEvents(content, [newEvent("2024", title, "war")])),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: MAX_UNDO_STEPS }), (edits) => {
        const before = draftOf(tab, id)?.content;
        const steps = edits.filter((one) => {
          const { content } = draftOf(tab, id)!;
          tab.actions.change(id, one);
          return draftOf(tab, id)?.content !== content;
        });
        const after = draftOf(tab, id)?.content;
        for (const _ of steps) tab.actions.undo(id);
        expect(draftOf(tab, id)?.content).toBe(before);
        for (const _ of steps) tab.actions.redo(id);
        expect(draftOf(tab, id)?.content).toBe(after);
        for (const _ of steps) tab.actions.undo(id);
      }),
      { numRuns: 30 },
    );
  });

  it("holds fewer steps of a large timeline, so that saving stays quick", () => {
    const tab = page();
    const many = Array.from({ length: 20_000 }, (_, at) => ({ ...smallContent.events[0]!, id: `e${at}` }));
    const id = tab.actions.create({ ...smallContent, events: many });
    for (let step = 0; step < 12; step += 1) rename(tab, id, `Step ${step}`);
    expect(draftOf(tab, id)?.past).toHaveLength(10);
  });
});

describe("named versions", () => {
  it("are restored as a step that can be undone, and survive a reload", async () => {
    const { tab, id } = await savedDraft();
    tab.actions.saveVersion(id, "  First  ");
    rename(tab, id, "Changed");
    await tab.actions.flush();
    const after = await reload(id);
    const [version] = draftOf(after, id)?.versions ?? [];
    expect(version).toMatchObject({ name: "First", savedMs: Date.UTC(2026, 10, 30), content: smallContent });
    after.actions.restoreVersion(id, version!.id);
    expect(draftOf(after, id)?.content).toEqual(smallContent);
    after.actions.undo(id);
    expect(titleOf(after, id)).toBe("Changed");
    after.actions.removeVersion(id, version!.id);
    expect(draftOf(after, id)?.versions).toEqual([]);
    after.actions.restoreVersion(id, version!.id);
    expect(titleOf(after, id)).toBe("Changed");
  });
});

describe("a file of all timelines", () => {
  it("adds each of them again in another browser, and none twice", async () => {
    const { tab, id } = await savedDraft();
    const second = tab.actions.create({ ...smallContent, meta: { ...smallContent.meta, title: "Second" } });
    const text = await textOf((await tab.actions.exportAll()).content);
    expect(await tab.actions.importFile(fileOf(text))).toBeUndefined();
    const how = ({ store }: Page) => store.getState().userChronicles.imported?.drafts.map((one) => one.how);
    expect(how(tab)).toEqual(["same", "same"]);
    count += 1;
    const other = page();
    await other.actions.importFile(fileOf(text));
    expect(how(other)).toEqual(["new", "new"]);
    await other.actions.flush();
    expect(draftOf(other, id)?.content).toEqual(smallContent);
    rename(other, second, "Changed there");
    await other.actions.importFile(fileOf(text));
    expect(how(other)).toEqual(["same", "copy"]);
    expect(titleOf(other, second)).toBe("Changed there");
  });

  it("that is damaged adds nothing and says so; bad timelines in it cost only themselves", async () => {
    const tab = page();
    const imported = async (text: string) => {
      await tab.actions.importFile(fileOf(text));
      return tab.store.getState().userChronicles.imported;
    };
    expect(await imported('{"format":"throughline-timelines/1"')).toMatchObject({ problem: { code: "json.syntax" } });
    expect(await imported('{"format":"throughline-timelines/2"}')).toMatchObject({
      problem: { code: "timelines.newer" },
    });
    expect(await imported("{}")).toMatchObject({ problem: { code: "timelines.unreadable" }, drafts: [] });
    const timelines = [1, { format: "other" }, { format: "throughline/1", events: [] }];
    expect(await imported(JSON.stringify({ format: "throughline-timelines/1", timelines }))).toMatchObject({
      drafts: [{ how: "new" }],
      unread: 2,
      problem: undefined,
    });
    const file = Object.assign(new File([], "gone.json"), { text: () => Promise.reject(new Error("gone")) });
    await tab.actions.importFile(file);
    expect(tab.store.getState().userChronicles.imported?.problem?.code).toBe("timelines.unreadable");
  });
});
