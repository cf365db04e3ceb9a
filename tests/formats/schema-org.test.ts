import { describe, expect, it } from "vitest";
import type { ImportResult } from "../../src/formats/import-file";
import { datesOf, eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const CONTEXT = { "@context": "https://schema.org" };
const EVENT = { "@type": "Event", name: "A", startDate: "2021-10-01" };

const placesOf = ({ chronicle }: ImportResult) => [...(chronicle?.places.values() ?? [])];

describe("events of schema.org", () => {
  it("bring place, people, picture, source and topic", () => {
    const result = importSample("schema-events.jsonld");
    expect(reported(result)).toEqual(["warning media.alt.missing@@graph[1].image"]);
    const event = eventNamed(result, "The lamp is lit again");
    expect(event.date.edtf).toBe("2021-10-01T19:00+03:00/2021-10-01T21:00+03:00");
    expect(event).toMatchObject({
      summary: "With music.",
      tags: ["lamp", "music"],
      sources: [{ url: "https://example.org/lit" }],
      media: [{ url: "https://example.org/lit.jpg" }, { caption: "The lamp", credit: "Ada Hart" }],
    });
    expect(placesOf(result)).toMatchObject([
      { name: "The cape", lat: 46.4, lon: 30.8 },
      { name: "Harbour museum" },
      { name: "Town hall" },
    ]);
    expect([...(result.chronicle?.actors.values() ?? [])]).toMatchObject([
      { name: "Ada Hart", kind: "person" },
      { name: "Friends of the lighthouse" },
      { name: "The Foghorns" },
    ]);
    expect(result.chronicle?.lanes.map(({ label }) => label)).toContain("150 years");
  });

  it.each<[string, unknown]>([
    ["one", { ...CONTEXT, ...EVENT }],
    ["a list", [{ ...CONTEXT, ...EVENT }]],
    ["a graph", { ...CONTEXT, "@graph": [EVENT] }],
    ["an ItemList", { ...CONTEXT, "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: EVENT }] }],
    ["an ItemList of its own events", { ...CONTEXT, "@type": "ItemList", itemListElement: [EVENT] }],
    ["a place with events", { ...CONTEXT, "@type": "Place", name: "Hall", event: [EVENT] }],
    ["with prefixes", { "schema:name": "A", "@type": "schema:MusicEvent", "schema:startDate": "2021-10-01" }],
    ["with full names", { ...CONTEXT, ...EVENT, "@type": ["Thing", "http://schema.org/Festival"] }],
    [
      "with languages and types",
      {
        ...CONTEXT,
        "@type": "Event",
        name: [{ "@value": "A", "@language": "en" }],
        startDate: { "@type": "Date", "@value": "2021-10-01" },
      },
    ],
  ])("are found: %s", (_what, value) => {
    const result = importText(JSON.stringify(value));
    expect(result.format).toBe("schema-org");
    expect(eventsOf(result).map(({ title, date }) => [title, date.edtf])).toEqual([["A", "2021-10-01"]]);
  });

  it("may be parts of one another, each counted once", () => {
    const part = { "@id": "#b", "@type": "Event", name: "B", startDate: "2021-10-02" };
    const whole = { ...EVENT, "@id": "#a", subEvent: [part, { "@id": "#c" }] };
    const result = importText(JSON.stringify({ ...CONTEXT, "@graph": [whole, part] }));
    expect(datesOf(result)).toEqual(["2021-10-01", "2021-10-02"]);
    expect(result.chronicle?.lanes.map(({ label }) => label)).toContain("A");
  });

  it("that were cancelled are left out, and online ones have no place", () => {
    const cancelled = { ...EVENT, name: "B", eventStatus: "https://schema.org/EventCancelled" };
    const online = { ...EVENT, location: { "@type": "VirtualLocation", url: "https://example.org" } };
    const result = importText(JSON.stringify({ ...CONTEXT, "@graph": [cancelled, online] }));
    expect(reported(result)).toEqual(["warning event.cancelled@@graph[0].eventStatus"]);
    expect(placesOf(result)).toEqual([]);
  });

  it("have addresses for places without a name", () => {
    const address = { "@type": "PostalAddress", streetAddress: "Pier 1", addressLocality: "Odesa" };
    const result = importText(JSON.stringify({ ...CONTEXT, ...EVENT, location: { "@type": "Place", address } }));
    expect(placesOf(result)).toMatchObject([{ name: "Pier 1, Odesa" }]);
  });

  it("name the path of a problem", () => {
    const bad = { ...EVENT, startDate: "soon", doorTime: "19:00" };
    const result = importText(JSON.stringify({ ...CONTEXT, "@graph": [EVENT, bad] }));
    expect(reported(result)).toEqual([
      "warning keys.unknown@@graph[1].doorTime",
      "error event.date.invalid@@graph[1].startDate",
    ]);
  });

  it.each<[string, unknown]>([
    ["other things", { ...CONTEXT, "@type": "Person", name: "A", birthDate: "2021" }],
    ["a venue", { ...CONTEXT, "@type": "EventVenue", name: "A", startDate: "2021" }],
  ])("are not %s", (_what, value) => {
    expect(importText(JSON.stringify(value)).format).not.toBe("schema-org");
  });
});
