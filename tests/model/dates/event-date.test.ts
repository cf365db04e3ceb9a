import edtf, { parse } from "edtf";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EventDate, parseEventDate } from "../../../src/model/dates/event-date";
import { DAY_MS } from "../../../src/model/time";

function read(text: string): EventDate {
  const result = parseEventDate(text);
  if (!result.ok) throw new Error(`${text} was refused: ${result.expected}`);
  return result.date;
}

/** First and last moment as ISO texts, the end exclusive. */
const bounds = (text: string) => {
  const { startMs, endMs } = read(text);
  return [new Date(startMs).toISOString(), new Date(endMs).toISOString()].map((iso) =>
    iso.replace("T00:00:00.000Z", ""),
  );
};

describe("one date", () => {
  it.each([
    ["2022-02-24", "2022-02-24", "2022-02-25", "day"],
    ["2000-02-29", "2000-02-29", "2000-03-01", "day"],
    ["2011-12-30", "2011-12-30", "2011-12-31", "day"],
    ["9999-12-31", "9999-12-31", "+010000-01-01", "day"],
    ["0050-04-20", "0050-04-20", "0050-04-21", "day"],
    ["2022-02", "2022-02-01", "2022-03-01", "month"],
    ["2004-06-XX", "2004-06-01", "2004-07-01", "month"],
    ["2022", "2022-01-01", "2023-01-01", "year"],
    ["2022-XX", "2022-01-01", "2023-01-01", "year"],
    ["2022-XX-XX", "2022-01-01", "2023-01-01", "year"],
    ["Y20220", "+020220-01-01", "+020221-01-01", "year"],
    ["2001-21", "2001-01-01", "2001-04-01", "season"],
    ["2022-24", "2022-10-01", "2023-01-01", "season"],
    ["2001-33", "2001-01-01", "2001-04-01", "season"],
    ["201X", "2010-01-01", "2020-01-01", "decade"],
    ["20XX", "2000-01-01", "2100-01-01", "century"],
    ["199X~", "1990-01-01", "2000-01-01", "decade"],
  ])("%s begins on %s, ends before %s, and is known to the %s", (text, start, end, precision) => {
    expect(bounds(text)).toEqual([start, end]);
    expect(read(text)).toMatchObject({ kind: "instant", startPrecision: precision, endPrecision: precision });
  });

  it.each([
    ["-0044-03-15", "-000044-03-15", "-000044-03-16"],
    ["-0050-04-20", "-000050-04-20", "-000050-04-21"],
    ["-0001", "-000001-01-01", "0000-01-01"],
    ["0000", "0000-01-01", "0001-01-01"],
    ["-0001-XX", "-000001-01-01", "0000-01-01"],
    ["-0044-03-XX", "-000044-03-01", "-000044-04-01"],
    ["-5000", "-005000-01-01", "-004999-01-01"],
  ])("%s counts years before Christ from the year 0", (text, start, end) => {
    expect(bounds(text)).toEqual([start, end]);
  });

  it.each([
    ["2022-02-24T05:00:00Z", "2022-02-24T05:00:00.000Z"],
    ["2022-02-24T05:00:00+03:00", "2022-02-24T02:00:00.000Z"],
    ["2022-02-24T05:00", "2022-02-24T05:00:00.000Z"],
    ["2024-10-27T03:30:00+02:00", "2024-10-27T01:30:00.000Z"],
    ["2024-10-27T03:30:00+03:00", "2024-10-27T00:30:00.000Z"],
    ["2022-02-24T24:00:00", "2022-02-25T00:00:00.000Z"],
  ])("%s is the moment %s", (text, iso) => {
    const date = read(text);
    expect(new Date(date.startMs).toISOString()).toBe(iso);
    expect(date).toMatchObject({ endMs: date.startMs, startPrecision: "time" });
  });

  it.each([
    ["2022-04-01~", { startApproximate: true, startUncertain: false }],
    ["1984?", { startApproximate: false, startUncertain: true }],
    ["2022-02-24%", { startApproximate: true, startUncertain: true }],
    ["2022-02-24", { startApproximate: false, startUncertain: false }],
  ])("%s keeps how sure it is", (text, marks) => {
    expect(read(text)).toMatchObject(marks);
  });
});

describe("spans and sets", () => {
  it.each([
    ["2022-02-24/2022-04-02", "2022-02-24", "2022-04-03"],
    ["2022-02-24/2022-02-24", "2022-02-24", "2022-02-25"],
    ["2022-02-24/2022-04", "2022-02-24", "2022-05-01"],
    ["1066-10-14/1066", "1066-10-14", "1067-01-01"],
    ["1667-XX-XX/1671-12-31~", "1667-01-01", "1672-01-01"],
  ])("%s lasts from %s until %s", (text, start, end) => {
    expect(bounds(text)).toEqual([start, end]);
    expect(read(text)).toMatchObject({ kind: "span", startOpen: false, endOpen: false });
  });

  it("keeps the marks of either end apart", () => {
    expect(read("2021-03~/2021-04-22")).toMatchObject({ startApproximate: true, endApproximate: false });
    expect(read("2024-08-06/2025-04-26?")).toMatchObject({ startUncertain: false, endUncertain: true });
    expect(read("2021-03~/2021-04-22")).toMatchObject({ startPrecision: "month", endPrecision: "day" });
  });

  it("may end at the clock time at which it starts", () => {
    const { startMs, endMs } = read("2022-02-24T05:00/2022-02-24T05:00");
    expect(endMs).toBe(startMs);
  });

  it.each([
    ["2004/..", { startOpen: false, endOpen: true }],
    ["2004/", { startOpen: false, endOpen: true }],
    ["../2004", { startOpen: true, endOpen: false }],
    ["/2004", { startOpen: true, endOpen: false }],
  ])("%s is open, with finite placeholders for the unknown end", (text, open) => {
    expect(read(text)).toMatchObject(open);
    expect(bounds(text)).toEqual(["2004-01-01", "2005-01-01"]);
  });

  it.each([
    ["[2022-05-03..2022-05-07]", "2022-05-03", "2022-05-08"],
    ["[2022-05-03]", "2022-05-03", "2022-05-04"],
    ["[1667,1668,1670..1672]", "1667-01-01", "1673-01-01"],
    ["[1672,1667]", "1667-01-01", "1673-01-01"],
  ])("%s is one unknown day from %s until %s", (text, start, end) => {
    expect(bounds(text)).toEqual([start, end]);
    expect(read(text).kind).toBe("within");
  });
});

describe("refusals", () => {
  it.each([
    ["days that no calendar has", ["2022-02-31", "2023-02-29", "1900-02-29", "2022-06-31", "2022-00-10", "2022-13-01"]],
    ["such days inside spans", ["2022-02-30/2022-03-01", "2022-02-24/2023-02-29"]],
    ["bare numbers, which spreadsheets make of dates", ["44616", "1645660800000", "-44616"]],
    ["times that no clock shows", ["2022-02-24T23:59:60Z", "2022-02-24T25:00", "2022-02-24T05"]],
    ["fractions of seconds", ["2022-02-24T05:00:00.5Z"]],
    ["time zones by name", ["2022-02-24T05:00Europe/Kyiv"]],
    ["words and other notations", ["today", "circa 1984", "24.02.2022", "2022-1-1", "+2022", "50-04-20", "2022-W08"]],
    ["years that cannot be drawn", ["Y-170000002", "Y170000002"]],
    ["the year -0000", ["-0000"]],
    ["unknown seasons, and thirds of a year", ["2001-45", "2001-37", "2001-39"]],
    ["reversed ends", ["2004/2003", "2022-03/2022-02-24", "[2022-05-07..2022-05-03]"]],
    ["spans without a known end", ["../..", "/", "../"]],
    ["sets without a known end", ["[..1984]", "[1984..]", "[]", "[a..b]"]],
    ["sets of all members, which are several dates", ["{1667,1668}"]],
    ["more than two ends", ["2022-02-24/2022-03-01/2022-04-01", "[2022..2023..2024]"]],
    [
      "unknown digits in other places",
      ["XXXX", "20XX-12", "2X22", "-004X", "2022-XX-01", "2022-0X", "2001-21-XX", "2022-02-XX-XX"],
    ],
    ["two or three digits", ["20", "201", "20~"]],
    ["nothing", ["", "   "]],
    ["texts without end", [`2022-02-24${" ".repeat(50)}/${"2".repeat(100)}`, "9".repeat(100_000)]],
  ])("cover %s", (_what, inputs) => {
    for (const input of inputs) {
      const result = parseEventDate(input);
      expect(result.ok, input).toBe(false);
      expect(result, input).toHaveProperty("expected", expect.stringMatching(/\w/));
    }
  });
});

describe("any text", () => {
  const grammarly = fc.stringMatching(
    /^\[?[-Y]?[0-9X]{2,4}(-[0-9X]{2}){0,2}[~?%]?(\/|\.\.|,)?([0-9X]{4}(-[0-9X]{2}){0,2})?[\]~?%]?$/,
  );

  it("yields finite, ordered times or a refusal, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), grammarly), (text) => {
        const result = parseEventDate(text);
        if (!result.ok) return;
        expect(Number.isSafeInteger(result.date.startMs)).toBe(true);
        expect(Number.isSafeInteger(result.date.endMs)).toBe(true);
        expect(result.date.endMs).toBeGreaterThanOrEqual(result.date.startMs);
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it("means the same with and without the short way for plain dates", () => {
    const plain = fc.stringMatching(/^-?\d{3}[1-9](-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?[~?%]?$/);
    fc.assert(
      fc.property(plain, (text) => {
        const { min, max, approximate, uncertain } = edtf(parse(text));
        expect(read(text)).toMatchObject({
          startMs: min,
          endMs: max + 1,
          startApproximate: Boolean(approximate?.value),
          startUncertain: Boolean(uncertain?.value),
        });
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it("means the same with and without the short way for clock times", () => {
    const clock = fc.stringMatching(
      /^-?[0-9]{3}[1-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])T([01][0-9]|2[0-4]):[0-5][0-9](:[0-6][0-9])?(Z|[+-](0[0-9]|1[0-5]):[0-5][0-9])?$/,
    );
    const byGrammar = (text: string): number | undefined => {
      try {
        return edtf(parse(text)).min;
      } catch {
        return undefined; // not in the grammar
      }
    };
    fc.assert(
      fc.property(clock, (text) => {
        const result = parseEventDate(text);
        // The grammar takes 29 February in every year; the reader does not, with or without a time.
        if (text.includes("-02-29T")) return;
        expect(result.ok ? result.date.startMs : undefined).toBe(byGrammar(text));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it("reads every day of the calendar as itself, one day long", () => {
    const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        const { startMs, endMs } = read(text);
        expect(new Date(startMs).toISOString().slice(0, 10)).toBe(text);
        expect(endMs - startMs).toBe(DAY_MS);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
