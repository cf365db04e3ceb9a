import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DAY_MS } from "../../src/model/time";
import { decodeViewLink, encodeViewLink } from "../../src/model/links/view-link";
import { type AppStore, createAppStore } from "../../src/store/app-store";
import { normalizeEntryUrl, linkOf, syncUrl } from "../../src/store/sync-url";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";
import { FakePage } from "../fixtures/fake-page";

function setUp(search = "", hash = "") {
  const page = new FakePage(search, hash);
  const store = createAppStore({ link: decodeViewLink(search).link });
  const stop = syncUrl(store, page as unknown as Window);
  store.actions.chronicleLoaded(smallChronicle(), []);
  vi.runAllTimers();
  return { page, store, stop, actions: store.actions };
}

const march = (store: AppStore, days = 0) =>
  store.actions.userSettled({
    start: Date.UTC(2022, 2, 1) + days * DAY_MS,
    end: Date.UTC(2022, 5, 1) + days * DAY_MS,
  });
const IN_MARCH = "from=2022-03-01&to=2022-05-31";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the address", () => {
  it("is empty while everything is at its default", () => {
    const { page } = setUp();
    expect(page.entries).toEqual([""]);
  });

  it.each([
    ["an event", "?event=minsk", ({ actions }: AppStore) => actions.selectEvent("minsk")],
    ["a filter", "?lane=war", ({ actions }: AppStore) => actions.toggleFilter("lane", "war")],
    ["a view", "?view=list", ({ actions }: AppStore) => actions.setView("list")],
    ["the first word of a search", "?q=m", ({ actions }: AppStore) => actions.setText("m")],
  ])("gets a new entry for %s", (_, search, act) => {
    const { page, store } = setUp();
    act(store);
    expect(page.entries).toEqual(["", search]);
  });

  it.each([
    ["a pan", `?${IN_MARCH}`, (store: AppStore) => march(store)],
    ["an appearance", "?theme=dark", ({ actions }: AppStore) => actions.setTheme("dark")],
    ["a language", "?lang=uk", ({ actions }: AppStore) => actions.setLang("uk")],
    [
      "a draft that goes on as a copy",
      "?src=draft:01234567",
      ({ actions }: AppStore) => actions.switchSource("draft:01234567"),
    ],
  ])("changes its entry for %s, a little later", (_, search, act) => {
    const { page, store } = setUp();
    act(store);
    expect(page.entries).toEqual([""]);
    vi.runAllTimers();
    expect(page.entries).toEqual([search]);
  });

  it("is written once for many pans", () => {
    const { page, store } = setUp();
    const replace = vi.spyOn(page.history, "replaceState");
    for (let i = 0; i < 100; i += 1) march(store, i);
    vi.runAllTimers();
    expect(replace).toHaveBeenCalledTimes(1);
  });

  it("follows a continuous pan, a few times a second at most", () => {
    const { page, store } = setUp();
    const replace = vi.spyOn(page.history, "replaceState");
    for (let i = 0; i < 60; i += 1) {
      march(store, i);
      vi.advanceTimersByTime(50);
    }
    expect(replace.mock.calls.length).toBeGreaterThan(2);
    expect(replace.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it("makes one entry of a word being typed", () => {
    const { page, actions } = setUp();
    for (const text of ["g", "gr", "gra", "grai", "grain"]) actions.setText(text);
    vi.runAllTimers();
    expect(page.entries).toEqual(["", "?q=grain"]);
    actions.setText("");
    expect(page.entries).toEqual(["", "?q=grain", ""]);
  });

  it("adds an entry when a filter changes during a search", () => {
    const { page, actions } = setUp("?q=grain");
    actions.toggleFilter("lane", "war");
    expect(page.entries).toEqual(["?q=grain", "?lane=war&q=grain"]);
  });

  it("has a pan still waiting in the entry that it belongs to", () => {
    const { page, store, actions } = setUp();
    march(store);
    actions.selectEvent("siege");
    expect(page.entries).toEqual([`?${IN_MARCH}`, `?${IN_MARCH}&event=siege`]);
    vi.runAllTimers();
    expect(page.entries).toHaveLength(2);
  });

  it("has invalid parts of the link removed, without a new entry", () => {
    const { page } = setUp("?event=nowhere&lane=war,moon&utm_source=x");
    expect(page.entries).toEqual(["?lane=war"]);
  });

  it("preserves its path and its fragment", () => {
    const { page, actions } = setUp("", "#events");
    actions.selectEvent("minsk");
    expect(page.location).toEqual({ pathname: "/timeline/", search: "?event=minsk", hash: "#events" });
  });

  it("waits for the chronicle", () => {
    const page = new FakePage("?event=minsk");
    const store = createAppStore({ link: decodeViewLink("?event=minsk").link });
    syncUrl(store, page as unknown as Window);
    store.actions.setTheme("dark");
    store.actions.selectEvent("speech");
    vi.runAllTimers();
    expect(page.entries).toEqual(["?event=minsk"]);
  });

  it("is not written where nothing shareable changes", () => {
    const { page, actions } = setUp();
    const replace = vi.spyOn(page.history, "replaceState");
    actions.moveCursor("minsk");
    actions.setSingleKeys(false);
    actions.notify({ code: "x", severity: "warning", where: "y" });
    vi.runAllTimers();
    expect(replace).not.toHaveBeenCalled();
  });

  it("may be refused: the view still works", () => {
    const { page, store, actions } = setUp();
    page.isRefusing = true;
    march(store);
    expect(() => actions.selectEvent("siege")).not.toThrow();
    expect(() => vi.runAllTimers()).not.toThrow();
    actions.toggleFilter("lane", "war");
    expect(store.getState()).toMatchObject({ selection: { eventId: "siege" }, filter: { lane: ["war"] } });
  });

  it("is left alone after the end", () => {
    const { page, store, stop, actions } = setUp();
    march(store);
    stop();
    actions.selectEvent("minsk");
    vi.runAllTimers();
    expect(page.entries).toEqual([""]);
    expect(page.listenerCount).toBe(0);
  });
});

describe("Back", () => {
  it("undoes event, filter and view, one at a time", () => {
    const { page, store, actions } = setUp();
    actions.toggleFilter("lane", "war");
    actions.selectEvent("siege");
    actions.setView("list");
    page.go(-1);
    expect(store.getState().view.view).toBeUndefined();
    expect(store.getState().selection.eventId).toBe("siege");
    page.go(-1);
    expect(store.getState().selection.eventId).toBeUndefined();
    expect(store.getState().filter.lane).toEqual(["war"]);
    page.go(-1);
    expect(store.getState().filter.lane).toEqual([]);
    page.go(3);
    expect(store.getState()).toMatchObject({ view: { view: "list" }, selection: { eventId: "siege" } });
  });

  it("leaves the window, and the entry is updated", () => {
    const { page, store, actions } = setUp();
    actions.selectEvent("siege");
    march(store);
    vi.runAllTimers();
    page.go(-1);
    expect(store.getState().selection.eventId).toBeUndefined();
    expect(store.getState().view.window.start).toBe(Date.UTC(2022, 2, 1));
    vi.runAllTimers();
    expect(page.entries).toEqual([`?${IN_MARCH}`, `?${IN_MARCH}&event=siege`]);
  });

  it("leaves appearance and language", () => {
    const { page, store, actions } = setUp();
    actions.selectEvent("siege");
    actions.setTheme("dark");
    actions.setLang("uk");
    vi.runAllTimers();
    page.go(-1);
    vi.runAllTimers();
    expect(store.getState().view).toMatchObject({ theme: "dark", lang: "uk" });
    expect(page.entries[0]).toBe("?theme=dark&lang=uk");
  });

  it("leaves a language and an appearance that differ from those of the entry", () => {
    const { page, store, actions } = setUp("?theme=dark&lang=uk");
    actions.selectEvent("siege");
    actions.setLang("en");
    actions.setTheme("auto");
    vi.runAllTimers();
    page.go(-1);
    expect(store.getState().view).toMatchObject({ theme: "auto", lang: "en" });
    vi.runAllTimers();
    expect(page.entries).toEqual(["", "?event=siege"]);
  });

  it("makes no entry itself", () => {
    const { page, actions } = setUp();
    actions.selectEvent("siege");
    actions.selectEvent("minsk");
    page.go(-1);
    vi.runAllTimers();
    expect(page.entries).toEqual(["", "?event=siege", "?event=minsk"]);
    expect(page.at).toBe(1);
  });

  it("reports what it cannot use of a hand-typed URL", () => {
    const { page, store } = setUp();
    page.entries.push("?event=nowhere&from=soon&lane=war");
    page.go(1);
    expect(store.getState().filter.lane).toEqual(["war"]);
    expect(
      store
        .getState()
        .notices.map((notice) => notice.problem.where)
        .sort(),
    ).toEqual(["?event", "?from"]);
    vi.runAllTimers();
    expect(page.entries[1]).toBe("?lane=war");
  });

  it("may come before the chronicle does", () => {
    const page = new FakePage("?from=2022");
    const store = createAppStore({ link: decodeViewLink("?from=2022").link });
    syncUrl(store, page as unknown as Window);
    page.go(0);
    expect(() => vi.runAllTimers()).not.toThrow();
    store.actions.chronicleLoaded(smallChronicle(), []);
    vi.runAllTimers();
    expect(page.entries[0]).toMatch(/^\?from=2022-01-01&to=2023-/);
  });
});

describe("the link of a state", () => {
  it.each([
    ["window", "?from=2022-03-01&to=2022-05-31"],
    ["short window", "?from=2022-03-01T10:00Z&to=2022-03-05T12:30Z"],
    ["event", "?event=minsk"],
    ["lane", "?lane=war,talks"],
    ["actor", "?actor=russia"],
    ["place", "?place=kyiv"],
    ["status", "?status=claimed,disputed"],
    ["words", "?q=grain%20deal"],
    ["view", "?view=timeline"],
    ["map", "?view=map&at=48.5,31.25,5.5"],
    ["detail", "?detail=labels"],
    ["appearance", "?theme=contrast"],
    ["language", "?lang=uk"],
    [
      "all of it",
      "?from=2022-03-01&to=2022-05-31&event=siege&lane=war&actor=russia&place=kyiv&status=claimed&q=x&view=list&detail=labels&theme=dark&lang=uk",
    ],
  ])("brings the %s back in a fresh store", (_, search) => {
    const store = loadedStore({ link: decodeViewLink(search).link });
    const written = encodeViewLink(linkOf(store.getState()));
    expect(written).toBe(search);
    const { view, filter, selection } = loadedStore({ link: decodeViewLink(written).link }).getState();
    expect({ view, filter, selection }).toEqual({
      view: store.getState().view,
      filter: store.getState().filter,
      selection: store.getState().selection,
    });
  });

  it("has every field of view, filter and selection that a user can change", () => {
    // A new field belongs into the link and into the table above, or into the second list with a reason.
    const store = loadedStore({ link: decodeViewLink("?event=minsk").link });
    const { view, filter, selection } = store.getState();
    const announced = [
      "window",
      "view",
      "map",
      "detail",
      "theme",
      "lang",
      "lane",
      "actor",
      "place",
      "status",
      "text",
      "eventId",
    ];
    const unannounced = [
      "limits", // follow from the chronicle
      "isGliding", // how, not where
      "before", // follows from the step of the story
    ];
    expect([view, filter, selection].flatMap(Object.keys).sort()).toEqual([...announced, ...unannounced].sort());
  });
});

describe("the entrance", () => {
  /** @returns the requested URL; `undefined` if it does not change */
  const enter = (pathname: string, search: string, hash: string): string | undefined => {
    const replaceState = vi.fn<History["replaceState"]>();
    normalizeEntryUrl({ location: { pathname, search, hash }, history: { replaceState } } as unknown as Window);
    return replaceState.mock.calls[0]?.[2]?.toString();
  };

  it.each([
    ["/deep/uk.html", "?event=a", "", "/deep/index.html?event=a"],
    ["/uk.html", "", "#event-a", "/index.html"],
    ["/deep/", "?theme=dark", "#event-a", "/deep/?theme=dark"],
    ["/deep/uk.html", "", "#other", "/deep/index.html#other"],
  ])("%s%s%s becomes %s", (pathname, search, hash, address) => {
    expect(enter(pathname, search, hash)).toBe(address);
  });

  it.each([
    ["/", "?event=a", ""],
    ["/index.html", "", ""],
    ["/uk.html.html", "", "#data=x"],
    ["/uk", "", ""],
  ])("%s%s%s stays as it is", (pathname, search, hash) => {
    expect(enter(pathname, search, hash)).toBeUndefined();
  });

  it("stays where a frame refuses to change its address", () => {
    const replaceState = () => {
      throw new DOMException("Refused", "SecurityError");
    };
    const location = { pathname: "/uk.html", search: "", hash: "" };
    expect(() => normalizeEntryUrl({ location, history: { replaceState } } as unknown as Window)).not.toThrow();
  });
});
