import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AfterPaint } from "../../src/timeline/after-paint";

let frames: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (action: () => void) => frames.push(action));
  vi.stubGlobal("cancelAnimationFrame", (id: number) => void frames.splice(id - 1, 1, () => undefined));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const frame = () => frames.splice(0).forEach((action) => action());

it("a callback runs once, after the frame in which it was scheduled", () => {
  const action = vi.fn();
  const after = new AfterPaint(action);
  after.schedule();
  after.schedule();
  frame();
  expect(action).not.toHaveBeenCalled();
  after.schedule();
  vi.runAllTimers();
  expect(action).toHaveBeenCalledOnce();
  after.schedule();
  frame();
  vi.runAllTimers();
  expect(action).toHaveBeenCalledTimes(2);
});

it("a cancelled callback does not run, neither before the frame nor after it", () => {
  const action = vi.fn();
  const after = new AfterPaint(action);
  after.schedule();
  after.cancel();
  frame();
  vi.runAllTimers();
  after.schedule();
  frame();
  after.cancel();
  vi.runAllTimers();
  expect(action).not.toHaveBeenCalled();
});
