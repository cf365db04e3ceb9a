import { describe, expect, it } from "vitest";
import { coversOf } from "../../../src/features/map-view/clear-shift";

describe("what lies over the map", () => {
  it("is known by its mark, as long as it is shown", () => {
    const panel = document.createElement("div");
    panel.append(...["div", "p", "p", "p"].map((name) => document.createElement(name)));
    const boxes = [
      [10, 20, 100, 100],
      [10, 90, 50, 20],
      [0, 0, 0, 0],
      [0, 0, 9, 9],
    ];
    for (const [i, element] of [...panel.children].entries()) {
      const [left = 0, top = 0, width = 0, height = 0] = boxes[i] ?? [];
      element.getBoundingClientRect = () => ({ left, top, right: left + width, bottom: top + height }) as DOMRect;
      if (i === 1 || i === 2) element.setAttribute("data-over-map", "");
    }
    document.body.append(panel);
    expect(coversOf(panel.firstElementChild)).toEqual([{ left: 0, top: 70, right: 50, bottom: 90 }]);
    panel.remove();
    expect(coversOf(null)).toEqual([]);
  });
});
