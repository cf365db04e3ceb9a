import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TimeWindow, WindowLimits } from "../../src/model/time";
import { Camera } from "../../src/timeline/camera";
import { fakeFrames } from "./fake-frames";

const LIMITS: WindowLimits = { min: 0, max: 100_000, minSpan: 100 };
const START: TimeWindow = { start: 1_000, end: 2_000 };
const THERE: TimeWindow = { start: 50_000, end: 60_000 };

let frames: ReturnType<typeof fakeFrames>;
beforeEach(() => {
  frames = fakeFrames();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function aCamera() {
  const camera = new Camera(START, LIMITS);
  const seen: TimeWindow[] = [];
  camera.subscribe((window) => seen.push(window));
  return { camera, seen };
}

describe("the camera", () => {
  it("is inside the limits from the start", () => {
    expect(new Camera({ start: -500, end: 500 }, LIMITS).window).toEqual({ start: 0, end: 1_000 });
    expect(new Camera({ start: Number.NaN, end: 1 }, LIMITS).window).toEqual({ start: 0, end: 100_000 });
    expect(frames.waiting).toBe(0);
  });

  it("draws one frame for a burst of moves, with the last of them", () => {
    const { camera, seen } = aCamera();
    for (let i = 1; i <= 50; i += 1) camera.moveTo({ start: 1_000 + i, end: 2_000 + i });
    expect(camera.window).toEqual({ start: 1_050, end: 2_050 });
    expect(frames.waiting).toBe(1);
    frames.drain();
    expect(seen).toEqual([{ start: 1_050, end: 2_050 }]);
  });

  it("draws nothing for a move to the current window", () => {
    const { camera } = aCamera();
    camera.moveTo({ start: 1_000.2, end: 2_000.2 });
    expect(frames.waiting).toBe(0);
  });

  it("stops at its limits", () => {
    const { camera } = aCamera();
    camera.moveTo({ start: 99_500, end: 100_500 });
    expect(camera.window).toEqual({ start: 99_000, end: 100_000 });
    camera.setLimits({ min: 0, max: 10_000, minSpan: 100 });
    expect(camera.window).toEqual({ start: 9_000, end: 10_000 });
  });

  it("can be placed without a frame", () => {
    const { camera, seen } = aCamera();
    camera.glideTo(THERE);
    camera.setWindow({ start: 99_500, end: 100_500 });
    frames.drain();
    expect(camera.window).toEqual({ start: 99_000, end: 100_000 });
    expect(seen.every((window) => window.start === 99_000)).toBe(true);
  });
});

describe("a glide", () => {
  it("ends exactly at its destination and notifies once", () => {
    const { camera, seen } = aCamera();
    const done = vi.fn();
    camera.glideTo(THERE, done);
    expect(camera.window).toEqual(START);
    expect(camera.destination).toEqual(THERE);
    const drawn = frames.drain();
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(40);
    expect(camera.window).toEqual(THERE);
    expect(seen.at(-1)).toEqual(THERE);
    expect(done).toHaveBeenCalledTimes(1);
    expect(frames.waiting).toBe(0);
  });

  it("moves only forward, in whole ms, inside the limits", () => {
    const { camera, seen } = aCamera();
    camera.glideTo(THERE);
    frames.drain();
    seen.slice(1).forEach((window, i) => {
      expect(window.start).toBeGreaterThanOrEqual(seen[i]?.start ?? 0);
      expect(Number.isInteger(window.start) && Number.isInteger(window.end)).toBe(true);
    });
  });

  it("is there at once when it is there already", () => {
    const { camera } = aCamera();
    const done = vi.fn();
    camera.glideTo(START, done);
    expect(done).toHaveBeenCalledTimes(1);
    expect(frames.waiting).toBe(0);
  });

  it("arrives in one frame after a long pause, as in a hidden tab", () => {
    const { camera } = aCamera();
    camera.glideTo(THERE);
    frames.next();
    frames.next(60_000);
    expect(camera.window).toEqual(THERE);
  });

  it.each<[string, (camera: Camera) => void]>([
    ["a gesture", (camera) => camera.moveTo({ start: 5_000, end: 6_000 })],
    ["a press", (camera) => camera.stop()],
    ["a gesture that goes nowhere", (camera) => camera.moveTo(camera.window)],
    ["the end of the stage", (camera) => camera.destroy()],
  ])("is stopped by %s", (_, interrupt) => {
    const { camera } = aCamera();
    const done = vi.fn();
    camera.glideTo(THERE, done);
    for (let i = 0; i < 5; i += 1) frames.next();
    interrupt(camera);
    const { window } = camera;
    expect(camera.destination).toEqual(window);
    frames.drain();
    expect(camera.window).toEqual(window);
    expect(done).not.toHaveBeenCalled();
  });

  it("is replaced by another one, and only that one's end is reported", () => {
    const { camera } = aCamera();
    const [first, second] = [vi.fn(), vi.fn()];
    camera.glideTo(THERE, first);
    for (let i = 0; i < 5; i += 1) frames.next();
    camera.glideTo({ start: 0, end: 100_000 }, second);
    frames.drain();
    expect(camera.window).toEqual({ start: 0, end: 100_000 });
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });

  it("notifies no one after destroy", () => {
    const { camera, seen } = aCamera();
    camera.moveTo(THERE);
    camera.destroy();
    expect(frames.waiting).toBe(0);
    expect(seen).toEqual([]);
  });

  it("leaves a camera inside its limits after any row of moves", () => {
    const time = fc.oneof(fc.double(), fc.integer({ min: -200_000, max: 200_000 }));
    const move = fc.record({ start: time, end: time, glides: fc.boolean(), frames: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const { camera, seen } = aCamera();
        for (const one of moves) {
          if (one.glides) camera.glideTo(one);
          else camera.moveTo(one);
          for (let i = 0; i < one.frames; i += 1) frames.next();
        }
        frames.drain();
        for (const { start, end } of seen) {
          expect(start >= 0 && end <= 100_000 && end - start >= 100).toBe(true);
        }
        expect(camera.window).toEqual(camera.destination);
        camera.destroy();
      }),
      { numRuns: 60 },
    );
  });
});
