import { describe, expect, it, vi } from "vitest";
import { NO_FILTER } from "../../src/model/filter";
import { decodeViewLink } from "../../src/model/view-link";
import { createAppStore } from "../../src/store/app-store";
import { selectIsFullRange } from "../../src/store/selectors/window";
import { linkOf, syncUrl } from "../../src/store/sync-url";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";

const linkIn = (search: string) => decodeViewLink(search).link;
const FAILURE = [{ code: "load.network", severity: "error", where: "x" }] as const;

describe("a file that is wished", () => {
  it("leaves what is open as it is, until it is there", () => {
    const store = loadedStore();
    const before = store.getState();
    store.actions.loadStarted("other.json");
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
    store.actions.loadStarted("other.json");
    store.actions.loadCancelled();
    expect(store.getState()).toEqual(before);
  });

  it("leaves what is open as it is when it fails, with words that can be put away", () => {
    const store = loadedStore();
    const before = store.getState();
    store.actions.loadStarted("other.json");
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

  it("says that it was given up where nothing else is open, and can be wished again", () => {
    const store = createAppStore();
    store.actions.loadStarted("big.json");
    store.actions.loadCancelled();
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

  it("is another wish each time, for the same file too", () => {
    const store = createAppStore();
    store.actions.loadStarted("a.json");
    const first = store.getState().load;
    store.actions.loadStarted("a.json");
    expect(store.getState().load).not.toBe(first);
  });

  it("tells no progress once it has ended", () => {
    const store = loadedStore();
    store.actions.loadProgress({ step: "read", events: 1, eventsTotal: 2 });
    store.actions.loadCancelled();
    expect(store.getState().load).toEqual({ status: "idle" });
  });

  it("opens from end to end and unfiltered in place of one that failed, whatever the link said", () => {
    const store = createAppStore({ link: linkIn("?src=broken.json&event=x&lane=y&from=1990&to=1991") });
    store.actions.loadStarted("broken.json");
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
    store.actions.loadStarted(link.src);
    store.actions.chronicleLoaded(smallChronicle(), []);
    vi.runAllTimers();
    return { store, page, history, goTo };
  }

  it("stays in the address while the reader looks round", () => {
    const { store, page } = opened("?src=data/my%20file.json");
    expect(page.location.search).toBe("?src=data/my%20file.json");
    store.actions.toggleFilter("lane", "war");
    expect(page.location.search).toBe("?src=data/my%20file.json&lane=war");
  });

  it("is not written over while the file is on its way, and is taken back when it is given up", () => {
    const { store, page, goTo } = opened("?src=a.json");
    goTo("?src=b.json&event=minsk");
    vi.runAllTimers();
    store.actions.loadProgress({ step: "fetch", bytes: 1 });
    store.actions.setTheme("dark");
    vi.runAllTimers();
    expect(page.location.search).toBe("?src=b.json&event=minsk");
    store.actions.loadCancelled();
    vi.runAllTimers();
    expect(page.location.search).toBe("?src=a.json&theme=dark");
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
