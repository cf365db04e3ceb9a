import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { StepList } from "../../../src/features/present/StepList";
import { LanguageProvider } from "../../../src/i18n/react";
import { en as englishMessages } from "../../../src/i18n/en";
import type { StepInStory } from "../../../src/model/stories/story";
import { smallChronicle } from "../../fixtures/chronicles/small";

const STEPS = ["protests", "minsk", "invasion"].map((event) => ({ event }));
const STORY = { id: "story", title: { en: "A story" }, description: {}, steps: STEPS };

function stepsAt(step: number) {
  const at = { story: STORY, step: STEPS[step - 1], place: { id: "story", step } } as unknown as StepInStory;
  return (
    <LanguageProvider lang="en" messages={englishMessages}>
      <StepList chronicle={smallChronicle()} at={at} onGo={() => undefined} />
    </LanguageProvider>
  );
}

/** The list shows 40 px; each step has 20. */
function giveHeights(ol: () => Element | null): void {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function box(this: Element) {
    if (this.tagName !== "BUTTON") return new DOMRect(0, 100, 200, 40);
    const at = [...document.querySelectorAll("button")].indexOf(this as HTMLButtonElement);
    return new DOMRect(0, 100 + 20 * at - (ol()?.scrollTop ?? 0), 200, 20);
  });
}
afterEach(() => vi.restoreAllMocks());

describe("the list of steps", () => {
  it("scrolls to each step, and nothing around it", () => {
    const list = () => screen.getByRole("list");
    giveHeights(() => screen.queryByRole("list"));
    const { rerender } = render(stepsAt(1));
    expect(list().scrollTop).toBe(0);
    rerender(stepsAt(3));
    expect(screen.getByRole("button", { current: "step" })).toHaveTextContent("Invasion begins");
    expect(list().scrollTop).toBe(20);
    rerender(stepsAt(2));
    expect(list().scrollTop).toBe(20);
    rerender(stepsAt(1));
    expect(list().scrollTop).toBe(0);
    expect(list().parentElement?.scrollTop).toBe(0);
  });
});
