// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DAY_MS, type TimeWindow, type WindowLimits } from "../../src/model/time";
import { Camera } from "../../src/timeline/camera";
import { followBrush, minBrushMs, listenToBrush } from "../../src/timeline/overview-brush";
import { makeStrip } from "../../src/timeline/overview-strip";
import type { Stage } from "../../src/timeline/stage";
import { fakeFrames } from "./fake-frames";

/** The strip is 1,000 px from end to end, so a px is a day. */
const LIMITS: WindowLimits = { min: 0, max: 1_000 * DAY_MS, minSpan: DAY_MS };
const STRIP = makeStrip(LIMITS, { widthPx: 1_036, timelinePx: 1_036 }, "tall");
const days = (from: number, to: number): TimeWindow => ({ start: from * DAY_MS, end: to * DAY_MS });

describe("the geometry of the strip", () => {
  it("reaches from end to end, and back", () => {
    expect([STRIP.x(LIMITS.min), STRIP.x(LIMITS.max)]).toEqual([STRIP.left, STRIP.right]);
    for (const ms of [0, 1, 123_456_789, LIMITS.max]) expect(STRIP.ms(STRIP.x(ms))).toBeCloseTo(ms, -1);
  });

  it("joins the brush to the lanes, which begin right of their names", () => {
    expect(STRIP.lanes(836)).toEqual({ from: 200, to: 1_036 });
    const compact = makeStrip(LIMITS, { widthPx: 400, timelinePx: 400 }, "inset");
    expect(compact.lanes(400)).toEqual({ from: compact.left, to: compact.right });
  });

  it("joins them where the details leave the timeline wider than its strip", () => {
    const beside = makeStrip(LIMITS, { widthPx: 624, timelinePx: 1_024 }, "tall");
    expect(beside.lanes(828)).toEqual({ from: 196, to: 1_024 });
  });

  it("stays valid without a width", () => {
    const none = makeStrip(LIMITS, { widthPx: 0, timelinePx: 0 }, "tall");
    expect(Number.isFinite(none.x(LIMITS.max)) && Number.isFinite(none.ms(5))).toBe(true);
  });

  it("lets the brush be two weeks short, or less where all is short", () => {
    expect(minBrushMs(LIMITS)).toBe(14 * DAY_MS);
    expect(minBrushMs({ min: 0, max: 100 * DAY_MS })).toBe(2 * DAY_MS);
  });
});

function setUp(window: TimeWindow = days(400, 600)) {
  const camera = new Camera(window, LIMITS);
  const stage = { camera, widthPx: 836 } as unknown as Stage;
  const strip = document.body.appendChild(document.createElement("div"));
  strip.setPointerCapture = () => undefined;
  const brush = strip.appendChild(document.createElement("div"));
  const handle = (end: string) => {
    const made = brush.appendChild(document.createElement("div"));
    made.dataset["end"] = end;
    return made;
  };
  const [first, last] = [handle("start"), handle("end")];
  const lines = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const hosts = { strip, brush, lines };
  const settle = vi.fn<(window: TimeWindow) => void>();
  const stop = listenToBrush(hosts, stage, STRIP, settle);
  const point = (target: Element, type: string, day: number) =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, button: 0, clientX: STRIP.x(day * DAY_MS) }) as PointerEvent,
    );
  const drag = (target: Element, ...path: number[]) => {
    path.forEach((day, i) => point(i === 0 ? target : strip, i === 0 ? "pointerdown" : "pointermove", day));
    point(strip, "pointerup", path.at(-1) ?? 0);
  };
  return { camera, stage, hosts, strip, brush, first, last, settle, stop, point, drag };
}

/** Whole ms in the camera, px of a mouse. */
function expectDays(window: TimeWindow | undefined, from: number, to: number) {
  expect((window?.start ?? Number.NaN) / DAY_MS).toBeCloseTo(from, 4);
  expect((window?.end ?? Number.NaN) / DAY_MS).toBeCloseTo(to, 4);
}

let frames: ReturnType<typeof fakeFrames>;
beforeEach(() => {
  frames = fakeFrames();
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe("the brush", () => {
  it("covers the window, with its lines to the lanes", () => {
    const { hosts, stage, brush } = setUp();
    followBrush(hosts, stage, STRIP);
    expect(brush.style.transform).toBe("translateX(420px)");
    expect(brush.style.width).toBe("200px");
    expect(hosts.lines.getAttribute("d")).toBe("M420,0L200,14M620,0L1036,14");
  });

  it("stays wide enough to be seen and caught", () => {
    const { hosts, stage, brush } = setUp(days(500, 502));
    followBrush(hosts, stage, STRIP);
    expect(brush.style.transform).toBe("translateX(518px)");
    expect(brush.style.width).toBe("6px");
    expect(brush).toHaveClass("is-narrow");
  });

  it("moves with its window when dragged, and settles once", () => {
    const { brush, camera, settle, drag } = setUp();
    drag(brush, 500, 550, 600, 650);
    expectDays(camera.window, 550, 750);
    expect(settle).toHaveBeenCalledExactlyOnceWith(camera.window);
  });

  it("stops at the ends with its length", () => {
    const { brush, camera, drag } = setUp();
    drag(brush, 500, 2_000);
    expectDays(camera.window, 800, 1_000);
  });

  it("changes by its handles, each end alone, down to two weeks", () => {
    const { first, last, camera, drag } = setUp();
    drag(first, 400, 300);
    expectDays(camera.window, 300, 600);
    drag(last, 600, 900);
    expectDays(camera.window, 300, 900);
    drag(first, 300, 899);
    expectDays(camera.window, 886, 900);
  });

  it.each([
    ["forward", 100, 300],
    ["backward", 300, 100],
  ])("is drawn anew on the empty strip, %s", (_, from, to) => {
    const { strip, settle, drag } = setUp();
    drag(strip, from, (from + to) / 2, to);
    expectDays(settle.mock.calls[0]?.[0], 100, 300);
  });

  it("jumps to a click on the empty strip, as long as it was", () => {
    const { strip, settle, drag } = setUp();
    drag(strip, 800, 802);
    expectDays(settle.mock.calls[0]?.[0], 702, 902);
  });

  it("settles where a press stops a glide", () => {
    const { brush, camera, settle, drag } = setUp();
    camera.glideTo(days(0, 1_000));
    for (let i = 0; i < 5; i += 1) frames.next();
    drag(brush, 500);
    expect(camera.destination).toEqual(camera.window);
    expect(settle).toHaveBeenCalledExactlyOnceWith(camera.window);
  });

  it("ignores other buttons and a pointer that only passes", () => {
    const { strip, brush, camera, settle, point } = setUp();
    brush.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true, button: 2, clientX: 500 }));
    point(strip, "pointermove", 800);
    point(strip, "pointerup", 800);
    expect(camera.window).toEqual(days(400, 600));
    expect(settle).not.toHaveBeenCalled();
  });

  it("ignores events after stop", () => {
    const { brush, settle, stop, drag } = setUp();
    stop();
    drag(brush, 500, 600);
    expect(settle).not.toHaveBeenCalled();
  });
});
