import { describe, expect, it } from "vitest";
import type { Placed } from "../../src/lod/lod-item";
import { updateEdges } from "../../src/timeline/edges";
import type { EventStyle } from "../../src/timeline/event-style";
import type { EventView } from "../../src/timeline/event-view";

/** One px per ms keeps the numbers simple; the screen shows 0 to 1,000. */
const SCREEN = { live: { start: 0, end: 1_000 }, scale: 1, widthPx: 1_000, marginPx: 300 };
const PLACED: Placed = { id: "it", lane: 0, row: 0, form: "label", side: "right", canFlip: true };

/** A fake view that records its calls. */
function aView(look: Partial<EventStyle>, placed: Placed | undefined = PLACED, labelPx = 100) {
  const reported: { flipped?: boolean; shift?: number; tight?: boolean } = {};
  const view = {
    shapePx: look.shapePx ?? 10,
    look: { kind: "point", startMs: 0, endMs: 0, anchorMs: 0, shapePx: 10, ...look },
    placed,
    labelPx,
    flip: (is: boolean) => (reported.flipped = is),
    shift: (px: number) => (reported.shift = px),
    tighten: (is: boolean) => (reported.tight = is),
  };
  return { view: view as unknown as EventView, reported };
}

function edges(look: Partial<EventStyle>, placed?: Placed, labelPx?: number) {
  const { view, reported } = aView(look, placed, labelPx);
  updateEdges([view], SCREEN);
  return reported;
}

describe("the label of a point", () => {
  it.each([
    [500, false],
    [894, false],
    [896, true],
    [1_000, true],
    [1_010, true],
    [1_011, false], // off the screen with its shape: its label stays where it is
    [-50, false],
  ])("at %d px flips over: %s", (anchorMs, flipped) => {
    expect(edges({ anchorMs }).flipped).toBe(flipped);
  });

  it("flips to the right of its shape at the left edge", () => {
    const onLeft = { ...PLACED, side: "left" } as const;
    for (const [anchorMs, flipped] of [
      [500, false],
      [106, false],
      [104, true],
      [0, true],
      [-11, false],
    ] as const)
      expect(edges({ anchorMs }, onLeft).flipped, String(anchorMs)).toBe(flipped);
  });

  it("stays where the other edge would cut it more", () => {
    expect(edges({ anchorMs: 400 }, PLACED, 700).flipped).toBe(false);
    expect(edges({ anchorMs: 600 }, PLACED, 700).flipped).toBe(true);
    expect(edges({ anchorMs: 400 }, { ...PLACED, side: "left" }, 700).flipped).toBe(true);
  });

  it("stays where there is no room on the other side", () => {
    expect(edges({ anchorMs: 950 }, { ...PLACED, canFlip: false })).toEqual({});
  });
});

describe("the label of a span", () => {
  const span = (startMs: number, endMs: number) => ({ kind: "span" as const, startMs, endMs, anchorMs: startMs });

  it("stays at the start while that is on the screen", () => {
    expect(edges(span(200, 900)).shift).toBe(0);
  });

  it("slides with the screen when the start has left it", () => {
    expect(edges(span(-200, 900)).shift).toBe(200);
  });

  it("leaves with the end of its bar", () => {
    expect(edges(span(-200, 50)).shift).toBe(140); // 250 long, less shape and label
    expect(edges(span(-200, -100)).shift).toBe(0);
  });

  it("may extend beyond its bar where there is space, while part of the bar is under it", () => {
    const free = { ...PLACED, slidePx: 80 };
    expect(edges(span(-200, 100), free).shift).toBe(200);
    expect(edges(span(-200, 20), free).shift).toBe(180); // 40 px of the bar stay
    expect(edges(span(-200, 50), { ...PLACED, slidePx: 20 }).shift).toBe(160);
  });

  it("needs no more room than its shape if it has no label", () => {
    expect(edges(span(-200, 50), { ...PLACED, form: "shape" }).shift).toBe(200);
  });

  it("is counted from where vis draws the bar, however long ago it began", () => {
    // The box reaches no further left than the widget's width beyond its left edge.
    expect(edges(span(-1e9, 900)).shift).toBe(300 + 1_600);
  });

  it("on the left stays there", () => {
    expect(edges(span(-200, 900), { ...PLACED, side: "left" }).shift).toBeUndefined();
  });

  it("does without a bar that is only a speck", () => {
    expect(edges(span(500, 504)).tight).toBe(true);
    expect(edges(span(500, 506)).tight).toBe(false);
  });
});

describe("a vague date", () => {
  const vague = (startMs: number, endMs: number) => ({
    kind: "whisker" as const,
    startMs,
    endMs,
    anchorMs: (startMs + endMs) / 2,
  });

  it("has its shape in the middle of its days", () => {
    expect(edges(vague(200, 400)).shift).toBe(95);
  });

  it("has it there too where its days begin far off the screen", () => {
    const shift = edges(vague(-10_000, 11_000)).shift ?? 0;
    // The box begins 1,900 px to the left; from there it is as far as from its true start to the middle of the screen.
    expect(shift - 1_900).toBe(495);
  });

  it("does without its days where they are hardly longer than the shape", () => {
    expect(edges(vague(500, 517)).tight).toBe(true);
    expect(edges(vague(500, 519)).tight).toBe(false);
  });
});

describe("edges", () => {
  it("leave alone what is not drawn on its own", () => {
    const { view, reported } = aView({ anchorMs: 990 });
    Object.assign(view, { placed: undefined });
    updateEdges([view], SCREEN);
    expect(reported).toEqual({});
  });
});
