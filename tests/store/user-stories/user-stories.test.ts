// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type StoryStorage, openStoryStorage } from "../../../src/data/user-stories/story-storage";
import { readFragment } from "../../../src/model/links/fragment";
import { writeUserStories, writeUserStory } from "../../../src/model/stories/user-story";
import { eventStep, setStoryText } from "../../../src/model/stories/edit-user-story";
import { packStory } from "../../../src/model/stories/story-code";
import { decodeViewLink, encodeViewLink } from "../../../src/model/links/view-link";
import { type AppStore, createAppStore } from "../../../src/store/app-store";
import { type LastCollected, lastCollectedOf } from "../../../src/store/user-stories/last-collected";
import { createUserStoryActions } from "../../../src/store/user-stories/user-stories";
import { selectShownDraft } from "../../../src/store/user-stories/selectors";
import { storyFileName } from "../../../src/store/user-stories/story-files";
import { selectStep } from "../../../src/store/selectors/story";
import { linkOf } from "../../../src/store/sync-url";
import { smallChronicle } from "../../fixtures/chronicles/small";

const chronicle = smallChronicle();
const [first, second, third] = [...chronicle.events].map(({ id }) => id) as [string, string, string];
const ID = "own-0123456789abcdef";
const given = (title = "Given", id = ID) => ({
  story: { id, title, steps: [first, second].map(eventStep) },
  chronicle: { key: "", title: "All" },
  version: 0,
});

let count = 0;
const storages: StoryStorage[] = [];
const pages: ReturnType<typeof createUserStoryActions>[] = [];
const openStorage = (): StoryStorage => {
  const storage = openStoryStorage({ name: `own-${count}` });
  storages.push(storage);
  return storage;
};
function page(
  search = "",
  last?: LastCollected,
): {
  readonly store: AppStore;
  readonly actions: ReturnType<typeof createUserStoryActions>;
  readonly storage: StoryStorage;
} {
  const store = createAppStore({ link: decodeViewLink(search).link });
  store.actions.chronicleLoaded(chronicle, []);
  const storage = openStorage();
  const actions = createUserStoryActions(store, storage, last);
  pages.push(actions);
  return { store, actions, storage };
}
/** Files of jsdom have no `text()`. */
const textOf = (content: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(content);
  });
const statusOf = (store: AppStore, id: string) => store.getState().userStories.drafts.get(id)?.saveState.status;
const eventsOf = (store: AppStore, id: string) =>
  store
    .getState()
    .userStories.drafts.get(id)
    ?.story.steps.map(({ event }) => event);

beforeEach(() => history.replaceState(null, "", "/"));
afterEach(async () => {
  // No pending work of one test may run in the next.
  const ended = pages.splice(0);
  await Promise.all(ended.map((actions) => actions.flush()));
  ended.forEach((actions) => actions.dispose());
  storages.splice(0).forEach((storage) => storage.close());
  count += 1;
});

describe("picking events", () => {
  it("begins a story with the first one, and puts in and takes out from then on", async () => {
    const { store, actions } = page();
    actions.toggleEvent(first);
    const id = store.getState().userStories.collectingId ?? "";
    actions.toggleEvent(second);
    actions.toggleEvent(third);
    actions.toggleEvent(second);
    expect(eventsOf(store, id)).toEqual([first, third]);
    actions.undo(id);
    expect(eventsOf(store, id)).toEqual([first, second, third]);
    expect(statusOf(store, id)).toBe("waiting");
    await actions.flush();
    expect(statusOf(store, id)).toBe("saved");
    actions.endCollecting();
    expect(store.getState().userStories).toMatchObject({ collectingId: undefined });
    expect(await actions.list()).toMatchObject({ summaries: [{ id, steps: 3, version: 1 }] });
  });

  it("leaves nothing behind when nothing was picked", async () => {
    const { store, actions } = page();
    const id = actions.create();
    await actions.flush();
    actions.endCollecting();
    await vi.waitFor(() => expect(statusOf(store, id)).toBeUndefined());
    expect(await actions.list()).toMatchObject({ summaries: [] });
  });

  it("ends when a story is read, and the other way round", () => {
    const { store, actions } = page();
    const id = actions.copy(given().story);
    actions.collectFor(id);
    store.actions.goToStep({ id, step: 2 });
    expect(store.getState()).toMatchObject({ story: { id, step: 2 }, userStories: { collectingId: undefined } });
    actions.collectFor(id);
    expect(store.getState()).toMatchObject({ story: undefined, userStories: { collectingId: id } });
  });
});

describe("saving", () => {
  it("comes by itself half a second after an edit, and once for many edits", async () => {
    const { store, actions, storage } = page();
    const save = vi.spyOn(storage, "save");
    const id = actions.copy(given().story);
    for (const title of ["A", "Ab", "Abc"]) actions.change(id, (story) => setStoryText(story, "title", "en", title));
    expect(statusOf(store, id)).toBe("waiting");
    await vi.waitFor(() => expect(statusOf(store, id)).toBe("saved"), { timeout: 3_000 });
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("during which an edit comes does not count as saved until the edit is saved too", async () => {
    const { store, actions } = page();
    const id = actions.copy(given().story);
    const stop = store.subscribe(() => {
      if (statusOf(store, id) !== "saving") return;
      stop();
      actions.change(id, (story) => setStoryText(story, "title", "en", "Later"));
    });
    await actions.flush();
    expect(statusOf(store, id)).toBe("waiting");
    await actions.flush();
    expect(store.getState().userStories.drafts.get(id)).toMatchObject({ version: 2, saveState: { status: "saved" } });
  });

  it("that fails is reported with its reason, warns before unload, and can be retried", async () => {
    const { store, actions, storage } = page();
    const save = vi.spyOn(storage, "save").mockResolvedValue({ ok: false, why: "full" });
    const id = actions.copy(given().story);
    await actions.flush();
    expect(store.getState().userStories.drafts.get(id)?.saveState).toEqual({ status: "failed", why: "full" });
    const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leave()).toBe(true);
    save.mockRestore();
    actions.retrySave(id);
    await actions.flush();
    expect(statusOf(store, id)).toBe("saved");
    expect(leave()).toBe(false);
  });

  it("never overwrites what another tab has saved: the user keeps both, or takes theirs", async () => {
    const [mine, theirs] = [page(), page()];
    const id = mine.actions.copy(given("Start").story);
    await mine.actions.flush();
    expect(await theirs.actions.load(id)).toBe(true);
    const rename = ({ actions }: typeof mine, title: string) =>
      actions.change(id, (story) => setStoryText(story, "title", "en", title));
    rename(theirs, "Theirs");
    await theirs.actions.flush();
    rename(mine, "Mine");
    await mine.actions.flush();
    expect(statusOf(mine.store, id)).toBe("conflict");
    rename(mine, "Mine, longer");
    await mine.actions.flush();
    expect(statusOf(mine.store, id)).toBe("conflict");
    mine.actions.collectFor(id);
    const copy = await mine.actions.keepBoth(id);
    await mine.actions.flush();
    expect(mine.store.getState().userStories.collectingId).toBe(copy);
    const titles = async () => {
      const listed = await mine.actions.list();
      return listed.ok ? listed.summaries.map(({ title }) => (title as { readonly en: string }).en).sort() : [];
    };
    expect(await titles()).toEqual(["Mine, longer (copy)", "Theirs"]);
    rename(theirs, "Theirs again");
    await theirs.actions.flush();
    await mine.actions.takeRemote(id);
    expect(mine.store.getState().userStories.drafts.get(id)?.story.title).toEqual({ en: "Theirs again" });
  });
});

describe("the address of a user story", () => {
  it("is found in this browser, and waits for it meanwhile", async () => {
    await openStorage().save(given());
    const { store, actions } = page(`?story=${ID}&step=2`);
    const { requested } = store.getState().userStories;
    expect(requested).toEqual({ id: ID, step: 2 });
    expect(encodeViewLink(linkOf(store.getState()))).toBe(`?story=${ID}&step=2`);
    expect(store.getState().notices).toEqual([]);
    await actions.openRequested(requested!);
    expect(selectStep(store.getState())).toMatchObject({ step: { event: second }, place: { step: 2 } });
    expect(encodeViewLink(linkOf(store.getState()))).toBe(`?story=${ID}&step=2`);
  });

  it("is in the address at every moment while it is put on the page", async () => {
    await openStorage().save(given());
    const { store, actions } = page(`?mode=edit&story=${ID}&step=2`);
    const addresses = new Set<string>();
    store.subscribe(
      (state) => encodeViewLink(linkOf(state)),
      (address) => addresses.add(address),
    );
    await actions.openRequested(store.getState().userStories.requested!);
    for (const address of addresses) expect(address).toContain(`story=${ID}`);
    expect(selectShownDraft(store.getState())?.story.id).toBe(ID);
  });

  it("of another browser says where the story is", async () => {
    const { store, actions } = page(`?story=${ID}`);
    await actions.openRequested(store.getState().userStories.requested!);
    expect(store.getState().notices.map(({ problem }) => problem.code)).toEqual(["own.elsewhere"]);
    expect(encodeViewLink(linkOf(store.getState()))).toBe("");
  });

  it("is ignored by an embedded frame", () => {
    expect(page(`?mode=embed&story=${ID}`).store.getState().userStories.requested).toBeUndefined();
  });

  it("shows an event that the chronicle no longer has as a step without one", () => {
    const { store, actions } = page();
    const id = actions.copy({ id: "x", title: "T", steps: [eventStep("long-gone")] });
    store.actions.goToStep({ id, step: 1 });
    expect(store.getState()).toMatchObject({ story: { id, step: 1 }, selection: { eventId: undefined } });
  });
});

describe("a story packed in a link", () => {
  it("is shown without being saved, and stays in the URL until it is", async () => {
    const { store, actions } = page();
    await actions.openLink(await packStory(given()), { id: "", step: 2 });
    expect(store.getState().story).toEqual({ id: ID, step: 2 });
    expect(statusOf(store, ID)).toBe("transient");
    await vi.waitFor(() => expect(readFragment(location.hash).story).toBeDefined());
    expect(await actions.list()).toMatchObject({ summaries: [] });
    const copy = actions.saveCopy(ID);
    await actions.flush();
    expect(store.getState().story).toEqual({ id: copy, step: 2 });
    expect(statusOf(store, copy)).toBe("saved");
    await vi.waitFor(() => expect(location.hash).toBe(""));
  });

  it("is the stored story if this browser has the same, and a second one if it has another version", async () => {
    await openStorage().save(given());
    const same = page();
    await same.actions.openLink(await packStory(given()), { id: ID, step: 1 });
    expect(statusOf(same.store, ID)).toBe("saved");
    const other = page();
    await other.actions.openLink(await packStory(given("Changed")), { id: `${ID}-short`, step: 1 });
    const shown = selectShownDraft(other.store.getState());
    expect(shown).toMatchObject({ saveState: { status: "transient" }, story: { title: "Changed" } });
    expect(shown?.story.id).not.toBe(ID);
  });

  it("that is broken is reported", async () => {
    const { store, actions } = page(`?story=${ID}`);
    await actions.openLink("broken", { id: ID, step: 1 });
    expect(store.getState().notices.map(({ problem }) => problem.code)).toEqual(["own.link.unreadable"]);
    expect(store.getState().userStories.requested).toBeUndefined();
  });
});

describe("a file with stories", () => {
  const file = (value: unknown) => new File([JSON.stringify(value)], "x.story.json");

  it("is taken in once, and as a copy where its id is another story here", async () => {
    const { store, actions } = page();
    const load = (value: unknown) => actions.importFile(file(value));
    expect((await load(writeUserStory(given()))).stories).toEqual([{ id: ID, how: "new" }]);
    expect((await load(writeUserStory(given()))).stories).toEqual([{ id: ID, how: "same" }]);
    const { stories } = await load(writeUserStories([writeUserStory(given("Other")), { format: "x" }]));
    expect(stories).toMatchObject([{ how: "copy" }]);
    expect(store.getState().userStories.imported?.problems).toMatchObject([
      { code: "own.format", where: "stories[1].format" },
    ]);
    await actions.flush();
    expect(await actions.list()).toMatchObject({ summaries: [{ version: 1 }, { version: 1 }] });
  });

  it("holds all stored stories, and newer edits on the page", async () => {
    const { actions, storage } = page();
    await storage.save(given("Kept", "own-kept0000kept"));
    const id = actions.copy(given("Here").story);
    const { content, name } = await actions.exportAll();
    expect(name).toBe("throughline.stories.json");
    const { stories } = JSON.parse(await textOf(content)) as { stories: { id: string }[] };
    expect(stories.map((one) => one.id)).toEqual(["own-kept0000kept", id]);
  });

  it("has a name that every system takes", () => {
    expect(storyFileName("Від Криму: до/Бучі?")).toBe("Від-Криму-до-Бучі.story.json");
    expect(storyFileName("…")).toBe("story.story.json");
  });
});

describe("deleting", () => {
  it("can be undone", async () => {
    const { store, actions } = page();
    const id = actions.copy(given().story);
    await actions.flush();
    store.actions.goToStep({ id, step: 1 });
    const removed = await actions.remove(id);
    expect(store.getState().story).toBeUndefined();
    expect(await actions.list()).toMatchObject({ summaries: [] });
    actions.restore(removed!);
    await actions.flush();
    expect(await actions.list()).toMatchObject({ summaries: [{ id, steps: 2 }] });
  });
});

describe("a story that is deleted", () => {
  const savedIds = async (storage: StoryStorage) => {
    const listed = await storage.list();
    return listed.ok ? listed.summaries.map(({ id }) => id) : ["?"];
  };

  it.each([
    ["in the same moment", 0],
    ["while the save waits", 200],
    ["about when it is saved", 500],
  ])("does not come back by an edit before: %s", async (_when, afterMs) => {
    const { store, actions, storage } = page();
    const id = actions.copy(given().story);
    await actions.flush();
    actions.change(id, (story) => setStoryText(story, "title", "en", "Changed"));
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const removed = await actions.remove(id);
    expect(removed?.story).toMatchObject({ id });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await savedIds(storage)).toEqual([]);
    expect(store.getState().userStories.drafts.size).toBe(0);
    actions.restore(removed!);
    await actions.flush();
    expect(await savedIds(storage)).toEqual([id]);
  });

  it("in another tab says so here, is not saved, and can be saved as a copy", async () => {
    const { store, actions, storage } = page();
    const id = actions.copy(given().story);
    await actions.flush();
    await openStorage().remove(id);
    await actions.onRemoteChange({ id, version: 0 });
    expect(statusOf(store, id)).toBe("deleted");
    actions.change(id, (story) => setStoryText(story, "title", "en", "Still here"));
    await actions.flush();
    expect(statusOf(store, id)).toBe("deleted");
    expect(await savedIds(storage)).toEqual([]);
    const copy = actions.saveCopy(id);
    await actions.flush();
    expect(statusOf(store, copy)).toBe("saved");
    expect(await savedIds(storage)).toEqual([copy]);
  });

  it("in another tab says so at the next save if no notification arrived", async () => {
    const { store, actions, storage } = page();
    const id = actions.copy(given().story);
    await actions.flush();
    await openStorage().remove(id);
    actions.change(id, (story) => setStoryText(story, "title", "en", "Later"));
    await actions.flush();
    expect(statusOf(store, id)).toBe("deleted");
    expect(await savedIds(storage)).toEqual([]);
  });

  it("in another tab and restored there is saved here again", async () => {
    const { store, actions } = page();
    const id = actions.copy(given().story);
    await actions.flush();
    const other = openStorage();
    const mine = store.getState().userStories.drafts.get(id)!;
    await other.remove(id);
    await actions.onRemoteChange({ id, version: 0 });
    await other.save({ ...mine, version: 0 });
    await actions.onRemoteChange({ id, version: 1 });
    expect(statusOf(store, id)).toBe("saved");
    actions.change(id, (story) => setStoryText(story, "title", "en", "On"));
    await actions.flush();
    expect(statusOf(store, id)).toBe("saved");
  });
});

describe("picking after a reload", () => {
  const remembered = () => lastCollectedOf(`/test-${count}/`);

  it("goes on with the story that events were picked for last, and takes nothing out of it", async () => {
    const before = page("", remembered());
    before.actions.toggleEvent(first);
    const id = before.store.getState().userStories.collectingId!;
    await before.actions.flush();
    before.actions.dispose();
    const { store, actions } = page("", remembered());
    for (const event of [second, first, third]) actions.toggleEvent(event);
    await vi.waitFor(() => expect(eventsOf(store, id)).toEqual([first, second, third]));
    expect(store.getState().userStories.collectingId).toBe(id);
    expect(store.getState().userStories.drafts.size).toBe(1);
    actions.toggleEvent(second);
    expect(eventsOf(store, id)).toEqual([first, third]);
  });

  it.each([
    ["it was ended", async ({ actions }: ReturnType<typeof page>) => actions.endCollecting()],
    [
      "it was deleted",
      async ({ actions, store }: ReturnType<typeof page>) =>
        void (await actions.remove(store.getState().userStories.collectingId!)),
    ],
    [
      "another tab has deleted it",
      async ({ actions, store }: ReturnType<typeof page>) => {
        await actions.flush();
        actions.dispose();
        await openStorage().remove(store.getState().userStories.collectingId!);
      },
    ],
  ])("begins another one where %s", async (_why, end) => {
    const before = page("", remembered());
    before.actions.toggleEvent(first);
    const id = before.store.getState().userStories.collectingId!;
    await before.actions.flush();
    await end(before);
    before.actions.dispose();
    const { store, actions } = page("", remembered());
    actions.toggleEvent(second);
    await vi.waitFor(() => expect(store.getState().userStories.collectingId).toBeDefined());
    expect(store.getState().userStories.collectingId).not.toBe(id);
    await vi.waitFor(() => expect(eventsOf(store, store.getState().userStories.collectingId!)).toEqual([second]));
  });

  it("does without a memory that is refused, or holds something else", () => {
    const refusing = lastCollectedOf("/", () => {
      throw new DOMException("no", "SecurityError");
    });
    refusing.write("own-0123456789");
    expect(refusing.read()).toBeUndefined();
    localStorage.setItem("throughline:/:making", "<img>");
    expect(lastCollectedOf("/").read()).toBeUndefined();
  });
});

describe("user stories that are disposed", () => {
  it("save nothing any more and leave the address alone", async () => {
    const { store, actions, storage } = page();
    const id = actions.copy(given().story);
    store.setState({ story: { id, step: 1 } });
    actions.dispose();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await storage.list()).toMatchObject({ summaries: [] });
    expect(location.hash).toBe("");
  });
});
