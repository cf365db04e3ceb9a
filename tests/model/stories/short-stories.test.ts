import { describe, expect, it } from "vitest";
import { clampPlace, stepAt, storiesOf, wholeOf } from "../../../src/model/stories/story";
import { bundledChronicle } from "../../fixtures/chronicles/bundled";

describe("short versions of stories", () => {
  const chronicle = bundledChronicle();

  it("follow every story that has one, in fewer minutes and the same order", () => {
    expect(storiesOf(chronicle).map(({ id }) => id)).toEqual(
      chronicle.stories.flatMap(({ id, steps }) => [id, ...(steps.some(({ core }) => core) ? [`${id}-short`] : [])]),
    );
    for (const story of storiesOf(chronicle)) {
      const whole = wholeOf(chronicle, story);
      if (!whole) continue;
      expect(story.steps).toEqual(whole.steps.filter(({ core }) => core));
      expect(story.minutes).toBeLessThan(whole.minutes ?? 0);
    }
  });

  it("have places of their own in links", () => {
    expect(stepAt(chronicle, { id: "explainer-retold-short", step: 15 })?.step.card).toBe("card-after-article");
    expect(clampPlace(chronicle, { id: "minsk-to-istanbul-short", step: 99 })).toEqual({
      id: "minsk-to-istanbul-short",
      step: 7,
    });
    expect(clampPlace(chronicle, { id: "nothing-short", step: 1 })).toBeUndefined();
  });
});
