import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { StoryBar } from "../../../src/features/stories/StoryBar";
import { StoryStrip } from "../../../src/features/stories/StoryStrip";
import { storyStore } from "../../fixtures/chronicles/with-story";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

const NAME = "Story: How it came to this";
const button = (name: string) => screen.getByRole("button", { name });

async function open(element = <StoryBar />, step = 2) {
  const user = userEvent.setup();
  const store = storyStore();
  store.actions.goToStep({ id: "path", step });
  renderWith(store, element);
  await screen.findByRole("region", { name: NAME });
  return { store, press: (name: string) => user.click(button(name)), step: () => store.getState().story?.step };
}

describe("a story read step by step", () => {
  it("draws nothing before a story is open, and nothing after it is left", async () => {
    const store = storyStore();
    const { container } = renderWith(store, <StoryBar />);
    // The texts load lazily; the list of the steps shows that they are there.
    act(() => store.actions.goToStep({ id: "path", step: 1 }));
    const bar = await screen.findByRole("region", { name: NAME });
    act(() => store.actions.leaveStory());
    expect(bar).not.toBeInTheDocument();
    expect(container).toBeEmptyDOMElement();
  });

  it("says the step, with its headline or the title of its event", async () => {
    const { store } = await open();
    expect(screen.getByText("Step 2 of 5")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Protests begin in Kyiv");
    act(() => store.actions.goToStep({ id: "path", step: 4 }));
    expect(screen.getByRole("status")).toHaveTextContent("The day it began");
  });

  it("has the question, and the teacher's note folded", async () => {
    const { store } = await open();
    expect(screen.getByText("Why did they gather?")).toBeVisible();
    expect(screen.getByText("Let them guess first.")).not.toBeVisible();
    act(() => store.actions.goToStep({ id: "path", step: 3 }));
    expect(screen.queryByText("Question:")).toBeNull();
    expect(screen.queryByText("Teacher’s note")).toBeNull();
  });

  it("goes on and back, no further than its ends, and says when it ends", async () => {
    const { press, step } = await open();
    await press("Next");
    expect(step()).toBe(3);
    await press("Back");
    await press("Back");
    expect(step()).toBe(1);
    expect(button("Back")).toBeDisabled();
    expect(screen.getByRole("status")).not.toHaveTextContent("The story ends here.");
    await press("Step 5: Garrison reported killed");
    expect(step()).toBe(5);
    expect(button("Next")).toBeDisabled();
    expect(screen.getByRole("status")).toHaveTextContent("Garrison reported killed The story ends here.");
  });

  it("has all steps, the current one marked", async () => {
    await open();
    const steps = within(screen.getByRole("list")).getAllByRole("button");
    expect(steps.map((one) => one.getAttribute("aria-label"))).toEqual([
      "Step 1: Before it began",
      "Step 2: Protests begin in Kyiv",
      "Step 3: Minsk ceasefire",
      "Step 4: The day it began",
      "Step 5: Garrison reported killed",
    ]);
    expect(steps.filter((one) => one.hasAttribute("aria-current"))).toEqual([steps[1]]);
  });

  it("is presented from the step on show", async () => {
    const { store, press } = await open();
    await press("Present");
    expect(store.getState()).toMatchObject({ mode: "present", story: { id: "path", step: 2 } });
  });

  it("is left with its event still open", async () => {
    const { store, press } = await open();
    await press("Exit story");
    expect(store.getState()).toMatchObject({ story: undefined, selection: { eventId: "protests" } });
  });

  it("carries the mark of another feature", async () => {
    await open(<StoryBar mark={<p>Yours</p>} />);
    expect(screen.getByText("Yours")).toBeVisible();
  });

  it("marks a text that is not in the user's language", async () => {
    const store = storyStore();
    store.actions.goToStep({ id: "path", step: 4 });
    await renderInUkrainian(store, <StoryBar />);
    expect(await screen.findByRole("status")).toHaveTextContent("The day it began EN");
  });
});

describe("a story in a small frame", () => {
  it("has one line with its step, and stays within its ends", async () => {
    const { press, step } = await open(<StoryStrip />);
    expect(screen.getByRole("status")).toHaveTextContent("Step 2 of 5 · Protests begin in Kyiv");
    await press("Back");
    await press("Back");
    expect(step()).toBe(1);
    // It keeps the focus, and with it the position of keyboard users.
    expect(button("Back")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByRole("status")).toHaveTextContent("Step 1 of 5 · Before it began");
    for (let i = 0; i < 6; i += 1) await press("Next");
    expect(step()).toBe(5);
    expect(button("Next")).toHaveAttribute("aria-disabled", "true");
  });

  it("draws nothing without a story", async () => {
    const { store } = await open(<StoryStrip />);
    act(() => store.actions.leaveStory());
    expect(screen.queryByRole("region")).toBeNull();
  });
});
