import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FigureEvent, ROW_PX, SHAPE_PX, layOutFigure } from "../../../src/features/print/figure-layout";
import { figureTicks } from "../../../src/features/print/figure-ticks";
import { DAY_MS, MEAN_YEAR_MS } from "../../../src/model/time";

const WIDTH = 660;
const HEAD = 120;
const widthOf = (label: string) => label.length * 5.2;

const anyEvents = fc.array(
  fc.record({
    lane: fc.nat(7),
    startMs: fc.integer({ min: 0, max: 4_000 }).map((day) => day * DAY_MS),
    days: fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 900 }) },
    ),
    kind: fc.constantFrom<FigureEvent["kind"]>("span", "point", "point"),
    isApproximate: fc.boolean(),
    weight: fc.integer({ min: 1, max: 5 }),
    label: fc.option(fc.string({ minLength: 3, maxLength: 60 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 90 },
);
const eventsOf = (raw: typeof anyEvents extends fc.Arbitrary<infer T> ? T : never): readonly FigureEvent[] =>
  raw
    .map(({ days, ...rest }, i) => ({ ...rest, id: `e${i}`, endMs: rest.startMs + days * DAY_MS }))
    .sort((a, b) => a.startMs - b.startMs);
const layOut = (events: readonly FigureEvent[]) =>
  layOutFigure({ events, laneCount: 8, widthPx: WIDTH, headPx: HEAD, widthOf });

describe("the figure", () => {
  it("draws every event once, at its true place, in its lane", () => {
    fc.assert(
      fc.property(anyEvents, (raw) => {
        const events = eventsOf(raw);
        const { marks, lanes, xOf } = layOut(events);
        expect(marks.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
        for (const event of events) {
          const mark = marks.find(({ id }) => id === event.id)!;
          const at = event.kind === "span" ? event.startMs : (event.startMs + event.endMs) / 2;
          expect(mark.xPx).toBeCloseTo(xOf(at), 6);
          const lane = lanes[event.lane]!;
          expect(mark.yPx).toBeGreaterThanOrEqual(lane.yPx);
          expect(mark.yPx + ROW_PX).toBeLessThanOrEqual(lane.yPx + lane.heightPx);
        }
      }),
    );
  });

  it("writes no name over another name or over a shape, and none beyond the edges", () => {
    fc.assert(
      fc.property(anyEvents, (raw) => {
        const { marks } = layOut(eventsOf(raw));
        const boxes = marks.map(({ label, xPx, fromPx, toPx, yPx, id }) => {
          const wide = label ? widthOf(label.text) : 0;
          const from = label?.side === "left" ? label.xPx - wide : label?.xPx;
          return {
            id,
            yPx,
            label: label && { from: from!, to: from! + wide },
            shape: { from: Math.min(fromPx, xPx - SHAPE_PX / 2), to: Math.max(toPx, xPx + SHAPE_PX / 2) },
          };
        });
        const cross = (a: { from: number; to: number }, b: { from: number; to: number }) =>
          a.from < b.to && b.from < a.to;
        for (const one of boxes) {
          if (!one.label) continue;
          expect(one.label.from).toBeGreaterThanOrEqual(HEAD);
          expect(one.label.to).toBeLessThanOrEqual(WIDTH + 0.001);
          for (const other of boxes) {
            if (other === one || other.yPx !== one.yPx) continue;
            expect(cross(one.label, other.shape)).toBe(false);
            if (other.label) expect(cross(one.label, other.label)).toBe(false);
          }
        }
      }),
    );
  });

  it("stays as low as a page needs it, however many events there are", () => {
    const events = Array.from({ length: 500 }, (_, i) => ({
      id: `e${i}`,
      lane: i % 8,
      startMs: (i % 9) * DAY_MS,
      endMs: (i % 9) * DAY_MS + DAY_MS,
      kind: "point" as const,
      isApproximate: false,
      weight: 3,
      label: "A name",
    }));
    expect(layOut(events).heightPx).toBeLessThan(36 * ROW_PX);
  });

  it("gives one date room around it", () => {
    const { window } = layOut([
      { id: "a", lane: 0, startMs: 0, endMs: DAY_MS, kind: "point", isApproximate: false, weight: 5, label: "A" },
    ]);
    expect(window.end - window.start).toBeGreaterThanOrEqual(30 * DAY_MS);
  });
});

describe("ticks of the axis", () => {
  it("are no more than there is room for, ascending, inside, from days to a hundred thousand years", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -4.32e15, max: 4e15, noNaN: true }),
        fc.double({ min: 5, max: 15.6, noNaN: true }),
        fc.integer({ min: 3, max: 20 }),
        (start, power, most) => {
          const window = { start, end: start + 10 ** power };
          const { atMs } = figureTicks(window, most);
          expect(atMs.length).toBeGreaterThan(0);
          expect(atMs.length).toBeLessThanOrEqual(most + 2);
          for (const [i, ms] of atMs.entries()) {
            expect(Number.isFinite(ms)).toBe(true);
            if (i > 0) expect(ms).toBeGreaterThan(atMs[i - 1]!);
          }
        },
      ),
    );
  });

  it.each([
    ["2022-02-01", "2022-02-10", 12, "day"],
    ["2022-02-01", "2022-12-10", 12, "month"],
    ["2013-11-21", "2025-05-16", 12, "year"],
  ])("between %s and %s, up to %i of them, count by the %s's", (from, to, most, unit) => {
    expect(figureTicks({ start: Date.parse(from), end: Date.parse(to) }, most).unit).toBe(unit);
  });

  it("are round years", () => {
    const { atMs } = figureTicks({ start: 0, end: 300 * MEAN_YEAR_MS }, 8);
    expect(atMs.map((ms) => new Date(ms).toISOString().slice(0, 10))).toContain("2000-01-01");
  });
});
