import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { writeTimelineCsv, writeTimelineJson } from "../../src/export/files/write-timelinejs";
import { smallChronicle } from "../fixtures/chronicles/small";
import { HOSTILE, anyChronicle, anyDay, anySpan } from "../fixtures/chronicles/any-chronicle";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { importText } from "../formats/import-text";
import { datesOf, documentOf, titlesOf } from "./documents";

/** Dates that TimelineJS has numbers for. Days of one another are spans in both. */
const numbered = fc.oneof(
  anyDay,
  anySpan.filter((span) => span.slice(0, 10) !== span.slice(11)),
  anyDay.map((day) => day.slice(0, 7)),
  anyDay.map((day) => day.slice(0, 4)),
  fc.constantFrom("-0044-03-15", "-0500", "0000-05"),
);

describe.each([
  ["JSON", writeTimelineJson],
  ["spreadsheet", writeTimelineCsv],
])("TimelineJS, %s", (_, write) => {
  it("opens again with the same titles and dates", () => {
    fc.assert(
      fc.property(anyChronicle(numbered), (chronicle) => {
        const read = importText(write(documentOf(chronicle)));
        expect(titlesOf(read.chronicle!)).toEqual(titlesOf(chronicle));
        expect(datesOf(read.chronicle!)).toEqual(datesOf(chronicle));
      }),
      { numRuns: 60 },
    );
  });

  it("writes the status and the claimant into the text, and dates in words", () => {
    const chronicle = smallChronicle([
      { id: "a", date: "2022-04~", title: "A", lane: "war", status: "claimed", claimedBy: "the navy <b>" },
    ]);
    const text = write(documentOf(chronicle));
    expect(text).toContain("Claimed: the navy &lt;b&gt;");
    expect(text).toContain("about April 2022");
  });

  it("contains no markup from the texts", () => {
    const chronicle = smallChronicle(
      HOSTILE.map((hostile, index) => ({
        id: `e${index}`,
        date: "2022",
        title: `x ${hostile}`,
        summary: hostile,
        lane: "war",
        sources: [{ title: hostile, url: 'https://example.org/?a="><script>' }],
      })),
    );
    expect(write(documentOf(chronicle))).not.toMatch(/<(?:script|img)/i);
  });
});

describe("the TimelineJS spreadsheet", () => {
  it("has the headings of the template and no formula", () => {
    const csv = writeTimelineCsv(documentOf(bundledChronicle()));
    const { data, errors } = Papa.parse<string[]>(csv.replace("\uFEFF", ""), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data[0]?.join()).toBe(
      "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Alt Text",
    );
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@\t]|^-(?!\d+$)/);
    const types = data.slice(1).map((row) => row[15]);
    expect(types.filter((type) => type === "title")).toHaveLength(1);
    expect(types.filter((type) => type === "")).toHaveLength(bundledChronicle().events.length);
  });
});
