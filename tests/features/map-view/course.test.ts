import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseOf, reachedAt } from "../../../src/features/map-view/course";
import { DAY_MS } from "../../../src/model/time";

const window = { start: 0, end: 1_000 * DAY_MS };
const begins = (...days: number[]) => Float64Array.from(days, (day) => day * DAY_MS);
const courses = fc
  .record({
    start: fc.integer({ min: -1e13, max: 1e13 }),
    spanMs: fc.integer({ min: 1, max: 1e13 }),
    shares: fc.array(fc.double({ min: -0.2, max: 0.999, noNaN: true }), { maxLength: 300 }),
  })
  .map(({ start, spanMs, shares }) =>
    courseOf(
      { start, end: start + spanMs },
      Float64Array.from(shares, (share) => Math.floor(start + spanMs * share)).sort(),
    ),
  );

describe("the course of a playback", () => {
  it("takes about half a minute for a window with few events", () => {
    expect(courseOf(window, begins(1, 2, 900)).lengthMs).toBe(30_000);
    expect(courseOf(window, begins()).lengthMs).toBe(30_000);
  });

  it("takes longer for many, and never more than two minutes", () => {
    const many = courseOf(window, begins(...Array.from({ length: 300 }, (_, day) => day)));
    expect(many.lengthMs).toBeGreaterThan(30_000);
    expect(
      courseOf(
        window,
        Float64Array.from({ length: 50_000 }, (_, i) => i * 1_000),
      ).lengthMs,
    ).toBe(120_000);
  });

  it("gives each event of a crowded day a time of its own", () => {
    const { starts, timeOf } = courseOf(window, begins(500, 500.01, 500.02, 500.03));
    const times = [...starts].map(timeOf);
    times.slice(1).forEach((time, i) => expect(time - (times[i] ?? 0)).toBeGreaterThan(150));
  });

  it("passes quiet years quickly", () => {
    const { timeOf } = courseOf(window, begins(...Array.from({ length: 100 }, (_, i) => 900 + i / 2)));
    expect(timeOf(900 * DAY_MS)).toBeLessThan(10_000);
  });

  it("takes events of one moment, and those that began before the window, as one", () => {
    const { starts } = courseOf(window, begins(-40, -3, 0, 7, 7, 7));
    expect([...starts]).toEqual([0, 7 * DAY_MS]);
  });

  it("has an end for a window without length and without events", () => {
    const { momentAt, timeOf, lengthMs } = courseOf({ start: 5, end: 5 }, begins());
    expect(momentAt(lengthMs)).toBeGreaterThanOrEqual(5);
    expect(timeOf(5)).toBe(0);
  });

  it("leads from the start of the window to its end, always forward", () => {
    fc.assert(
      fc.property(courses, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (course, shares) => {
        expect(course.momentAt(0)).toBe(course.window.start);
        expect(course.momentAt(course.lengthMs)).toBe(course.window.end);
        const moments = shares.toSorted((a, b) => a - b).map((share) => course.momentAt(share * course.lengthMs));
        moments.forEach((at, i) => expect(at).toBeGreaterThanOrEqual(moments[i - 1] ?? course.window.start));
      }),
    );
  });

  it("reaches each event exactly at its moment", () => {
    fc.assert(
      fc.property(courses, (course) => {
        course.starts.forEach((start, i) => {
          expect(course.momentAt(course.timeOf(start))).toBe(start);
          expect(reachedAt(course, start)).toBe(i + 1);
        });
      }),
    );
  });
});
