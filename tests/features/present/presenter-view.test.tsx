import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StepMap } from "../../../src/features/map-view/StepMap";
import { PresenterView } from "../../../src/features/present/PresenterView";
import { useSession } from "../../../src/features/present/use-session";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { StoreProvider } from "../../../src/store/react";
import { storyStore } from "../../fixtures/chronicles/with-story";
import { renderWith } from "../../fixtures/render-with";
import { stubResizeObservers } from "../../fixtures/resize-observers";
import { fakeChannels } from "./fake-channels";

let channels: ReturnType<typeof fakeChannels>;

beforeEach(() => {
  channels = fakeChannels();
  stubResizeObservers();
  sessionStorage.clear();
  history.replaceState(null, "", "/#session=abcdefgh1234");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  history.replaceState(null, "", "/");
});

const storeOf = (mode: string, step: number) =>
  storyStore({
    link: decodeViewLink(`?mode=${mode}&story=path&step=${step}`).link,
  });

/** The session as presenter view knows it. */
function StageWindow() {
  useSession("stage");
  return null;
}

async function open({ step = 2, withStage = false } = {}) {
  const store = storeOf("presenter", step);
  const stage = storeOf("present", step);
  renderWith(
    store,
    <>
      <PresenterView StepMap={StepMap} />
      {withStage && (
        <StoreProvider store={stage}>
          <StageWindow />
        </StoreProvider>
      )}
    </>,
  );
  const view = () => within(screen.getByRole("region", { name: "Presenter view" }));
  await screen.findByRole("region", { name: "Presenter view" });
  channels.deliver();
  const press = (name: string) => {
    fireEvent.click(view().getByRole("button", { name }));
    channels.deliver();
  };
  return { store, stage, view, press, now: () => store.getState().story?.step };
}

describe("presenter view", () => {
  it("has the step on the projector, notes, question, the next step and all steps", async () => {
    const { view } = await open();
    expect(view().getByRole("heading", { level: 1, name: "How it came to this" })).toBeVisible();
    expect(view().getByText("Step 2 of 5")).toBeVisible();
    expect(view().getByText("Let them guess first.")).toBeVisible();
    expect(view().getByText("Why did they gather?")).toBeVisible();
    const slides = view()
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(slides).toEqual([
      "On the projector",
      "Protests begin in Kyiv",
      "Notes",
      "Next",
      "Minsk ceasefire",
      "Question for the class",
      "Steps",
    ]);
    expect(within(view().getByRole("list")).getByRole("button", { current: "step" })).toHaveTextContent(
      "2 Protests begin in Kyiv",
    );
  });

  it("says what a step does not have, and which one is the last", async () => {
    const { view, press } = await open({ step: 3 });
    expect(view().getByText("No notes for this step.")).toBeVisible();
    expect(view().queryByText("Question for the class")).toBeNull();
    press("5 Garrison reported killed");
    expect(view().getByText("This is the last step.")).toBeVisible();
  });

  it("waits for a story before it draws anything", () => {
    renderWith(storyStore(), <PresenterView StepMap={StepMap} />);
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("goes on and back, by buttons and keys", async () => {
    const { press, now } = await open();
    press("Next");
    press("Next");
    press("Back");
    expect(now()).toBe(3);
    fireEvent.keyDown(document.body, { key: "PageDown" });
    fireEvent.keyDown(document.body, { key: "f" });
    fireEvent.keyDown(document.body, { key: "s" });
    expect(now()).toBe(4);
  });

  it("leaves the keys to its timeline while that is explored", async () => {
    const { press, now } = await open();
    press("Explore privately");
    fireEvent.keyDown(document.body, { key: "ArrowRight" });
    expect(now()).toBe(2);
    press("Notes");
    fireEvent.keyDown(document.body, { key: "ArrowRight" });
    expect(now()).toBe(3);
  });

  it("has the notes in letters that grow and shrink between two ends", async () => {
    const { view, press } = await open();
    const size = () => Number.parseFloat(view().getByText("Let them guess first.").closest("p")?.style.fontSize ?? "");
    const begun = size();
    press("Larger text");
    expect(size()).toBeGreaterThan(begun);
    const more = (name: string) => {
      for (let i = 0; i < 20; i += 1) press(name);
      expect(view().getByRole("button", { name })).toBeDisabled();
      return size();
    };
    expect(more("Smaller text")).toBeLessThan(begun);
    expect(more("Larger text")).toBeGreaterThan(begun);
  });

  it("says that no presentation is open, until one sends a message", async () => {
    const { view } = await open();
    expect(view().getByText(/No presentation is open in another window/)).toBeVisible();
    const channel = new BroadcastChannel("throughline:/:abcdefgh1234");
    // A channel, not a window: it has no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage({ throughline: 1, from: "stage", type: "hello" });
    channels.deliver();
    expect(view().queryByText(/No presentation is open/)).toBeNull();
  });
});

describe("the presenter's clock", () => {
  async function withClock() {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const page = await open();
    const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
    const timer = () => screen.getByRole("timer");
    return { ...page, pass, timer };
  }

  it("is set going, paused, continued and reset", async () => {
    const { press, pass, timer } = await withClock();
    expect(timer()).toHaveTextContent("0:00");
    press("Start");
    pass(65_100);
    expect(timer()).toHaveTextContent(/^1:0\d$/);
    press("Pause");
    const paused = timer().textContent;
    pass(30_000);
    expect(timer()).toHaveTextContent(paused ?? "");
    press("Continue");
    pass(60_000);
    expect(timer()).toHaveTextContent(/^2:0\d$/);
    press("Reset");
    expect(timer()).toHaveTextContent("0:00");
  });

  it("says by how much the time of the story is over, whatever that is set to", async () => {
    const { view, press, pass, timer } = await withClock();
    const target = view().getByRole("spinbutton", { name: "Total minutes" });
    expect(target).toHaveValue(20);
    expect(view().getByText("of 20:00")).toBeVisible();
    press("Start");
    pass(90_000);
    fireEvent.change(target, { target: { value: "1" } });
    expect(timer()).toHaveTextContent(/^\+0:3\d$/);
    for (const value of ["", "0", "601"]) {
      fireEvent.change(target, { target: { value } });
      expect(timer()).toHaveTextContent(/^1:3\d$/);
      expect(view().queryByText(/^of /)).toBeNull();
    }
  });
});

describe("presenter view beside its stage", () => {
  it("drives it, and is driven", async () => {
    const { stage, view, press } = await open({ withStage: true });
    press("Next");
    expect(stage.getState().story?.step).toBe(3);
    act(() => stage.actions.goToStep({ id: "path", step: 4 }));
    channels.deliver();
    expect(view().getByText("Step 4 of 5")).toBeVisible();
    press("Blank screen");
    press("Hide later events");
    expect(stage.getState().present).toMatchObject({
      isBlank: true,
      hidesLater: true,
    });
    press("Show slide");
    expect(stage.getState().present).toMatchObject({
      isBlank: false,
      hidesLater: true,
    });
    act(() => stage.actions.setPresent({ hidesLater: false }));
    channels.deliver();
    expect(view().getByRole("button", { name: "Hide later events" })).toHaveAttribute("aria-pressed", "false");
  });

  it("shows what is held while it looks ahead", async () => {
    const { view, press, stage, now } = await open({ withStage: true });
    press("Next");
    act(() => stage.actions.goToStep({ id: "path", step: 2 }));
    channels.deliver();
    press("Freeze the projector");
    press("Next");
    press("Next");
    expect([now(), stage.getState().story?.step]).toEqual([4, 2]);
    const headings = view()
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(["Frozen on the projector", "Protests begin in Kyiv"]);
    press("Resume");
    expect(now()).toBe(2);
  });

  it("explores privately, sends what it found, and takes the projector back to its slide", async () => {
    const { store, stage, view, press } = await open({ withStage: true });
    press("Explore privately");
    expect(view().getByRole("status")).toHaveTextContent("The projector is frozen.");
    act(() => store.actions.selectEvent("siege"));
    press("Send this view");
    expect(stage.getState()).toMatchObject({
      selection: { eventId: "siege" },
      present: { isOnTimeline: true },
    });
    press("Notes");
    expect(view().getByRole("heading", { level: 1 })).toBeVisible();
    press("Explore privately");
    press("Resume");
    expect(store.getState().present.isExploring).toBe(false);
    expect(stage.getState()).toMatchObject({ story: { step: 2 }, present: { isOnTimeline: false } });
  });

  it("ends it, and closes", async () => {
    const close = vi.spyOn(window, "close").mockImplementation(() => undefined);
    const { stage, press } = await open({ withStage: true });
    press("End");
    expect(stage.getState()).toMatchObject({
      mode: "browse",
      story: undefined,
    });
    expect(close).toHaveBeenCalledTimes(1);
  });
});
