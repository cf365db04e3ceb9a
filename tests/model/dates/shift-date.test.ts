import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EventDate, parseEventDate } from "../../../src/model/dates/event-date";
import { type ShiftUnit, dateStep, shiftDate, withEnd, withStart } from "../../../src/model/dates/shift-date";

const DAY_MS = 86_400_000;
const day = (text: string) => Date.parse(`${text}T00:00Z`);

function dateOf(text: string): EventDate {
  const result = parseEventDate(text);
  if (!result.ok) throw new Error(`${text}: expected ${result.expected}`);
  return result.date;
}

describe("shiftDate", () => {
  it.each<[string, number, ShiftUnit, string]>([
    ["2022-02-24", 5, "day", "2022-03-01"],
    ["2022-01-31", 1, "month", "2022-02-28"],
    ["2024-01-31", 1, "month", "2024-02-29"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2022-01-15", -1, "month", "2021-12-15"],
    ["2022-02", 1, "month", "2022-03"],
    ["2022-02", 20, "day", "2022-03"],
    ["2022-02", 2, "day", "2022-02"],
    ["2022", 200, "day", "2023"],
    ["2022", 7, "month", "2023"],
    ["2022", -3, "year", "2019"],
    ["2022~", 1, "year", "2023~"],
    ["2022-02-24?", 1, "day", "2022-02-25?"],
    ["?2022-%02-~24", 1, "day", "?2022-%02-~25"],
    ["2004-06-XX", 1, "month", "2004-07-XX"],
    ["2004-XX-XX?", 1, "year", "2005-XX-XX?"],
    ["2022-02-24T05:07+02:00", 1, "day", "2022-02-25T05:07+02:00"],
    ["2022-01-31T23:59:58Z", 1, "month", "2022-02-28T23:59:58Z"],
    ["2022-24", 3, "month", "2023-21"],
    ["2022-33", -3, "month", "2021-36"],
    ["2022-30", 3, "month", "2023-31"],
    ["2022-31", 3, "month", "2022-32"],
    ["2022-40", 6, "month", "2022-41"],
    ["2022-41", 6, "month", "2023-40"],
    ["201X", 10, "year", "202X"],
    ["201X", 4, "year", "201X"],
    ["201X~", 5, "year", "202X~"],
    ["20XX", -100, "year", "19XX"],
    ["9999", 1, "year", "Y10000"],
    ["Y-10000", 1, "year", "-9999"],
    ["Y12E4", 1, "year", "Y120001"],
    ["1950S2", 1, "year", "1951S2"],
    ["-0001-12-31", 1, "day", "0000-01-01"],
    ["2022-02-24/2022-04-02", 30, "day", "2022-03-26/2022-05-02"],
    ["2022-02/..", 1, "month", "2022-03/.."],
    ["2022-02-24/", -1, "day", "2022-02-23/"],
    ["../1918-11-11", 1, "year", "../1919-11-11"],
    ["/1918~", 1, "year", "/1919~"],
    ["[2022-05-03..2022-05-07]", 1, "day", "[2022-05-04..2022-05-08]"],
    ["[2022-05-03,2022-05-05..2022-05-07]", 1, "day", "[2022-05-04,2022-05-06..2022-05-08]"],
    // The year that ends the span is moved on, or it would end before the start.
    ["1066-10-14/1066", 90, "day", "1067-01-12/1067"],
  ])("moves %s by %i %s to %s", (edtf, amount, unit, expected) => {
    expect(shiftDate(edtf, amount, unit)).toBe(expected);
  });

  it.each(["", "soon", "44616", "2022-13-01", "2022-02-24/2021", "[2022..]"])("refuses %j", (text) => {
    expect(shiftDate(text, 1, "day")).toBeUndefined();
  });

  it("refuses years that cannot be written", () => {
    expect(shiftDate("9999-12-31", 1, "day")).toBeUndefined();
    expect(shiftDate("9999~", 1, "year")).toBeUndefined();
    expect(shiftDate("99XX", 100, "year")).toBeUndefined();
    expect(shiftDate("00XX", -100, "year")).toBeUndefined();
    expect(shiftDate("2022", 1e9, "year")).toBeUndefined();
    expect(shiftDate("2022", 1e300, "year")).toBeUndefined();
    expect(shiftDate("2022-02-24", 0.5, "day")).toBeUndefined();
    expect(shiftDate("2022-02-24", Number.NaN, "day")).toBeUndefined();
  });

  const days = fc
    .date({ min: new Date("0001-01-01T00:00Z"), max: new Date("3000-01-01T00:00Z"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const mark = fc.constantFrom("", "~", "?", "%");
  const part = fc.oneof(
    fc.tuple(days, mark).map(([text, m]) => text + m),
    fc.tuple(days, mark).map(([text, m]) => text.slice(0, 7) + m),
    fc.tuple(days, mark).map(([text, m]) => text.slice(0, 4) + m),
    fc.tuple(days, fc.integer({ min: 21, max: 36 })).map(([text, season]) => `${text.slice(0, 4)}-${season}`),
    fc.tuple(days, mark).map(([text, m]) => `${text.slice(0, 3)}X${m}`),
    days.map((text) => `${text}T12:30:00Z`),
  );
  const text = fc
    .oneof(
      part,
      fc.tuple(part, part).map(([a, b]) => `${a}/${b}`),
      fc.tuple(part, fc.constantFrom("", "..")).map(([a, end]) => `${a}/${end}`),
      fc.tuple(fc.constantFrom("", ".."), part).map(([start, b]) => `${start}/${b}`),
      fc.tuple(part, part).map(([a, b]) => `[${a}..${b}]`),
      fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `[${parts.join(",")}]`),
    )
    .filter((one) => parseEventDate(one).ok);
  const unit = fc.constantFrom<ShiftUnit>("day", "month", "year");
  const amount = fc.integer({ min: -2_000, max: 2_000 });

  it("moves a day there and back to the same day", () => {
    fc.assert(
      fc.property(days, amount, mark, (text, n, m) => {
        const there = shiftDate(text + m, n, "day");
        expect(there === undefined ? text + m : shiftDate(there, -n, "day")).toBe(text + m);
      }),
    );
  });

  it("gives dates that can be read, of the same kind, precision and marks", () => {
    const facts = (date: EventDate) => ({ ...date, edtf: "", startMs: 0, endMs: 0 });
    fc.assert(
      fc.property(text, amount, unit, (before, n, by) => {
        const after = shiftDate(before, n, by);
        if (after === undefined) return;
        // Of several possible dates the earliest may become another one, of another precision.
        if (before.includes(",")) expect(dateOf(after).kind).toBe("within");
        else expect(facts(dateOf(after))).toEqual(facts(dateOf(before)));
        expect(after.replaceAll(/[^~?%]/g, "")).toBe(before.replaceAll(/[^~?%]/g, ""));
      }),
    );
  });

  it("moves by its own step, and never leaves the date where it was", () => {
    fc.assert(
      fc.property(part, fc.constantFrom(1, -1), (before, direction) => {
        const step = dateStep(dateOf(before));
        const after = shiftDate(before, step.amount * direction, step.unit);
        if (after !== undefined) expect(Math.sign(dateOf(after).startMs - dateOf(before).startMs)).toBe(direction);
      }),
    );
  });
});

describe("withStart and withEnd", () => {
  it.each([
    ["2022-02-24/2022-04-02", "2022-03-05", "2022-03-05/2022-04-02"],
    ["2022-02~/2022-04-02", "2022-03-05", "2022-03~/2022-04-02"],
    ["2022-02-24/2022-04-02", "2023-01-01", "2022-04-02/2022-04-02"],
    ["2022-02-24/2022-04", "2023-01-01", "2022-04-30/2022-04"],
    ["../2022-04", "2021-01-15", "2021-01/2022-04"],
    ["/2022~", "2020-01-15", "2020/2022~"],
    ["2022-02-24/..", "2022-03-05", "2022-03-05/.."],
    ["[2022-05-03..2022-05-07]", "2022-05-05", "[2022-05-05..2022-05-07]"],
    ["2022-02-24T10:00Z/2022-02-26T08:00Z", "2022-02-26", "2022-02-25T10:00Z/2022-02-26T08:00Z"],
  ])("the start of %s at %s gives %s", (edtf, at, expected) => {
    expect(withStart(edtf, day(at))).toBe(expected);
  });

  it.each([
    ["2022-02-24/2022-04-02", "2022-03-05", "2022-02-24/2022-03-05"],
    ["2022-02-24/2022-04-02", "2021-03-05", "2022-02-24/2022-02-24"],
    ["2022-02/2022-04?", "2021-03-05", "2022-02/2022-02?"],
    ["2022-02-24/..", "2022-03-05", "2022-02-24/2022-03-05"],
    ["2022~/", "2024-03-05", "2022~/2024"],
    ["2022-02-24T10:00Z/", "2022-03-05", "2022-02-24T10:00Z/2022-03-05"],
    ["../2022", "2024-03-05", "../2024"],
    ["[2022-05-03..2022-05-07]", "2022-04-01", "[2022-05-03..2022-05-03]"],
    ["2022-02-24T10:00Z/2022-02-26T08:00Z", "2022-02-24", "2022-02-24T10:00Z/2022-02-25T08:00Z"],
  ])("the end of %s at %s gives %s", (edtf, at, expected) => {
    expect(withEnd(edtf, day(at))).toBe(expected);
  });

  it.each(["2022-02-24", "2022", "[2022-05-03,2022-05-07]", "[2022-05-03,2022-05-05..2022-05-07]", "soon", "a/b"])(
    "%j has no ends",
    (text) => {
      expect(withStart(text, day("2022-03-05"))).toBeUndefined();
      expect(withEnd(text, day("2022-03-05"))).toBeUndefined();
    },
  );

  it("never puts the end before the start", () => {
    const days = fc
      .date({ min: new Date("1000-01-01T00:00Z"), max: new Date("3000-01-01T00:00Z"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const cut = fc.constantFrom(10, 7, 4);
    fc.assert(
      fc.property(days, cut, days, cut, days, (a, ca, b, cb, at) => {
        const [from = a, to = b] = a < b ? [a, b] : [b, a];
        const edtf = `${from.slice(0, ca)}/${to.slice(0, cb)}`;
        if (!parseEventDate(edtf).ok) return;
        for (const moved of [withStart(edtf, day(at)), withEnd(edtf, day(at) + DAY_MS / 2)]) {
          const { startMs, endMs, startPrecision, endPrecision } = dateOf(moved ?? "");
          expect(endMs).toBeGreaterThan(startMs);
          const before = dateOf(edtf);
          expect([startPrecision, endPrecision]).toEqual([before.startPrecision, before.endPrecision]);
        }
      }),
    );
  });
});
