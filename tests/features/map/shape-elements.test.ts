// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { drawMapShapes } from "../../../src/features/map/shape-drawing";
import { shapeElements } from "../../../src/features/map/shape-elements";
import type { AreaGeometry } from "../../../src/model/geometry/geometry";

const square: AreaGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [50, 0],
      [50, 50],
      [0, 0],
    ],
  ],
};
const drawings = drawMapShapes([{ kind: "area", geometry: square, style: "hatched", isOutline: false }], (at) => at, {
  width: 100,
  height: 100,
});
const idsOf = (elements: readonly SVGElement[]) =>
  elements.flatMap((element) => [...element.querySelectorAll("linearGradient")].map(({ id }) => id));
const fillsOf = (elements: readonly SVGElement[]) => elements.map((element) => element.style.fill).filter(Boolean);

describe("routes and areas on a card", () => {
  it("are filled with patterns of their own, of which each page has one", () => {
    const [one, other] = [shapeElements(drawings), shapeElements(drawings)];
    expect(new Set([...idsOf(one), ...idsOf(other)]).size).toBe(4);
    for (const elements of [one, other]) {
      const ids = idsOf(elements);
      expect(fillsOf(elements).map((fill) => /#([\w-]+)/.exec(fill)?.[1])).toEqual(ids);
    }
  });

  it("are nothing without any", () => {
    expect(shapeElements([])).toEqual([]);
  });
});
