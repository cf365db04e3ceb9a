import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PARTS } from "../../../scripts/map/parts.mjs";
import { CELLS, atlasAt, atlasFor, atlasesOfView, piecesOf } from "../../../src/features/map/map-cells";
import { lonLatOf, viewOf, xyOf } from "../../../src/features/map/map-view";

const SIZE = { width: 640, height: 340 };
const viewed = fc
  .tuple(
    fc.double({ min: -180, max: 179.9, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
    fc.double({ min: 102, max: 28_000, noNaN: true }),
  )
  .map(([lon, lat, scale]) => ({ lon, lat, scale }));
const at = fc.tuple(fc.double({ min: 1, max: 639, noNaN: true }), fc.double({ min: 1, max: 339, noNaN: true }));

describe("the parts of a map", () => {
  it("cover every point of it, each where the atlas with the most detail is", () => {
    fc.assert(
      fc.property(viewed, at, (view, xy) => {
        const point = lonLatOf(view, SIZE, xy);
        const [x, y] = xyOf(view, SIZE, point);
        // Not beyond the earth.
        fc.pre(Math.hypot(x - xy[0], y - xy[1]) < 0.01);
        const pieces = piecesOf(view, SIZE, () => true, 0);
        const over = pieces.filter(
          ({ clip: [[left, top], [right, bottom]] }) => x >= left && x <= right && y >= top && y <= bottom,
        );
        const names = over.map(({ name }) => name);
        expect(names).toContain(view.scale < 600 ? "world" : atlasAt(point));
      }),
    );
  });

  it("are drawn by the world while their own atlas is missing", () => {
    const pieces = piecesOf(viewOf([[30.52, 50.45]], SIZE), SIZE, (name) => name === "world", 0);
    expect(new Set(pieces.map(({ name }) => name))).toEqual(new Set(["world"]));
  });

  it("are the ones that the maps are made for, without gap or overlap", () => {
    const made = Object.entries(PARTS).flatMap(([name, { boxes }]) => boxes.map((box) => ({ name, box })));
    expect(CELLS).toEqual(made);
    const degrees = CELLS.map(({ box: { west, south, east, north } }) => (east - west) * (north - south));
    expect(degrees.reduce((sum, one) => sum + one, 0)).toBe(360 * 180);
    fc.assert(
      fc.property(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -89, max: 89 }), (lon, lat) => {
        const at = [lon + 0.5, lat + 0.5] as const;
        const over = CELLS.filter(
          ({ box }) => at[0] > box.west && at[0] < box.east && at[1] > box.south && at[1] < box.north,
        );
        expect(over.map(({ name }) => name)).toEqual([atlasAt(at)]);
      }),
    );
  });

  it("show several places together only if they are well within one of them", () => {
    expect(
      atlasFor([
        [139.7, 35.7],
        [130.4, 33.6],
      ]),
    ).toBe("east-asia");
    expect(
      atlasFor([
        [139.7, 35.7],
        [30.5, 50.4],
      ]),
    ).toBe("world");
    expect(atlasFor([[139.7, 47.5]])).toBe("world");
  });

  it("repeat where the map goes around the earth more than once", () => {
    const world = piecesOf({ lon: 170, lat: 0, scale: 102 }, SIZE, () => true, 1);
    expect(world.map(({ turn }) => turn)).toEqual([-360, 0, 360, 720].slice(0, world.length));
    expect(world.length).toBeGreaterThan(2);
  });

  it("are those that cover more than a corner of the map", () => {
    expect(atlasesOfView(viewOf([[30.52, 50.45]], SIZE), SIZE)).toEqual(["europe"]);
    expect(atlasesOfView(viewOf([], SIZE), SIZE)).toEqual(["world"]);
  });
});
