/** Compares our parser of single dates with edtf.js, which follows the grammar of the standard exactly. */
import edtf, { parse } from "edtf";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatePart, readDatePart } from "../../../src/model/dates/edtf-part";

const FIRST_MS = Date.parse("-135000-01-01T00:00Z");
const LAST_MS = 8.64e15 / 2;

/** The result of edtf.js for a text, if it is a single span of time that can be drawn. */
function readByLibrary(text: string): Omit<DatePart, "precision"> | undefined {
  try {
    const syntax = parse(text);
    if (!["Date", "Season", "Year"].includes(syntax.type)) return undefined;
    const { min, max, approximate, uncertain } = edtf(syntax);
    const endMs = text.includes("T") ? max : max + 1;
    if (!(min >= FIRST_MS && endMs <= LAST_MS)) return undefined;
    return { startMs: min, endMs, approximate: Boolean(approximate?.value), uncertain: Boolean(uncertain?.value) };
  } catch {
    return undefined;
  }
}

/** Where edtf.js is known to be wrong: every year but 0 has 29 February, and negative seasons last for ages. */
const isMisread = (text: string): boolean =>
  /0000[~?%]?-[~?%]?02/.test(text) ||
  /^\D*\d{4}\D?-\D?02\D?-\D?29/.test(text) ||
  /^-\d{4}-[2-4]\d$/.test(text) ||
  /^\d{4}-(?:29|3[0-27-9])$/.test(text);

const mark = fc.constantFrom("", "", "", "~", "?", "%");
const year = fc.oneof(
  fc.integer({ min: 0, max: 2100 }).map((n) => String(n).padStart(4, "0")),
  fc.constantFrom("0000", "-0000", "-0044", "-2004", "9999"),
);
const two = fc.integer({ min: 0, max: 45 }).map((n) => String(n).padStart(2, "0"));
const date = fc
  .tuple(mark, year, mark, fc.constantFrom(0, 1, 2), mark, two, mark, mark, two, mark)
  .map(
    ([a, y, b, parts, c, m, d, e, day, f]) =>
      a + y + b + (parts > 0 ? `-${c}${m}${d}` : "") + (parts > 1 ? `-${e}${day}${f}` : ""),
  );
const zones = [
  "",
  "Z",
  "z",
  "+02",
  "+0200",
  "-03:30",
  "+14:00",
  "+14:01",
  "-12:00",
  "-12:01",
  "-00:00",
  "+00:00",
  "-00",
];
const time = fc
  .tuple(year, two, two, two, two, fc.constantFrom("", ":00", ":59", ":60"), fc.constantFrom(...zones))
  .map(([y, m, d, hours, minutes, seconds, zone]) => `${y}-${m}-${d}T${hours}:${minutes}${seconds}${zone}`);
const longYear = fc
  .tuple(
    fc.constantFrom("Y", "Y-", "", "-"),
    fc.integer({ min: 0, max: 200_000 }),
    fc.constantFrom("", "S1", "S0", "E2", "E0", "E2S3", "~"),
  )
  .map((parts) => parts.join(""));

describe("a single date", () => {
  it.each([
    ["dates and marks", date],
    ["clock times and zones", time],
    ["long years", longYear],
  ])("is read as edtf.js reads it: %s", (_what, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        // A bare long number is not a date; event-date.ts checks that.
        fc.pre(!isMisread(text) && !/^-?\d{5,}/.test(text));
        const part = readDatePart(text);
        const { precision: _precision, ...ours } = part ?? { precision: undefined };
        expect(part ? ours : undefined, text).toEqual(readByLibrary(text));
      }),
      { numRuns: 1_500 },
    );
  });

  it("is read where edtf.js goes wrong", () => {
    const iso = (text: string) => {
      const part = readDatePart(text);
      return part && [part.startMs, part.endMs].map((ms) => new Date(ms).toISOString().replace("T00:00:00.000Z", ""));
    };
    expect(iso("2023-02-29")).toBeUndefined();
    expect(iso("0000-02-29")).toEqual(["0000-02-29", "0000-03-01"]);
    expect(iso("-0044-21")).toEqual(["-000044-01-01", "-000044-04-01"]);
    // In the south half a year later than in the north.
    expect(iso("2001-30")).toEqual(["2001-10-01", "2002-01-01"]);
    expect(iso("2001-32")).toEqual(["2001-04-01", "2001-07-01"]);
    expect(iso("2001-38")).toBeUndefined();
    expect(iso("2001-41")).toEqual(["2001-07-01", "2002-01-01"]);
  });
});
