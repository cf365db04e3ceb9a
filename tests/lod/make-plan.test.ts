import { describe, expect, it } from "vitest";
import { countDensity, densityEdges } from "../../src/lod/density";
import { wholeLayouter } from "../../src/lod/layouter";
import { makePlan } from "../../src/lod/make-plan";
import { revealFor } from "../../src/lod/reveal";
import { DAY_MS, MEAN_MONTH_MS, MEAN_YEAR_MS } from "../../src/model/time";
import { aLodItem } from "../fixtures/lod-item";

const WORLD = { min: 0, max: 1_000 * DAY_MS };
const base = {
  scale: 1 / DAY_MS,
  world: WORLD,
  reveal: { label: 1, shape: 1 },
  pinned: new Set<string>(),
  minRows: 2,
} as const;

describe("makePlan", () => {
  const busy = [100, 110, 120, 130, 140].map((day) => aLodItem(day, { id: `busy-${day}`, lane: 0 }));
  const calm = [aLodItem(500, { id: "calm", lane: 1 })];

  it("gives rows to the lane that gains from them", () => {
    const plan = makePlan([...busy, ...calm], { ...base, laneCount: 2, rowBudget: 8 });
    expect(plan.lanes[0]?.rows).toBeGreaterThan(2);
    expect(plan.lanes[1]?.rows).toBe(2);
  });

  it("fits the rows of the screen, but is never less than a lane needs for its name", () => {
    const plan = makePlan([...busy, ...calm], { ...base, laneCount: 2, rowBudget: 4 });
    expect(plan.lanes.map((lane) => lane.rows)).toEqual([2, 2]);
    expect(makePlan([], { ...base, laneCount: 3, rowBudget: 1 }).lanes.map((lane) => lane.rows)).toEqual([2, 2, 2]);
  });

  it("lets lanes scroll by up to two rows where that leaves no badge", () => {
    const wall = (many: number) => Array.from({ length: many }, (_, i) => aLodItem(500, { id: `wall-${i}`, lane: 1 }));
    const reveal = { label: 1, shape: 1, rank: 7 } as const;
    const plan = (many: number) => makePlan(wall(many), { ...base, reveal, laneCount: 2, rowBudget: 4 }).lanes;
    for (const [many, rows] of [
      [2, 2],
      [3, 3],
      [4, 4],
    ] as const)
      expect(plan(many)[1]).toMatchObject({ rows, badges: [] });
    expect(plan(5)[1]?.rows).toBe(2);
    expect(plan(5)[1]?.badges).toHaveLength(1);
  });

  it("gives the rows of lanes that are off to the others, more than a lane of many may have", () => {
    const wall = Array.from({ length: 30 }, (_, i) => aLodItem(500, { id: `wall-${i}`, lane: 1 }));
    const options = { ...base, laneCount: 4, rowBudget: 24 };
    const rows = (off: readonly number[]) =>
      makePlan(wall, { ...options, offLanes: new Set(off) }).lanes.map((lane) => lane.rows);
    expect(rows([])).toEqual([2, 9, 2, 2]);
    expect(rows([0, 2, 3])).toEqual([0, 24, 0, 0]);
  });

  it("looks past a row that only lets a label change sides", () => {
    // With a fourth row "early" goes to the right of its shape, and no more is named; a fifth and a sixth name the rest.
    const event = (id: string, x: number, importance: 3 | 4) => aLodItem(x, { id, importance, labelPx: 250 });
    const items = [event("early", 863, 3), event("a", 887, 4), event("b", 929, 4), event("late", 1226, 4)];
    const hidden = [event("c", 949, 3), event("d", 969, 3), event("e", 1035, 3)];
    const world = { min: 0, max: 1_260 * DAY_MS };
    const plan = makePlan([...items, ...hidden], { ...base, world, laneCount: 1, rowBudget: 8 });
    expect(plan.lanes[0]?.badges).toEqual([]);
    expect(plan.lanes[0]?.placed.filter(({ form }) => form === "label")).toHaveLength(7);
  });

  it("never hides a turning point for lack of rows", () => {
    const turning = [100, 101, 102, 103].map((day) =>
      aLodItem(day, { id: `turn-${day}`, importance: 5, kind: "span", endMs: (day + 300) * DAY_MS }),
    );
    const plan = makePlan(turning, { ...base, laneCount: 1, rowBudget: 2 });
    expect(plan.lanes[0]?.badges).toEqual([]);
    expect(plan.placedById.size).toBe(4);
  });

  it("answers the same whatever the order of the events", () => {
    const forwards = makePlan([...busy, ...calm], { ...base, laneCount: 2, rowBudget: 6 });
    const backwards = makePlan([...busy, ...calm].toReversed(), { ...base, laneCount: 2, rowBudget: 6 });
    expect(backwards.placedById.get("busy-120")).toEqual(forwards.placedById.get("busy-120"));
  });
});

describe("revealFor", () => {
  it.each([
    [12 * MEAN_YEAR_MS, 5, 4],
    [5 * MEAN_YEAR_MS, 4, 3],
    [2 * MEAN_YEAR_MS, 3, 2],
    [6 * MEAN_MONTH_MS, 2, 1],
    [30 * DAY_MS, 1, 1],
  ])("in a window of %d ms labels importance %d and draws shapes from %d", (span, label, shape) => {
    expect(revealFor(span, true)).toMatchObject({ label, shape });
  });

  it("names more of the lanes that are on, the fewer they are", () => {
    const tenYears = { min: 0, max: 10 * MEAN_YEAR_MS };
    const items = [5, 4, 3, 2].map((importance, i) =>
      aLodItem(400 + i, { id: `i${importance}`, importance: importance as 5 | 4 | 3 | 2, labelPx: 600 }),
    );
    const labels = (off: number, passing = 1) => {
      const rules = { laneCount: 8, offLanes: new Set([1, 2, 3, 4, 5, 6, 7].slice(0, off)), passing, minRows: 2 };
      // Few events would all get a label.
      const details = Array.from({ length: 90 }, (_, i) => aLodItem(1_000 + 20 * i, { id: `d${i}`, importance: 1 }));
      const layouter = wholeLayouter([...items, ...details], {
        ...rules,
        world: tenYears,
        isGraded: true,
        hasLabels: true,
      });
      const rung = { step: 0, scale: 1_200 / (10 * MEAN_YEAR_MS) };
      const plan = layouter.plan({
        rung,
        loaded: { start: 0, end: tenYears.max },
        widthPx: 1_200,
        rowBudget: 30,
        pinned: undefined,
      });
      return [...plan.placedById.values()].filter(({ form }) => form === "label").map(({ id }) => id);
    };
    expect(labels(0)).not.toContain("i3");
    expect(labels(7)).toEqual(expect.arrayContaining(["i5", "i4", "i3"]));
    // So do the few events that pass a filter, in all lanes.
    expect(labels(0, 0.1)).toEqual(expect.arrayContaining(["i5", "i4", "i3"]));
  });

  it("lets space alone decide if the data has no importance", () => {
    expect(revealFor(50 * MEAN_YEAR_MS, false)).toMatchObject({ label: 1, shape: 1 });
  });
});

describe("a lane that may not grow", () => {
  // Turning points of one day: each would have its own row.
  const items = Array.from({ length: 8 }, (_, i) => aLodItem(500, { id: `t${i}`, importance: 5, labelPx: 200 }));
  const plan = (isBounded: boolean) =>
    makePlan(items, {
      scale: 1 / DAY_MS,
      world: WORLD,
      laneCount: 1,
      minRows: 1,
      rowBudget: 3,
      reveal: { label: 5, shape: 1 },
      pinned: new Set(),
      isBounded,
    });

  it("fits the rows of the screen, where another would scroll", () => {
    expect(plan(false).lanes[0]?.rows).toBeGreaterThan(3);
    expect(plan(true).lanes[0]?.rows).toBe(3);
  });
});

describe("opening a badge", () => {
  const badge = { lane: 0, row: 0, atMs: 500, count: 2, ids: ["a", "b"], from: 480, to: 520 };
  const empty = { lanes: [{ rows: 2, placed: [], badges: [] }], placedById: new Map() };
  const still = { lanes: [{ rows: 2, placed: [], badges: [badge] }], placedById: new Map() };
  const now = { start: 0, end: 1_000 };
  const rules = { world: WORLD, laneCount: 1, minRows: 2, isGraded: true, hasLabels: true };
  const { splitWindow } = wholeLayouter([], rules);

  it("zooms just as far as the events part", () => {
    expect(splitWindow(badge, now, (zoom) => (zoom >= 2 ? empty : still))).toEqual({ start: 250, end: 750 });
  });

  it("offers a list where no fair zoom parts them", () => {
    expect(splitWindow(badge, now, () => still)).toBeUndefined();
  });

  it("offers a list where the zoom would push one of them off the screen", () => {
    expect(splitWindow({ ...badge, from: 0, to: 990 }, now, () => empty)).toBeUndefined();
  });
});

describe("density", () => {
  it("divides a range at calendar edges, no finer than requested", () => {
    const edges = densityEdges({ start: Date.UTC(2013, 10, 21), end: Date.UTC(2025, 4, 17) }, 60);
    expect(edges.length - 1).toBeLessThanOrEqual(60);
    expect(new Date(edges[0] as number).toISOString()).toBe("2013-10-01T00:00:00.000Z");
    expect(edges.at(-1)).toBeGreaterThanOrEqual(Date.UTC(2025, 4, 17));
  });

  it("counts every event once, and how many of them match", () => {
    const bins = countDensity([0, 10, 20, 30], [0, 5, 10, 29, 30], [1, 0, 1, 1, 1]);
    expect(bins.map(({ total, matching }) => [total, matching])).toEqual([
      [2, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it("handles years before our era", () => {
    const start = new Date(0).setUTCFullYear(-500, 0, 1);
    const edges = densityEdges({ start, end: new Date(0).setUTCFullYear(100, 0, 1) }, 60);
    expect(edges[0]).toBeLessThanOrEqual(start);
    expect(edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number))).toBe(true);
  });
});
