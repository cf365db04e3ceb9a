import { describe, expect, it, vi } from "vitest";
import type { FilterWorker } from "../../src/data/filter-worker";
import { type FilterResult, createFilterEngine } from "../../src/lod/filter-engine";
import { type FilterSpec, NO_FILTER } from "../../src/model/filter/filter";
import { createAppStore } from "../../src/store/app-store";
import { syncFilterWorker } from "../../src/store/sync-filter-worker";
import { smallChronicle } from "../fixtures/chronicles/small";
import { eventsLeft } from "../fixtures/results";

/** A filter worker whose results the test sets. */
function setUp() {
  const store = createAppStore();
  syncFilterWorker(store);
  const chronicle = smallChronicle();
  const engine = createFilterEngine(chronicle);
  const requested: { readonly filter: FilterSpec; answer: () => void; fail: () => void }[] = [];
  const filterWorker: FilterWorker = {
    columns: engine,
    applyFilter: (filter) =>
      new Promise<FilterResult>((resolve, reject) =>
        requested.push({
          filter,
          answer: () => resolve(engine.applyFilter(filter)),
          fail: () => reject(new Error("broken")),
        }),
      ),
    stop: vi.fn(),
  };
  store.actions.chronicleLoaded(chronicle, [], { filterWorker, first: engine.applyFilter(NO_FILTER) });
  const left = () => eventsLeft(store.getState()).length;
  return { store, requested, filterWorker, left };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a chronicle filtered in a worker", () => {
  it("shows the answer to the filter before until the new one is there", async () => {
    const { store, requested, left } = setUp();
    expect([left(), requested.length]).toEqual([7, 0]);
    store.actions.toggleFilter("lane", "war");
    expect([left(), requested.length]).toEqual([7, 1]);
    requested[0]?.answer();
    await settled();
    expect([left(), requested.length]).toEqual([4, 1]);
  });

  it("runs one filter at a time, then only the latest", async () => {
    const { store, requested, left } = setUp();
    store.actions.setText("m");
    store.actions.setText("mi");
    store.actions.setText("minsk");
    expect(requested.map(({ filter }) => filter.text)).toEqual(["m"]);
    requested[0]?.answer();
    await settled();
    expect(requested.map(({ filter }) => filter.text)).toEqual(["m", "minsk"]);
    requested[1]?.answer();
    await settled();
    expect([left(), requested.length]).toEqual([1, 2]);
  });

  it("is filtered by the page from then on when the filter worker breaks down", async () => {
    const { store, requested, filterWorker, left } = setUp();
    store.actions.toggleFilter("lane", "talks");
    requested[0]?.fail();
    await settled();
    expect(left()).toBe(3);
    expect(filterWorker.stop).toHaveBeenCalledTimes(1);
    store.actions.clearFilter();
    expect([left(), requested.length]).toEqual([7, 1]);
  });

  it("stops its filter worker when another one takes its place, whose answers are its own", async () => {
    const { store, requested, filterWorker, left } = setUp();
    store.actions.toggleFilter("lane", "war");
    store.actions.openSource(undefined);
    store.actions.chronicleLoaded(smallChronicle([{ id: "one", date: "2020", title: "One" }]), []);
    expect(filterWorker.stop).toHaveBeenCalledTimes(1);
    requested[0]?.answer();
    await settled();
    expect(left()).toBe(1);
  });

  it("is not touched by answers or failures of the filter worker before", async () => {
    for (const how of ["answer", "fail"] as const) {
      const { store, requested, left } = setUp();
      store.actions.toggleFilter("lane", "war");
      store.actions.openSource(undefined);
      const next = smallChronicle([
        { id: "one", date: "2020", title: "One" },
        { id: "two", date: "2021", title: "Two" },
      ]);
      const engine = createFilterEngine(next);
      const filterWorker = { columns: engine, applyFilter: vi.fn<FilterWorker["applyFilter"]>(), stop: vi.fn() };
      const first = engine.applyFilter(NO_FILTER);
      store.actions.chronicleLoaded(next, [], { filterWorker, first });
      requested[0]?.[how]();
      await settled();
      expect(store.getState().filtered).toBe(first);
      expect(left()).toBe(2);
      expect(filterWorker.stop).not.toHaveBeenCalled();
      expect(filterWorker.applyFilter).not.toHaveBeenCalled();
    }
  });
});
