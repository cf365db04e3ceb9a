import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { StepList } from "../../../src/features/present/StepList";
import { LanguageProvider } from "../../../src/i18n/react";
import { en as englishMessages } from "../../../src/i18n/en";
import type { StepInStory } from "../../../src/model/stories/story";
import { smallChronicle } from "../../fixtures/chronicles/small";

const STEPS = ["protests", "minsk", "invasion"].map((event) => ({ event }));
const STORY = { id: "story", title: { en: "A story" }, description: {}, steps: STEPS };

function list(step: number) {
  const at = { story: STORY, step: STEPS[step - 1], place: { id: "story", step } } as unknown as StepInStory;
  return (
    <LanguageProvider lang="en" messages={englishMessages}>
      <StepList chronicle={smallChronicle()} at={at} onGo={() => undefined} />
    </LanguageProvider>
  );
}

afterEach(() => Reflect.deleteProperty(Element.prototype, "scrollIntoView"));

describe("the list of steps", () => {
  it("scrolls to each step, also where scrollIntoView returns a promise", () => {
    // Chromium 144 and later.
    const scrolled = vi.fn<() => void>(() => Promise.resolve() as unknown as void);
    Element.prototype.scrollIntoView = scrolled;
    const { rerender } = render(list(1));
    rerender(list(2));
    rerender(list(3));
    expect(screen.getByRole("button", { current: "step" })).toHaveTextContent("Invasion begins");
    expect(scrolled).toHaveBeenCalledTimes(3);
  });
});
