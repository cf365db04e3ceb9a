import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Atlas, loadAtlas } from "../../../src/features/map/atlas";
import { type ViewDrawing, drawBase } from "../../../src/features/map/base-map";
import { countryAt } from "../../../src/features/map/picker-drawing";
import { COUNTRY_FONT_PX } from "../../../src/features/map/country-names";
import { type Label, LabelPlacer } from "../../../src/features/map/map-labels";
import { xyOf } from "../../../src/features/map/map-view";
import { textWidth } from "../../../src/features/map/text-width";
import { TOWN_FONT_PX, type Town } from "../../../src/features/map/towns";

const SIZE = { width: 900, height: 600 };
const UKRAINE = { lon: 31, lat: 49, scale: 2_000 };
const town = (name: string, lon: number, lat: number, minScale = 0): Town => ({
  at: [lon, lat],
  name,
  minScale,
});
const TOWNS = [town("Kyiv", 30.52, 50.45), town("Irpin", 30.25, 50.52), town("Odesa", 30.73, 46.48, 3_000)];

let atlases: readonly Atlas[];
beforeAll(async () => {
  atlases = await Promise.all([loadAtlas("europe"), loadAtlas("world")]);
});
const draw = (options: Partial<Parameters<typeof drawBase>[0]> = {}) =>
  drawBase({ atlases, view: UKRAINE, size: SIZE, lang: "en", ...options });

/** Left, top, right and bottom of all names, as wide as they are assumed to be. */
function boxes({ countries, towns }: ViewDrawing) {
  const box = ({ text, x, y, anchor }: Label, fontPx: number, spacing: number) => {
    const width = fontPx * (textWidth(text) + spacing * text.length);
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return [left, y - fontPx * 0.7, left + width, y + fontPx * 0.2] as const;
  };
  return [
    ...countries.map((label) => box(label, COUNTRY_FONT_PX, 0.12)),
    ...towns.map(({ label }) => box(label, TOWN_FONT_PX, 0)),
  ];
}

/** The lines of path data whose points are relative to one another. */
const linesOf = (path: string) =>
  path
    .split("M")
    .slice(1)
    .map((line) => {
      let [x, y] = [0, 0];
      return line
        .replace(/Z$/, "")
        .split("l")
        .map((point) => {
          const [dx = Number.NaN, dy = Number.NaN] = point.split(",").map(Number);
          [x, y] = [x + dx, y + dy];
          return [x, y] as const;
        });
    });

describe("the base of a map", () => {
  it("has land beyond its edges, for a map that is being dragged", () => {
    const xs = linesOf(draw().land).flatMap((line) => line.map(([x]) => x));
    expect(Math.min(...xs)).toBeLessThan(-SIZE.width / 2);
    expect(Math.max(...xs)).toBeGreaterThan(SIZE.width * 1.5);
  });

  it("is drawn to a tenth of a px, however many points lie before", () => {
    const places = atlases[0]?.borders.coordinates.flat() ?? [];
    const ends = linesOf(draw().borders).flatMap((line) => line.slice(-1));
    const inFrame = ends.filter(([x, y]) => x > 0 && x < SIZE.width && y > 0 && y < SIZE.height);
    expect(inFrame.length).toBeGreaterThan(3);
    const known = places.map(([lon = 0, lat = 0]) => xyOf(UKRAINE, SIZE, [lon, lat]));
    for (const [x, y] of inFrame)
      expect(Math.min(...known.map((at) => Math.hypot(at[0] - x, at[1] - y)))).toBeLessThanOrEqual(0.08);
  });

  it("names countries in the language of the interface, in capitals", () => {
    expect(draw().countries.map(({ text }) => text)).toEqual(expect.arrayContaining(["UKRAINE", "ROMANIA"]));
    expect(draw({ lang: "uk" }).countries.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["УКРАЇНА", "РУМУНІЯ"]),
    );
  });

  it("has no line around the earth where a country crosses the date line", async () => {
    const all = [...atlases, await loadAtlas("north-asia"), await loadAtlas("north-america")];
    for (const lon of [0, 60, 178, -178]) {
      const { land, coasts } = draw({ atlases: all, view: { lon, lat: 66, scale: lon === 0 ? 200 : 800 } });
      const longest = (path: string) =>
        Math.max(
          ...linesOf(path).flatMap((line) =>
            line.slice(1).map(([x], at) => Math.abs(x - (line[at]?.[0] ?? Number.NaN))),
          ),
        );
      expect(longest(coasts)).toBeLessThan(300);
      expect(land).not.toMatch(/NaN|Infinity/);
    }
    // Both ends of Chukotka are land.
    const east = await loadAtlas("north-asia");
    expect(countryAt(east, [178, 67])).toBe("RU");
    expect(countryAt(east, [-175, 67])).toBe("RU");
  });

  it("leaves out a name that is much longer than its country", () => {
    const names = (scale: number) =>
      draw({ view: { lon: 54, lat: 24, scale }, lang: "uk" }).countries.map(({ text }) => text);
    expect(names(2_400)).toContain("ОБʼЄДНАНІ АРАБСЬКІ ЕМІРАТИ");
    expect(names(1_200)).not.toContain("ОБʼЄДНАНІ АРАБСЬКІ ЕМІРАТИ");
    expect(names(1_200)).toContain("ОМАН");
  });

  it("names a country once, though several atlases show it", () => {
    const view = { lon: 60, lat: 55, scale: 1_000 };
    const names = draw({ view }).countries.map(({ text }) => text);
    expect(names).toContain("RUSSIA");
    expect(new Set(names).size).toBe(names.length);
  });

  it("names what neither overlaps nor leaves the frame, anywhere", () => {
    const lon = fc.integer({ min: -180, max: 179 });
    const lat = fc.integer({ min: -60, max: 75 });
    const scale = fc.integer({ min: 150, max: 8_000 });
    fc.assert(
      fc.property(lon, lat, scale, (...[lonOf, latOf, scaleOf]) => {
        const all = boxes(draw({ view: { lon: lonOf, lat: latOf, scale: scaleOf }, towns: TOWNS }));
        for (const [at, a] of all.entries()) {
          expect(a[0]).toBeGreaterThan(0);
          expect(a[2]).toBeLessThan(SIZE.width);
          for (const b of all.slice(at + 1))
            expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3], JSON.stringify([a, b])).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("leaves the marks of its caller free", () => {
    const [kyiv] = draw({ towns: TOWNS }).towns;
    expect(kyiv?.label.text).toBe("Kyiv");
    const avoid = [{ at: kyiv?.at ?? ([0, 0] as const), radius: 12 }];
    expect(draw({ towns: TOWNS, avoid }).towns.map(({ label }) => label.text)).not.toContain("Kyiv");
  });

  it("leaves the names that its caller has placed free", () => {
    const placer = new LabelPlacer([], SIZE);
    const middle = draw().countries.find(({ text }) => text === "UKRAINE");
    placer.placeCentred([middle?.x ?? 0, middle?.y ?? 0], "A long name in the middle of Ukraine", 14);
    const moved = draw({ placer }).countries.find(({ text }) => text === "UKRAINE");
    expect(moved).not.toEqual(middle);
  });
});

describe("the towns of a map", () => {
  const names = (options: Parameters<typeof draw>[0]) => draw(options).towns.map(({ label }) => label.text);

  it("are more on a closer map, and few near one another", () => {
    expect(names({ towns: TOWNS })).toEqual(["Kyiv"]);
    expect(names({ towns: TOWNS, view: { ...UKRAINE, scale: 3_000 } })).toEqual(["Kyiv", "Odesa"]);
    expect(names({ towns: TOWNS, view: { ...UKRAINE, lat: 50.5, scale: 20_000 } })).toEqual(["Kyiv", "Irpin"]);
  });

  it("give way to places of the caller that are there or have the same name", () => {
    const at = draw({ towns: TOWNS }).towns[0]?.at ?? ([0, 0] as const);
    expect(names({ towns: TOWNS, own: [{ at: [at[0] + 5, at[1]], name: "Maidan" }] })).not.toContain("Kyiv");
    expect(names({ towns: TOWNS, own: [{ at: [at[0] + 30, at[1]], name: "Kyiv" }] })).not.toContain("Kyiv");
  });
});
