import { describe, expect, it } from "vitest";
import type { ImportResult } from "../../src/formats/import-file";
import { shapesOf } from "../../src/model/geometry/shapes-of";
import { middleOf } from "../../src/formats/geojson/middle";
import { eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const collection = (...features: readonly object[]) => JSON.stringify({ type: "FeatureCollection", features });
const feature = (geometry: unknown, properties: object) => ({ type: "Feature", geometry, properties });
const point = (...coordinates: readonly unknown[]) => ({ type: "Point", coordinates });

const placesOf = ({ chronicle }: ImportResult) => [...(chronicle?.places.values() ?? [])];

describe("GeoJSON", () => {
  it("has events at their points", () => {
    const result = importSample("places.geojson");
    const places = placesOf(result);
    const { meta } = result.chronicle ?? {};
    expect(meta?.title).toBe("The lighthouse");
    expect(places).toMatchObject([
      { name: "The cape", lat: 46.4, lon: 30.8 },
      { name: "The harbour master's house burns", lat: 46.48, lon: 30.75 },
    ]);
    expect(eventNamed(result, "The lamp is lit")).toMatchObject({ id: "lit", places: ["the-cape"] });
    expect(eventNamed(result, "The lamp is sold").places ?? []).toEqual([]);
    expect(reported(result)).toEqual([]);
  });

  it("keeps coordinates that the properties give", () => {
    const properties = { title: "A", date: "2014", place: "Kyiv", lat: 50.4, lon: 30.5 };
    const result = importText(collection(feature(point(1, 2), properties)));
    expect(placesOf(result)).toMatchObject([{ name: "Kyiv", lat: 50.4, lon: 30.5 }]);
  });

  it("makes lines routes and areas areas, with what properties say about them", () => {
    const area = {
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
    const line = {
      type: "LineString",
      coordinates: [
        [10, 20],
        [12, 24],
      ],
    };
    const both = { type: "GeometryCollection", geometries: [point(5, 6), line, area] };
    const result = importText(
      collection(
        feature(area, { title: "A", date: "2014" }),
        feature(line, { title: "B", date: "2015", route: { label: "The way", status: "reported" }, place: "Kyiv" }),
        feature(both, { title: "C", date: "2016", place: "Odesa" }),
      ),
    );
    expect(reported(result)).toEqual([]);
    expect(shapesOf(eventNamed(result, "A"))).toEqual({ area: { geometry: area }, isOutline: false });
    expect(eventNamed(result, "B").route).toEqual({ geometry: line, label: "The way", status: "reported" });
    expect(shapesOf(eventNamed(result, "C"))).toMatchObject({ route: { geometry: line }, area: { geometry: area } });
    // No point is made up for a line.
    expect(placesOf(result)).toEqual([
      { id: "kyiv", name: "Kyiv" },
      { id: "odesa", name: "Odesa", lat: 6, lon: 5 },
    ]);
  });

  it("takes the middle of several points, and says so", () => {
    const points = {
      type: "MultiPoint",
      coordinates: [
        [10, 20],
        [12, 24],
      ],
    };
    const result = importText(collection(feature(points, { title: "A", date: "2014" })));
    expect(placesOf(result)).toMatchObject([{ lat: 22, lon: 11 }]);
    expect(result.problems).toMatchObject([{ code: "field.not-kept", value: "MultiPoint" }]);
  });

  it("names the geometry of a shape that cannot be drawn, and keeps the event", () => {
    const beyond = { type: "LineString", coordinates: [point(1, 2).coordinates, [120, 95]] };
    const result = importText(collection(feature(beyond, { title: "A", date: "2014" })));
    expect(reported(result)).toEqual(["error shape.latitude@features[0].geometry"]);
    expect(eventsOf(result)).toHaveLength(1);
  });

  it("names the feature of a problem", () => {
    const result = importText(
      collection(
        feature(point(1, 2), { title: "A", date: "soon" }),
        feature(point(500, 2), { title: "B", date: "2014" }),
        feature(point(1, 2), { title: "C", date: "2015" }),
      ),
    );
    expect(reported(result)).toEqual([
      "error event.date.invalid@features[0].properties.date",
      "warning field.invalid@features[1].geometry",
    ]);
    expect(eventsOf(result)).toHaveLength(2);
  });

  it("may be one feature, or none that is dated", () => {
    const one = importText(JSON.stringify(feature(point(1, 2), { title: "A", date: "2014" })));
    expect([one.format, eventsOf(one).length]).toEqual(["geojson", 1]);
    const none = importText(collection(feature(point(1, 2), { name: "A", population: 5 })));
    expect([none.format, none.problems[0]?.code]).toEqual(["geojson", "chronicle.events.none"]);
    expect(importText(collection()).problems[0]?.code).toBe("file.format.unknown");
    expect(importText(collection(5 as never, { type: "Feature" })).chronicle).toBeUndefined();
  });

  it.each([
    [{ type: "Point", coordinates: [] }, undefined],
    [{ type: "Point", coordinates: ["1", "2"] }, undefined],
    [{ type: "Point" }, undefined],
    [
      {
        type: "MultiPoint",
        coordinates: [
          [0, 0],
          [10, 20],
        ],
      },
      { lat: 10, lon: 5, isPoint: false },
    ],
    [
      { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [2, 4] }] },
      { lat: 4, lon: 2, isPoint: false },
    ],
  ])("%j has its middle at %j", (geometry, middle) => {
    expect(middleOf(geometry)).toEqual(middle);
  });
});
