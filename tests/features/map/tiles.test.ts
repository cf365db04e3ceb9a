import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xyOf } from "../../../src/features/map/map-view";
import { MAX_TILES, tilesOf } from "../../../src/features/map/tiles";

const SIZE = { width: 900, height: 600 };
const ALL = { minZoom: 0, maxZoom: 18 };
const viewed = fc
  .tuple(
    fc.double({ min: -180, max: 179.9, noNaN: true }),
    fc.double({ min: -84, max: 84, noNaN: true }),
    fc.double({ min: 144, max: 28_000, noNaN: true }),
  )
  .map(([lon, lat, scale]) => ({ lon, lat, scale }));

describe("the tiles of a view", () => {
  it("cover it, are few, exist, and are nearly as large as they were drawn", () => {
    fc.assert(
      fc.property(viewed, (view) => {
        const tiles = tilesOf(view, SIZE, ALL);
        expect(tiles.length).toBeGreaterThan(0);
        expect(tiles.length).toBeLessThanOrEqual(MAX_TILES);
        expect(new Set(tiles.map(({ key }) => key)).size).toBe(tiles.length);
        for (const { z, x, y, size } of tiles) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThan(2 ** z);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThan(2 ** z);
          expect(size).toBeGreaterThan(180);
          expect(size).toBeLessThan(363);
        }
        expect(Math.min(...tiles.map(({ left }) => left))).toBeLessThanOrEqual(1e-6);
        expect(Math.max(...tiles.map(({ left, size }) => left + size))).toBeGreaterThanOrEqual(SIZE.width - 1e-6);
      }),
    );
  });

  it("lie where the map has what they show", () => {
    // The tile 6/37/21 begins at 28.125° E, 52.48° N.
    const view = { lon: 30.5, lat: 50.4, scale: (256 * 2 ** 6) / (2 * Math.PI) };
    const kyiv = tilesOf(view, SIZE, ALL).find(({ x, y }) => x === 37 && y === 21);
    expect(kyiv).toMatchObject({ z: 6, size: expect.closeTo(256, 6) });
    const [x, y] = xyOf(view, SIZE, [28.125, 52.4827802]);
    expect([kyiv?.left, kyiv?.top]).toEqual([expect.closeTo(x, 3), expect.closeTo(y, 3)]);
  });

  it("keep to the zooms that exist", () => {
    const close = { lon: 30, lat: 50, scale: 20_000 };
    expect(new Set(tilesOf(close, SIZE, { minZoom: 0, maxZoom: 4 }).map(({ z }) => z))).toEqual(new Set([4]));
    const far = { lon: 30, lat: 50, scale: 300 };
    expect(new Set(tilesOf(far, SIZE, { minZoom: 4, maxZoom: 9 }).map(({ z }) => z))).toEqual(new Set([4]));
    // Too many would be needed.
    expect(tilesOf(far, SIZE, { minZoom: 9, maxZoom: 9 })).toEqual([]);
    expect(tilesOf(close, { width: 7_680, height: 4_320 }, ALL).length).toBeLessThanOrEqual(MAX_TILES);
  });
});
