import { describe, expect, it } from "vitest";
import { mulberry32 } from "../../src/cli/generate-events";
import { buildLanes } from "../../src/lod/build-index";
import type { LodColumns } from "../../src/lod/columns";
import { badgeWidth } from "../../src/lod/gather-badges";
import { rungFor } from "../../src/lod/scale-steps";
import type { LodItem, Placed, Plan } from "../../src/lod/lod-item";
import { extentOf } from "../../src/lod/extent";
import { eventsIn, levelFor } from "../../src/lod/query-index";
import { tiledLayouter } from "../../src/lod/tiled-layouter";
import { type TimeWindow, DAY_MS } from "../../src/model/time";

const WORLD = { min: Date.UTC(2014, 0), max: Date.UTC(2026, 0) };
const WIDTH = 1_200;
const HOME = WIDTH / (WORLD.max - WORLD.min);
const RULES = { world: WORLD, laneCount: 8, minRows: 2, isGraded: true, hasLabels: true };

function someColumns(count: number, startOf: (next: () => number) => number): LodColumns {
  const next = mulberry32(7);
  const starts = Float64Array.from({ length: count }, () => startOf(next)).sort();
  const isSpan = Uint8Array.from({ length: count }, () => (next() < 0.15 ? 1 : 0));
  return {
    count,
    lane: Uint16Array.from({ length: count }, () => Math.floor(next() * 8)),
    start: starts,
    end: starts.map((start, i) => (isSpan[i] ? Math.min(WORLD.max, start + (1 + next() * 200) * DAY_MS) : start)),
    importance: Uint8Array.from({ length: count }, () => 1 + Math.floor(next() ** 2 * 4.99)),
    isSpan,
  };
}

const anywhere = (next: () => number) => WORLD.min + next() * (WORLD.max - WORLD.min);

function setUp(columns: LodColumns) {
  const index = { columns, world: WORLD, lanes: buildLanes(columns, 8, WORLD) };
  const item = (column: number): LodItem => ({
    id: `e${column}`,
    lane: columns.lane[column] ?? 0,
    kind: columns.isSpan[column] ? "span" : "point",
    startMs: columns.start[column] ?? 0,
    endMs: columns.end[column] ?? 0,
    anchorMs: columns.start[column] ?? 0,
    importance: (columns.importance[column] ?? 3) as LodItem["importance"],
    shapePx: 14,
    labelPx: 60 + ((column * 37) % 300),
    fullLabelPx: 60 + ((column * 37) % 300) * (1 + (column % 3) / 2),
  });
  const layouter = tiledLayouter(
    index,
    { item, id: (column) => `e${column}`, column: (id) => Number(id.slice(1)) },
    RULES,
  );
  const plan = (loaded: TimeWindow, scale: number, pinned?: string): Plan =>
    layouter.plan({ rung: rungFor(scale, HOME), loaded, widthPx: WIDTH, rowBudget: 30, pinned });
  return { index, item, layouter, plan };
}

/** A window of `WIDTH` px and its margins, `share` of the way through the world. */
function loadedAt(share: number, zoom: number): { readonly loaded: TimeWindow; readonly scale: number } {
  const scale = HOME * zoom;
  const span = WIDTH / scale;
  const start = WORLD.min + share * (WORLD.max - WORLD.min - span);
  return { loaded: { start: start - 0.3 * span, end: start + 1.3 * span }, scale };
}

const PLACES = [0, 0.13, 0.5, 0.77, 1];
const ZOOMS = [1, 3.3, 12, 60, 400];

describe("the tiled layout", () => {
  const columns = someColumns(20_000, anywhere);
  const { item, plan, index } = setUp(columns);

  it("never lets anything overlap, within a tile or across", () => {
    for (const zoom of ZOOMS) {
      for (const share of PLACES) {
        const { loaded, scale } = loadedAt(share, zoom);
        const drawn = ({ id, labelPx = 0 }: Placed): LodItem => ({ ...item(Number(id.slice(1))), labelPx });
        for (const lane of plan(loaded, scale).lanes) {
          const boxes = [
            ...lane.placed.map((one) => ({
              row: one.row,
              ...extentOf(drawn(one), one.form, one.side, { scale, world: WORLD }),
            })),
            ...lane.badges.map(({ row, atMs, count }) => {
              const x = (atMs - WORLD.min) * scale;
              return { row, from: x - badgeWidth(count) / 2, to: x + badgeWidth(count) / 2 };
            }),
          ].toSorted((a, b) => a.row - b.row || a.from - b.from);
          boxes.forEach((box, i) => {
            const before = boxes[i - 1];
            if (before?.row === box.row) expect(box.from).toBeGreaterThanOrEqual(before.to - 0.01);
          });
        }
      }
    }
  });

  it("draws an event the same for every position of the window", () => {
    for (const zoom of ZOOMS) {
      const { loaded, scale } = loadedAt(0.4, zoom);
      const aside = (loaded.end - loaded.start) * 0.21;
      const here = plan(loaded, scale);
      const there = plan({ start: loaded.start + aside, end: loaded.end + aside }, scale);
      for (const [id, placed] of here.placedById) {
        const other = there.placedById.get(id);
        // A bar that begins before the loaded tiles may not know yet whether its label fits; it is not on screen.
        if (other && (columns.start[Number(id.slice(1))] ?? 0) > loaded.start + aside) expect(other).toEqual(placed);
      }
    }
  });

  it("includes every event: drawn, or counted by a badge of its segment", () => {
    const whole = plan({ start: WORLD.min, end: WORLD.max }, HOME);
    const bars = new Set(whole.placedById.keys());
    const counted = whole.lanes.flatMap((lane) => lane.badges).reduce((sum, badge) => sum + badge.count, 0);
    expect(bars.size + counted).toBe(20_000);
  });

  it("labels a pinned event wherever the scale would leave it out", () => {
    const { loaded, scale } = loadedAt(0.5, 1);
    const plain = plan(loaded, scale);
    // Away from a tile's border, where half a shape would reach into the next tile.
    const isInner = (id: string) => {
      const x = (((columns.start[Number(id.slice(1))] ?? 0) - WORLD.min) * rungFor(scale, HOME).scale) % 1_024;
      return x > 20 && x < 1_000;
    };
    const hidden = Array.from({ length: 20_000 }, (_, i) => `e${i}`)
      .filter((id) => !plain.placedById.has(id) && item(Number(id.slice(1))).kind === "point" && isInner(id))
      .slice(0, 200);
    expect(hidden).toHaveLength(200);
    for (const id of hidden) expect(plan(loaded, scale, id).placedById.has(id)).toBe(true);
  });

  it("keeps a bar that covers the whole window", () => {
    const { loaded, scale } = loadedAt(0.5, 400);
    const covering = [...plan(loaded, scale).placedById.keys()].filter((id) => {
      const { startMs, endMs } = item(Number(id.slice(1)));
      return startMs < loaded.start && endMs > loaded.end;
    });
    expect(covering.length).toBeGreaterThan(0);
  });

  it("draws the weightiest bars that cover a window, as many as there are rows for", () => {
    const count = 5_000;
    const points = someColumns(count, anywhere);
    // The last forty become bars through all of the time, of which three matter.
    const isLong = (i: number) => i >= count - 40;
    const start = points.start.map((ms, i) => (isLong(i) ? WORLD.min : ms));
    const long: LodColumns = {
      ...points,
      start,
      isSpan: points.isSpan.map((_, i) => (isLong(i) ? 1 : 0)),
      end: start.map((ms, i) => (isLong(i) ? WORLD.max : ms)),
      lane: points.lane.map((lane, i) => (isLong(i) ? 2 : lane)),
      importance: points.importance.map((one, i) => (isLong(i) ? (i < count - 37 ? 5 : 2) : one)),
    };
    for (const zoom of ZOOMS) {
      const { loaded, scale } = loadedAt(0.5, zoom);
      const bars = [...setUp(long).plan(loaded, scale).placedById.keys()]
        .map((id) => Number(id.slice(1)))
        .filter(isLong);
      expect(bars.filter((i) => i < count - 37)).toHaveLength(Math.min(3, bars.length));
      expect(bars.length).toBeGreaterThanOrEqual(2);
      expect(bars.length).toBeLessThanOrEqual(4);
    }
  });

  it("queries the index for no more than the pixels can show", () => {
    for (const zoom of ZOOMS) {
      const scale = HOME * zoom;
      const segment = 1_024 / scale;
      const level = levelFor(index, scale, 88);
      index.lanes.forEach((lane) => {
        const found = eventsIn(lane, WORLD.min + segment, WORLD.min + 2 * segment, level);
        expect(found.length).toBeLessThanOrEqual(2 * Math.ceil(1_024 / 88) + 2);
      });
    }
  });
});

describe("the size of a plan", () => {
  it("does not grow with the number of events", () => {
    const sizes = [2_000, 20_000, 100_000].map((count) => {
      const { plan } = setUp(someColumns(count, anywhere));
      return Math.max(
        ...ZOOMS.map((zoom) => {
          const { loaded, scale } = loadedAt(0.5, zoom);
          const { lanes, placedById } = plan(loaded, scale);
          return placedById.size + lanes.reduce((sum, lane) => sum + lane.badges.length, 0);
        }),
      );
    });
    for (const size of sizes) expect(size).toBeLessThanOrEqual(420);
  });

  it("stays small with 5,000 events on one day, and counts them", () => {
    const { plan, layouter } = setUp(someColumns(5_000, () => Date.UTC(2020, 1, 3, 12)));
    const { loaded, scale } = loadedAt(0.5, 1);
    const { lanes, placedById } = plan(loaded, scale);
    expect(placedById.size).toBeLessThanOrEqual(420);
    const badges = lanes.flatMap((lane) => lane.badges);
    expect(badges.reduce((sum, badge) => sum + badge.count, placedById.size)).toBe(5_000);
    const [badge] = badges;
    if (!badge) throw new Error("no badge");
    expect(badge.ids.length).toBeLessThanOrEqual(100);
    // No zoom separates events of one moment: their list opens.
    expect(
      layouter.splitWindow(badge, { start: WORLD.min, end: WORLD.max }, () => plan(loaded, scale)),
    ).toBeUndefined();
  });
});
