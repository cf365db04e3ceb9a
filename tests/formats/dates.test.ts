import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn, edtfOf, isClockTime, nextDay } from "../../src/formats/dates/calendar";
import { readClockText } from "../../src/formats/dates/clock-text";
import { readDateText, zonesOf } from "../../src/formats/dates/date-text";
import { orderOf } from "../../src/formats/dates/day-text";
import { readNumberedDate } from "../../src/formats/dates/number-fields";
import { parseEventDate } from "../../src/model/dates/event-date";

const edtf = (text: string, order?: "day-first" | "month-first"): string => {
  const read = readDateText(text, order);
  return read.ok ? read.date.edtf : read.fault.code;
};

describe("a date as people write it", () => {
  it.each([
    ["2022-02-24", "2022-02-24"],
    [" 2022-02-24 ", "2022-02-24"],
    ["24.02.2022", "2022-02-24"],
    ["1.2.2022", "2022-02-01"],
    ["24.02.2022 р.", "2022-02-24"],
    ["02.2022", "2022-02"],
    ["2022.02.24", "2022-02-24"],
    ["2022/2/4", "2022-02-04"],
    ["2022/02", "2022-02"],
    ["2/2022", "2022-02"],
    ["24/02/2022", "2022-02-24"],
    ["2/24/2022", "2022-02-24"],
    ["24-02-2022", "2022-02-24"],
    ["3/3/2022", "2022-03-03"],
    ["24 February 2022", "2022-02-24"],
    ["24 Feb. 2022", "2022-02-24"],
    ["February 24, 2022", "2022-02-24"],
    ["Feb 24th, 2022", "2022-02-24"],
    ["24th of February 2022", "2022-02-24"],
    ["February 2022", "2022-02"],
    ["Thu Feb 24 2022", "2022-02-24"],
    ["24 лютого 2022 року", "2022-02-24"],
    ["24 лютого 2022 р.", "2022-02-24"],
    ["лютий 2022", "2022-02"],
    ["1 жовт. 1871", "1871-10-01"],
    ["2022", "2022"],
    ["602", "0602"],
    ["44 BCE", "-0043"],
    ["500 BC", "-0499"],
    ["500 B.C.", "-0499"],
    ["15 March 44 BC", "-0043-03-15"],
    ["500 до н. е.", "-0499"],
    ["AD 50", "0050"],
    ["50 CE", "0050"],
    ["50 н.е.", "0050"],
    ["1939-1945", "1939/1945"],
    ["1939 – 1945", "1939/1945"],
    ["24.02.2022 - 26.02.2022", "2022-02-24/2022-02-26"],
    ["24 February 2022 to 1 March 2022", "2022-02-24/2022-03-01"],
    ["2004/..", "2004/.."],
    ["1667-XX-XX/1671-12-31~", "1667-XX-XX/1671-12-31~"],
    ["[1667,1668,1670..1672]", "[1667,1668,1670..1672]"],
    ["2001-33/2001-34", "2001-33/2001-34"],
    ["2021-22/2021-23", "2021-22/2021-23"],
    ["Y20220", "Y20220"],
    ["-0044-03-15", "-0044-03-15"],
  ])("%s is %s", (text, expected) => {
    expect(edtf(text)).toBe(expected);
  });

  it.each([
    ["2022-02-24T05:00", "2022-02-24T05:00"],
    ["2022-02-24 05:00", "2022-02-24T05:00:00"],
    ["2022-02-24T05:00:00.123Z", "2022-02-24T05:00:00Z"],
    ["2022-02-24 05:00 +02:00", "2022-02-24T05:00:00+02:00"],
    ["2022-02-24T05:00+0200", "2022-02-24T05:00+0200"],
    ["24.02.2022 05:00", "2022-02-24T05:00:00"],
    ["24.02.2022, 5:00", "2022-02-24T05:00:00"],
    ["2/24/2022 5:05:06 PM", "2022-02-24T17:05:06"],
    ["February 24, 2022 at 12:30 am", "2022-02-24T00:30:00"],
    ["Sat May 20 1961 00:00:00 GMT-0600", "1961-05-20T00:00:00-06:00"],
    ["Thu Feb 24 2022 05:00:00 GMT+0200 (Eastern European Standard Time)", "2022-02-24T05:00:00+02:00"],
    ["Nov 14 1840 00:00:00 GMT", "1840-11-14T00:00:00Z"],
    ["2022-12-31 24:00", "2023-01-01T00:00:00"],
  ])("with a time, %s is %s", (text, expected) => {
    expect(edtf(text)).toBe(expected);
  });

  it.each([
    [
      "days that no calendar has",
      ["2022-02-31", "2023-02-29", "1900-02-29", "31.06.2022", "30 February 2022", "0.1.2022"],
    ],
    ["months that no calendar has", ["2022-13-01", "2022-00-01", "24.13.2022", "2022/13"]],
    [
      "times that no clock shows",
      ["2022-02-24T23:59:60Z", "2022-02-24 25:00", "24.02.2022 24:30", "2/24/2022 13:00 PM"],
    ],
    ["years of two digits", ["24.02.22", "2/24/22", "24 Feb 22", "22"]],
    ["days without a year", ["24.02", "24 February", "02-24"]],
    ["words", ["today", "now", "unknown", "circa", "about the war", "n/a", "?", "-", "TBA", "лютий"]],
    ["zones that could be several", ["2022-02-24T05:00Europe/Kyiv", "2022-02-24 05:00 CST", "2022-02-24 05:00 LOCAL"]],
    ["the wrong order in spans", ["2004/2003", "1945-1939"]],
    ["years that do not exist", ["-0000", "0 BCE"]],
    ["short negative years, which two calendars count differently", ["-500", "-44"]],
    ["several dates", ["2022, 2023", "2022 or 2023", "2022-02-24; 2022-02-25"]],
    ["nothing", ["", "  ", "\u{A0}"]],
  ])("%s are refused", (_what, texts) => {
    for (const text of texts) expect(`${text} → ${edtf(text)}`).toBe(`${text} → event.date.invalid`);
  });

  it("is never guessed if day and month are ambiguous", () => {
    expect(edtf("3/4/2022")).toBe("event.date.ambiguous");
    expect(edtf("03-04-2022")).toBe("event.date.ambiguous");
    expect(edtf("3/4/2022 05:00")).toBe("event.date.ambiguous");
    expect(edtf("3/4/2022", "day-first")).toBe("2022-04-03");
    expect(edtf("3/4/2022", "month-first")).toBe("2022-03-04");
    expect(edtf("24/4/2022", "month-first")).toBe("event.date.invalid");
  });

  it("is not a bare number, and the message says what the number may be", () => {
    for (const [text, hint] of [
      ["44616", /spreadsheet/],
      ["44616.5", /spreadsheet/],
      ["1645660800000", /since 1970/],
      ["20220224", /hyphens/],
    ] as const) {
      const read = readDateText(text);
      expect(read).toMatchObject({ ok: false, fault: { code: "event.date.serial" } });
      expect(read.ok ? "" : read.fault.expected).toMatch(hint);
    }
  });

  it("is reported as out of range, not as unreadable", () => {
    expect(edtf("Y-170000002")).toBe("event.date.out-of-range");
    expect(edtf("Y200000000")).toBe("event.date.out-of-range");
    expect(edtf("Y-17E7")).toBe("event.date.out-of-range");
  });

  it("has hints for known mistakes", () => {
    const hint = (text: string) => {
      const read = readDateText(text);
      return read.ok ? "" : read.fault.expected;
    };
    expect(hint("2022-02-31")).toContain("2022-02 has 28 days");
    expect(hint("31.06.2022 05:00")).toContain("2022-06 has 30 days");
    expect(hint("24.02.22")).toContain("four digits");
    expect(hint("-500")).toContain("500 BCE");
  });

  it("is read despite the dashes of word processors, and that is reported", () => {
    expect(readDateText("2022–02–24")).toMatchObject({ ok: true, isCorrected: true, date: { edtf: "2022-02-24" } });
    expect(readDateText("2022-02-24")).toMatchObject({ ok: true, isCorrected: false });
  });
});

describe("the order of day and month", () => {
  it.each([
    [["24/02/2022", "3/4/2022"], "day-first"],
    [["3/4/2022", "02/24/2022 5:00 PM"], "month-first"],
    [["3/4/2022"], undefined],
    [["24/02/2022", "02/24/2022"], undefined],
    [["2022-02-24", "24.02.2022"], undefined],
    [["99/99/2022"], undefined],
  ])("of %j is %s", (texts, order) => {
    expect(orderOf(texts)).toBe(order);
  });
});

describe("numbers for year, month, day and time", () => {
  const read = (texts: Parameters<typeof readNumberedDate>[0]) => {
    const result = readNumberedDate(texts);
    return result.ok ? result.edtf : `${result.field}${result.isRange ? " too far" : ""}`;
  };

  it.each([
    [{ year: "2022", month: "2", day: "24" }, "2022-02-24"],
    [{ year: "1,066" }, "1066"],
    [{ year: "-500" }, "-0499"],
    [{ year: "−500" }, "-0499"],
    [{ year: "-1" }, "0000"],
    [{ year: "50", month: "4" }, "0050-04"],
    [{ year: "20220" }, "Y20220"],
    [{ year: "2022", month: "2", day: "24", hour: "5" }, "2022-02-24T05:00:00"],
    [{ year: "2022", month: "", day: "" }, "2022"],
    [{ year: "" }, "year"],
    [{ year: "0" }, "year"],
    [{ year: "20 or 21" }, "year"],
    [{ year: "2022", month: "March" }, "2022-03"],
    [{ year: "2022", month: "лютого", day: "24" }, "2022-02-24"],
    [{ year: "2022", month: "02 - February" }, "2022-02"],
    [{ year: "2022", month: "3 - February" }, "month"],
    [{ year: "2022", month: "Marchember" }, "month"],
    [{ year: "2014.0", month: "2.0", day: "3.0" }, "2014-02-03"],
    [{ year: "2014.5" }, "year"],
    [{ year: "1.000" }, "year"],
    [{ year: "-500.0" }, "-0499"],
    [{ year: "1945", month: "5", day: "0" }, "1945-05"],
    [{ year: "1902", month: "00", day: "00" }, "1902"],
    [{ year: "1945", month: "0", day: "8" }, "month"],
    [{ year: "2022", month: "2", day: "1,2" }, "day"],
    [{ year: "1914, 1918" }, "year"],
    [{ year: "2022", month: "13" }, "month"],
    [{ year: "2022", day: "24" }, "month"],
    [{ year: "2022", month: "2", day: "31" }, "day"],
    [{ year: "2022", month: "2", hour: "5" }, "day"],
    [{ year: "2022", month: "2", day: "24", hour: "25", minute: "61" }, "hour"],
    [{ year: "2022", month: "2", day: "24", hour: "5", minute: "61" }, "minute"],
    [{ year: "-65000000" }, "year too far"],
    [{ year: "20220", month: "2" }, "month"],
  ])("%j is %s", (texts, expected) => {
    expect(read(texts)).toBe(expected);
  });
});

describe("a time of day", () => {
  it.each([
    ["14:30", [14, 30, 0, undefined]],
    ["2:30 PM", [14, 30, 0, undefined]],
    ["2:30 p.m.", [14, 30, 0, undefined]],
    ["12 am", [0, 0, 0, undefined]],
    ["2.30", [2, 30, 0, undefined]],
    ["1430", [14, 30, 0, undefined]],
    ["05:00:00.25", [5, 0, 0, undefined]],
    ["05:00 UTC", [5, 0, 0, "Z"]],
    ["05:00+02:00", [5, 0, 0, "+02:00"]],
    ["05:00 GMT-5", [5, 0, 0, "-05:00"]],
  ])("%s is read", (text, [hour, minute, second, offset]) => {
    expect(readClockText(text)).toEqual({ hour, minute, second, offset });
  });

  it.each(["", "noon", "14", "14:3", "13 PM", "1:2:3:4", "05:00 EST"])("%j is none", (text) => {
    expect(readClockText(text)).toBeUndefined();
  });

  it("ends the day at 24:00 and no later", () => {
    expect(isClockTime({ hour: 24, minute: 0, second: 0 })).toBe(true);
    expect(isClockTime({ hour: 24, minute: 0, second: 1 })).toBe(false);
    expect(edtfOf({ year: 2023, month: 12, day: 31, time: { hour: 24, minute: 0, second: 0 } })).toBe(
      "2024-01-01T00:00:00",
    );
  });

  it("names its zone, or none, at each end of a span", () => {
    expect(zonesOf("2022-02-24T05:00:00+02:00/2022-02-24T06:00Z")).toEqual(["+02:00", "Z"]);
    expect(zonesOf("2022-02-24T05:00:00")).toEqual([undefined]);
    expect(zonesOf("2022-02-24/2022-03")).toEqual([]);
  });
});

describe("any day of the calendar", () => {
  const ymd = fc
    .record({ year: fc.integer({ min: -9999, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
    .map(({ year, month, day }) => ({ year, month, day: (day % daysIn(year, month)) + 1 }));
  const partsOf = (text: string) => {
    const parsed = parseEventDate(text);
    if (!parsed.ok) throw new Error(`${text} was refused`);
    const date = new Date(parsed.date.startMs);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };

  it.each(["UTC", "Europe/Kyiv", "Pacific/Apia", "America/St_Johns", "Pacific/Kiritimati"])(
    "is the same day to a reader in %s",
    (zone) => {
      const before = process.env["TZ"];
      process.env["TZ"] = zone;
      try {
        fc.assert(
          fc.property(ymd, (fields) => {
            expect(partsOf(edtfOf(fields) ?? "")).toEqual(fields);
            if (fields.year < 1000) return;
            const { year, month, day } = fields;
            const names = "January February March April May June July August September October November December".split(
              " ",
            );
            expect(edtf(`${day}.${month}.${year}`)).toBe(edtfOf(fields));
            expect(edtf(`${day} ${names[month - 1]} ${year}`)).toBe(edtfOf(fields));
            expect(edtf(`${month}/${day}/${year}`, "month-first")).toBe(edtfOf(fields));
          }),
          { numRuns: 200 },
        );
      } finally {
        process.env["TZ"] = before;
      }
    },
  );

  it("comes after the one before it", () => {
    fc.assert(
      fc.property(ymd, ({ year, month, day }) => {
        const next = nextDay(year, month, day);
        expect(nextDay(next.year, next.month, next.day, -1)).toEqual({ year, month, day });
      }),
    );
  });

  it("is refused in words, never with an exception, when it is any text at all", () => {
    const dateLike = fc.stringMatching(/^[0-9XYE?~%./\-TZ: ]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(dateLike, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        const read = readDateText(text);
        if (read.ok) expect(Number.isFinite(read.date.startMs) && Number.isFinite(read.date.endMs)).toBe(true);
        else expect(read.fault.expected).not.toBe("");
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it.each([
    ["0".repeat(100_000), "digits"],
    [`2004-${"0".repeat(50_000)}x`, "a long month"],
    [`${" ".repeat(100_000)}x`, "spaces"],
    [`${"24.02.".repeat(16)}2022`, "repeated parts"],
    [`${"a ".repeat(49)}`, "words"],
  ])("costs no time when it tempts a regular expression (%#)", (text) => {
    const startMs = performance.now();
    for (let times = 0; times < 20; times += 1) readDateText(text);
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });
});
