// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readFragment } from "../../../src/model/links/fragment";
import { eventStep } from "../../../src/model/stories/edit-user-story";
import { packStory } from "../../../src/model/stories/story-code";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { type AppStore, createAppStore } from "../../../src/store/app-store";
import { restoreRequestedStory } from "../../../src/store/user-stories/entry";
import { syncFragment } from "../../../src/store/user-stories/sync-fragment";
import { userStoryActionsOf } from "../../../src/store/user-stories/user-stories";
import { smallChronicle } from "../../fixtures/chronicles/small";

const chronicle = smallChronicle();
const [first, second] = [...chronicle.events].map(({ id }) => id) as [string, string];
const ID = "own-entry0123456789";
const story = (title: string) => ({
  story: { id: ID, title, steps: [first, second].map(eventStep) },
  chronicle: { key: "", title: "All" },
  version: 0,
});
const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const stops: (() => void)[] = [];
function open(search = "", hash = ""): { readonly store: AppStore; readonly stop: () => void } {
  history.replaceState(null, "", `/${search}${hash}`);
  const store = createAppStore({ link: decodeViewLink(search).link });
  const stop = restoreRequestedStory(store);
  stops.push(stop, () => userStoryActionsOf(store).dispose());
  store.actions.chronicleLoaded(chronicle, []);
  return { store, stop };
}
beforeEach(() => history.replaceState(null, "", "/"));
afterEach(() => stops.splice(0).forEach((stop) => stop()));
const codesOf = (store: AppStore) => store.getState().notices.map(({ problem }) => problem.code);

describe("the story that an address requests", () => {
  it("is opened from the link that it is packed in, once the chronicle is there", async () => {
    const { store } = open("?step=2", `#story=${await packStory(story("Packed"))}`);
    await vi.waitFor(() => expect(store.getState().story).toEqual({ id: ID, step: 1 }));
  });

  it("is opened from a link that is pasted into the address bar of the open page", async () => {
    const { store } = open();
    expect(store.getState().story).toBeUndefined();
    location.hash = `#story=${await packStory(story("Pasted"))}`;
    await vi.waitFor(() => expect(store.getState().story).toEqual({ id: ID, step: 1 }));
  });

  it("is looked for in this browser by its id", async () => {
    const { store } = open("?story=own-nowhere0123456");
    await vi.waitFor(() => expect(codesOf(store)).toEqual(["own.elsewhere"]));
  });

  it("is not opened any more once that was stopped", async () => {
    const { store, stop } = open("?story=own-nowhere0123456");
    const removed = vi.spyOn(window, "removeEventListener");
    stop();
    expect(removed).toHaveBeenCalledWith("hashchange", expect.any(Function));
    removed.mockRestore();
    location.hash = `#story=${await packStory(story("Too late"))}`;
    await settle(300);
    expect(store.getState().story).toBeUndefined();
    expect(codesOf(store)).toEqual([]);
  });
});

describe("a story that is stored nowhere", () => {
  async function shown() {
    const { store } = open();
    const stop = syncFragment(store);
    stops.push(stop);
    await userStoryActionsOf(store).openLink(await packStory(story("Linked")), { id: "", step: 1 });
    return { store, stop };
  }

  it("is written into the fragment, and taken out when another is shown", async () => {
    const { store } = await shown();
    await vi.waitFor(() => expect(readFragment(location.hash).story).toBeDefined());
    store.actions.leaveStory();
    await vi.waitFor(() => expect(location.hash).toBe(""));
  });

  it("is not written by what was stopped while it was packed", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      history.replaceState(null, "", "/");
      const store = createAppStore();
      store.actions.chronicleLoaded(chronicle, []);
      const stop = syncFragment(store);
      const draft = { ...story("Linked"), saveState: { status: "transient" as const } };
      store.actions.setUserStories({ drafts: new Map([[ID, draft]]) });
      store.actions.goToStep({ id: ID, step: 1 });
      vi.advanceTimersByTime(300);
      stop();
    } finally {
      vi.useRealTimers();
    }
    await settle(200);
    expect(location.hash).toBe("");
  });

  it("is not written when it was left while it was packed", async () => {
    history.replaceState(null, "", "/");
    const store = createAppStore();
    store.actions.chronicleLoaded(chronicle, []);
    stops.push(syncFragment(store));
    const draft = { ...story("Linked"), saveState: { status: "transient" as const } };
    store.actions.setUserStories({ drafts: new Map([[ID, draft]]) });
    const replace = vi.spyOn(history, "replaceState");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      store.actions.goToStep({ id: ID, step: 1 });
      vi.advanceTimersByTime(300);
      store.actions.leaveStory();
    } finally {
      vi.useRealTimers();
    }
    await settle(200);
    expect(replace).not.toHaveBeenCalled();
    replace.mockRestore();
  });
});
