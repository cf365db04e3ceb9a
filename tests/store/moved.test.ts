import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decodeViewLink, encodeViewLink } from "../../src/model/links/view-link";
import { createAppStore } from "../../src/store/app-store";
import { selectStep } from "../../src/store/selectors/story";
import { linkOf, syncUrl } from "../../src/store/sync-url";
import { selectPicked } from "../../src/store/user-stories/selectors";
import type { StoryDraft } from "../../src/store/user-stories/slice";
import { SMALL_FILE, smallChronicle } from "../fixtures/chronicles/small";
import { FakePage } from "../fixtures/fake-page";

const chronicle = smallChronicle(SMALL_FILE.events, {
  meta: {
    ...SMALL_FILE.meta,
    moved: [
      { from: "ceasefire", to: "minsk" },
      { from: "rumour", date: "2025-05-16", note: "It did not happen." },
    ],
  },
});

const open = (search: string) => {
  const store = createAppStore({ link: decodeViewLink(search).link });
  store.actions.chronicleLoaded(chronicle, []);
  return store;
};
const noticesOf = (store: ReturnType<typeof open>) =>
  store.getState().notices.map(({ problem: { code, where, value } }) => [code, where, value]);

describe("a link to an event that has moved", () => {
  it("opens its replacement, and says so", () => {
    const store = open("?event=ceasefire&lane=talks");
    expect(store.getState().selection.eventId).toBe("minsk");
    expect(noticesOf(store)).toEqual([["link.event.moved", "?event", "ceasefire"]]);
    expect(encodeViewLink(linkOf(store.getState()))).toBe("?event=minsk&lane=talks");
  });

  it("to one that was removed opens nothing and says what happened; the rest of the link applies", () => {
    const store = open("?event=rumour&lane=talks");
    expect(store.getState()).toMatchObject({ selection: { eventId: undefined }, filter: { lane: ["talks"] } });
    expect(noticesOf(store)).toEqual([["link.event.removed", "?event", "rumour"]]);
  });

  it("to one that never was is reported as before", () => {
    expect(noticesOf(open("?event=never"))).toEqual([["link.value.unknown", "?event", "never"]]);
  });

  it("stays open where the chronicle is replaced by a newer version", () => {
    const store = createAppStore({});
    const events = SMALL_FILE.events.map((event) => (event.id === "minsk" ? { ...event, id: "ceasefire" } : event));
    store.actions.chronicleLoaded(smallChronicle(events), []);
    store.actions.selectEvent("ceasefire");
    store.actions.chronicleLoaded(chronicle, []);
    expect(store.getState().selection.eventId).toBe("minsk");
  });

  describe("in the address bar", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("is replaced by the present id, without a step for Back", () => {
      const page = new FakePage("?event=ceasefire");
      const store = createAppStore({ link: decodeViewLink("?event=ceasefire").link });
      const stop = syncUrl(store, page as unknown as Window);
      store.actions.chronicleLoaded(chronicle, []);
      vi.runAllTimers();
      expect(page.location.search).toBe("?event=minsk");
      stop();
    });
  });
});

describe("a reader's story that names an old id", () => {
  const draft = {
    story: {
      id: "own-1",
      title: "Mine",
      steps: [
        { event: "ceasefire", core: false },
        { event: "rumour", core: false },
      ],
    },
    chronicle: { key: "", title: "" },
    version: 1,
    saveState: { status: "saved" },
  } as unknown as StoryDraft;

  it("shows the replacement, and counts it as picked", () => {
    const store = open("");
    store.actions.setUserStories({ drafts: new Map([["own-1", draft]]), collectingId: "own-1" });
    expect([...selectPicked(store.getState())]).toEqual(["minsk", "rumour"]);
    store.actions.goToStep({ id: "own-1", step: 1 });
    expect(store.getState().selection.eventId).toBe("minsk");
    expect(selectStep(store.getState())?.step.event).toBe("minsk");
    // What is saved is the user's, and stays.
    expect(store.getState().userStories.drafts.get("own-1")).toBe(draft);
  });
});
