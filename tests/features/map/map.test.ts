import { geoContains } from "d3-geo";
import { beforeAll, describe, expect, it } from "vitest";
import { type Atlas, loadAtlas } from "../../../src/features/map/atlas";
import { atlasFor } from "../../../src/features/map/map-cells";
import { drawMap } from "../../../src/features/map/map-drawing";
import { LabelPlacer } from "../../../src/features/map/map-labels";
import { MAP_SIZE, type MapPlace } from "../../../src/features/map/projection";

const countryAt = (atlas: Atlas, lon: number, lat: number) =>
  atlas.countries.features.filter((shape) => geoContains(shape, [lon, lat])).map((shape) => shape.id);

const dot = (name: string, lon: number, lat: number): MapPlace => ({ at: [lon, lat], name, mark: "dot" });
const ISTANBUL = dot("Istanbul", 28.98, 41.01);
const ODESA = dot("Odesa", 30.73, 46.48);

describe.each(["europe", "world"] as const)("the map of the %s", (name) => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await loadAtlas(name);
  });

  it.each([
    ["Kyiv", 30.52, 50.45, "UA"],
    ["Simferopol", 34.1, 44.95, "UA"],
    ["Sevastopol", 33.6, 44.62, "UA"],
    ["Kerch", 36.4, 45.3, "UA"],
    ["Donetsk", 37.8, 48.0, "UA"],
    ["Luhansk", 39.3, 48.57, "UA"],
    ["Moscow", 37.62, 55.75, "RU"],
    ["Kursk", 36.19, 51.73, "RU"],
    ["Minsk", 27.56, 53.9, "BY"],
    ["Ankara", 32.86, 39.93, "TR"],
  ])("has %s in its country", (_, lon, lat, country) => {
    // The coasts of the world atlas are too coarse for a port.
    if (name === "world" && ["Kerch", "Sevastopol"].includes(_)) return;
    expect(countryAt(atlas, lon, lat)).toEqual([country]);
  });

  it("has each country once", () => {
    const codes = atlas.countries.features.flatMap((shape) => shape.id ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("what a map shows", () => {
  it("takes the world as soon as one place is far away", () => {
    expect(atlasFor([ISTANBUL.at, ODESA.at])).toBe("europe");
    expect(atlasFor([ISTANBUL.at, [-77.04, 38.9]])).toBe("world");
    expect(atlasFor([[126.98, 37.57]])).toBe("east-asia");
    // At the edge of a part.
    expect(atlasFor([[61.5, 50]])).toBe("world");
  });

  it("puts the places and their names inside the frame, apart from each other", async () => {
    const drawing = drawMap(await loadAtlas("europe"), [ISTANBUL, ODESA], "en");
    expect(drawing.places.map(({ label }) => label?.text)).toEqual(["Istanbul", "Odesa"]);
    expect(drawing.places.map(({ isMain }) => isMain)).toEqual([true, false]);
    for (const { at, label } of drawing.places) {
      expect(at[0]).toBeGreaterThan(0);
      expect(at[0]).toBeLessThan(MAP_SIZE.width);
      expect(at[1]).toBeGreaterThan(0);
      expect(at[1]).toBeLessThan(MAP_SIZE.height);
      expect(label?.y).toBeLessThan(MAP_SIZE.height);
    }
    expect(drawing.base.countries.map(({ text }) => text)).toContain("ROMANIA");
  });

  it("draws places that fall together once", async () => {
    const drawing = drawMap(await loadAtlas("europe"), [dot("Kyiv", 30.52, 50.45), dot("Bankova", 30.53, 50.45)], "en");
    expect(drawing.places).toHaveLength(1);
  });

  it("shows the whole of a country that is meant as a whole", async () => {
    const ukraine: MapPlace = { at: [32, 49], name: "Ukraine", mark: "none" };
    const drawing = drawMap(await loadAtlas("europe"), [ukraine], "en");
    expect(drawing.places[0]?.label?.text).toBe("Ukraine");
    expect(drawing.base.countries.map(({ text }) => text)).not.toContain("UKRAINE");
  });

  it("finds the shorter way round the earth", async () => {
    const drawing = drawMap(
      await loadAtlas("world"),
      [dot("Tokyo", 139.7, 35.7), dot("Los Angeles", -118.2, 34)],
      "en",
    );
    const [tokyo, la] = drawing.places;
    expect(tokyo?.at[0]).toBeLessThan(la?.at[0] ?? 0);
  });

  it("draws finite paths at the poles and the date line", async () => {
    for (const at of [
      [179.9, 66],
      [0, 89],
      [-60, -54],
    ] as const) {
      const drawing = drawMap(await loadAtlas("world"), [{ at, name: "Far", mark: "ring" }], "en");
      expect(drawing.base.land).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe("labels", () => {
  it("move to the other side of a mark at the edge, and avoid each other", () => {
    const right = { at: [350, 75] as const, radius: 9 };
    const left = { at: [10, 75] as const, radius: 9 };
    const placer = new LabelPlacer([right, left], MAP_SIZE);
    expect(placer.placeNextTo(right, "Luhansk", 13)?.anchor).toBe("end");
    expect(placer.placeNextTo(left, "Lviv", 13)?.anchor).toBe("start");
    expect(placer.placeCentred([310, 75], "Ukraine", 13)).toBeUndefined();
    expect(placer.placeCentred([180, 75], "Ukraine", 13)).toBeDefined();
  });

  it("are not put where another mark is closer, which they would seem to name", () => {
    // Only the corners above are inside the map; the dot is right of one of them.
    const ring = { at: [60, 50] as const, radius: 14 };
    const dot = { at: [68, 28] as const, radius: 3 };
    const small = { width: 128, height: 71 };
    const alone = new LabelPlacer([ring], small).placeNextTo(ring, "Crimean coast", 13);
    expect(alone?.y).toBeLessThan(40);
    expect(new LabelPlacer([ring, dot], small).placeNextTo(ring, "Crimean coast", 13)).toBeUndefined();
  });
});
