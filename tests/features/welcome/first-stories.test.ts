import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/model/chronicle/chronicle";
import { firstStories } from "../../../src/features/welcome/first-stories";

/** With `coreMinutes` it has a short version. */
function story(id: string, minutes?: number, coreMinutes?: number): Story {
  const isShortened = coreMinutes !== undefined;
  const steps = [true, false].map((core) => ({ card: `${id}-${String(core)}`, core: core && isShortened }));
  return { id, title: id, steps, ...(minutes ? { minutes } : {}), ...(isShortened ? { coreMinutes } : {}) };
}
const idsOf = (...stories: Story[]) => firstStories({ stories }).map(({ id }) => id);

describe("the stories to begin with", () => {
  it("are the shortest one, and another of about twenty minutes", () => {
    expect(idsOf(story("long", 50, 21), story("short", 20, 5), story("medium", 15))).toEqual([
      "short-short",
      "long-short",
    ]);
  });

  it("are one if there is no other, or it takes too long", () => {
    expect(idsOf(story("only", 20, 5))).toEqual(["only-short"]);
    expect(idsOf(story("short", 5), story("lesson", 45))).toEqual(["short"]);
  });

  it("are none that do not say how long they take", () => {
    expect(idsOf(story("untimed"))).toEqual([]);
  });
});
