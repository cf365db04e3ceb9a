// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FramedPage } from "../../../src/app/host/host-channel";
import { carryOut, connectToHost } from "../../../src/app/host/connect-host";
import type { HostCommand } from "../../../src/model/embed/embed-message";
import { DEFAULT_FACTS } from "../../../src/model/site/site-facts";
import { NO_FILTER } from "../../../src/model/filter/filter";
import { createAppStore } from "../../../src/store/app-store";
import { selectIsFullRange } from "../../../src/store/selectors/window";
import { SMALL_FILE, loadedStore, smallChronicle } from "../../fixtures/chronicles/small";

const nothing = () => {};
const year = (text: string) => ({ start: Date.parse(`${text}-01-01`), end: Date.parse(`${Number(text) + 1}-01-01`) });

afterEach(() => void vi.useRealTimers());

describe("a command of the host", () => {
  it("opens an event, shows it, and closes it again", () => {
    const store = loadedStore();
    store.actions.goTo(year("2014"));
    expect(carryOut(store, { type: "go", event: "siege" }, nothing)).toBeUndefined();
    const { selection, view } = store.getState();
    expect(selection.eventId).toBe("siege");
    expect(new Date(view.window.start).getUTCFullYear()).toBe(2022);
    carryOut(store, { type: "go", event: "" }, nothing);
    expect(store.getState().selection.eventId).toBeUndefined();
    expect(store.getState().view.window).toEqual(view.window);
  });

  it("finds an event by an old id, and says of one that was removed that it is unknown", () => {
    const moved = [
      { from: "encirclement", to: "siege" },
      { from: "rumour", note: "It did not happen." },
    ];
    const meta = { ...SMALL_FILE.meta, moved };
    const store = loadedStore({}, smallChronicle(SMALL_FILE.events, { meta }));
    expect(carryOut(store, { type: "go", event: "encirclement" }, nothing)).toBeUndefined();
    expect(store.getState().selection.eventId).toBe("siege");
    const error = carryOut(store, { type: "go", event: "rumour" }, nothing);
    expect(error).toMatchObject({ code: "unknown", where: "go.event" });
    expect(store.getState().selection.eventId).toBe("siege");
  });

  it("leaves the dates alone where the event is in view already", () => {
    const store = loadedStore();
    carryOut(store, { type: "go", event: "siege" }, nothing);
    expect(selectIsFullRange(store.getState())).toBe(true);
  });

  it("shows dates, with an open end too, and everything again", () => {
    const store = loadedStore();
    const { view } = store.getState();
    carryOut(store, { type: "go", event: "siege", window: year("2015") }, nothing);
    expect(store.getState()).toMatchObject({ selection: { eventId: "siege" }, view: { window: year("2015") } });
    carryOut(store, { type: "go", window: { ...year("2015"), end: Number.POSITIVE_INFINITY } }, nothing);
    expect(store.getState().view.window).toEqual({ start: year("2015").start, end: view.limits.max });
    carryOut(store, { type: "go", window: "all" }, nothing);
    expect(selectIsFullRange(store.getState())).toBe(true);
  });

  it("sets the whole filter in one change", () => {
    const store = loadedStore();
    store.actions.setText("grain");
    const changes = vi.fn();
    store.subscribe(changes);
    const filter = { ...NO_FILTER, lane: ["war"], status: ["disputed"] };
    expect(carryOut(store, { type: "filter", filter }, nothing)).toBeUndefined();
    expect(store.getState().filter).toEqual(filter);
    expect(changes).toHaveBeenCalledTimes(1);
  });

  it("changes appearance and language, before the chronicle is there too", () => {
    for (const store of [loadedStore(), createAppStore()]) {
      carryOut(store, { type: "theme", theme: "contrast" }, nothing);
      carryOut(store, { type: "lang", lang: "uk" }, nothing);
      expect(store.getState().view).toMatchObject({ theme: "contrast", lang: "uk" });
    }
  });

  it("changes to a language of the site alone", () => {
    const facts = document.createElement("script");
    facts.type = "application/json";
    facts.id = "site";
    facts.textContent = JSON.stringify({ ...DEFAULT_FACTS, pages: { en: "index.html" } });
    document.body.append(facts);
    const store = loadedStore();
    expect(carryOut(store, { type: "lang", lang: "uk" }, nothing)).toMatchObject({
      code: "unknown",
      where: "lang.lang",
    });
    expect(store.getState().view.lang).toBe("en");
    expect(carryOut(store, { type: "lang", lang: "en" }, nothing)).toBeUndefined();
    facts.remove();
  });

  it("prints", () => {
    const print = vi.fn();
    carryOut(loadedStore(), { type: "print" }, print);
    expect(print).toHaveBeenCalledTimes(1);
  });

  it.each<[HostCommand, string]>([
    [{ type: "go", event: "nobody-knows", window: year("2015") }, "go.event"],
    [{ type: "filter", filter: { ...NO_FILTER, lane: ["war"], actor: ["nobody"] } }, "filter.actor"],
    [{ type: "filter", filter: { ...NO_FILTER, status: ["rumoured"] } }, "filter.status"],
    [{ type: "story", story: "no-such-story", step: 1 }, "go.story"],
  ])("that names what is not there is not done, and %#: says where", (command, where) => {
    const store = loadedStore();
    const before = store.getState();
    expect(carryOut(store, command, nothing)).toMatchObject({ code: "unknown", where });
    expect(store.getState()).toBe(before);
  });
});

describe("the link to the host", () => {
  function framed(store = createAppStore()) {
    vi.useFakeTimers();
    const sent: { readonly message: { readonly type: string }; readonly to: string }[] = [];
    const parent = { postMessage: (message: { type: string }, to: string) => void sent.push({ message, to }) };
    let onMessage = (_event: unknown): void => {};
    const page = {
      parent,
      location: { search: "", hash: "" },
      addEventListener: (type: string, action: typeof onMessage) => {
        if (type === "message") onMessage = action;
      },
      removeEventListener: () => {
        onMessage = () => {};
      },
      requestAnimationFrame: () => 1,
      cancelAnimationFrame: () => {},
    } as unknown as FramedPage;
    const link = connectToHost(store, page)!;
    const announce = (message: object) => {
      onMessage({ data: { throughline: 1, ...message }, origin: "https://news.example", source: parent });
      vi.advanceTimersByTime(300);
    };
    const types = () => sent.splice(0).map(({ message }) => message.type);
    return { store, link, announce, sent, types };
  }

  it("waits for the chronicle, then reports what is open and in view, and changes", () => {
    const { store, announce, types } = framed();
    announce({ type: "go", event: "siege" });
    expect(types()).toEqual(["ready"]);
    store.actions.requestLoad();
    store.actions.chronicleLoaded(smallChronicle(), []);
    vi.advanceTimersByTime(300);
    expect(store.getState().selection.eventId).toBe("siege");
    expect(types()).toEqual(["select", "window"]);
    store.actions.goTo(year("2015"));
    store.actions.selectEvent("minsk");
    store.actions.setText("what a reader types");
    vi.advanceTimersByTime(300);
    expect(types()).toEqual(["select", "window"]);
  });

  it("reports that the chronicle failed to load", () => {
    const { store, announce, sent } = framed();
    store.actions.requestLoad();
    store.actions.loadFailed([{ code: "load.status", severity: "error", where: "x.json", value: "404" }]);
    announce({ type: "hello" });
    expect(sent.at(-1)).toMatchObject({
      message: { type: "error", code: "load", where: "load.status" },
      to: "https://news.example",
    });
  });

  it("ends", () => {
    const { store, link, announce, types } = framed(loadedStore());
    announce({ type: "hello" });
    types();
    link.stop();
    announce({ type: "go", event: "siege" });
    store.actions.selectEvent("minsk");
    vi.advanceTimersByTime(300);
    expect(types()).toEqual([]);
  });
});
