import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MEAN_YEAR_MS, type TimeWindow, spanOf } from "../../src/model/time";
import { yearText } from "../../src/i18n/format-date";
import { createAxisLabels } from "../../src/timeline/axis-labels";
import { type Tick, type TickUnit, ticksIn } from "../../src/timeline/ticks";

const WIDTH_PX = 1_200;
const utc = (text: string): number => Date.parse(text);
const windowOf = (from: string, to: string): TimeWindow => ({ start: utc(from), end: utc(to) });
const ticksOf = (window: TimeWindow): readonly Tick[] => ticksIn(window, WIDTH_PX / spanOf(window));
const dates = (ticks: readonly Tick[]) => ticks.map((tick) => new Date(tick.ms).toISOString().slice(0, 16));

describe("ticks", () => {
  it.each<[string, string, string, TickUnit]>([
    ["a minute", "2022-02-24T12:00:00Z", "2022-02-24T12:01:00Z", "second"],
    ["half an hour", "2022-02-24T12:00Z", "2022-02-24T12:30Z", "minute"],
    ["an afternoon", "2022-02-24T12:00Z", "2022-02-24T18:00Z", "hour"],
    ["two days", "2022-02-24", "2022-02-26", "hour"],
    ["a fortnight", "2022-02-24", "2022-03-10", "day"],
    ["three months", "2022-02-24", "2022-05-24", "day"],
    ["a year", "2022-02-24", "2023-02-24", "month"],
    ["six years", "2014-01-01", "2020-01-01", "month"],
    ["twelve years", "2013-01-01", "2025-01-01", "year"],
    ["five centuries", "1500-01-01", "2000-01-01", "year"],
    ["twenty thousand years", "-018000-01-01T00:00Z", "2000-01-01", "year"],
    ["all years there are", "-130000-01-01T00:00Z", "+130000-01-01T00:00Z", "year"],
  ])("mark %s from %s to %s by the %3$s", (_, from, to, unit) => {
    const ticks = ticksOf(windowOf(from, to));
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.length).toBeLessThanOrEqual(WIDTH_PX / 50);
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]));
  });

  it("are in order, with space for their labels, at any scale", () => {
    const span = fc.integer({ min: HOUR_MS, max: 250_000 * MEAN_YEAR_MS });
    fc.assert(
      fc.property(fc.integer({ min: -2e14, max: 2e14 }), span, (start, length) => {
        const window = { start, end: start + length };
        const scale = WIDTH_PX / length;
        const ticks = ticksIn(window, scale);
        ticks.slice(1).forEach((tick, i) => {
          const before = ticks[i] as Tick;
          expect(tick.ms).toBeGreaterThan(before.ms);
          // Months and years are not all as long as their mean.
          expect((tick.ms - before.ms) * scale).toBeGreaterThan(45);
        });
        expect(ticks.every((tick) => tick.ms < window.end)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("begin at or before the start, so that the segment before the first border has its label", () => {
    const window = windowOf("2022-02-24T15:00Z", "2022-03-04T00:00Z");
    expect(dates(ticksOf(window))[0]).toBe("2022-02-24T12:00");
  });

  it("mark what begins something larger", () => {
    const majors = (from: string, to: string) => dates(ticksOf(windowOf(from, to)).filter((tick) => tick.isMajor));
    expect(majors("2022-02-24T12:00Z", "2022-02-25T12:00Z")).toEqual(["2022-02-25T00:00"]);
    expect(majors("2022-02-24", "2022-03-10")).toEqual(["2022-03-01T00:00"]);
    expect(majors("2022-02-24", "2023-02-24")).toEqual(["2023-01-01T00:00"]);
    expect(majors("2020-01-01", "2022-01-02")).toContain("2021-01-01T00:00");
  });

  it("leave out the last days of a month that would touch its next", () => {
    const ticks = dates(ticksOf(windowOf("2022-01-20", "2022-02-20")));
    expect(ticks).toContain("2022-02-01T00:00");
    expect(ticks).not.toContain("2022-01-31T00:00");
  });

  it.each(["2022-03-26", "2022-10-29"])("know no summer time: every hour of the nights after %s is an hour", (from) => {
    const start = utc(from);
    const ticks = ticksIn({ start, end: start + 2 * DAY_MS }, 60 / HOUR_MS);
    expect(ticks).toHaveLength(48);
    expect(new Set(ticks.slice(1).map((tick, i) => tick.ms - (ticks[i]?.ms ?? 0)))).toEqual(new Set([HOUR_MS]));
  });

  it("are on round years of the calendar, in which 1 BC is followed by AD 1", () => {
    const ticks = ticksIn(windowOf("-000030-06-01T00:00Z", "0030-01-01T00:00Z"), 60 / (10 * MEAN_YEAR_MS));
    const years = ticks.map((tick) => yearText(tick.ms, "en"));
    expect(years).toEqual(["40 BC", "30 BC", "20 BC", "10 BC", "1 AD", "10 AD", "20 AD"]);
  });

  it("are at 500 and 450 BC, not at 451", () => {
    const ticks = ticksIn(windowOf("-000500-01-01T00:00Z", "-000410-01-01T00:00Z"), 60 / (50 * MEAN_YEAR_MS));
    expect(ticks.map((tick) => yearText(tick.ms, "en"))).toEqual(["550 BC", "500 BC", "450 BC"]);
  });

  it("go to both ends of time on a phone", () => {
    const window = windowOf("-225000-01-01T00:00Z", "+225000-01-01T00:00Z");
    const ticks = ticksIn(window, 390 / spanOf(window), 75);
    expect(ticks.map((tick) => yearText(tick.ms, "en"))).toEqual([
      "200000 BC",
      "100000 BC",
      "1 AD",
      "100000",
      "200000",
    ]);
  });

  it.each(["en", "uk"])("have labels in %s that differ, and no year 0, from 135,000 BC to AD 9999", (lang) => {
    const labels = createAxisLabels(lang);
    const first = Date.parse("-135000-01-01T00:00Z");
    const last = Date.parse("9999-01-01T00:00Z");
    const at = fc.integer({ min: first, max: last });
    const length = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => 1e11 * (5e15 / 1e11) ** share);
    fc.assert(
      fc.property(at, length, (start, span) => {
        const ticks = ticksIn({ start, end: start + span }, WIDTH_PX / span, 120);
        const years = ticks.filter(({ unit }) => unit === "year").map((tick) => labels.tick(tick));
        expect(new Set(years).size).toBe(years.length);
        for (const year of years) expect(Number.parseInt(year, 10)).toBeGreaterThan(0);
        ticks.slice(1).forEach(({ ms }, i) => expect(ms).toBeGreaterThan(ticks[i]?.ms ?? ms));
      }),
      { numRuns: 300, seed: 135_000 },
    );
  });

  it("show seconds at the scale of seconds", () => {
    const window = windowOf("2022-02-24T03:40:10Z", "2022-02-24T03:40:20Z");
    const labels = createAxisLabels("en");
    expect(ticksOf(window).map((tick) => labels.tick(tick))).toContain("03:40:15");
    expect(labels.context(window.start, "second")).toBe("24 February 2022");
  });
});
