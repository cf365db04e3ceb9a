import { describe, expect, it, vi } from "vitest";
import type { Sifter } from "../../src/data/sifter";
import { type Sifted, sieveOf } from "../../src/lod/sieve";
import { type FilterSpec, NO_FILTER } from "../../src/model/filter/filter";
import { createAppStore } from "../../src/store/app-store";
import { siftBeside } from "../../src/store/sift-beside";
import { smallChronicle } from "../fixtures/chronicles/small";
import { eventsLeft } from "../fixtures/results";

/** A sifter whose answers the test gives. */
function setUp() {
  const store = createAppStore();
  siftBeside(store);
  const chronicle = smallChronicle();
  const sieve = sieveOf(chronicle);
  const asked: { readonly filter: FilterSpec; answer: () => void; fail: () => void }[] = [];
  const sifter: Sifter = {
    columns: sieve,
    sift: (filter) =>
      new Promise<Sifted>((resolve, reject) =>
        asked.push({ filter, answer: () => resolve(sieve.sift(filter)), fail: () => reject(new Error("broken")) }),
      ),
    stop: vi.fn(),
  };
  store.actions.chronicleLoaded(chronicle, [], { sifter, first: sieve.sift(NO_FILTER) });
  const left = () => eventsLeft(store.getState()).length;
  return { store, asked, sifter, left };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a chronicle that is sifted beside the page", () => {
  it("shows the answer to the filter before until the new one is there", async () => {
    const { store, asked, left } = setUp();
    expect([left(), asked.length]).toEqual([7, 0]);
    store.actions.toggleFilter("lane", "war");
    expect([left(), asked.length]).toEqual([7, 1]);
    asked[0]?.answer();
    await settled();
    expect([left(), asked.length]).toEqual([4, 1]);
  });

  it("is asked one question at a time, and then only the latest", async () => {
    const { store, asked, left } = setUp();
    store.actions.setText("m");
    store.actions.setText("mi");
    store.actions.setText("minsk");
    expect(asked.map(({ filter }) => filter.text)).toEqual(["m"]);
    asked[0]?.answer();
    await settled();
    expect(asked.map(({ filter }) => filter.text)).toEqual(["m", "minsk"]);
    asked[1]?.answer();
    await settled();
    expect([left(), asked.length]).toEqual([1, 2]);
  });

  it("is sifted by the page from then on when the sifter breaks down", async () => {
    const { store, asked, sifter, left } = setUp();
    store.actions.toggleFilter("lane", "talks");
    asked[0]?.fail();
    await settled();
    expect(left()).toBe(3);
    expect(sifter.stop).toHaveBeenCalledTimes(1);
    store.actions.clearFilter();
    expect([left(), asked.length]).toEqual([7, 1]);
  });

  it("stops its sifter when another one takes its place, whose answers are its own", async () => {
    const { store, asked, sifter, left } = setUp();
    store.actions.toggleFilter("lane", "war");
    store.actions.openSource(undefined);
    store.actions.chronicleLoaded(smallChronicle([{ id: "one", date: "2020", title: "One" }]), []);
    expect(sifter.stop).toHaveBeenCalledTimes(1);
    asked[0]?.answer();
    await settled();
    expect(left()).toBe(1);
  });
});
