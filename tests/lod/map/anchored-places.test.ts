import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorId, anchoredPlacesOf, placeIdsOf } from "../../../src/lod/map/anchored-places";
import { placePointsOf } from "../../../src/lod/map/place-points";
import type { PlainChronicle } from "../../../src/model/chronicle/chronicle";
import { anyOnMap, aRoute, chronicleOnMap, engineOf } from "../../fixtures/chronicles/on-map";

function anchoredIn(chronicle: PlainChronicle) {
  const { column, shaped } = engineOf(chronicle);
  return { before: column, ...anchoredPlacesOf(column, shaped, chronicle) };
}
type Column = ReturnType<typeof anchoredIn>["column"];
const placesAt = ({ values, offsets, codes }: Column, position: number) =>
  [...codes.subarray(offsets[position], offsets[position + 1])].map((code) => values[code]);

describe("events with a route or an area and no place", () => {
  const chronicle = chronicleOnMap(
    [
      { id: "march", date: "2020-01-01", route: aRoute([30, 50], [32, 50]) },
      { id: "lost", date: "2020-01-02", places: ["nowhere"], route: aRoute([30, 50], [32, 50]) },
      { id: "placed", date: "2020-01-03", places: ["a"], route: aRoute([30, 50], [32, 50]) },
      { id: "none", date: "2020-01-04" },
      { id: "broken", date: "2020-01-05", route: aRoute([30, 50]) },
    ],
    [{ id: "a", lat: 1, lon: 1 }, { id: "nowhere" }, { id: "b", lat: 2, lon: 2, precision: "country" }],
  );
  const { column, anchors, before } = anchoredIn(chronicle);

  it("get a place of their own; those with a place that a map can show keep it alone", () => {
    expect(chronicle.events.map((_, at) => placesAt(column, at))).toEqual([
      ["event:march"],
      ["nowhere", "event:lost"],
      ["a"],
      [],
      [],
    ]);
    expect([...anchors.values()].map(({ position, kind }) => [position, kind])).toEqual([
      [0, "route"],
      [1, "route"],
    ]);
  });

  it("leave the codes of the other places as they are", () => {
    expect(column.values.slice(0, before.values.length)).toEqual(before.values);
    expect([...column.totals]).toEqual([...before.totals, 1, 1]);
  });

  it("come after the places, and before whole countries", () => {
    const countries = chronicleOnMap(
      [
        { id: "march", date: "2020-01-01", route: aRoute([30, 50], [32, 50]) },
        { id: "e", date: "2020-01-02", places: ["b"] },
        { id: "f", date: "2020-01-03", places: ["a"] },
      ],
      [
        { id: "a", lat: 1, lon: 1 },
        { id: "b", lat: 2, lon: 2, precision: "country" },
      ],
    );
    const all = anchoredIn(countries);
    const points = placePointsOf(all.column, countries.places, all.anchors);
    expect(Array.from(points.order, (code) => all.column.values[code])).toEqual(["a", "event:march", "b"]);
    expect(placeIdsOf({ id: "march", places: [] }, points.codeOf)).toEqual(["event:march"]);
    expect(placeIdsOf({ id: "f", places: ["a"] }, points.codeOf)).toEqual(["a"]);
  });

  it("change nothing where there are none", () => {
    const plain = chronicleOnMap([{ id: "e", date: "2020-01-01", places: ["a"] }], [{ id: "a", lat: 1, lon: 1 }]);
    const all = anchoredIn(plain);
    expect(all.column).toBe(all.before);
    expect(all.anchors.size).toBe(0);
  });

  it("have exactly one, in any chronicle", () => {
    fc.assert(
      fc.property(anyOnMap, (any) => {
        const all = anchoredIn(any);
        any.events.forEach((event, at) => {
          const isLocated = event.places.some((id) => any.places.get(id)?.lat !== undefined);
          const own = event.route && !isLocated ? [anchorId(event.id)] : [];
          expect(placesAt(all.column, at)).toEqual([...placesAt(all.before, at), ...own]);
        });
        expect(all.column.codes).toHaveLength(all.column.offsets.at(-1) ?? 0);
      }),
    );
  });
});
