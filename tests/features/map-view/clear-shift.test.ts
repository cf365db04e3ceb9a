import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDGE_PX, clearShift } from "../../../src/features/map-view/clear-shift";
import type { Rect } from "../../../src/features/map/map-labels";

const SIZE = { width: 800, height: 500 };
const REACH = 20;
/** At the lower left corner, as the bar of map tiles. */
const BAR: Rect = { left: 0, top: 460, right: 300, bottom: 500 };
const CONTROLS: Rect = { left: 750, top: 10, right: 790, bottom: 130 };

describe("a focused mark under something that lies over the map", () => {
  it("moves the shortest way out from under it", () => {
    expect(clearShift([100, 470], REACH, [BAR, CONTROLS], SIZE)).toEqual([0, -30]);
    expect(clearShift([310, 455], REACH, [BAR], SIZE)).toEqual([10, 0]);
    expect(clearShift([770, 60], REACH, [BAR, CONTROLS], SIZE)).toEqual([-40, 0]);
  });

  it("stays where it is free", () => {
    expect(clearShift([400, 480], REACH, [BAR, CONTROLS], SIZE)).toEqual([0, 0]);
    expect(clearShift([100, 440], REACH, [BAR], SIZE)).toEqual([0, 0]);
    expect(clearShift([5, 5], REACH, [], SIZE)).toEqual([0, 0]);
  });

  it("is not moved from under one thing to under another", () => {
    const caption: Rect = { left: 0, top: 340, right: 380, bottom: 455 };
    const [dx, dy] = clearShift([100, 470], REACH, [BAR, caption], SIZE);
    expect([100 + dx, 470 + dy]).toEqual([100, 320]);
  });

  it("is free afterwards and inside the map, wherever it was; where everything is covered it stays", () => {
    const px = (most: number) => fc.integer({ min: 0, max: most });
    const cover = fc
      .tuple(px(800), px(500), px(400), px(200))
      .map(([left, top, width, height]): Rect => ({ left, top, right: left + width, bottom: top + height }));
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: EDGE_PX, max: 760 }), fc.integer({ min: EDGE_PX, max: 460 })),
        fc.array(cover, { maxLength: 4 }),
        (at, covers) => {
          const [dx, dy] = clearShift(at, REACH, covers, SIZE);
          const [x, y] = [at[0] + dx, at[1] + dy];
          const isFree = (atX: number, atY: number) =>
            covers.every(
              ({ left, top, right, bottom }) =>
                atX <= left - REACH || atX >= right + REACH || atY <= top - REACH || atY >= bottom + REACH,
            );
          if (dx === 0 && dy === 0) return;
          expect(isFree(x, y)).toBe(true);
          expect(x >= EDGE_PX && x <= 800 - EDGE_PX && y >= EDGE_PX && y <= 500 - EDGE_PX).toBe(true);
        },
      ),
    );
    expect(clearShift([400, 250], REACH, [{ left: 0, top: 0, right: 800, bottom: 500 }], SIZE)).toEqual([0, 0]);
  });
});
