import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMapTiles, resolveTiles } from "../../../src/model/chronicle/map-tiles";
import { ProblemLog } from "../../../src/model/chronicle/problem-codes";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { writeChronicle } from "../../../src/model/chronicle/write-chronicle";

const MAP = { tiles: "https://tiles.example.org/{z}/{x}/{y}.png", attribution: "© Example" };
const PAGE = "https://page.example/timeline/index.html";
const FILE = "https://files.example/data/war.json";

function read(map: unknown) {
  const log = new ProblemLog();
  const tiles = readMapTiles(map, "meta.map", { log, unknownKeys: new Set() });
  return { tiles, problems: log.problems.map(({ where, expected }) => `${where}: ${expected}`) };
}
const inFile = (map: unknown) =>
  readChronicle({
    format: "throughline/1",
    meta: { title: "T", map },
    events: [{ id: "a", date: "2020", title: "A", sources: [{ title: "S" }] }],
  });

describe("the tiles of a map", () => {
  it("are read with limits and attribution", () => {
    const map = { ...MAP, minZoom: 2, maxZoom: 9, attribution: { en: "© E" }, attributionUrl: "https://e.example/" };
    expect(read(map)).toEqual({ tiles: map, problems: [] });
    expect(read({ ...MAP, tiles: "tiles/{z}/{x}/{y}.png" }).problems).toEqual([]);
    // In another order, and in the query.
    expect(read({ ...MAP, tiles: "https://t.example/wmts?row={y}&column={x}&level={z}" }).problems).toEqual([]);
  });

  it.each([
    "http://tiles.example.org/{z}/{x}/{y}.png",
    "javascript:alert({z}{x}{y})",
    "data:image/png;base64,{z}{x}{y}",
    "file:///{z}/{x}/{y}.png",
    "//tiles.example.org/{z}/{x}/{y}.png",
    "/tiles/{z}/{x}/{y}.png",
    "../{z}/{x}/{y}.png",
    "tiles/%2e%2e/%2e%2e/{z}/{x}/{y}.png",
    "https://user:secret@tiles.example.org/{z}/{x}/{y}.png",
    "https://{x}.example.org/{z}/{x}/{y}.png",
    "https://a{z}.example.org/{x}/{y}.png",
    "https://tiles.example.org:{z}/{x}/{y}.png",
    "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
    "https://tiles.example.org/{z}/{x}/{y}{r}.png",
    "https://tiles.example.org/{z}/{x}.png",
    "https://localhost/{z}/{x}/{y}.png",
    "https://192.168.0.1/{z}/{x}/{y}.png",
    "https://[::1]/{z}/{x}/{y}.png",
    "https:// /{z}/{x}/{y}.png",
    "",
    5,
  ])("are refused from %j, and why is said", (tiles) => {
    const { tiles: found, problems } = read({ ...MAP, tiles });
    expect(found).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^meta\.map\.tiles: /);
  });

  it("are refused without attribution or with impossible zooms", () => {
    expect(read({ tiles: MAP.tiles }).problems[0]).toMatch(/^meta\.map\.attribution: /);
    expect(read({ ...MAP, attribution: " \u200b" }).problems).toEqual([
      "meta.map.attribution: who made the map: tiles are not shown without",
    ]);
    expect(read({ ...MAP, minZoom: 9, maxZoom: 3 }).problems).toEqual(["meta.map.minZoom: at most maxZoom"]);
    for (const value of [null, [], "tiles", 5]) expect(read(value).tiles).toBeUndefined();
  });

  it("lose a limit that is none, and nothing else", () => {
    const { tiles, problems } = read({ ...MAP, maxZoom: 99, attributionUrl: "javascript:alert(1)" });
    expect(tiles).toEqual(MAP);
    expect(problems.map((text) => text.split(":")[0])).toEqual(["meta.map.maxZoom", "meta.map.attributionUrl"]);
  });

  it("lead to no other host than their template, whatever it is", () => {
    const part = fc.constantFrom(
      "{z}",
      "{x}",
      "{y}",
      "/",
      "..",
      "https:",
      "//",
      "a.example",
      "@",
      ":",
      "?",
      "#",
      "\\",
      "%2f",
      " ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const tiles = resolveTiles({ map: { ...MAP, tiles: parts.join("") } }, PAGE, FILE);
        if (!tiles) return;
        const addresses = [tiles.addressOf(0, 0, 0), tiles.addressOf(3, 7, 1)];
        for (const address of addresses) expect(new URL(address ?? "").host).toBe(tiles.host);
        expect(tiles.kind).toBe(tiles.host === "files.example" ? "now" : "on-request");
      }),
      { numRuns: 300 },
    );
  });

  it("load at once only from the host of the page or of the file", () => {
    const kind = (tiles: string, file?: string) => resolveTiles({ map: { ...MAP, tiles } }, PAGE, file)?.kind;
    expect(kind("https://page.example/{z}/{x}/{y}.png")).toBe("now");
    expect(kind("https://files.example/{z}/{x}/{y}.png", FILE)).toBe("now");
    expect(kind("tiles/{z}/{x}/{y}.png", FILE)).toBe("now");
    expect(kind("https://files.example/{z}/{x}/{y}.png")).toBe("on-request");
    expect(kind(MAP.tiles, FILE)).toBe("on-request");
    // A file of this device has no tiles beside it.
    expect(kind("tiles/{z}/{x}/{y}.png")).toBeUndefined();
    const tiles = resolveTiles({ map: { ...MAP, tiles: "tiles/{z}/{x}/{y}.png", minZoom: 20 } }, PAGE, FILE);
    expect(tiles?.addressOf(3, 4, 5)).toBe("https://files.example/data/tiles/3/4/5.png");
    expect(tiles).toMatchObject({ minZoom: 20, maxZoom: 20, host: "files.example" });
    expect(resolveTiles({}, PAGE, FILE)).toBeUndefined();
  });

  it("are part of a chronicle that is read and written, and cost nothing else if they are wrong", () => {
    const good = inFile(MAP);
    expect(good.chronicle?.meta.map).toEqual(MAP);
    expect(good.problems).toEqual([]);
    expect(readChronicle(JSON.parse(writeChronicle(good.chronicle ?? fail()))).chronicle?.meta.map).toEqual(MAP);
    const bad = inFile({ ...MAP, tiles: "http://a.example/{z}/{x}/{y}" });
    expect(bad.chronicle?.meta.map).toBeUndefined();
    expect(bad.chronicle?.meta.title).toBe("T");
    expect(bad.problems).toMatchObject([{ code: "field.invalid", where: "meta.map.tiles" }]);
  });
});

function fail(): never {
  throw new Error("the chronicle was not read");
}
