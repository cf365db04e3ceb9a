import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { StoryPicker, type UserStorySlots } from "../../../src/features/stories/StoryPicker";
import { loadedStore } from "../../fixtures/chronicles/small";
import { STORY, storyChronicle, storyStore } from "../../fixtures/chronicles/with-story";
import { stubModalDialogs } from "../../fixtures/modal-dialogs";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

beforeAll(stubModalDialogs);

async function open({
  store = storyStore(),
  userStories,
}: {
  store?: ReturnType<typeof storyStore>;
  userStories?: UserStorySlots;
}) {
  const user = userEvent.setup();
  const onClose = vi.fn();
  renderWith(store, <StoryPicker isOpen onClose={onClose} {...(userStories && { userStories })} />);
  await screen.findByRole("dialog", { name: "Stories" });
  const press = (name: string) => user.click(within(screen.getByRole("article")).getByRole("button", { name }));
  return { store, onClose, press };
}

describe("the choice of a story", () => {
  it("says how long each takes, for whom, and what may distress", async () => {
    await open({});
    const story = within(screen.getByRole("article", { name: "How it came to this" }));
    expect(story.getByRole("heading", { name: "How it came to this" })).toBeVisible();
    expect(story.getByText("From the first protest to the exchange.")).toBeVisible();
    expect(story.getByText(/5 steps · 20 min · For:/)).toHaveTextContent("grades 9 to 12");
    expect(story.getByText("1 step deals with killings of civilians")).toBeVisible();
  });

  it("is read from its first step, with the dialog out of the way", async () => {
    const { store, onClose, press } = await open({});
    await press("Read step by step");
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(store.getState()).toMatchObject({ mode: "browse", story: { id: "path", step: 1 } });
  });

  it("goes on where it was left", async () => {
    const store = storyStore();
    store.actions.goToStep({ id: "path", step: 3 });
    const { press } = await open({ store });
    await press("Continue from step 3");
    expect(store.getState().story).toEqual({ id: "path", step: 3 });
  });

  it("is presented, in the short version where that is chosen", async () => {
    const { store, press } = await open({});
    await press("Short");
    const story = within(screen.getByRole("article"));
    expect(story.getByRole("button", { name: "Short", pressed: true })).toBeVisible();
    expect(story.getByText(/3 steps · 8 min/)).toBeVisible();
    await press("Present");
    expect(store.getState()).toMatchObject({ mode: "present", story: { id: "path-short", step: 1 } });
  });

  it("has the version open that is being read, and the whole one again by its button", async () => {
    const store = storyStore();
    store.actions.goToStep({ id: "path-short", step: 2 });
    const { press } = await open({ store });
    expect(screen.getByRole("button", { name: "Continue from step 2" })).toBeVisible();
    await press("Full");
    await press("Read step by step");
    expect(store.getState().story).toEqual({ id: "path", step: 1 });
  });

  it("is printed as the students' copy", async () => {
    const { store, onClose, press } = await open({});
    await press("Print");
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(store.getState()).toMatchObject({ mode: "paper", paper: { sheet: "student" }, story: { id: "path" } });
  });

  it("has no versions where every step is in both", async () => {
    const { steps, ...story } = STORY;
    const short = storyChronicle({ ...story, minutes: undefined, audience: undefined, steps: steps.slice(0, 1) });
    await open({ store: loadedStore({}, short) });
    expect(screen.getByText("1 step")).toBeVisible();
    expect(screen.queryByRole("group", { name: "Version" })).toBeNull();
    expect(screen.queryByText(/killings/)).toBeNull();
  });

  it("says that there are none, and has the user's own all the same", async () => {
    const StoryActions = () => <button type="button">Change it</button>;
    const userStories = { list: <p>My list</p>, footer: <button type="button">New story</button>, StoryActions };
    const { store } = await open({ store: loadedStore(), userStories });
    expect(screen.getByText("This timeline has no stories.")).toBeVisible();
    expect(screen.getByText("My list")).toBeVisible();
    expect(screen.getByRole("button", { name: "New story" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Change it" })).toBeNull();
    act(() => store.actions.chronicleLoaded(storyChronicle(), []));
    expect(screen.getByRole("button", { name: "Change it" })).toBeVisible();
  });

  it("is in the user's language, and says where a text is not", async () => {
    await renderInUkrainian(storyStore(), <StoryPicker isOpen onClose={vi.fn()} />);
    expect(await screen.findByRole("article", { name: "Як до цього дійшло" })).toHaveTextContent("EN");
  });
});
