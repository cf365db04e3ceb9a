import { describe, expect, it } from "vitest";
import { lossesOf } from "../../src/export/losses";
import { writeGeoJson } from "../../src/export/files/write-geojson";
import { bundledChronicle } from "../fixtures/chronicles/bundled";
import { smallChronicle } from "../fixtures/chronicles/small";
import { eventNamed, eventsOf, importText, reported } from "../formats/import-text";
import { documentOf } from "./documents";

const LINE = {
  type: "LineString",
  coordinates: [
    [39.7, 47.2],
    [38.1, 54],
  ],
};
const SQUARE = {
  type: "Polygon",
  coordinates: [
    [
      [30, 50],
      [31, 50],
      [31, 52],
      [30, 50],
    ],
  ],
};

const chronicle = smallChronicle([
  {
    id: "march",
    date: "2023-06-23/2023-06-24",
    title: { en: "March", uk: "Марш" },
    lane: "war",
    status: "confirmed",
    sources: [{ id: "log", title: { en: "The log", uk: "Журнал" }, url: "https://example.org/log" }],
    route: { geometry: LINE, source: "log", status: "claimed", claimedBy: "The captain", label: { en: "The way" } },
  },
  { id: "siege", date: "1904~", title: "Siege", lane: "war", area: { geometry: SQUARE }, route: { geometry: LINE } },
  { id: "quiet", date: "1905", title: "Quiet", lane: "war" },
]);

describe("GeoJSON", () => {
  const text = writeGeoJson(documentOf(chronicle));
  const { features } = JSON.parse(text) as { features: { id: string; geometry: unknown; properties: object }[] };

  it("has a feature for each event, whose geometry is its route or area, or nothing", () => {
    const geometries = Object.fromEntries(features.map(({ id, geometry }) => [id, geometry]));
    expect(geometries).toEqual({
      march: LINE,
      siege: { type: "GeometryCollection", geometries: [LINE, SQUARE] },
      quiet: null,
    });
    expect(features.find(({ id }) => id === "march")?.properties).toMatchObject({
      title: "March",
      date: "2023-06-23/2023-06-24",
      route: { label: "The way", status: "claimed", source: "log" },
    });
  });

  it("opens again with the same routes and areas", () => {
    const again = importText(text);
    expect(reported(again)).toEqual([]);
    expect(eventNamed(again, "March")).toMatchObject({
      id: "march",
      status: "confirmed",
      route: { geometry: LINE, source: "log", status: "claimed", claimedBy: "The captain", label: "The way" },
      sources: [{ id: "log", title: "The log" }],
    });
    expect(eventNamed(again, "Siege")).toMatchObject({ area: { geometry: SQUARE }, route: { geometry: LINE } });
    expect(eventNamed(again, "Siege").date.edtf).toBe("1904~");
  });

  it("of the bundled chronicle has every event, its places and its route", () => {
    const bundled = bundledChronicle();
    const again = importText(writeGeoJson(documentOf(bundled)));
    expect(eventsOf(again).map(({ id }) => id)).toEqual([...bundled.events].map(({ id }) => id));
    expect(reported(again).filter((line) => line.startsWith("error"))).toEqual([]);
    const located = [...(again.chronicle?.places.values() ?? [])].filter(({ lat }) => lat !== undefined);
    expect(located.length).toBeGreaterThan(60);
    const march = eventsOf(again).find(({ id }) => id === "wagner-mutiny");
    expect(march?.route).toMatchObject({ source: "explainer", status: "claimed" });
  });

  it("says what it cannot hold, and other formats that they hold no routes", () => {
    expect(lossesOf(chronicle, "geojson").map(({ what }) => what)).toEqual(["languages", "eras"]);
    for (const format of ["ics", "markdown", "timelinejs-json"] as const)
      expect(lossesOf(chronicle, format)).toContainEqual({ what: "shapes", count: 2, isInText: false });
    for (const format of ["json", "csv", "xlsx"] as const) expect(lossesOf(chronicle, format)).toEqual([]);
  });
});
