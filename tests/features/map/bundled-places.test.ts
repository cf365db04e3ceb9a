import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ATLAS_NAMES, type Atlas, type AtlasName, loadAtlas } from "../../../src/features/map/atlas";
import { atlasAt } from "../../../src/features/map/map-cells";
import { countryAt } from "../../../src/features/map/picker-drawing";
import { loadTowns } from "../../../src/features/map/towns";
import type { Place } from "../../../src/model/chronicle/chronicle";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { bundledText } from "../../fixtures/chronicles/bundled";

const { chronicle } = readChronicle(JSON.parse(bundledText));
const PLACES = [...(chronicle?.places.values() ?? [])];
/** Rows of the table from which the towns are made. */
const TOWNS = readFileSync("scripts/map/towns.tsv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [en = "", uk = "", country = "", lat = "", lon = ""] = line.split("\t");
    return { en, uk, country, lat: Number(lat), lon: Number(lon) };
  });

let atlases: ReadonlyMap<AtlasName, Atlas>;
beforeAll(async () => {
  atlases = new Map(await Promise.all(ATLAS_NAMES.map(async (name) => [name, await loadAtlas(name)] as const)));
});

function atlasOf(name: AtlasName): Atlas {
  const atlas = atlases.get(name);
  if (!atlas) throw new Error(`no atlas of ${name}`);
  return atlas;
}

describe("the places of the bundled chronicle", () => {
  it("all have coordinates", () => {
    expect(PLACES.length).toBeGreaterThan(50);
    expect(PLACES.filter(({ lat, lon }) => lat === undefined || lon === undefined)).toEqual([]);
  });

  const elsewhere = (name: (place: Place) => AtlasName) =>
    PLACES.map((place) => ({
      id: place.id,
      country: place.country,
      found: countryAt(atlasOf(name(place)), [place.lon ?? 0, place.lat ?? 0]),
    })).filter(({ country, found }) => country !== undefined && found !== country);

  it("lie in their countries, or at their coasts, on the detailed map", () => {
    expect(elsewhere(({ lon = 0, lat = 0 }) => atlasAt([lon, lat]))).toEqual([]);
  });

  it("lie in their countries on the map of the world", () => {
    expect(elsewhere(() => "world")).toEqual([]);
  });

  it("lie at sea if they have no country", () => {
    const atSea = PLACES.filter(({ country, precision }) => country === undefined && precision === "sea");
    // The strait is narrower than the coasts are exact.
    const open = atSea.filter(({ id }) => id !== "kerch-strait");
    expect(open.length).toBeGreaterThan(1);
    for (const { lon = 0, lat = 0 } of open)
      expect(countryAt(atlasOf(atlasAt([lon, lat])), [lon, lat])).toBeUndefined();
  });
});

/** On islands, at bays and in a state that the outlines are too coarse for. */
const TOO_SMALL = ["Anadyr", "Tromsø", "Monaco", "Abu Dhabi", "Hong Kong", "Nassau", "Belém"];

describe("the towns of the map", () => {
  it("lie in their countries", () => {
    const inAtlas = new Set(
      [...atlases.values()].flatMap(({ countries }) => countries.features.map(({ id }) => String(id))),
    );
    const wrong = TOWNS.map((town) => ({
      ...town,
      found: countryAt(atlasOf(atlasAt([town.lon, town.lat])), [town.lon, town.lat]),
    }))
      .filter(({ country }) => inAtlas.has(country))
      .filter(({ country, found }) => found !== country);
    expect(wrong.filter(({ en }) => !TOO_SMALL.includes(en))).toEqual([]);
  });

  it("are named as in the chronicle", () => {
    const named = new Map(TOWNS.map((town) => [town.en, town.uk]));
    const same = PLACES.filter(({ precision }) => precision === "city").flatMap(({ name }) => {
      const [en, uk] = typeof name === "string" ? [name, name] : [name["en"] ?? "", name["uk"] ?? ""];
      const uks = named.get(en.split(/,| \(/)[0] ?? "");
      return uks === undefined ? [] : [[uks, uk.split(/,| \(/)[0]]];
    });
    expect(same.length).toBeGreaterThan(25);
    for (const [ours, theirs] of same) expect(ours).toBe(theirs);
  });

  it("have a name in each language, once in each country", async () => {
    expect(TOWNS.filter(({ en, uk }) => en === "" || !/^[\p{Script=Cyrillic}’ -]+$/u.test(uk))).toEqual([]);
    expect(new Set(TOWNS.map(({ en, country }) => `${en} ${country}`)).size).toBe(TOWNS.length);
    const [en, uk] = await Promise.all([loadTowns("en"), loadTowns("uk")]);
    expect(en).toHaveLength(TOWNS.length);
    expect(uk.map(({ at }) => at)).toEqual(en.map(({ at }) => at));
    const kyiv = en.findIndex(({ name }) => name === "Kyiv");
    expect(uk[kyiv]?.name).toBe("Київ");
    expect(await loadTowns("de")).toBe(en);
  });
});
