import { describe, expect, it } from "vitest";
import {
  STOPPED,
  clockOf,
  elapsedMs,
  enterStep,
  isOver,
  onStepMs,
  pause,
  readStopwatch,
  reset,
  start,
} from "../../../src/features/present/presenter-timer";

describe("the presenter's time", () => {
  it("runs, pauses and continues", () => {
    const running = start(STOPPED, 1_000);
    expect(elapsedMs(running, 61_000)).toBe(60_000);
    const paused = pause(running, 61_000);
    expect(elapsedMs(paused, 999_000)).toBe(60_000);
    expect(elapsedMs(start(paused, 100_000), 101_000)).toBe(61_000);
  });

  it("does not start twice, nor run backwards with the system clock", () => {
    const running = start(STOPPED, 1_000);
    expect(start(running, 5_000)).toEqual(running);
    expect(elapsedMs(running, 0)).toBe(0);
  });

  it.each([
    [0, "0:00"],
    [59_999, "0:59"],
    [762_000, "12:42"],
    [3_723_000, "1:02:03"],
  ])("%i ms are %s", (ms, text) => expect(clockOf(ms)).toBe(text));

  it("is over its target, and never without one", () => {
    expect([isOver(61_000, 60_000), isOver(60_000, 60_000), isOver(1e9, undefined)]).toEqual([true, false, false]);
  });

  it("starts with the first change of step, but not again once paused", () => {
    const opened = enterStep(STOPPED, "a 1", 1_000);
    expect(opened.sinceMs).toBeUndefined();
    const taken = enterStep(opened, "a 2", 5_000);
    expect(elapsedMs(taken, 8_000)).toBe(3_000);
    const paused = pause(taken, 8_000);
    const further = enterStep(paused, "a 3", 20_000);
    expect(further.sinceMs).toBeUndefined();
    expect(elapsedMs(further, 90_000)).toBe(3_000);
    expect(elapsedMs(enterStep(start(further, 100_000), "a 4", 101_000), 102_000)).toBe(5_000);
  });

  it("counts the time on a step from zero, independent of the total", () => {
    const taken = enterStep(enterStep(STOPPED, "a 1", 0), "a 2", 0);
    const next = enterStep(taken, "a 3", 60_000);
    expect([onStepMs(next, 60_000), onStepMs(next, 70_000)]).toEqual([0, 10_000]);
    const again = reset(next);
    expect([elapsedMs(again, 80_000), onStepMs(again, 80_000)]).toEqual([0, 0]);
    const running = start(again, 80_000);
    expect([elapsedMs(running, 85_000), onStepMs(running, 85_000)]).toEqual([5_000, 5_000]);
    expect(onStepMs(enterStep(running, "a 3", 90_000), 90_000)).toBe(10_000);
    const paused = pause(next, 65_000);
    expect([onStepMs(paused, 65_000), onStepMs(paused, 99_000)]).toEqual([5_000, 5_000]);
  });

  it("survives a reload and invalid data in storage", () => {
    const running = start(STOPPED, 1_000);
    expect(readStopwatch(JSON.stringify(running))).toEqual(running);
    const onStep = enterStep(running, "a 2", 5_000);
    expect(readStopwatch(JSON.stringify(onStep))).toEqual(onStep);
    expect(readStopwatch('{"keptMs":1,"step":{"key":7}}')).toEqual({ keptMs: 1 });
    for (const text of [null, "", "{}", "null", '{"keptMs":-1}', '{"keptMs":"1"}', "[1"])
      expect(readStopwatch(text)).toEqual(STOPPED);
  });
});
