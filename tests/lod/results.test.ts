import { describe, expect, it } from "vitest";
import { mulberry32 } from "../../src/cli/generate-events";
import { Results } from "../../src/lod/results";
import { type DateColumns, buildResultSet, countWindow, ranksInside } from "../../src/lod/result-set";
import type { TimeWindow } from "../../src/model/time";

const LANES = 3;

/** Dates as a chronicle has them: sorted, some of them clock times without length, a few very long. */
function someDates(count: number, seed: number): DateColumns & { readonly lanes: Uint16Array } {
  const next = mulberry32(seed);
  const startMs = Float64Array.from({ length: count }, () => Math.floor(next() * 1_000)).sort();
  const lengthOf = () => (next() < 0.3 ? 0 : next() < 0.1 ? Math.floor(next() * 900) : 1 + Math.floor(next() * 20));
  return {
    startMs,
    endMs: startMs.map((start) => start + lengthOf()),
    lanes: Uint16Array.from({ length: count }, () => Math.floor(next() * LANES)),
  };
}

const touchesWindow = (startMs: number, endMs: number, { start, end }: TimeWindow) =>
  startMs < end && (endMs > start || startMs >= start);

describe("a set of results", () => {
  it.each([
    [0, 1],
    [1, 2],
    [63, 3],
    [64, 4],
    [65, 5],
    [1_000, 6],
    [5_000, 7],
  ])("of %i events gives for any window the same as a scan", (count, seed) => {
    const { lanes, ...dates } = someDates(count, seed);
    const next = mulberry32(seed + 100);
    const passes = Uint8Array.from({ length: count }, () => (next() < 0.8 ? 1 : 0));
    const set = buildResultSet(dates, passes, lanes, LANES);
    const left = [...passes.keys()].filter((i) => passes[i] === 1);
    expect([...set.order]).toEqual(left);
    for (let run = 0; run < 60; run += 1) {
      const start = Math.floor(next() * 1_100) - 50;
      const window = { start, end: start + 1 + Math.floor(next() * 300) };
      const isInside = (i: number) => touchesWindow(dates.startMs[i] as number, dates.endMs[i] as number, window);
      const inside = left.filter(isInside);
      expect([...ranksInside(set, window)].map((rank) => set.order[rank])).toEqual(inside);
      const after = left.filter((i) => (dates.startMs[i] as number) >= window.end).length;
      expect(countWindow(set, window)).toEqual({
        before: left.length - inside.length - after,
        inside: inside.length,
        after,
      });
      set.lanes.forEach((lane, k) =>
        expect(countWindow(lane, window).inside).toBe(inside.filter((i) => lanes[i] === k).length),
      );
    }
  });

  it("finds what touches a window without looking at what does not", () => {
    const { lanes, ...dates } = someDates(50_000, 9);
    let touched = 0;
    const counting = (array: Float64Array) =>
      new Proxy(array, {
        get(target, key) {
          if (typeof key === "string" && /^\d+$/.test(key)) touched += 1;
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === "function" ? (value.bind(target) as unknown) : value;
        },
      });
    const set = buildResultSet(dates, new Uint8Array(50_000).fill(1), lanes, LANES);
    const watched = { ...set, starts: counting(set.starts), ends: counting(set.ends), reach: counting(set.reach) };
    for (const start of [0, 300, 999]) {
      touched = 0;
      const window = { start, end: start + 1 };
      const found = [...ranksInside(watched, window)].length;
      // Every result may cost its block of 64 and the path to it.
      expect(touched).toBeLessThanOrEqual(200 + found * (64 + 2 * Math.log2(50_000)));
    }
    touched = 0;
    countWindow({ starts: watched.starts, lasts: counting(set.lasts) }, { start: 400, end: 500 });
    expect(touched).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(50_000)) + 2);
  });
});

describe("results", () => {
  const { lanes, ...dates } = someDates(500, 11);
  const events = Array.from(dates.startMs, (startMs, i) => ({
    id: `e${String(i).padStart(4, "0")}`,
    date: { startMs, endMs: dates.endMs[i] },
  }));
  // Sorted as a chronicle sorts them.
  const order = [...events.keys()].sort(
    (a, b) =>
      (dates.startMs[a] as number) - (dates.startMs[b] as number) ||
      (dates.endMs[a] as number) - (dates.endMs[b] as number) ||
      a - b,
  );
  const sorted = order.map((i) => events[i]);
  const chronicle = { events: sorted, lanes: [{ id: "a" }, { id: "b" }, { id: "c" }] } as never;
  const sortedDates = {
    startMs: Float64Array.from(order, (i) => dates.startMs[i] as number),
    endMs: Float64Array.from(order, (i) => dates.endMs[i] as number),
  };
  const laneOf = Uint16Array.from(order, (i) => lanes[i] as number);
  const passes = Uint8Array.from(order, (_, i) => (i % 5 === 0 ? 0 : 1));
  const results = new Results(chronicle, buildResultSet(sortedDates, passes, laneOf, LANES));

  it("know the rank of every event in them, and of no other", () => {
    sorted.forEach((event, position) => {
      const rank = results.rankOf(event as never);
      if (passes[position] === 0) expect(rank).toBeUndefined();
      else expect(results.at(rank)).toBe(event);
    });
  });

  it("end where nothing lies before or after", () => {
    expect(results.at(-1)).toBeUndefined();
    expect(results.at(results.count)).toBeUndefined();
    expect(results.lastBefore({ start: -10, end: 5 })).toBeUndefined();
    expect(results.firstAfter({ start: 0, end: 5_000 })).toBeUndefined();
    expect(results.spanBefore({ start: -10, end: 5 })).toBeUndefined();
  });

  it("find the nearest event of a lane in date, the earlier of two", () => {
    for (const [lane, id] of ["a", "b", "c"].entries()) {
      const there = sorted.filter((_, i) => passes[i] === 1 && laneOf[i] === lane);
      for (let ms = -20; ms < 1_020; ms += 7) {
        const best = there.reduce((found, event) =>
          Math.abs((found?.date.startMs ?? 0) - ms) <= Math.abs((event?.date.startMs ?? 0) - ms) ? found : event,
        );
        expect(results.nearestIn(id, ms)?.date.startMs, `${id} ${ms}`).toBe(best?.date.startMs);
      }
    }
    expect(results.nearestIn("nowhere", 5)).toBeUndefined();
  });
});
