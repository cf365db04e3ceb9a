import { act, createEvent, fireEvent, screen, within, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PresentStage } from "../../../src/features/present/PresentStage";
import { StepMap } from "../../../src/features/map-view/StepMap";
import { setPresenterWindow } from "../../../src/features/present/session-transport";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { loadedStore, smallChronicle } from "../../fixtures/chronicles/small";
import { STORY, storyChronicle } from "../../fixtures/chronicles/with-story";
import { renderWith } from "../../fixtures/render-with";
import { stubResizeObservers } from "../../fixtures/resize-observers";
import { fakeChannels } from "./fake-channels";

let resized: () => void;

beforeEach(() => {
  fakeChannels();
  resized = stubResizeObservers();
  Object.assign(document, { fullscreenEnabled: true });
  HTMLElement.prototype.requestFullscreen = async () => undefined;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, "fullscreenElement");
  Reflect.deleteProperty(navigator, "wakeLock");
  setPresenterWindow(null);
  history.replaceState(null, "", "/");
});

async function open({ step = 2, story = STORY as object } = {}) {
  const { link } = decodeViewLink(`?mode=present&story=path&step=${step}`);
  const store = loadedStore({ link }, storyChronicle(story));
  const toggleFullScreen = vi.fn();
  const { unmount } = renderWith(store, <PresentStage context={{ toggleFullScreen }} StepMap={StepMap} />);
  const stage = await screen.findByRole("region", { name: "Presentation" });
  return {
    store,
    stage,
    toggleFullScreen,
    unmount,
    now: () => store.getState().story?.step,
    present: () => store.getState().present,
  };
}
const press = (key: string, target: Element = document.body, more: object = {}) =>
  fireEvent.keyDown(target, { key, ...more });
const button = (name: string) => screen.getByRole("button", { name });
const status = () => within(screen.getByRole("region")).getAllByRole("status")[0];

describe("a map on the projector", () => {
  const story = {
    ...STORY,
    steps: [{ card: "map", headline: "Where", map: { playback: true }, window: "2014" }, ...STORY.steps],
  };

  it("is played by going on, which then leads to the next step; P starts it anew", async () => {
    const { now, present } = await open({ step: 1, story });
    expect(await screen.findByRole("img", { name: /2014/ })).toBeVisible();
    // Beside the map, and in the strip.
    expect(screen.getAllByText("Jan – Dec 2014")).toHaveLength(2);
    press("PageDown");
    expect([now(), present().isPlayed]).toEqual([1, true]);
    press("p");
    expect(present().isPlayed).toBe(false);
    press("п");
    fireEvent.click(button("Play the map"));
    expect(present().isPlayed).toBe(true);
    press("PageDown");
    expect([now(), present().isPlayed]).toEqual([2, false]);
    expect(screen.queryByRole("button", { name: "Play the map" })).toBeNull();
    press("p");
    expect(present().isPlayed).toBe(false);
    press("PageUp");
    expect([now(), present().isPlayed]).toEqual([1, false]);
  });

  it("has the number of its step where dots would reach into the map", async () => {
    const steps = [story.steps[0], ...Array.from({ length: 30 }, () => ({ event: "minsk" }))];
    const { stage, store } = await open({ step: 1, story: { ...STORY, steps } });
    expect(within(stage).getByText("1/31")).toBeVisible();
    act(() => store.actions.goToStep({ id: "path", step: 2 }));
    await waitFor(() => expect(within(stage).queryByText("2/31")).toBeNull());
  });

  it("has no playback unless it says so", async () => {
    const still = { ...STORY, steps: [{ card: "map", map: {} }, ...STORY.steps] };
    const { now } = await open({ step: 1, story: still });
    expect(screen.queryByRole("button", { name: "Play the map" })).toBeNull();
    press("PageDown");
    expect(now()).toBe(2);
  });
});

describe("a story on the projector", () => {
  it("has the slide of its step, said to who does not see it, and the focus", async () => {
    const { stage, store } = await open();
    expect(screen.getByRole("heading", { name: "Protests begin in Kyiv" })).toBeVisible();
    expect(screen.getByText("Thousands came to the square.")).toBeVisible();
    expect(status()).toHaveTextContent("Step 2 of 5");
    await waitFor(() => expect(stage).toHaveFocus());
    act(() => store.actions.goToStep({ id: "path", step: 1 }));
    expect(screen.getByRole("heading", { name: "Before it began" })).toBeVisible();
    expect(screen.getAllByText("How it came to this")[0]).toBeVisible();
  });

  it("draws no slide before there is a story", () => {
    renderWith(
      loadedStore({}, smallChronicle()),
      <PresentStage context={{ toggleFullScreen: vi.fn() }} StepMap={StepMap} />,
    );
    expect(screen.queryByRole("region")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("has a figure with its owner, a quotation with its speaker, and what may distress", async () => {
    const { store } = await open({ step: 3 });
    const figure = screen.getByRole("figure", {
      name: "Figures, as reported by each source",
    });
    for (const text of ["13", "points agreed", "the mediators"]) expect(within(figure).getByText(text)).toBeVisible();
    act(() => store.actions.goToStep({ id: "path", step: 4 }));
    expect(screen.getByRole("figure")).toHaveTextContent("“We stay.”The president");
    expect(screen.getByText("Tells of killings.")).toBeVisible();
  });

  it("says who claims what is not confirmed", async () => {
    await open({ step: 5 });
    expect(screen.getByText("one official").closest("p")).toHaveTextContent("Claimed: one official");
  });

  it("counts the steps of a long story instead of drawing them", async () => {
    const steps = Array.from({ length: 61 }, () => ({ event: "minsk" }));
    await open({ step: 7, story: { ...STORY, steps } });
    expect(screen.getByText("7/61")).toBeInTheDocument();
  });

  it("hides what comes later, on the slide and in the text", async () => {
    const { stage, present } = await open();
    const dots = () => stage.querySelectorAll("circle").length;
    const all = dots();
    fireEvent.click(button("Hide later events"));
    expect(present().hidesLater).toBe(true);
    expect(dots()).toBeLessThan(all);
    expect(status()).toHaveTextContent("Step 2 of 5. Later events are hidden");
    press("h");
    expect(dots()).toBe(all);
  });

  it("shows the question of a step on demand, and hides it again at the next step", async () => {
    const { present, now } = await open();
    expect(screen.queryByText("Why did they gather?")).toBeNull();
    press("q");
    expect(screen.getByText("Why did they gather?")).toBeVisible();
    expect(button("Question")).toHaveAttribute("aria-pressed", "true");
    press("ArrowRight");
    expect(now()).toBe(3);
    expect(present().isQuestionShown).toBe(false);
    expect(screen.queryByRole("button", { name: "Question" })).toBeNull();
  });
});

describe("keys and clickers", () => {
  it("turn the slides, to the ends and no further", async () => {
    const { now } = await open();
    for (const [key, step] of [
      ["ArrowRight", 3],
      ["PageUp", 2],
      ["End", 5],
      ["ArrowRight", 5],
      ["Home", 1],
      ["ArrowLeft", 1],
    ] as const) {
      press(key);
      expect(now()).toBe(step);
    }
  });

  it("go to a step by its number, which is forgotten after a while", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { now } = await open();
    press("4");
    expect(screen.getByText("Step 4, then Enter")).toBeVisible();
    press("Enter");
    expect([now(), screen.queryByText(/then Enter/)]).toEqual([4, null]);
    press("1");
    act(() => vi.advanceTimersByTime(10_000));
    expect(screen.queryByText(/then Enter/)).toBeNull();
    press("Enter");
    expect(now()).toBe(5);
  });

  it("do not reach the page below or the browser", async () => {
    await open();
    const below = vi.fn();
    document.addEventListener("keydown", below);
    expect(press("F5")).toBe(false);
    expect(below).not.toHaveBeenCalled();
    press("x");
    expect(below).toHaveBeenCalledTimes(1);
    document.removeEventListener("keydown", below);
  });

  it("are a field's own while it is typed into, and Enter is a button's", async () => {
    const { now } = await open();
    const field = document.body.appendChild(document.createElement("input"));
    press("ArrowRight", field);
    press("Enter", button("Open timeline"));
    expect(now()).toBe(2);
    press("ArrowRight", button("Open timeline"));
    expect(now()).toBe(3);
    field.remove();
  });

  it("blank the screen; the next turn only lights it up", async () => {
    const { now, present } = await open();
    press("b");
    expect(screen.getByText(/The screen is blank/)).toBeVisible();
    press("ArrowRight");
    expect([now(), present().isBlank]).toEqual([2, false]);
    fireEvent.click(button("Blank screen"));
    expect(present().isBlank).toBe(true);
    fireEvent.click(button("Next step"));
    expect([now(), present().isBlank]).toEqual([2, false]);
    press(".");
    press(".");
    expect(present().isBlank).toBe(false);
  });

  it("fill the screen: F at any time, F5 only to begin", async () => {
    const { toggleFullScreen } = await open();
    press("f");
    press("F5", document.body, { shiftKey: true });
    fireEvent.click(button("Full screen"));
    expect(toggleFullScreen).toHaveBeenCalledTimes(3);
    Object.defineProperty(document, "fullscreenElement", {
      value: document.body,
      configurable: true,
    });
    press("F5");
    expect(toggleFullScreen).toHaveBeenCalledTimes(3);
  });

  it("leave in stages: the blank screen, the timeline, full screen, the story", async () => {
    const { store, present } = await open();
    const exitFullscreen = vi.fn(async () => Reflect.deleteProperty(document, "fullscreenElement"));
    Object.assign(document, { exitFullscreen });
    Object.defineProperty(document, "fullscreenElement", {
      value: document.body,
      configurable: true,
    });
    press("v");
    act(() => store.actions.setPresent({ isBlank: true }));
    press("Escape");
    expect(present()).toMatchObject({ isBlank: false, isOnTimeline: true });
    press("Escape");
    expect(present().isOnTimeline).toBe(false);
    press("Escape");
    expect(exitFullscreen).toHaveBeenCalledTimes(1);
    expect(store.getState().mode).toBe("present");
    press("Escape");
    expect(store.getState()).toMatchObject({
      mode: "browse",
      story: undefined,
      selection: { eventId: "protests" },
    });
  });

  it("are the timeline's while it is shown, but the way back", async () => {
    const { now, present } = await open();
    fireEvent.click(button("Open timeline"));
    expect(screen.queryByRole("region")).toBeNull();
    press("ArrowRight");
    expect(now()).toBe(2);
    fireEvent.click(button("Back to slide"));
    await waitFor(() => expect(screen.getByRole("region")).toHaveFocus());
    press("v");
    press("v");
    expect(present().isOnTimeline).toBe(false);
  });
});

describe("pointers and fingers", () => {
  it("step back on the left third of the screen, and on elsewhere", async () => {
    const { stage, now } = await open();
    fireEvent.click(stage, { clientX: window.innerWidth * 0.9 });
    fireEvent.click(stage, { clientX: window.innerWidth * 0.4 });
    expect(now()).toBe(4);
    fireEvent.click(stage, { clientX: window.innerWidth * 0.2 });
    expect(now()).toBe(3);
    fireEvent.click(button("Previous step"), {
      clientX: window.innerWidth * 0.9,
    });
    expect(now()).toBe(2);
  });

  it("turn with a swipe, not with a tap, two fingers or a small move", async () => {
    const { stage, now } = await open();
    const swipe = (from: readonly number[], to: number) => {
      const touchesOf = (xs: readonly number[]) => xs.map((clientX) => ({ clientX }));
      fireEvent.touchStart(stage, { touches: touchesOf(from) });
      const end = createEvent.touchEnd(stage, {
        changedTouches: touchesOf([to]),
      });
      fireEvent(stage, end);
      return end.defaultPrevented;
    };
    // Otherwise the click that follows would change the slide again.
    expect([swipe([500], 300), now()]).toEqual([true, 3]);
    expect([swipe([300], 500), now()]).toEqual([true, 2]);
    expect([swipe([500], 470), now()]).toEqual([false, 2]);
    expect([swipe([500, 600], 100), now()]).toEqual([false, 2]);
  });

  it("bring the buttons, which go when nothing moves", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { stage } = await open();
    fireEvent.pointerMove(window);
    expect(stage).not.toHaveAttribute("data-quiet");
    act(() => vi.advanceTimersByTime(60_000));
    expect(stage).toHaveAttribute("data-quiet");
  });
});

describe("the slide", () => {
  it("is scaled so that all of it is on the screen, and nothing under the buttons", async () => {
    const { stage } = await open();
    const scale = () =>
      Number(/scale\(([\d.]+)\)/.exec(stage.querySelector<HTMLElement>("[style*=scale]")?.style.transform ?? "")?.[1]);
    const resize = (width: number, height: number) => {
      Object.assign(window, { innerWidth: width, innerHeight: height });
      act(() => void window.dispatchEvent(new Event("resize")));
      return scale();
    };
    expect(resize(3840, 2160)).toBe(2);
    expect(resize(960, 2160)).toBe(0.5);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(1_160);
    resized();
    // As high as the space above the buttons.
    expect(scale()).toBe(0.5);
    Object.assign(window, { innerWidth: 1024, innerHeight: 768 });
  });

  it("has the largest letters with which its text is not cut off, and leaves something out where none would do", async () => {
    let neededPx = 500;
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
    vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockImplementation(function height(this: HTMLElement) {
      return neededPx * Number(this.style.getPropertyValue("--fit") || 1);
    });
    const { stage, store } = await open();
    const body = stage.querySelector<HTMLElement>("[style*=--fit]");
    const size = () => Number(body?.style.getPropertyValue("--fit"));
    expect(size()).toBeLessThanOrEqual(0.8);
    expect(size()).toBeGreaterThan(0.6);
    expect(body).toHaveAttribute("data-drops", "nothing");
    neededPx = 5_000;
    act(() => store.actions.goToStep({ id: "path", step: 3 }));
    expect(body).toHaveAttribute("data-drops", "words");
  });

  it("holds a wake lock while it is visible, and releases it when it is left", async () => {
    const release = vi.fn(async () => undefined);
    const request = vi.fn(async () => ({ release }));
    Object.defineProperty(navigator, "wakeLock", {
      value: { request },
      configurable: true,
    });
    const { unmount } = await open();
    expect(request).toHaveBeenCalledWith("screen");
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(request).toHaveBeenCalledTimes(1);
    visibility.mockReturnValue("visible");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(request).toHaveBeenCalledTimes(2);
    await act(async () => undefined);
    unmount();
    expect(release).toHaveBeenCalled();
    document.dispatchEvent(new Event("visibilitychange"));
    expect(request).toHaveBeenCalledTimes(2);
  });
});

describe("presenter view", () => {
  it("opens at the step on show, in the session of this window", async () => {
    await open();
    const focus = vi.fn();
    const opener = vi.spyOn(window, "open").mockReturnValue({ focus } as unknown as Window);
    press("s");
    const [address, name] = opener.mock.calls[0] ?? [];
    const { searchParams, hash } = new URL(String(address));
    expect(Object.fromEntries(searchParams)).toEqual({
      mode: "presenter",
      story: "path",
      step: "2",
    });
    expect(hash).toMatch(/^#session=[\da-z]{8,}$/);
    expect(hash).toBe(location.hash);
    expect(name).toBe(`throughline-${hash.slice("#session=".length)}`);
    expect(focus).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("has its address to click where the browser blocks it, until that is put away", async () => {
    const { now } = await open();
    vi.spyOn(window, "open").mockReturnValue(null);
    fireEvent.click(button("Presenter view"));
    const alert = within(screen.getByRole("alert"));
    expect(alert.getByRole("link")).toHaveAttribute("href", expect.stringContaining("mode=presenter"));
    fireEvent.click(alert.getByRole("link"));
    expect(now()).toBe(2);
    fireEvent.click(alert.getByRole("button", { name: "Back to slide" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("loses its session when the presentation ends", async () => {
    const { store } = await open();
    expect(location.hash).toMatch(/^#session=/);
    fireEvent.click(button("End presentation"));
    expect(store.getState()).toMatchObject({
      mode: "browse",
      story: undefined,
    });
    expect(location.hash).toBe("");
  });
});
