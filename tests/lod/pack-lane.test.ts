import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rungFor } from "../../src/lod/scale-steps";
import {
  type BoxRank,
  type Form,
  type LanePlan,
  type LodBox,
  type LodItem,
  type LodKind,
  inForm,
} from "../../src/lod/lod-item";
import { badgeWidth } from "../../src/lod/gather-badges";
import { extentOf } from "../../src/lod/extent";
import { type GrowWay, growBoxes } from "../../src/lod/grow-boxes";
import { refineBoxes } from "../../src/lod/refine-boxes";
import { type PackOptions, packLane } from "../../src/lod/pack-lane";
import { DAY_MS } from "../../src/model/time";
import { aLodItem } from "../fixtures/lod-item";

const WORLD = { min: 0, max: 1_000 * DAY_MS };
const ALL = { label: 1, shape: 1 } as const;
const options = (over: Partial<PackOptions> = {}): PackOptions => ({
  scale: 1 / DAY_MS, // 1 px a day
  world: WORLD,
  maxRows: 3,
  reveal: ALL,
  pinned: new Set(),
  ...over,
});

type Box = { readonly what: string; readonly row: number; readonly from: number; readonly to: number };

/** Everything a plan draws, as boxes at a scale that may be larger than the one it was packed for. */
function boxesAt(plan: LanePlan, items: readonly LodItem[], scale: number): readonly Box[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const placed = plan.placed.flatMap(({ id, row, form, side, box, labelPx, canFlip, slidePx = 0 }) => {
    const plain = { ...(byId.get(id) as LodItem), labelPx: labelPx ?? 0 };
    const item = box ? inForm(plain, box) : plain;
    const own = extentOf(item, form, side, { scale, world: WORLD });
    const other = extentOf(item, form, side === "right" ? "left" : "right", { scale, world: WORLD });
    // The maximum that it may take, at both edges of the screen at once.
    const all = canFlip ? { from: Math.min(own.from, other.from), to: Math.max(own.to, other.to) } : own;
    return Array.from({ length: box?.rows ?? 1 }, (_, i) => ({
      what: `${form} ${id}`,
      row: row + i,
      from: all.from,
      to: all.to + slidePx,
    }));
  });
  const badges = plan.badges.map(({ row, atMs, ids }) => {
    const half = badgeWidth(ids.length) / 2;
    return { what: `badge ${ids.join()}`, row, from: atMs * scale - half, to: atMs * scale + half };
  });
  return [...placed, ...badges];
}

function overlapsIn(boxes: readonly Box[]): readonly string[] {
  const found: string[] = [];
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b) => {
      if (a.row === b.row && a.from < b.to - 0.01 && b.from < a.to - 0.01) found.push(`${a.what} x ${b.what}`);
    }),
  );
  return found;
}

const byIds = (plan: LanePlan, form: Form) => plan.placed.filter((one) => one.form === form).map(({ id }) => id);

describe("labels for the most important only", () => {
  const items = [1, 3, 4, 5].map((importance, i) =>
    aLodItem(i * 300, { id: `i${importance}`, importance: importance as LodItem["importance"], labelPx: 40 }),
  );

  it("leaves the others unlabelled, however much space there is", () => {
    const plan = packLane(0, items, options({ minLabelImportance: 5 }));
    expect(byIds(plan, "label")).toEqual(["i5"]);
    expect(byIds(plan, "shape").toSorted()).toEqual(["i1", "i3", "i4"]);
    expect(byIds(packLane(0, items, options()), "label")).toHaveLength(4);
  });

  it("names what is pinned all the same", () => {
    const plan = packLane(0, items, options({ minLabelImportance: 5, pinned: new Set(["i1"]) }));
    expect(byIds(plan, "label").toSorted()).toEqual(["i1", "i5"]);
  });
});

const BOXES: LodBox[] = [
  { form: "brief", rank: 1, widthPx: 180, rows: 2 },
  { form: "card", rank: 2, widthPx: 221, rows: 4 },
  { form: "card", rank: 2, widthPx: 297, rows: 3 },
  { form: "card", rank: 3, widthPx: 237, rows: 8 },
  { form: "card", rank: 3, widthPx: 377, rows: 3 },
];
const someFavoured = fc.constantFrom(undefined, 4, 1);
const someRank = fc.constantFrom<BoxRank>(0, 1, 2, 3, 4, 5);

const anItem = (index: number) =>
  fc
    .record({
      day: fc.integer({ min: 0, max: 990 }),
      length: fc.integer({ min: 1, max: 300 }),
      kind: fc.constantFrom<LodKind>("point", "point", "point", "span", "whisker"),
      importance: fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<LodItem["importance"]>,
      labelPx: fc.integer({ min: 20, max: 440 }),
      more: fc.constantFrom(1, 1.2, 2),
      boxes: fc.subarray(BOXES),
    })
    .map(({ day, length, kind, importance, labelPx, more, boxes }) => {
      const startMs = day * DAY_MS;
      const endMs = kind === "point" ? startMs : Math.min(WORLD.max, startMs + length * DAY_MS);
      const anchorMs = kind === "whisker" ? (startMs + endMs) / 2 : startMs;
      return aLodItem(day, {
        id: `e${index}`,
        startMs,
        endMs,
        anchorMs,
        kind,
        importance,
        labelPx,
        fullLabelPx: labelPx * more,
        boxes: () => boxes,
      });
    });
const someItems = fc
  .integer({ min: 0, max: 80 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anItem(i))));

/** Events, px a day, rows, and how events may grow. */
const PACKING = [
  someItems,
  fc.double({ min: 0.2, max: 20, noNaN: true }),
  fc.integer({ min: 1, max: 24 }),
  fc.record({
    maxRank: someRank,
    favoured: someFavoured,
    isRefined: fc.boolean(),
  }),
] as const;
const growing =
  (way: GrowWay & { readonly isRefined: boolean }): PackOptions["grow"] =>
  (drafts, space) => {
    const plain = drafts.map((draft) => ({ ...draft }));
    growBoxes(drafts, space, way);
    if (way.isRefined) refineBoxes(drafts, space, plain, ({ importance }, { rank }) => importance * rank, 4);
  };

describe("packLane", () => {
  it("never lets anything overlap, at its own scale or any up to the next rung", () => {
    fc.assert(
      fc.property(...PACKING, (items, px, maxRows, way) => {
        const scale = px / DAY_MS;
        const plan = packLane(0, items, options({ scale, maxRows, grow: growing(way) }));
        for (const zoom of [1, 1.05, 1.123]) expect(overlapsIn(boxesAt(plan, items, scale * zoom))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("takes nothing from any event when others grow, and no more rows than it is given", () => {
    const order: readonly Form[] = ["shape", "label", "brief", "card"];
    fc.assert(
      fc.property(...PACKING, (items, px, maxRows, way) => {
        const at = options({ scale: px / DAY_MS, maxRows });
        const [plain, grown] = [packLane(0, items, at), packLane(0, items, { ...at, grow: growing(way) })];
        const before = new Map(plain.placed.map(({ id, form }) => [id, order.indexOf(form)]));
        expect(grown.placed.filter(({ id, form }) => order.indexOf(form) < (before.get(id) ?? 0))).toEqual([]);
        expect(grown.badges).toEqual(plain.badges);
        expect(grown.rows).toBeLessThanOrEqual(Math.max(maxRows, plain.rows));
      }),
      { numRuns: 150 },
    );
  });

  it("loses no event: each is a label, a shape or in one badge", () => {
    fc.assert(
      fc.property(someItems, fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 3, 5), (items, maxRows, floor) => {
        const plan = packLane(0, items, options({ maxRows, reveal: { label: floor, shape: 2 } }));
        const shown = [...plan.placed.map((one) => one.id), ...plan.badges.flatMap((badge) => badge.ids)];
        expect(shown.toSorted()).toEqual(items.map((item) => item.id).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it("gives the better place to the more important", () => {
    const plan = packLane(0, [aLodItem(100), aLodItem(110, { importance: 5 })], options({ maxRows: 1 }));
    expect(plan.placed.find((one) => one.id === "day-110")?.form).toBe("label");
  });

  it("puts a label on the left where the right is taken", () => {
    const plan = packLane(0, [aLodItem(500, { importance: 5 }), aLodItem(480)], options({ maxRows: 1 }));
    expect(plan.placed.find((one) => one.id === "day-480")).toMatchObject({ form: "label", side: "left", row: 0 });
  });

  it("puts a label on the left where the end of time would cut it", () => {
    const plan = packLane(0, [aLodItem(990)], options());
    expect(plan.placed[0]).toMatchObject({ form: "label", side: "left" });
  });

  it("labels a pinned event whatever its importance", () => {
    const items = [aLodItem(500, { importance: 5 }), aLodItem(505, { importance: 1 })];
    const reveal = { label: 5, shape: 4 } as const;
    expect(packLane(0, items, options({ reveal })).placed).toHaveLength(2);
    const plan = packLane(0, items, options({ reveal, maxRows: 1, pinned: new Set(["day-505"]) }));
    expect(plan.placed.find((one) => one.id === "day-505")?.form).toBe("label");
  });

  it("gathers what the scale does not show into one badge near its dates", () => {
    const items = [300, 305, 310].map((day) => aLodItem(day, { importance: 1 }));
    const plan = packLane(0, items, options({ reveal: { label: 3, shape: 2 }, maxRows: 1 }));
    expect(plan.placed).toEqual([]);
    expect(plan.badges).toHaveLength(1);
    expect(plan.badges[0]?.ids).toEqual(["day-300", "day-305", "day-310"]);
    expect(Math.abs((plan.badges[0]?.atMs ?? 0) / DAY_MS - 305)).toBeLessThanOrEqual(90);
  });

  it("draws what the scale does not show as shapes where there is space for all of them", () => {
    const items = [300, 310, 320].map((day) => aLodItem(day, { importance: 1 }));
    for (const maxRows of [1, 3]) {
      const plan = packLane(0, items, options({ reveal: { label: 3, shape: 2 }, maxRows }));
      expect(plan.badges).toEqual(maxRows === 1 ? [expect.objectContaining({ count: 3 })] : []);
      expect(byIds(plan, "shape")).toHaveLength(maxRows === 1 ? 0 : 3);
    }
  });

  it("lets a label flip only if its other side is free", () => {
    const alone = packLane(0, [aLodItem(500)], options({ maxRows: 1 }));
    expect(alone.placed[0]?.canFlip).toBe(true);
    const crowded = packLane(0, [aLodItem(500), aLodItem(380)], options({ maxRows: 1 }));
    expect(crowded.placed.find((one) => one.id === "day-500")?.canFlip).toBe(false);
  });

  it("expands a truncated label into the space of its row, and no further", () => {
    const long = (day: number, over: Partial<LodItem> = {}) => aLodItem(day, { fullLabelPx: 200, ...over });
    const widths = (...items: readonly LodItem[]) =>
      Object.fromEntries(
        packLane(0, items, options({ maxRows: 1 })).placed.map(({ id, labelPx }) => [id, labelPx] as const),
      );
    expect(widths(long(300))).toEqual({ "day-300": 200 });
    // To the left edge of the next, less the space between them: 460 - 6 - 10 - (300 + 6).
    expect(widths(long(300), aLodItem(460))).toEqual({ "day-300": 138, "day-460": 100 });
    // The label on the left of its shape grows to the left, as far as time begins.
    expect(widths(long(120, { kind: "span", endMs: 900 * DAY_MS }), aLodItem(990))["day-990"]).toBe(100);
    expect(widths(aLodItem(500, { importance: 5 }), long(480))["day-480"]).toBe(200);
    expect(widths(aLodItem(250, { importance: 5 }), long(160))["day-160"]).toBe(154);
  });

  it("shows a turning point's full label before less important events get shapes", () => {
    const bare = { importance: 1, labelPx: 900 } as const;
    const plan = (importance: LodItem["importance"]) =>
      packLane(0, [aLodItem(300, { importance, fullLabelPx: 200 }), aLodItem(460, bare)], options());
    expect(plan(5).placed).toMatchObject([{ labelPx: 200 }, { form: "shape", row: 1 }]);
    expect(plan(4).placed[0]?.labelPx).toBeLessThan(200);
    // But not where these would be left out for it.
    const few = options({ maxRows: 1, isBounded: true });
    const low = packLane(0, [aLodItem(300, { importance: 5, fullLabelPx: 200 }), aLodItem(460, bare)], few);
    expect(low.placed).toMatchObject([{ labelPx: 141.5 }, { form: "shape", row: 0 }]);
  });

  it("reserves a segment for one label only, even if both edges of the screen need it", () => {
    const items = [aLodItem(300, { importance: 5 }), aLodItem(180), aLodItem(480)];
    // On the left of its shape, between the two others.
    const { placed } = packLane(0, [aLodItem(120, { kind: "span", endMs: 290 * DAY_MS, importance: 5 }), ...items], {
      ...options({ maxRows: 1 }),
    });
    expect(placed.filter(({ canFlip }) => canFlip).length).toBeLessThanOrEqual(1);
  });

  it("lets the label of a bar continue behind it where its row is free", () => {
    const bar = aLodItem(300, { kind: "span", endMs: 500 * DAY_MS });
    const slideOf = (...items: readonly LodItem[]) => packLane(0, items, options({ maxRows: 1 })).placed[0]?.slidePx;
    expect(slideOf(bar)).toBe(100);
    expect(slideOf(bar, aLodItem(560))).toBe(44);
    expect(slideOf(bar, aLodItem(520))).toBe(0);
  });

  it("stays small when 2,000 events fall on one day", () => {
    const items = Array.from({ length: 2_000 }, (_, i) => aLodItem(500, { id: `e${i}` }));
    const plan = packLane(0, items, options({ maxRows: 5 }));
    expect(plan.placed.length + plan.badges.length).toBeLessThan(20);
    expect(plan.badges.reduce((sum, badge) => sum + badge.ids.length, plan.placed.length)).toBe(2_000);
  });
});

describe("rungFor", () => {
  it("starts exactly at the home scale and never exceeds the requested scale", () => {
    expect(rungFor(1, 1).step).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (zoom) => {
        const rung = rungFor(zoom, 1);
        expect(rung.scale).toBeLessThanOrEqual(zoom * 1.0001);
        expect(rung.scale * 2 ** (1 / 6) * 1.01).toBeGreaterThan(zoom);
      }),
    );
  });

  it("keeps its rung while the scale only jitters", () => {
    const rung = rungFor(2, 1);
    expect(rungFor(rung.scale * 0.999, 1, rung)).toBe(rung);
    expect(rungFor(rung.scale * 0.9, 1, rung).step).toBe(rung.step - 1);
  });
});
