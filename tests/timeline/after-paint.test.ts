import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AfterPaint } from "../../src/timeline/after-paint";

let frames: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (deed: () => void) => frames.push(deed));
  vi.stubGlobal("cancelAnimationFrame", (id: number) => void frames.splice(id - 1, 1, () => undefined));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const frame = () => frames.splice(0).forEach((deed) => deed());

it("a deed is done once, after the frame in which it was asked for", () => {
  const deed = vi.fn();
  const after = new AfterPaint(deed);
  after.ask();
  after.ask();
  frame();
  expect(deed).not.toHaveBeenCalled();
  after.ask();
  vi.runAllTimers();
  expect(deed).toHaveBeenCalledOnce();
  after.ask();
  frame();
  vi.runAllTimers();
  expect(deed).toHaveBeenCalledTimes(2);
});

it("a deed that was given up is not done, neither before the frame nor behind it", () => {
  const deed = vi.fn();
  const after = new AfterPaint(deed);
  after.ask();
  after.cancel();
  frame();
  vi.runAllTimers();
  after.ask();
  frame();
  after.cancel();
  vi.runAllTimers();
  expect(deed).not.toHaveBeenCalled();
});
