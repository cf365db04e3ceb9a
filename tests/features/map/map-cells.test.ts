import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atlasAt, atlasesOfView, piecesOf } from "../../../src/features/map/map-cells";
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
        const over = pieces.filter(({ clips }) =>
          clips.some(([[left, top], [right, bottom]]) => x >= left && x <= right && y >= top && y <= bottom),
        );
        const names = over.map(({ name }) => name);
        expect(names).toContain(view.scale < 600 ? "world" : atlasAt(point));
      }),
    );
  });

  it("are drawn by the world while their own atlas is missing", () => {
    const pieces = piecesOf(viewOf([[30.52, 50.45]], SIZE), SIZE, (name) => name === "world", 0);
    expect(pieces.map(({ name }) => name)).toEqual(["world"]);
  });

  it("are those that cover more than a corner of the map", () => {
    expect(atlasesOfView(viewOf([[30.52, 50.45]], SIZE), SIZE)).toEqual(["region"]);
    expect(atlasesOfView(viewOf([], SIZE), SIZE)).toEqual(["world"]);
  });
});
