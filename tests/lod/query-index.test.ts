import { describe, expect, it } from "vitest";
import { LANE_COUNT, makeEvents } from "../../src/cli/generate-events";
import { type LaneIndex, type Sorted, FINEST_LEVEL, asOneLane, buildLanes } from "../../src/lod/build-index";
import type { LodColumns } from "../../src/lod/columns";
import { countIn, eventsIn, firstIn, levelFor, rangeIn, spansIn } from "../../src/lod/query-index";
import { DAY_MS } from "../../src/model/time";

const WORLD = { min: Date.UTC(2013, 10, 1), max: Date.UTC(2026, 2, 1) };
const WIDTH = 1_280;

function columnsOf(count: number): LodColumns {
  const made = makeEvents(count);
  const start = Float64Array.from(made.startDays, (day) => day * DAY_MS);
  const isSpan = Uint8Array.from(made.endDays, (day, i) => (day > (made.startDays[i] ?? 0) ? 1 : 0));
  return {
    count,
    lane: Uint16Array.from(made.lanes),
    start,
    end: start.map((ms, i) => (isSpan[i] ? ((made.endDays[i] ?? 0) + 1) * DAY_MS : ms)),
    importance: made.importances,
    isSpan,
  };
}

/** The same lists, which count every access. */
function counting(lane: LaneIndex): { readonly lane: LaneIndex; readonly touched: () => number } {
  let touched = 0;
  const watch = <T extends object>(array: T): T =>
    new Proxy(array, {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) touched += 1;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  const sorted = ({ times, ids }: Sorted): Sorted => ({ times: watch(times), ids: watch(ids) });
  return {
    lane: {
      levels: lane.levels.map((lists) => lists.map(sorted)),
      all: lane.all.map(sorted),
      spanRows: lane.spanRows.map(sorted),
    },
    touched: () => touched,
  };
}

describe.each([10_000, 200_000])("the index of %i events", (count) => {
  const columns = columnsOf(count);
  const lanes = buildLanes(columns, LANE_COUNT, WORLD);
  const index = { columns, world: WORLD, lanes };

  it("finds in any range all events up to a level, and accesses few others", () => {
    for (const zoom of [1, 7, 60, 900]) {
      const scale = (WIDTH * zoom) / (WORLD.max - WORLD.min);
      const level = levelFor(index, scale, 88);
      const span = WIDTH / scale;
      for (const share of [0, 0.4, 0.9]) {
        const from = WORLD.min + share * (WORLD.max - WORLD.min - span);
        for (const lane of lanes) {
          const watched = counting(lane);
          const found = eventsIn(watched.lane, from, from + span, level);
          // One binary search per level, then two accesses for each result.
          expect(watched.touched()).toBeLessThanOrEqual((FINEST_LEVEL + 1) * (Math.log2(count) + 3) + 2 * found.length);
          // A segment of a level holds one event at most, for every lane.
          expect(found.length).toBeLessThanOrEqual(2 * Math.ceil(WIDTH / 88) + 2);
        }
      }
    }
  });

  it("counts, and finds bars, without walking", () => {
    const from = Date.UTC(2020, 0, 1);
    for (const lane of lanes) {
      const counted = counting(lane);
      countIn(counted.lane, from, from + 900 * DAY_MS);
      rangeIn(counted.lane, from, from + 900 * DAY_MS);
      expect(counted.touched()).toBeLessThanOrEqual(4 * (Math.log2(count) + 2) + 2);
      const [row] = counting(lane).lane.spanRows;
      if (row) spansIn(row, columns.end, from, from + DAY_MS, 0);
      const spans = counting(lane);
      const found = spans.lane.spanRows.flatMap((one) => spansIn(one, columns.end, from, from + 30 * DAY_MS, 0));
      expect(spans.touched()).toBeLessThanOrEqual(4 * (Math.log2(count) + 8) + 4 * found.length);
    }
  });

  it("treats several lanes as one", () => {
    const one = asOneLane(lanes);
    const [from, to] = [Date.UTC(2022, 1, 1), Date.UTC(2022, 1, 20)];
    const inAll = (count: (lane: LaneIndex) => number) => lanes.reduce((sum, lane) => sum + count(lane), 0);
    expect(countIn(one, from, to)).toBe(inAll((lane) => countIn(lane, from, to)));
    expect(new Set(eventsIn(one, from, to, 9))).toEqual(new Set(lanes.flatMap((lane) => eventsIn(lane, from, to, 9))));
    const firsts = firstIn(one, from, to, 50);
    expect(firsts).toHaveLength(Math.min(50, countIn(one, from, to)));
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    expect(rangeIn(one, from, to)?.first).toBe(
      Math.min(...lanes.map((lane) => rangeIn(lane, from, to)?.first ?? Number.POSITIVE_INFINITY)),
    );
  });
});
