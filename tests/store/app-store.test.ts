import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { FACETS, NO_FILTER } from "../../src/model/filter/filter";
import type { Problem } from "../../src/model/problem";
import { DAY_MS, MEAN_YEAR_MS, spanOf } from "../../src/model/time";
import { LANGS, THEMES, VIEWS, decodeViewLink } from "../../src/model/links/view-link";
import { createAppStore } from "../../src/store/app-store";
import { selectIsFullRange } from "../../src/store/selectors/window";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";

const linkOf = (search: string) => ({ link: decodeViewLink(search).link });
const FEB_24 = Date.UTC(2022, 1, 24);

describe("a fresh store", () => {
  it("waits for its chronicle, in English, with nothing filtered", () => {
    const state = createAppStore().getState();
    expect(state).toMatchObject({
      chronicle: { status: "loading" },
      view: { view: undefined, theme: "auto", lang: "en" },
      filter: NO_FILTER,
      selection: { eventId: undefined },
      cursor: undefined,
      singleKeys: true,
      notices: [],
    });
  });

  it("follows the address first, then this browser's memory", () => {
    const remembered = { theme: "dark", lang: "uk", singleKeys: false } as const;
    expect(createAppStore({ remembered }).getState()).toMatchObject({
      view: { theme: "dark", lang: "uk" },
      singleKeys: false,
    });
    expect(createAppStore({ remembered, ...linkOf("?theme=light&lang=en") }).getState()).toMatchObject({
      view: { theme: "light", lang: "en" },
    });
  });

  it("shares nothing with another one", () => {
    const [one, other] = [createAppStore(), createAppStore()];
    one.actions.setText("grain");
    expect(other.getState().filter.text).toBe("");
  });
});

describe("a chronicle that arrives", () => {
  it("is shown from end to end", () => {
    const store = loadedStore();
    expect(store.getState().chronicle.status).toBe("ready");
    expect(selectIsFullRange(store.getState())).toBe(true);
  });

  it("is shown when the link names it", () => {
    const store = loadedStore(linkOf("?from=2022-02-24&to=2022-12-31"));
    expect(store.getState().view.window).toEqual({ start: FEB_24, end: Date.UTC(2023, 0, 1) });
    expect(store.getState().view.isGliding).toBe(false);
  });

  it.each([
    ["?from=2022", Date.UTC(2022, 0, 1), "max"],
    ["?to=2015", "min", Date.UTC(2016, 0, 1)],
  ] as const)("is shown to its own end where %s names one end only", (search, start, end) => {
    const { window, limits } = loadedStore(linkOf(search)).getState().view;
    expect(window.start).toBe(start === "min" ? limits.min : start);
    expect(window.end).toBe(end === "max" ? limits.max : end);
  });

  it.each(["?from=1800&to=1801", "?from=2100", "?to=1900", "?from=0001&to=9999", "?from=2022-02-24&to=2022-02-24"])(
    "keeps the window inside its limits for %s",
    (search) => {
      const { window, limits } = loadedStore(linkOf(search)).getState().view;
      expect(window.start).toBeGreaterThanOrEqual(limits.min);
      expect(window.end).toBeLessThanOrEqual(limits.max);
      expect(spanOf(window)).toBeGreaterThanOrEqual(limits.minSpan);
    },
  );

  it("removes unknown values from the link and reports them", () => {
    const store = loadedStore(linkOf("?event=nowhere&lane=war,moon&actor=nobody&place=kyiv&status=claimed,certain"));
    expect(store.getState()).toMatchObject({
      selection: { eventId: undefined },
      filter: { lane: ["war"], actor: [], place: ["kyiv"], status: ["claimed"] },
    });
    expect(store.getState().notices.map(({ problem }) => [problem.code, problem.where, problem.value])).toEqual([
      ["link.value.unknown", "?lane", "moon"],
      ["link.value.unknown", "?actor", "nobody"],
      ["link.value.unknown", "?status", "certain"],
      ["link.value.unknown", "?event", "nowhere"],
    ]);
  });

  it("does not take names of prototypes for its own", () => {
    const store = loadedStore(linkOf("?event=__proto__&lane=constructor&actor=toString&status=__proto__"));
    expect(store.getState()).toMatchObject({ selection: { eventId: undefined }, filter: NO_FILTER });
    expect(store.getState().notices).toHaveLength(4);
  });

  it("opens the event of the link", () => {
    expect(loadedStore(linkOf("?event=minsk")).getState().selection.eventId).toBe("minsk");
  });

  it("may come after a failure", () => {
    const store = createAppStore(linkOf("?from=2022"));
    const problem: Problem = { code: "load.network", severity: "error", where: "x" };
    store.actions.loadFailed([problem]);
    expect(store.getState().chronicle).toEqual({ status: "failed", problems: [problem] });
    store.actions.requestLoad();
    expect(store.getState().chronicle.status).toBe("loading");
    store.actions.chronicleLoaded(smallChronicle(), []);
    expect(store.getState().view.window.start).toBe(Date.UTC(2022, 0, 1));
  });
});

describe("the target window", () => {
  it("is clamped to the limits before it is stored", () => {
    const store = loadedStore();
    const { limits } = store.getState().view;
    store.actions.goTo({ start: limits.max - DAY_MS, end: limits.max + 9 * DAY_MS });
    expect(store.getState().view.window).toEqual({ start: limits.max - 10 * DAY_MS, end: limits.max });
  });

  it("glides by default for a request, and never after a user gesture", () => {
    const store = loadedStore();
    const window = (day: number) => ({ start: FEB_24 + day * DAY_MS, end: FEB_24 + (day + 90) * DAY_MS });
    store.actions.goTo(window(0));
    expect(store.getState().view.isGliding).toBe(true);
    store.actions.goTo(window(1), { glide: false });
    expect(store.getState().view.isGliding).toBe(false);
    store.actions.showAll();
    expect(store.getState().view.isGliding).toBe(true);
    store.actions.userSettled(window(2));
    expect(store.getState().view).toMatchObject({ isGliding: false, window: window(2) });
  });

  it("notifies no listener when it is the same", () => {
    const store = loadedStore();
    const received = vi.fn();
    store.subscribe(received);
    store.actions.goTo(store.getState().view.window);
    store.actions.userSettled(store.getState().view.window);
    store.actions.showAll();
    expect(received).not.toHaveBeenCalled();
  });

  it("stays within the limits for any request", () => {
    const store = loadedStore();
    const { limits } = store.getState().view;
    fc.assert(
      fc.property(fc.double(), fc.double(), (start, end) => {
        store.actions.goTo({ start, end });
        const { window } = store.getState().view;
        expect(Number.isInteger(window.start) && Number.isInteger(window.end)).toBe(true);
        expect(window.start >= limits.min && window.end <= limits.max).toBe(true);
        expect(spanOf(window)).toBeGreaterThanOrEqual(limits.minSpan);
      }),
    );
  });

  it("fits an event with a margin", () => {
    const store = loadedStore();
    store.actions.fitEvent("siege");
    const { window } = store.getState().view;
    expect(window.start).toBeLessThan(FEB_24);
    expect(window.end).toBeGreaterThan(Date.UTC(2022, 4, 21));
    expect(spanOf(window)).toBeLessThan(MEAN_YEAR_MS);
    store.actions.fitEvent("nowhere");
    expect(store.getState().view.window).toBe(window);
  });
});

describe("actions", () => {
  it("change a filter by one value, one facet, or all", () => {
    const { actions, getState } = loadedStore();
    actions.toggleFilter("lane", "war");
    actions.toggleFilter("lane", "talks");
    actions.toggleFilter("lane", "war");
    expect(getState().filter.lane).toEqual(["talks"]);
    actions.setFacet("actor", ["russia"]);
    actions.setText("city");
    actions.clearFacet("lane");
    expect(getState().filter).toEqual({ ...NO_FILTER, actor: ["russia"], text: "city" });
    actions.clearFacet("text");
    expect(getState().filter).toEqual({ ...NO_FILTER, actor: ["russia"] });
    actions.clearFilter();
    expect(getState().filter).toEqual(NO_FILTER);
  });

  it("notify no listener of the same text or the same event", () => {
    const store = loadedStore(linkOf("?event=minsk&q=minsk"));
    const received = vi.fn();
    store.subscribe(received);
    store.actions.setText("minsk");
    store.actions.selectEvent("minsk");
    expect(received).not.toHaveBeenCalled();
  });

  it("apply a link, its window only on request", () => {
    const store = loadedStore(linkOf("?theme=dark&lang=uk&view=list"));
    const { window } = store.getState().view;
    const { link } = decodeViewLink("?from=2022&to=2022&event=minsk&lane=talks,moon&q=peace");
    store.actions.applyLink(link, { withWindow: false });
    expect(store.getState()).toMatchObject({
      filter: { ...NO_FILTER, lane: ["talks"], text: "peace" },
      selection: { eventId: "minsk" },
      view: { window, view: undefined, theme: "dark", lang: "uk" },
    });
    expect(store.getState().notices).toHaveLength(1);
    store.actions.applyLink(link, { withWindow: true });
    expect(store.getState().view.window).toEqual({ start: Date.UTC(2022, 0, 1), end: Date.UTC(2023, 0, 1) });
  });

  it("show a notice once until it is dismissed, and twenty at most", () => {
    const store = createAppStore();
    const problem = (value: string): Problem => ({
      code: "link.value.unknown",
      severity: "warning",
      where: "?q",
      value,
    });
    store.actions.notify(problem("a"));
    store.actions.notify(problem("a"));
    store.actions.notify(problem("b"));
    expect(store.getState().notices.map((notice) => notice.problem.value)).toEqual(["a", "b"]);
    store.actions.dismissNotice(store.getState().notices[0]?.id ?? -1);
    expect(store.getState().notices.map((notice) => notice.problem.value)).toEqual(["b"]);
    for (let i = 0; i < 50; i += 1) store.actions.notify(problem(String(i)));
    expect(store.getState().notices).toHaveLength(20);
    expect(store.getState().notices.at(-1)?.problem.value).toBe("49");
  });
});

describe("any sequence of actions", () => {
  it("leaves a consistent state", () => {
    const ids = fc.constantFrom("protests", "minsk", "siege", "exchange");
    const value = fc.constantFrom("war", "talks", "russia", "kyiv", "claimed");
    const action = fc.oneof(
      fc.record({ do: fc.constant("goTo" as const), start: fc.double(), end: fc.double() }),
      fc.record({ do: fc.constant("select" as const), id: fc.option(ids, { nil: undefined }) }),
      fc.record({ do: fc.constant("fit" as const), id: ids }),
      fc.record({ do: fc.constant("toggle" as const), facet: fc.constantFrom(...FACETS), value }),
      fc.record({ do: fc.constant("text" as const), text: fc.string({ maxLength: 12 }) }),
      fc.record({ do: fc.constant("clear" as const), facet: fc.constantFrom(...FACETS, "text" as const) }),
      fc.record({ do: fc.constant("link" as const), search: fc.webQueryParameters() }),
      fc.record({
        do: fc.constant("look" as const),
        view: fc.constantFrom(...VIEWS),
        theme: fc.constantFrom(...THEMES),
        lang: fc.constantFrom(...LANGS),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (steps) => {
        const store = loadedStore();
        const { actions } = store;
        /** The plain model: the expected state after each action. */
        let expectedOpen: string | undefined;
        for (const one of steps) {
          if (one.do === "goTo") actions.goTo(one);
          else if (one.do === "select") actions.selectEvent((expectedOpen = one.id));
          else if (one.do === "fit") actions.fitEvent(one.id);
          else if (one.do === "toggle") actions.toggleFilter(one.facet, one.value);
          else if (one.do === "text") actions.setText(one.text);
          else if (one.do === "clear") actions.clearFacet(one.facet);
          else if (one.do === "look") {
            actions.setView(one.view);
            actions.setTheme(one.theme);
            actions.setLang(one.lang);
          } else {
            actions.applyLink(decodeViewLink(one.search).link, { withWindow: true });
            expectedOpen = store.getState().selection.eventId;
          }
          const { view, selection, filter } = store.getState();
          expect(selection.eventId).toBe(expectedOpen);
          expect(view.window.start >= view.limits.min && view.window.end <= view.limits.max).toBe(true);
          for (const facet of FACETS) expect(new Set(filter[facet]).size).toBe(filter[facet].length);
        }
      }),
    );
  });
});
