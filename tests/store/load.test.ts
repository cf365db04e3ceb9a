import { describe, expect, it, vi } from "vitest";
import { NO_FILTER } from "../../src/model/filter/filter";
import { decodeViewLink } from "../../src/model/links/view-link";
import { type AppStore, createAppStore } from "../../src/store/app-store";
import { selectIsFullRange } from "../../src/store/selectors/window";
import { linkOf, syncUrl } from "../../src/store/sync-url";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";
import { FakePage } from "../fixtures/fake-page";

const linkIn = (search: string) => decodeViewLink(search).link;
const FAILURE = [{ code: "load.network", severity: "error", where: "x" }] as const;

describe("a requested file", () => {
  it("leaves what is open as it is, until it is there", () => {
    const store = loadedStore();
    const before = store.getState();
    store.actions.requestLoad("other.json");
    store.actions.loadProgress({ step: "fetch", bytes: 5, bytesTotal: 10 });
    expect({ ...store.getState(), load: before.load }).toEqual(before);
    const next = smallChronicle();
    store.actions.chronicleLoaded(next, []);
    expect(store.getState().chronicle).toEqual({
      status: "ready",
      chronicle: next,
      problems: [],
      source: "other.json",
    });
    expect(store.getState().load).toEqual({ status: "idle" });
  });

  it("leaves what is open as it is when it is given up", () => {
    const store = loadedStore();
    const before = store.getState();
    store.actions.requestLoad("other.json");
    store.actions.cancelLoad();
    expect(store.getState()).toEqual(before);
  });

  it("leaves what is open as it is when it fails, with words that can be put away", () => {
    const store = loadedStore();
    const before = store.getState();
    store.actions.requestLoad("other.json");
    store.actions.loadFailed(FAILURE);
    expect(store.getState().chronicle).toBe(before.chronicle);
    expect(store.getState().load).toMatchObject({
      status: "failed",
      request: { source: "other.json" },
      problems: FAILURE,
    });
    store.actions.dismissFailure();
    expect(store.getState()).toEqual(before);
  });

  it("reports the cancelled load when nothing else is open, and can be requested again", () => {
    const store = createAppStore();
    store.actions.requestLoad("big.json");
    store.actions.cancelLoad();
    expect(store.getState().chronicle).toMatchObject({
      status: "failed",
      problems: [{ code: "load.cancelled", where: "big.json" }],
    });
    store.actions.retryLoad();
    expect(store.getState()).toMatchObject({
      chronicle: { status: "loading" },
      load: { status: "running", request: { source: "big.json" } },
    });
  });

  it("is a new request each time, even for the same file", () => {
    const store = createAppStore();
    store.actions.requestLoad("a.json");
    const first = store.getState().load;
    store.actions.requestLoad("a.json");
    expect(store.getState().load).not.toBe(first);
  });

  it("reports no progress once it has ended", () => {
    const store = loadedStore();
    store.actions.loadProgress({ step: "read", events: 1, eventsTotal: 2 });
    store.actions.cancelLoad();
    expect(store.getState().load).toEqual({ status: "idle" });
  });

  it("opens at full range and unfiltered in place of one that failed, whatever the link said", () => {
    const store = createAppStore({ link: linkIn("?src=broken.json&event=x&lane=y&from=1990&to=1991") });
    store.actions.requestLoad("broken.json");
    store.actions.loadFailed(FAILURE);
    store.actions.openSource(undefined);
    store.actions.chronicleLoaded(smallChronicle(), []);
    expect(store.getState()).toMatchObject({ filter: NO_FILTER, selection: { eventId: undefined }, notices: [] });
    expect(selectIsFullRange(store.getState())).toBe(true);
    expect(linkOf(store.getState()).src).toBeUndefined();
  });
});

describe("a link to another file", () => {
  it("shows its event, filters and dates in the other file, and nothing of them before", () => {
    const store = loadedStore();
    const before = store.getState();
    store.actions.applyLink(linkIn("?src=b.json&event=minsk&lane=war&from=2022&to=2022"), { withWindow: false });
    expect(store.getState()).toMatchObject({ filter: before.filter, selection: before.selection });
    expect(store.getState().load).toEqual({
      status: "running",
      request: { source: "b.json", filter: { ...NO_FILTER, lane: ["war"] } },
    });
    store.actions.chronicleLoaded(smallChronicle(), []);
    expect(store.getState()).toMatchObject({ filter: { lane: ["war"] }, selection: { eventId: "minsk" } });
    expect(store.getState().view.window.start).toBe(Date.UTC(2022, 0, 1));
  });

  it("is not fetched twice where the same file is on its way", () => {
    const store = loadedStore();
    store.actions.applyLink(linkIn("?src=b.json"), { withWindow: false });
    const { load } = store.getState();
    store.actions.applyLink(linkIn("?src=b.json&lane=war"), { withWindow: false });
    expect(store.getState().load).toBe(load);
    store.actions.chronicleLoaded(smallChronicle(), []);
    expect(store.getState().filter.lane).toEqual(["war"]);
  });

  it("is given up by going back to the one that is open", () => {
    const store = loadedStore();
    store.actions.applyLink(linkIn("?src=b.json&lane=talks"), { withWindow: false });
    store.actions.applyLink(linkIn("?lane=war"), { withWindow: false });
    expect(store.getState().load).toEqual({ status: "idle" });
    expect(store.getState().filter.lane).toEqual(["war"]);
  });
});

describe("the address of a file", () => {
  function aPage(search: string) {
    const location = { pathname: "/", search, hash: "" };
    const history = {
      pushState: vi.fn((_: unknown, __: string, address: string) => {
        location.search = address.slice(1);
      }),
      replaceState: vi.fn((_: unknown, __: string, address: string) => {
        location.search = address.slice(1);
      }),
    };
    const listeners: (() => void)[] = [];
    const page = { location, history, addEventListener: (_: string, run: () => void) => listeners.push(run) };
    return {
      page: page as unknown as Window,
      history,
      goTo: (to: string) => ((location.search = to), listeners[0]?.()),
    };
  }

  function opened(search: string) {
    vi.useFakeTimers();
    const link = linkIn(search);
    const store = createAppStore({ link });
    const { page, history, goTo } = aPage(search);
    syncUrl(store, page);
    store.actions.requestLoad(link.src);
    store.actions.chronicleLoaded(smallChronicle(), []);
    vi.runAllTimers();
    return { store, page, history, goTo };
  }

  it("stays in the URL while the user looks around", () => {
    const { store, page } = opened("?src=data/my%20file.json");
    expect(page.location.search).toBe("?src=data/my%20file.json");
    store.actions.toggleFilter("lane", "war");
    expect(page.location.search).toBe("?src=data/my%20file.json&lane=war");
  });

  it("is not overwritten while the file is loading, and is restored when the load is cancelled", () => {
    const { store, page, goTo } = opened("?src=a.json");
    goTo("?src=b.json&event=minsk");
    vi.runAllTimers();
    store.actions.loadProgress({ step: "fetch", bytes: 1 });
    store.actions.setTheme("dark");
    // It would add a history entry, and write pending changes before it.
    store.actions.selectEvent("siege");
    expect(page.location.search).toBe("?src=b.json&event=minsk");
    vi.runAllTimers();
    expect(page.location.search).toBe("?src=b.json&event=minsk");
    store.actions.cancelLoad();
    vi.runAllTimers();
    expect(page.location.search).toBe("?src=a.json&event=siege&theme=dark");
  });

  it("makes no new entry when the file comes", () => {
    const { store, page, history, goTo } = opened("?src=a.json");
    goTo("?src=b.json&event=minsk&lane=moon");
    store.actions.chronicleLoaded(smallChronicle(), []);
    vi.runAllTimers();
    expect(history.pushState).not.toHaveBeenCalled();
    expect(page.location.search).toBe("?src=b.json&event=minsk");
  });
});

describe("another file that the user opens", () => {
  function aVisit(search = "") {
    vi.useFakeTimers();
    const page = new FakePage(search);
    const store = createAppStore({ link: linkIn(search) });
    const stop = syncUrl(store, page as unknown as Window);
    store.actions.chronicleLoaded(smallChronicle(), []);
    vi.runAllTimers();
    const arrive = () => {
      store.actions.chronicleLoaded(smallChronicle(), []);
      vi.runAllTimers();
    };
    const source = () => {
      const { chronicle } = store.getState();
      return chronicle.status === "ready" ? chronicle.source : "none";
    };
    const requested = () => {
      const { load } = store.getState();
      return load.status === "running" ? load.request : undefined;
    };
    return { page, store, stop, arrive, source, requested };
  }

  it("gets an entry of its own: Back leads to the one before as it was, Forward to the file", () => {
    const { page, store, arrive, source, requested } = aVisit("?event=siege&lane=war");
    const file = new File(["a"], "a.csv");
    store.actions.openFile(file);
    arrive();
    expect(page.entries).toEqual(["?event=siege&lane=war", "?src=device:a.csv"]);
    page.go(-1);
    expect(requested()).toMatchObject({ source: undefined });
    arrive();
    expect(source()).toBeUndefined();
    expect(store.getState()).toMatchObject({ selection: { eventId: "siege" }, filter: { lane: ["war"] } });
    page.go(1);
    expect(requested()?.file).toBe(file);
    arrive();
    expect(source()).toBe("device:a.csv");
    expect(page.entries).toEqual(["?event=siege&lane=war", "?src=device:a.csv"]);
    vi.useRealTimers();
  });

  it("is another one for each file, of whatever name", () => {
    const { page, store, arrive, requested } = aVisit();
    const files = ["a", "b", "c"].map((text) => new File([text], "same.csv"));
    for (const file of files) {
      store.actions.openFile(file);
      arrive();
    }
    expect(new Set(page.entries).size).toBe(4);
    const seen = [-1, -1, 1, 1].map((by) => {
      page.go(by);
      const { file } = requested() ?? {};
      arrive();
      return file;
    });
    expect(seen).toEqual([files[1], files[0], files[1], files[2]]);
    vi.useRealTimers();
  });

  it("has the dates, the event and the mode that its entry names when Back leads to it", () => {
    const { page, store, arrive } = aVisit();
    store.actions.openFile(new File(["a"], "a.csv"));
    arrive();
    store.actions.selectEvent("minsk");
    store.actions.setMode("quiz");
    store.actions.setMode("browse");
    store.actions.openSource(undefined);
    arrive();
    page.go(-2);
    arrive();
    expect(store.getState()).toMatchObject({ mode: "quiz", selection: { eventId: "minsk" } });
    expect(page.entries).toHaveLength(6);
    vi.useRealTimers();
  });

  it("leaves the address to the open one while it comes", () => {
    const { page, store } = aVisit();
    store.actions.openFile(new File(["a"], "a.csv"));
    store.actions.selectEvent("siege");
    vi.runAllTimers();
    expect(page.entries).toEqual(["", "?event=siege"]);
    vi.useRealTimers();
  });

  it.each([
    ["dropped", (store: AppStore) => store.actions.openFile(new File([""], "empty.csv"))],
    ["of an address", (store: AppStore) => store.actions.openSource("gone.csv")],
  ])("leaves the address at work where it fails: %s", (_how, open) => {
    const { page, store } = aVisit();
    open(store);
    store.actions.loadFailed(FAILURE);
    store.actions.selectEvent("siege");
    store.actions.toggleFilter("lane", "war");
    store.actions.setView("list");
    vi.runAllTimers();
    expect(page.entries).toEqual(["", "?event=siege", "?event=siege&lane=war", "?event=siege&lane=war&view=list"]);
    page.go(-2);
    expect(store.getState()).toMatchObject({ filter: { lane: [] }, selection: { eventId: "siege" } });
    vi.useRealTimers();
  });

  it("leaves the address at work where Back leads to one that fails", () => {
    const { page, store, arrive, source } = aVisit();
    store.actions.openSource("b.json");
    arrive();
    store.actions.openSource(undefined);
    arrive();
    page.go(-1);
    store.actions.loadFailed(FAILURE);
    store.actions.selectEvent("siege");
    vi.runAllTimers();
    expect(source()).toBeUndefined();
    expect(page.location.search).toBe("?event=siege");
    vi.useRealTimers();
  });
});

describe("a file that is read again", () => {
  const opened = () => {
    const store = createAppStore();
    store.actions.openSource("a.csv");
    store.actions.chronicleLoaded(smallChronicle(), [], undefined, { eventsInFile: 7 });
    return store;
  };
  const requestIn = (store: AppStore) => {
    const { load } = store.getState();
    return load.status === "running" ? load.request : undefined;
  };

  it("keeps earlier answers, also those of a reading that has not ended, and takes back what is undefined", () => {
    const store = opened();
    store.actions.readAgain({ dayOrder: "day-first", columns: { start: 1 } });
    store.actions.readAgain({ edits: [{ row: 2, column: 0, value: "x" }], columns: { title: 0 } });
    expect(requestIn(store)).toMatchObject({
      source: "a.csv",
      dayOrder: "day-first",
      columns: { start: 1, title: 0 },
      edits: [{ row: 2, column: 0, value: "x" }],
    });
    store.actions.readAgain({ columns: undefined, edits: undefined });
    expect(requestIn(store)).toMatchObject({ dayOrder: "day-first", columns: undefined, edits: undefined });
  });

  it("of a file that failed to open belongs to that file, whatever is open", () => {
    const store = opened();
    store.actions.openSource("b.csv");
    store.actions.loadFailed([{ code: "table.columns.none", severity: "error", where: "row 1" }]);
    store.actions.readAgain({ columns: { start: 0 } });
    store.actions.readAgain({ columns: { title: 1 } });
    expect(requestIn(store)).toMatchObject({ source: "b.csv", columns: { start: 0, title: 1 } });
  });

  it("shows all events if all were shown, else the same time", () => {
    const store = opened();
    const later = smallChronicle();
    store.actions.readAgain({});
    store.actions.chronicleLoaded(later, [], undefined, { eventsInFile: 7 });
    expect(selectIsFullRange(store.getState())).toBe(true);
    const { min, max } = store.getState().view.limits;
    store.actions.goTo({ start: min, end: (min + max) / 2 }, { glide: false });
    const { window } = store.getState().view;
    store.actions.readAgain({});
    store.actions.chronicleLoaded(later, [], undefined, { eventsInFile: 7 });
    expect(store.getState().view.window).toEqual(window);
  });

  it("keeps the import dialog open, and what is known of a file that could not be read", () => {
    const store = opened();
    store.actions.showImport("columns");
    store.actions.readAgain({ columns: { start: -1 } });
    store.actions.loadFailed(FAILURE, [], { eventsInFile: 3 });
    expect(store.getState()).toMatchObject({
      importStep: "columns",
      load: { status: "failed", facts: { eventsInFile: 3 } },
    });
  });
});
