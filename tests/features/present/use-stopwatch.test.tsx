import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useStopwatch } from "../../../src/features/present/use-stopwatch";

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (step = "s 1") =>
  renderHook(({ stepKey }) => useStopwatch("time", stepKey), { initialProps: { stepKey: step } });
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it("a paused stopwatch stays paused until it is started", () => {
  const { result, rerender } = open();
  rerender({ stepKey: "s 2" });
  expect(result.current.isRunning).toBe(true);
  pass(10_000);
  act(() => result.current.toggle());
  rerender({ stepKey: "s 3" });
  pass(10_000);
  expect(result.current).toMatchObject({ isRunning: false, ms: 10_000, onStepMs: 0 });
  act(() => result.current.toggle());
  pass(2_000);
  expect(result.current).toMatchObject({ ms: 12_000, onStepMs: 2_000 });
});

it("after a reset both times start at zero and never count down", () => {
  const { result, rerender } = open();
  rerender({ stepKey: "s 2" });
  pass(60_000);
  rerender({ stepKey: "s 3" });
  pass(5_000);
  act(() => result.current.reset());
  expect(result.current).toMatchObject({ isRunning: false, ms: 0, onStepMs: 0 });
  act(() => result.current.toggle());
  for (const seconds of [1, 2, 3]) {
    pass(1_000);
    expect(result.current).toMatchObject({ ms: seconds * 1_000, onStepMs: seconds * 1_000 });
  }
});

it("continues after a reload on the same step", () => {
  const { result, rerender, unmount } = open();
  rerender({ stepKey: "s 2" });
  pass(20_000);
  unmount();
  pass(5_000);
  const again = open("s 2");
  expect(again.result.current).toMatchObject({ isRunning: true, ms: 25_000, onStepMs: 25_000 });
  expect(result.current.ms).toBe(20_000);
});
