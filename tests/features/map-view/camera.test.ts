// @vitest-environment jsdom
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCamera } from "../../../src/features/map-view/camera";
import type { MapView } from "../../../src/features/map/map-view";

const KYIV: MapView = { lon: 30.5, lat: 50.4, scale: 2_000 };
const LVIV: MapView = { lon: 24, lat: 49.8, scale: 2_000 };
const SIZE = { width: 800, height: 600 };
const CLOSE: MapView = { lon: 24, lat: 49.8, scale: 16_000 };

/** More than the map waits before it rests. */
const LONG_MS = 1_000;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "cancelAnimationFrame", "performance"],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

function followed(first = KYIV) {
  const camera = createCamera(first, () => SIZE);
  const frames: MapView[] = [];
  const rests: MapView[] = [];
  camera.onFrame((view) => frames.push(view));
  camera.onRest((view) => rests.push(view));
  const fars: MapView[] = [];
  camera.onFar((view) => fars.push(view));
  const passes: MapView[] = [];
  camera.onPass((view) => passes.push(view));
  return { camera, frames, rests, fars, passes };
}

describe("the camera of the map", () => {
  it("draws once a frame, and rests once", () => {
    const { camera, frames, rests } = followed();
    camera.moveTo(LVIV);
    camera.moveTo(CLOSE);
    expect(frames).toEqual([]);
    vi.advanceTimersToNextFrame();
    expect(frames).toEqual([CLOSE]);
    expect(rests).toEqual([]);
    vi.advanceTimersByTime(LONG_MS);
    expect(frames).toEqual([CLOSE]);
    expect(rests).toEqual([CLOSE]);
  });

  it("glides to the end, which is where it is heading meanwhile", () => {
    const { camera, frames, rests } = followed();
    camera.glideTo(CLOSE, false);
    expect(camera.view()).toEqual(CLOSE);
    expect(camera.shown()).toEqual(KYIV);
    vi.advanceTimersByTime(100);
    expect(camera.view()).toEqual(CLOSE);
    expect(camera.shown().scale).toBeGreaterThan(KYIV.scale);
    expect(camera.shown().scale).toBeLessThan(CLOSE.scale);
    vi.advanceTimersByTime(LONG_MS);
    expect(camera.shown()).toEqual(CLOSE);
    expect(rests).toEqual([CLOSE]);
    const scales = frames.map(({ scale }) => scale);
    expect(scales).toEqual([...scales].sort((a, b) => a - b));
    expect(frames.length).toBeGreaterThan(5);
  });

  it("never leaves the way between the ends of a glide, whichever way around the earth is shorter", () => {
    const view = fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -84, max: 84, noNaN: true }),
      scale: fc.oneof(fc.double({ min: 100, max: 28_000, noNaN: true }), fc.constantFrom(2_000, 2_000.000_001)),
    });
    const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
    fc.assert(
      fc.property(view, view, (from, to) => {
        const { camera, frames } = followed(from);
        camera.glideTo(to, false);
        vi.advanceTimersByTime(LONG_MS);
        const way = turned(to.lon - from.lon);
        for (const { lon, lat, scale } of frames) {
          expect(lat).toBeGreaterThanOrEqual(Math.min(from.lat, to.lat) - 1e-6);
          expect(lat).toBeLessThanOrEqual(Math.max(from.lat, to.lat) + 1e-6);
          expect(scale).toBeGreaterThanOrEqual(Math.min(from.scale, to.scale) * 0.999_999);
          expect(scale).toBeLessThanOrEqual(Math.max(from.scale, to.scale) * 1.000_001);
          const gone = turned(lon - from.lon);
          expect(Math.abs(gone)).toBeLessThanOrEqual(Math.abs(way) + 1e-6);
        }
        expect(frames.at(-1)).toEqual(to);
        camera.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it("begins no glide before it was asked for, though the time of its frame is that of the frame’s beginning", () => {
    const { camera, frames } = followed();
    const callbacks: FrameRequestCallback[] = [];
    vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => callbacks.push(callback));
    const startMs = performance.now();
    camera.glideTo(CLOSE, false);
    callbacks.shift()?.(startMs - 15);
    expect(frames).toEqual([KYIV]);
    vi.unstubAllGlobals();
  });

  it("is there at once for readers who want no animation", () => {
    const { camera, frames, rests } = followed();
    camera.glideTo(LVIV, true);
    expect(camera.shown()).toEqual(LVIV);
    vi.advanceTimersByTime(LONG_MS);
    expect(frames).toEqual([LVIV]);
    expect(rests).toEqual([LVIV]);
  });

  it("is moved out of a glide by hand", () => {
    const { camera, rests } = followed();
    camera.glideTo(CLOSE, false);
    vi.advanceTimersByTime(60);
    camera.moveTo(LVIV);
    vi.advanceTimersByTime(LONG_MS);
    expect(rests).toEqual([LVIV]);
  });

  it("says from time to time how far a shift has come, and is drawn anew before the drawing ends", () => {
    const { camera, rests, fars, passes } = followed();
    // 17.5 px each.
    for (let frame = 1; frame <= 120; frame += 1) {
      camera.moveTo({ ...KYIV, lon: 30.5 + frame / 2 });
      vi.advanceTimersToNextFrame();
    }
    expect(rests).toEqual([]);
    const px = fars.map(({ lon }) => Math.round(((lon - KYIV.lon) / 180) * Math.PI * KYIV.scale));
    expect(px).toEqual([611, 1222, 1833]);
    // Seven frames lead on by 120 px.
    expect(passes.map(({ lon }) => (lon - KYIV.lon) * 2)).toEqual([
      7, 14, 21, 28, 42, 49, 56, 63, 77, 84, 91, 98, 112, 119,
    ]);
    vi.advanceTimersByTime(LONG_MS);
    expect(rests.map(({ lon }) => lon)).toEqual([expect.closeTo(90.5, 9)]);
    expect(fars).toHaveLength(px.length);
    vi.advanceTimersByTime(LONG_MS);
    expect(rests).toHaveLength(1);
  });

  it("comes to rest after a movement whose last frame led far", () => {
    const { camera, rests, fars } = followed();
    camera.moveTo(LVIV);
    vi.advanceTimersToNextFrame();
    camera.moveTo({ ...KYIV, lon: -90 });
    vi.advanceTimersByTime(LONG_MS);
    expect(fars.map(({ lon }) => lon)).toEqual([-90]);
    expect(rests).toEqual(fars);
  });

  it("is drawn anew from time to time while a zoom goes on for long", () => {
    const { camera, rests, fars, passes } = followed();
    for (let frame = 0; frame < 120; frame += 1) {
      camera.moveTo({ ...KYIV, scale: 2_000 * 1.02 ** frame });
      vi.advanceTimersToNextFrame();
    }
    // Two seconds.
    expect(fars.length).toBeGreaterThanOrEqual(3);
    expect(fars.length).toBeLessThanOrEqual(6);
    expect([...rests, ...passes]).toEqual([]);
  });

  it("is not drawn anew while a long movement stays near", () => {
    const { camera, rests, fars, passes } = followed();
    for (let frame = 0; frame < 120; frame += 1) {
      camera.moveTo({ ...KYIV, lon: 30 + frame / 1_000 });
      vi.advanceTimersToNextFrame();
    }
    expect([...rests, ...fars, ...passes]).toEqual([]);
    vi.advanceTimersByTime(LONG_MS);
    expect(rests).toHaveLength(1);
  });

  it("jumps without coming to rest: it has not moved", () => {
    const { camera, frames, rests } = followed();
    camera.jumpTo(LVIV);
    vi.advanceTimersByTime(LONG_MS);
    expect(camera.shown()).toEqual(LVIV);
    expect([...frames, ...rests]).toEqual([]);
  });

  it("leaves nothing behind", () => {
    const { camera, frames, rests } = followed();
    camera.glideTo(CLOSE, false);
    vi.advanceTimersToNextFrame();
    const drawn = frames.length;
    camera.dispose();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(LONG_MS);
    expect(frames).toHaveLength(drawn);
    expect(rests).toEqual([]);
    // React may run the same effects once more.
    camera.moveTo(LVIV);
    vi.advanceTimersByTime(LONG_MS);
    expect(rests).toEqual([LVIV]);
  });

  it("tells nobody who has stopped listening", () => {
    const camera = createCamera(KYIV, () => SIZE);
    const heard = vi.fn<(view: MapView) => void>();
    camera.onFrame(heard)();
    camera.onRest(heard)();
    camera.onFar(heard)();
    camera.onPass(heard)();
    camera.moveTo({ ...KYIV, lon: -90 });
    vi.advanceTimersByTime(LONG_MS);
    expect(heard).not.toHaveBeenCalled();
  });
});
