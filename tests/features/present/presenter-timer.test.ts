import { describe, expect, it } from "vitest";
import {
  STOPPED,
  clockOf,
  elapsedMs,
  isOver,
  pause,
  readStopwatch,
  start,
} from "../../../src/features/present/presenter-timer";

describe("the presenter's time", () => {
  it("runs, stands while paused and goes on", () => {
    const running = start(STOPPED, 1_000);
    expect(elapsedMs(running, 61_000)).toBe(60_000);
    const standing = pause(running, 61_000);
    expect(elapsedMs(standing, 999_000)).toBe(60_000);
    expect(elapsedMs(start(standing, 100_000), 101_000)).toBe(61_000);
  });

  it("does not begin twice, nor run backwards with the clock", () => {
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

  it("survives a reload, and nonsense in storage", () => {
    const running = start(STOPPED, 1_000);
    expect(readStopwatch(JSON.stringify(running))).toEqual(running);
    for (const text of [null, "", "{}", "null", '{"keptMs":-1}', '{"keptMs":"1"}', "[1"])
      expect(readStopwatch(text)).toEqual(STOPPED);
  });
});
