import { describe, expect, it } from "vitest";
import { mapFacts } from "../../../src/features/map-view/map-facts";
import type { MapSubject } from "../../../src/features/map/step-map-props";
import { selectMapSource } from "../../../src/store/selectors/map";
import { loadedStore, smallChronicle } from "../../fixtures/chronicles/small";

const PLACES = [
  { id: "kyiv", name: "Kyiv", lat: 50.45, lon: 30.52 },
  { id: "crimea", name: "Crimea", lat: 45.3, lon: 34.4, precision: "region" },
  { id: "ukraine", name: "Ukraine", lat: 49, lon: 32, precision: "country" },
  { id: "managua", name: "Managua", lat: 12.1, lon: -86.3 },
];
const line = {
  geometry: {
    type: "LineString",
    coordinates: [
      [30, 49],
      [33, 50],
    ],
  },
};
const chronicle = smallChronicle(
  [
    { id: "a", date: "2014-01-01", title: "A", places: ["crimea", "kyiv"] },
    { id: "b", date: "2015-01-01", title: "B", places: ["kyiv", "ukraine"] },
    { id: "c", date: "2016-01-01", title: "C", places: ["managua"] },
    { id: "d", date: "2017-01-01", title: "D", route: line },
    { id: "e", date: "2030-01-01", title: "E", places: ["kyiv"] },
    { id: "f", date: "2017-06-01", title: "F" },
  ],
  { places: PLACES },
);
const region = { lat: 48.5, lon: 32, zoom: 5.5 };
const size = { width: 600, height: 400 };
const YEARS = { start: Date.UTC(2014, 0), end: Date.UTC(2018, 0) };

function facts(subject: object) {
  const source = selectMapSource(loadedStore({}, chronicle).getState());
  if (!source) throw new Error("no source");
  return mapFacts(source, chronicle, { size, ...subject } as MapSubject);
}

describe("what is within the edges of a map", () => {
  it("counts events once, and places with their events in the order of the first", () => {
    expect(facts({ map: { region }, window: YEARS })).toEqual({
      events: 3,
      beyond: 1,
      routes: 1,
      areas: 0,
      places: [
        { id: "crimea", events: 1, extent: "ring" },
        { id: "kyiv", events: 2, extent: "point" },
        { id: "ukraine", events: 1, extent: "country" },
      ],
    });
  });

  it("is nothing where no event is", () => {
    expect(facts({ map: { region: { lat: -40, lon: -140, zoom: 5 } }, window: YEARS })).toMatchObject({
      events: 0,
      beyond: 4,
      places: [],
    });
  });

  it("counts certain events alone, in any order, each once", () => {
    const [a, e] = [chronicle.events.at(0), chronicle.events.at(-1)];
    expect(facts({ events: [e, a, e] })).toMatchObject({
      events: 2,
      beyond: 0,
      places: [{ id: "crimea" }, { id: "kyiv", events: 2 }],
    });
  });
});
