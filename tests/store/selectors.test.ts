import { describe, expect, it } from "vitest";
import { FACETS } from "../../src/model/filter/filter";
import type { TimelineEvent } from "../../src/model/chronicle/chronicle";
import { type AppStore, type StoreDeps, createAppStore } from "../../src/store/app-store";
import { selectNeighbours, selectOpenEvent, selectRelated } from "../../src/store/selectors/details";
import {
  selectChronicle,
  selectFacetCounts,
  selectResults,
  selectFiltered,
  selectFilterSuggestions,
} from "../../src/store/selectors/filtered";
import { selectLaneCounts } from "../../src/store/selectors/lanes";
import {
  selectDataRange,
  selectEmptiness,
  selectEraWindows,
  selectIsFullRange,
  selectWindowCounts,
} from "../../src/store/selectors/window";
import { memoizeLast } from "../../src/store/memoize";
import type { AppState } from "../../src/store/state";
import { decodeViewLink } from "../../src/model/links/view-link";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";
import { eventsLeft, splitBy } from "../fixtures/results";

const splitNow = (store: AppStore) => splitBy(selectResults(store.getState()), store.getState().view.window);
const ids = (events: readonly (TimelineEvent | undefined)[]) => events.map((event) => event?.id);
const from = (search: string): StoreDeps => ({ link: decodeViewLink(search).link });

const SELECTORS: readonly [string, (s: AppState) => unknown][] = [
  ["results", selectResults],
  ["answer to the filter", selectFiltered],
  ...FACETS.map((facet): [string, (s: AppState) => unknown] => [`${facet} counts`, (s) => selectFacetCounts(s, facet)]),
  ["ways out", selectFilterSuggestions],
  ["open event", selectOpenEvent],
  ["neighbours", selectNeighbours],
  ["related events", selectRelated],
  ["lane counts", selectLaneCounts],
  ["window counts", selectWindowCounts],
  ["era windows", selectEraWindows],
  ["data range", selectDataRange],
];

describe("selectors", () => {
  it.each(SELECTORS)("give the same %s until their part of the state changes", (_, select) => {
    const store = loadedStore(from("?event=minsk&lane=talks&q=minsk"));
    const before = select(store.getState());
    expect(select(store.getState())).toBe(before);
    // What no selector reads:
    store.actions.setTheme("dark");
    store.actions.moveCursor("siege");
    store.actions.notify({ code: "x", severity: "warning", where: "y" });
    expect(select(store.getState())).toBe(before);
  });

  it.each(SELECTORS)("give the same %s twice before there is a chronicle", (_, select) => {
    const state = createAppStore().getState();
    expect(select(state)).toBe(select(state));
  });

  it("compute once for the same arguments, and only remember the last", () => {
    let runs = 0;
    const sum = memoizeLast((a: number, b: number) => {
      runs += 1;
      return a + b;
    });
    expect([sum(1, 2), sum(1, 2), sum(1, Number.NaN), sum(1, Number.NaN)]).toEqual([3, 3, Number.NaN, Number.NaN]);
    expect(runs).toBe(2);
    sum(1, 2);
    expect(runs).toBe(3);
  });
});

describe("what the filters leave", () => {
  it("is everything, by date, without filters", () => {
    const store = loadedStore();
    const all = ["protests", "minsk", "invasion", "island", "siege", "speech", "exchange"];
    expect(ids(eventsLeft(store.getState()))).toEqual(ids([...(selectChronicle(store.getState())?.events ?? [])]));
    expect([...ids(eventsLeft(store.getState()))].sort()).toEqual(all.sort());
  });

  it("follows facets and words together", () => {
    const store = loadedStore(from("?lane=war&q=garrison"));
    expect(ids(eventsLeft(store.getState()))).toEqual(["island"]);
    store.actions.setText("   ");
    expect(eventsLeft(store.getState())).toHaveLength(4);
  });

  it("is counted for each value under the other filters", () => {
    const store = loadedStore(from("?lane=talks"));
    expect(selectFacetCounts(store.getState(), "lane")).toEqual([
      { value: "war", matches: 4, total: 4 },
      { value: "talks", matches: 3, total: 3 },
      { value: "economy", matches: 0, total: 0 },
    ]);
    expect(selectFacetCounts(store.getState(), "actor")).toEqual([
      { value: "ukraine", matches: 3, total: 6 },
      { value: "russia", matches: 1, total: 3 },
    ]);
  });

  it("has ways out when it is nothing", () => {
    const store = loadedStore(from("?lane=economy&status=claimed&q=garrison"));
    expect(eventsLeft(store.getState())).toEqual([]);
    expect(selectEmptiness(store.getState())).toBe("filters");
    expect(selectFilterSuggestions(store.getState()).map((way) => [way.facet, way.count])).toEqual([["lane", 1]]);
  });
});

describe("the opened event", () => {
  it("is between its neighbours", () => {
    const store = loadedStore(from("?event=minsk"));
    const { previous, next, position, count } = selectNeighbours(store.getState());
    expect(ids([previous, next])).toEqual(["protests", "invasion"]);
    expect([position, count]).toEqual([2, 7]);
  });

  it("has no neighbour beyond the ends", () => {
    const store = loadedStore(from("?event=protests"));
    expect(selectNeighbours(store.getState()).previous).toBeUndefined();
    store.actions.selectEvent("exchange");
    expect(selectNeighbours(store.getState()).next).toBeUndefined();
  });

  it.each([
    ["minsk", undefined, "invasion"],
    ["speech", "island", "exchange"],
  ])("%s, hidden by a filter, is between those nearest in date", (id, previous, next) => {
    const store = loadedStore(from(`?event=${id}&lane=war`));
    const neighbours = selectNeighbours(store.getState());
    expect([neighbours.previous?.id, neighbours.next?.id]).toEqual([previous, next]);
    expect([neighbours.position, neighbours.count]).toEqual([0, 4]);
  });

  it("has none at all while nothing is open", () => {
    expect(selectNeighbours(loadedStore().getState())).toEqual({
      previous: undefined,
      next: undefined,
      position: 0,
      count: 7,
    });
  });

  it("is tied to others in both directions, whatever the filters", () => {
    const store = loadedStore(from("?event=protests&lane=war"));
    expect(
      selectRelated(store.getState()).map(({ type, isReverse, events }) => [
        type,
        isReverse,
        events.map(({ event }) => event.id),
      ]),
    ).toEqual([["led-to", false, ["minsk"]]]);
    store.actions.selectEvent("minsk");
    expect(
      selectRelated(store.getState()).map(({ type, isReverse, events }) => [
        type,
        isReverse,
        events.map(({ event }) => event.id),
      ]),
    ).toEqual([["led-to", true, ["protests"]]]);
    store.actions.selectEvent("siege");
    expect(selectRelated(store.getState())).toEqual([]);
  });
});

describe("the window", () => {
  it("parts what the filters leave into before, inside and after", () => {
    const store = loadedStore(from("?from=2022-03-01&to=2022-12-21"));
    const { before, inside, after } = splitNow(store);
    expect(ids(before)).toEqual(["protests", "minsk", "invasion", "island"]);
    // The siege began earlier and still lasts.
    expect(ids(inside)).toEqual(["siege", "speech"]);
    expect(ids(after)).toEqual(["exchange"]);
  });

  it("has every event exactly once, wherever it is", () => {
    const store = loadedStore();
    const { limits } = store.getState().view;
    for (let i = 0; i < 50; i += 1) {
      const start = limits.min + ((limits.max - limits.min) * i) / 50;
      store.actions.goTo({ start, end: start + (limits.max - limits.min) / 20 });
      const { before, inside, after } = splitNow(store);
      expect(selectWindowCounts(store.getState())).toEqual({
        before: before.length,
        inside: inside.length,
        after: after.length,
      });
      expect([...before, ...inside, ...after].map((event) => event.id).sort()).toEqual(
        ids(eventsLeft(store.getState())).sort(),
      );
    }
  });

  it("has a clock time where it begins", () => {
    const chronicle = smallChronicle([
      { id: "shot", date: "2022-02-24T04:00:00Z", title: "A shot" },
      { id: "later", date: "2022-03-24", title: "Later" },
    ]);
    const store = loadedStore(from("?from=2022-02-24T04:00Z&to=2022-02-24T09:00Z"), chronicle);
    expect(ids(splitNow(store).inside)).toEqual(["shot"]);
  });

  it("is counted by lane", () => {
    const store = loadedStore(from("?from=2022-03-01&to=2022-12-21"));
    expect(selectLaneCounts(store.getState())).toEqual([
      { inView: 1, running: 1, total: 4 },
      { inView: 1, running: 0, total: 3 },
      { inView: 0, running: 0, total: 0 },
    ]);
  });

  it("knows whether it shows all", () => {
    const store = loadedStore();
    expect(selectIsFullRange(store.getState())).toBe(true);
    store.actions.fitEvent("siege");
    expect(selectIsFullRange(store.getState())).toBe(false);
  });

  it("has the reason why it is empty", () => {
    const why = (search: string) => selectEmptiness(loadedStore(from(search)).getState());
    expect(why("")).toBe("none");
    expect(why("?from=2017&to=2018")).toBe("period");
    expect(why("?lane=economy")).toBe("filters");
    expect(selectEmptiness(createAppStore().getState())).toBe("none");
  });

  it("may be any era, the last one to the end of all", () => {
    const store = loadedStore();
    const eras = selectEraWindows(store.getState());
    expect(eras.map(({ era, matches }) => [era.id, matches])).toEqual([
      ["early", 2],
      ["invasion", 5],
    ]);
    expect(eras[0]?.window).toEqual({ start: Date.UTC(2013, 10, 21), end: Date.UTC(2022, 1, 24) });
    expect(eras[1]?.window.end).toBe(store.getState().view.limits.max);
  });
});
