import fc from "fast-check";
import { geoMercator } from "d3-geo";
import { describe, expect, it } from "vitest";
import type { LonLat } from "../../../src/features/map/atlas";
import {
  canZoom,
  centralOf,
  lonLatOf,
  panBy,
  roundedPoint,
  shiftBetween,
  viewOf,
  withInView,
  xyOf,
  zoomAt,
} from "../../../src/features/map/map-view";

const SIZE = { width: 640, height: 340 };
const KYIV: LonLat = [30.52, 50.45];
const point = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));
const viewed = fc.tuple(point, fc.double({ min: 102, max: 28_000, noNaN: true })).map(([[lon, lat], scale]) => ({
  lon,
  lat,
  scale,
}));
const at = fc.tuple(fc.double({ min: 0, max: 640, noNaN: true }), fc.double({ min: 0, max: 340, noNaN: true }));

describe("the view of a movable map", () => {
  it("is that of the projection which draws it", () => {
    fc.assert(
      fc.property(viewed, point, (view, [lon, lat]) => {
        const project = geoMercator()
          .rotate([-view.lon, 0])
          .center([0, view.lat])
          .scale(view.scale)
          .translate([320, 170]);
        const [x = 0, y = 0] = project([lon, lat]) ?? [];
        const [ownX, ownY] = xyOf(view, SIZE, [lon, lat]);
        // At the line opposite of the middle both edges are right.
        fc.pre(Math.abs(Math.abs(x - 320) - Math.PI * view.scale) > 1);
        expect(ownX).toBeCloseTo(x, 3);
        expect(ownY).toBeCloseTo(y, 3);
      }),
    );
  });

  it("finds the point that it shows", () => {
    fc.assert(
      fc.property(viewed, at, (view, xy) => {
        const found = lonLatOf(view, SIZE, xy);
        fc.pre(Math.abs(found[1]) < 83.9 && Math.abs(xy[0] - 320) < Math.PI * view.scale);
        const [x, y] = xyOf(view, SIZE, found);
        expect(x).toBeCloseTo(xy[0], 3);
        expect(y).toBeCloseTo(xy[1], 3);
      }),
    );
  });

  it("keeps the point under the pointer while it zooms", () => {
    const view = viewOf([KYIV], SIZE);
    const before = lonLatOf(view, SIZE, [100, 80]);
    const [x, y] = xyOf(zoomAt(view, SIZE, 1.6, [100, 80]), SIZE, before);
    expect(x).toBeCloseTo(100, 6);
    expect(y).toBeCloseTo(80, 6);
  });

  it("goes from the whole earth to a hundredth of a degree and less for a px", () => {
    let view = viewOf([], SIZE);
    expect(canZoom(view, SIZE, 0.5)).toBe(false);
    expect(view.scale * 2 * Math.PI).toBeCloseTo(SIZE.width, 6);
    for (let steps = 0; steps < 40; steps += 1) view = zoomAt(view, SIZE, 1.6, [320, 170]);
    expect(canZoom(view, SIZE, 1.6)).toBe(false);
    const [west] = lonLatOf(view, SIZE, [320, 170]);
    const [east] = lonLatOf(view, SIZE, [321, 170]);
    expect(east - west).toBeLessThanOrEqual(0.01);
  });

  it("moves with the pointer, and not beyond the poles", () => {
    const view = viewOf([KYIV], SIZE);
    const [x, y] = xyOf(panBy(view, SIZE, [30, -20]), SIZE, KYIV);
    expect([x, y]).toEqual([expect.closeTo(350, 6), expect.closeTo(150, 6)]);
    expect(panBy(view, SIZE, [0, 1e6]).lat).toBeLessThan(85);
  });

  it("shows all given points, also across the date line", () => {
    const points: readonly LonLat[] = [
      [178, -18],
      [-172, -14],
    ];
    const view = viewOf(points, SIZE);
    for (const one of points) {
      const [x, y] = xyOf(view, SIZE, one);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(SIZE.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(SIZE.height);
    }
    expect(Math.abs(view.lon)).toBeGreaterThan(170);
  });

  it("begins where most of many points are, and with all of a few", () => {
    const near = Array.from({ length: 18 }, (_, at): LonLat => [30 + at / 10, 50 - at / 10]);
    const far: LonLat = [-74, 40.7];
    expect(centralOf([far, ...near])).not.toContain(far);
    expect(centralOf([far, ...near]).length).toBeGreaterThan(12);
    const few: readonly LonLat[] = [far, KYIV];
    expect(centralOf(few)).toBe(few);
  });

  it("follows a point that leaves it, and else stays", () => {
    const view = viewOf([KYIV], SIZE);
    expect(withInView(view, SIZE, KYIV, 24)).toBe(view);
    const out = lonLatOf(view, SIZE, [650, 170]);
    expect(xyOf(withInView(view, SIZE, out, 24), SIZE, out)[0]).toBeCloseTo(616, 6);
    const far = withInView(view, SIZE, [-70, -30], 24);
    expect(xyOf(far, SIZE, [-70, -30])).toEqual([expect.closeTo(320, 6), expect.closeTo(170, 6)]);
  });

  it("rounds a point to what a px can tell apart", () => {
    expect(roundedPoint({ lon: 0, lat: 0, scale: 102 }, [30.5234, 50.4501])).toEqual({ lon: 30.5, lat: 50.5 });
    expect(roundedPoint({ lon: 0, lat: 0, scale: 28_648 }, [30.52341, -0.00001])).toEqual({ lon: 30.523, lat: 0 });
  });

  it("puts a drawing where another view has it", () => {
    const drawn = viewOf([KYIV], SIZE);
    const view = panBy(zoomAt(drawn, SIZE, 1.6, [50, 60]), SIZE, [12, 7]);
    const { at: shift, k } = shiftBetween(drawn, view, SIZE);
    const [x, y] = xyOf(drawn, SIZE, [24.03, 49.84]);
    const [toX, toY] = xyOf(view, SIZE, [24.03, 49.84]);
    expect([shift[0] + k * x, shift[1] + k * y]).toEqual([expect.closeTo(toX, 6), expect.closeTo(toY, 6)]);
  });
});
