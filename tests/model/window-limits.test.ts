import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../src/model/chronicle/chronicle";
import { parseEventDate } from "../../src/model/dates/event-date";
import { limitsOf, rangeOf } from "../../src/model/window-limits";
import { DAY_MS, HOUR_MS, MEAN_YEAR_MS, spanOf } from "../../src/model/time";

/** Only the dates count here. */
function dated(...dates: readonly string[]) {
  return dates.map((edtf) => {
    const read = parseEventDate(edtf);
    if (!read.ok) throw new Error(`no date: ${edtf}`);
    return { date: read.date } as TimelineEvent;
  });
}

describe("the range of a chronicle", () => {
  it("reaches from the first start to the last end", () => {
    const range = rangeOf(dated("2014-02-20/2022-02-23", "2013-11-21", "2015"));
    expect(range).toEqual({ start: Date.UTC(2013, 10, 21), end: Date.UTC(2022, 1, 24) });
  });

  it("takes open ends as far as they are known", () => {
    expect(rangeOf(dated("2022-02-24/.."))).toEqual({ start: Date.UTC(2022, 1, 24), end: Date.UTC(2022, 1, 25) });
  });

  it("does not exist without events", () => {
    expect(rangeOf([])).toBeUndefined();
  });
});

describe("the limits of the window", () => {
  it.each([
    ["2022-02-24T04:00:00Z", HOUR_MS],
    ["2022-02-24T04:01:00Z", HOUR_MS / 3],
    ["2022-02-24T04:00:01Z", HOUR_MS / 180],
    ["2022-02-24", 2 * DAY_MS],
    ["2022-02", 60 * DAY_MS],
    ["2022-21", 90 * DAY_MS],
    ["2022", 2 * MEAN_YEAR_MS],
    ["202X", 20 * MEAN_YEAR_MS],
    ["20XX", 200 * MEAN_YEAR_MS],
  ])("stop the zoom at the precision of %s", (edtf, minSpan) => {
    expect(limitsOf(dated(edtf)).minSpan).toBe(minSpan);
  });

  it("follow the finest of all dates, at either end", () => {
    expect(limitsOf(dated("20XX", "2022", "2021")).minSpan).toBe(2 * MEAN_YEAR_MS);
    expect(limitsOf(dated("2000/2022-02-24", "2021")).minSpan).toBe(2 * DAY_MS);
  });

  it("are the range and 3 % in all, half on each side", () => {
    const events = dated("2014-01-01", "2024-01-01");
    const range = rangeOf(events)!;
    const limits = limitsOf(events);
    expect(range.start - limits.min).toBeCloseTo(spanOf(range) * 0.015, -1);
    expect(limits.max - range.end).toBeCloseTo(spanOf(range) * 0.015, -1);
    expect(Number.isInteger(limits.min) && Number.isInteger(limits.max)).toBe(true);
  });

  it.each([["2022-02-24"], ["2022-02-24T04:00:00Z"], ["2022"], ["20XX"]])(
    "leave room for the smallest window about %s alone",
    (edtf) => {
      const { min, max, minSpan } = limitsOf(dated(edtf));
      expect(max - min).toBeGreaterThanOrEqual(minSpan);
    },
  );

  it("are some year without events", () => {
    const { min, max, minSpan } = limitsOf([]);
    expect(max - min).toBeGreaterThanOrEqual(minSpan);
    expect(min).toBeLessThanOrEqual(0);
  });

  it("include years BCE", () => {
    expect(limitsOf(dated("-0043-03-15", "0014")).min).toBeLessThan(Date.parse("-000043-03-15T00:00:00Z"));
  });
});
