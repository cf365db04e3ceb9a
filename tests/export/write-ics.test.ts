import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { writeIcs } from "../../src/export/files/write-ics";
import { anyChronicle, anyDay, anySpan } from "../fixtures/chronicles/any-chronicle";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { smallChronicle } from "../fixtures/chronicles/small";
import { importText } from "../formats/import-text";
import { datesOf, documentOf, titlesOf } from "./documents";

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const eventsIn = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as never).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

describe("a calendar", () => {
  it("opens again with the same titles, days and moments", () => {
    const date = fc.oneof(
      anyDay,
      anySpan.filter((span) => span.slice(0, 10) !== span.slice(11)),
      anyDay.map((day) => `${day}T05:07:09Z`),
    );
    fc.assert(
      fc.property(anyChronicle(date), (chronicle) => {
        const read = importText(writeIcs(documentOf(chronicle), NOW));
        expect(titlesOf(read.chronicle!)).toEqual(titlesOf(chronicle));
        expect(datesOf(read.chronicle!)).toEqual(datesOf(chronicle));
      }),
      { numRuns: 60 },
    );
  });

  it("has lines of at most 75 bytes and no property from a text", () => {
    fc.assert(
      fc.property(anyChronicle(), (chronicle) => {
        const ics = writeIcs(documentOf(chronicle), NOW);
        for (const line of ics.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(ics.split("\r\n").filter((line) => line === "END:VCALENDAR")).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it("ends an all-day event on the day after, and takes the widest days of an uncertain one", () => {
    const dates = ["2022-02-24", "2022-02-24/2022-03-03", "2022-04~", "[2022-05-03..2022-05-07]", "201X", "2004/.."];
    const chronicle = smallChronicle(dates.map((date, index) => ({ id: `e${index}`, date, title: "A", lane: "war" })));
    const found = eventsIn(writeIcs(documentOf(chronicle), NOW)).map((event) => [
      event.uid.split("@")[0],
      `${event.startDate.toString()} ${event.endDate.toString()}`,
      event.description ?? "",
    ]);
    expect(found.sort()).toEqual([
      ["e0", "2022-02-24 2022-02-25", ""],
      ["e1", "2022-02-24 2022-03-04", ""],
      ["e2", "2022-04-01 2022-05-01", "Date: about April 2022"],
      ["e3", "2022-05-03 2022-05-08", "Date: between 3 and 7 May 2022"],
      ["e4", "2010-01-01 2020-01-01", "Date: the 2010s"],
      ["e5", "2004-01-01 2005-01-01", "Date: since 2004"],
    ]);
  });

  it("names status, claimant and sources in the text, and has stable ids", () => {
    const chronicle = smallChronicle([
      {
        id: "a",
        date: "2022-04-01",
        title: "A",
        lane: "war",
        status: "claimed",
        claimedBy: "the navy",
        sources: [{ title: "Log", url: "https://example.org/log" }],
      },
      { id: "old", date: "-0044-03-15", title: "Ides", lane: "war" },
    ]);
    const [event, ...others] = eventsIn(writeIcs(documentOf(chronicle), NOW));
    expect(others).toEqual([]);
    expect(event?.uid).toBe("a@a-small-chronicle.throughline");
    expect(event?.description).toBe("Claimed: the navy\n\nSources:\nLog, https://example.org/log");
  });

  it("keeps an address on one line, whatever is in it", () => {
    const url = "https://a.example/x\r\nATTACH:https://evil.example/\nEND:VEVENT";
    const text = writeIcs(
      documentOf(smallChronicle([{ id: "a", date: "2022", title: "A", lane: "war", sources: [{ title: "S", url }] }])),
      NOW,
    );
    expect(text.split(/\r?\n/).filter((line) => /^(?:ATTACH|END:VEVENT)/.test(line))).toEqual(["END:VEVENT"]);
  });

  it("of the bundled chronicle is read by another program", () => {
    expect(eventsIn(writeIcs(documentOf(bundledChronicle(), "uk"), NOW))).toHaveLength(
      bundledChronicle().events.length,
    );
  });
});
