import { describe, expect, it } from "vitest";
import { type AtlasName, type LonLat, loadAtlas } from "../../../src/features/map/atlas";
import { viewOf } from "../../../src/features/map/map-view";
import { countryAt, drawPicker } from "../../../src/features/map/picker-drawing";

const SIZE = { width: 640, height: 340 };

describe("the map on which a place is picked", () => {
  it.each<readonly [AtlasName, LonLat, string | undefined]>([
    ["europe", [30.52, 50.45], "UA"],
    ["europe", [34.1, 44.95], "UA"],
    ["europe", [30.74, 46.48], "UA"],
    ["europe", [32, 43.5], undefined],
    ["world", [115.2, -8.8], "ID"],
    ["world", [151.21, -33.87], "AU"],
    ["oceania", [151.21, -33.87], "AU"],
    ["world", [-40, 30], undefined],
    // Kosovo has no code in the atlas; it is not its neighbour.
    ["europe", [21.16, 42.66], undefined],
  ])("finds in the atlas of the %s at %j the country %s", async (name, at, code) => {
    expect(countryAt(await loadAtlas(name), at)).toBe(code);
  });

  it("names places and countries without overlap, and nothing out of sight", async () => {
    const others = [
      { lat: 50.45, lon: 30.52, name: "Kyiv" },
      { lat: 50.25, lon: 28.66, name: "Zhytomyr" },
      { lat: 40.71, lon: -74.01, name: "New York" },
    ];
    const view = viewOf([[30.52, 50.45]], SIZE);
    const base = { atlases: [await loadAtlas("europe")], view, size: SIZE, lang: "en" };
    const drawing = drawPicker(base, others);
    expect(drawing.names.map(({ text }) => text)).toEqual(["Kyiv", "Zhytomyr"]);
    expect(drawing.countries.map(({ text }) => text)).toContain("UKRAINE");
    expect(drawing.land).toMatch(/^M/);
  });
});
