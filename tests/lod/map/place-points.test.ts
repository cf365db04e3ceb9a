import { describe, expect, it } from "vitest";
import { placePointsOf } from "../../../src/lod/map/place-points";
import { chronicleOnMap, engineOf } from "../../fixtures/chronicles/on-map";

const PLACES = [
  { id: "country", lat: 49, lon: 32, precision: "country" as const },
  { id: "few", lat: 50, lon: 30 },
  { id: "many", lat: 48, lon: 35, precision: "city" as const },
  { id: "sea", lat: 44, lon: 33, precision: "sea" as const },
  { id: "around", lat: 47, lon: 33, precision: "area" as const },
  { id: "half", lat: 47 },
  { id: "nowhere" },
];

function pointsOf() {
  const ids = ["few", "country", "country", "country", "many", "many", "sea", "around", "half", "nowhere", "unknown"];
  const chronicle = chronicleOnMap(
    ids.map((place, at) => ({ id: `e${at}`, date: `2020-01-${10 + at}`, places: [place] })),
    PLACES,
  );
  const { column } = engineOf(chronicle);
  return { column, points: placePointsOf(column, chronicle.places) };
}

describe("the points of places", () => {
  const { column, points } = pointsOf();
  const codeOf = (id: string) => points.codeOf.get(id) ?? Number.NaN;

  it("are found by id", () => {
    for (const [code, id] of column.values.entries()) expect(codeOf(id)).toBe(code);
    expect(points.codeOf.has("no such place")).toBe(false);
  });

  it("come in one order: those with most events first, whole countries last, places without coordinates not at all", () => {
    expect(Array.from(points.order, (code) => column.values[code])).toEqual([
      "many",
      "few",
      "sea",
      "around",
      "country",
    ]);
  });

  it("have none for a place without coordinates, or that nobody knows", () => {
    for (const id of ["half", "nowhere", "unknown"]) expect(points.east[codeOf(id)]).toBeNaN();
    expect(points.east[codeOf("few")]).toBeCloseTo(Math.PI / 6, 9);
    expect(points.up[codeOf("few")]).toBeCloseTo(1.0107, 4);
  });

  it("say how exactly a place is known; a word that is not known counts as exact", () => {
    const extents = ["many", "few", "sea", "around", "country"].map((id) => points.extents[codeOf(id)]);
    expect(extents).toEqual(["point", "point", "region", "around", "country"]);
  });
});
