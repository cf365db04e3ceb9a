/** Routes and areas in a chronicle file. */
import { describe, expect, it } from "vitest";
import { packEvents, UnpackedEvents } from "../../../src/model/chronicle/packed-events";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { finish, stepsOf } from "../../../src/model/chronicle/read-steps";
import { chronicleFile } from "../../../src/model/chronicle/write-chronicle";
import { shapesOf } from "../../../src/model/geometry/shapes-of";
import { distanceKm } from "../../../src/model/geometry/distance";
import type { LonLat } from "../../../src/model/geometry/geometry";
import { bundledChronicle } from "../../fixtures/chronicles/bundled";

const LINE = {
  type: "LineString",
  coordinates: [
    [30.5, 50.4],
    [30.7, 46.5],
  ],
};
const SOURCES = [{ id: "log", title: "The log" }];
const fileOf = (...events: readonly object[]) => ({
  format: "throughline/1",
  meta: { title: "T", languages: ["en"] },
  lanes: [{ id: "war", label: "War" }],
  places: [{ id: "kyiv", name: "Kyiv", lat: 50.45, lon: 30.52 }],
  events: events.map((event, i) => ({
    id: `e${i}`,
    date: "2022",
    title: "E",
    lane: "war",
    sources: SOURCES,
    ...event,
  })),
});
const read = (event: object) => {
  const { chronicle, problems } = readChronicle(fileOf(event));
  return { event: chronicle?.events[0], problems: problems.map(({ code, where }) => `${code}@${where}`) };
};

describe("a route in a file", () => {
  it("is read with its source, status, claimant and label, and written back", () => {
    const route = { geometry: LINE, source: "log", status: "claimed", claimedBy: "He", label: { en: "Way" } };
    const file = fileOf({ route });
    const { chronicle, problems } = readChronicle(file);
    expect(problems).toEqual([]);
    expect(chronicle?.events[0]?.route).toEqual(route);
    expect(chronicleFile(chronicle!).events[0]).toMatchObject({ route });
    expect(shapesOf(chronicle!.events[0]!)).toEqual({ route, isOutline: false });
  });

  it("may be GeoJSON without anything around it, and a feature", () => {
    expect(read({ route: LINE }).event?.route).toEqual({ geometry: LINE });
    const feature = { type: "Feature", properties: {}, geometry: LINE };
    expect(read({ route: feature }).event?.route).toEqual({ geometry: LINE });
    expect(read({ route: { geometry: feature, label: "Way" } }).event?.route).toEqual({ geometry: LINE, label: "Way" });
  });

  it("that cannot be drawn goes alone: the event stays, and the problem says where", () => {
    const beyond = { type: "LineString", coordinates: [...LINE.coordinates, [0, -91]] };
    const { event, problems } = read({ route: { geometry: beyond, source: "log" }, summary: "S" });
    expect(event).toMatchObject({ summary: "S" });
    expect(event).not.toHaveProperty("route");
    expect(problems).toEqual(["shape.latitude@events[0].route.geometry.coordinates[2]"]);
    expect(read({ area: LINE }).problems).toEqual(["shape.type@events[0].area.type"]);
    expect(read({ route: 5 }).problems).toEqual(["shape.invalid@events[0].route"]);
  });

  it("loses a source that the event does not have, and fields that are wrong", () => {
    const { event, problems } = read({ route: { geometry: LINE, source: "other", status: "sure", color: "red" } });
    expect(event?.route).toEqual({ geometry: LINE });
    expect(problems).toEqual([
      "field.invalid@events[0].route.status",
      "reference.unknown@events[0].route.source",
      "keys.unknown@events[].route.color",
      "shape.source.missing@events[0].route.source",
    ]);
  });

  it("warns editors about a claim without a claimant, and about swapped coordinates that are possible", () => {
    const swapped = {
      type: "LineString",
      coordinates: [
        [50.4, 30.5],
        [46.5, 30.7],
      ],
    };
    const { problems } = read({ places: ["kyiv"], route: { geometry: swapped, source: "log", status: "reported" } });
    expect(problems).toEqual([
      "event.claimant.missing@events[0].route.claimedBy",
      "shape.far@events[0].route.geometry",
    ]);
  });

  it("stays as it is in the file where its reader is not loaded, and is read when it is drawn", () => {
    const route = { geometry: { ...LINE, coordinates: [...LINE.coordinates, [190, 46.5]] } };
    const { chronicle } = finish(stepsOf(fileOf({ route }), {}));
    const [event] = chronicle?.events ?? [];
    expect(event?.route).toEqual(route);
    expect(shapesOf(event!).route?.geometry.type).toBe("MultiLineString");
    expect(shapesOf(event!)).toBe(shapesOf(event!));
    const nonsense = finish(stepsOf(fileOf({ route: [[[]]], area: "x" }), {})).chronicle?.events[0];
    expect(shapesOf(nonsense!)).toEqual({ isOutline: false });
  });

  it("is kept by the list of a large chronicle", () => {
    const { chronicle } = readChronicle(fileOf({ route: { geometry: LINE, source: "log" } }, {}));
    const events = new UnpackedEvents(packEvents(chronicle!.events));
    expect(events.get("e0")?.route).toEqual({ geometry: LINE, source: "log" });
    expect(events.get("e1")).not.toHaveProperty("route");
  });
});

describe("the routes of the bundled chronicle", () => {
  const { events, places } = bundledChronicle();
  const shaped = [...events].filter(({ route, area }) => route !== undefined || area !== undefined);

  it("are that of the march of June 2023 alone: control of territory is never drawn", () => {
    expect(shaped.map(({ id }) => id)).toEqual(["wagner-mutiny"]);
    expect(shaped[0]?.area).toBeUndefined();
  });

  it("leads from the known place towards Moscow, and ends about 200 km before it", () => {
    const { route } = shapesOf(shaped[0]!);
    const [from, to] = (route?.geometry.coordinates ?? []) as readonly [LonLat, LonLat];
    const at = (id: string): LonLat => [places.get(id)?.lon ?? 0, places.get(id)?.lat ?? 0];
    const [rostov, moscow] = [at("rostov-on-don"), at("moscow")];
    expect(from).toEqual(rostov);
    expect(Math.abs(distanceKm(to, moscow) - 200)).toBeLessThan(10);
    // On the straight line between both.
    expect(distanceKm(rostov, to) + distanceKm(to, moscow) - distanceKm(rostov, moscow)).toBeLessThan(1);
    expect(route).toMatchObject({ status: "claimed", source: "explainer" });
    expect(Object.keys(route?.label ?? {})).toEqual(["en", "uk"]);
  });
});
