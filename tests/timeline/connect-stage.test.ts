// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { en as englishMessages } from "../../src/i18n/en";
import { DAY_MS, type TimeWindow, spanOf } from "../../src/model/time";
import { NO_FILTER } from "../../src/model/filter/filter";
import { createFilterEngine } from "../../src/lod/filter-engine";
import { createAxisLabels } from "../../src/timeline/axis-labels";
import { connectStage } from "../../src/timeline/connect-stage";
import { createMeasure } from "../../src/timeline/measure";
import { sceneOf, viewSource } from "../../src/timeline/scene";
import { Stage } from "../../src/timeline/stage";
import { loadedStore, smallChronicle } from "../fixtures/chronicles/small";
import { fakeFrames } from "./fake-frames";
import { SCREEN, giveSizes } from "./screen";

const at = (day: number, span = 100): TimeWindow => ({
  start: Date.UTC(2020, 0, 1) + day * DAY_MS,
  end: Date.UTC(2020, 0, 1) + (day + span) * DAY_MS,
});

let frames: ReturnType<typeof fakeFrames>;
let prefersStillness = false;
let stop: (() => void)[] = [];
beforeEach(() => {
  frames = fakeFrames();
  giveSizes();
  prefersStillness = false;
  vi.stubGlobal("matchMedia", () => ({ matches: prefersStillness }));
  HTMLElement.prototype.setPointerCapture = () => undefined;
});
afterEach(() => {
  for (const one of stop.reverse()) one();
  stop = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function setUp(chronicle = smallChronicle()) {
  const store = loadedStore({}, chronicle);
  const [viewport, axis] = ["div", "div"].map((tag) => document.body.appendChild(document.createElement(tag))) as [
    HTMLElement,
    HTMLElement,
  ];
  const state = store.getState();
  const { window, limits } = state.view;
  const language = { lang: "en", messages: englishMessages };
  const source = viewSource(chronicle, language, limits, createMeasure(), 300, "lanes");
  const engine = createFilterEngine(chronicle);
  const scene = sceneOf(chronicle, source, engine, engine.applyFilter(NO_FILTER), limits, "lanes");
  const stage = new Stage({ viewport, axis }, scene, window, limits, createAxisLabels("en"), () => undefined);
  stage.begin();
  const on = {
    hover: vi.fn(),
    listBadge: vi.fn(),
    wheelRefused: vi.fn(),
    rightInsetPx: () => 0,
    bottomInsetPx: () => 0,
  };
  const disconnect = connectStage(store, stage, { viewport, axis }, on);
  stop.push(() => stage.destroy(), disconnect);
  frames.drain();
  const writes: TimeWindow[] = [];
  store.subscribe(
    (s) => s.view.window,
    (options) => writes.push(options),
  );
  let time = 0;
  const point = (type: string, x: number, target: Element = viewport, init: MouseEventInit = {}) => {
    const event = new MouseEvent(type, { bubbles: true, button: 0, clientX: x, ...init });
    Object.assign(event, { pointerId: 1, pointerType: "mouse" });
    time += 20;
    Object.defineProperty(event, "timeStamp", { value: time });
    target.dispatchEvent(event);
  };
  const rest = () => (time += 1_000);
  const click = (target: Element, x = 0) => {
    for (const type of ["pointerdown", "pointerup", "click"]) point(type, x, target);
  };
  const element = (id: string) => {
    const root = stage.view(id)?.root;
    if (!root) throw new Error(`no element ${id}`);
    return root;
  };
  return {
    store,
    actions: store.actions,
    stage,
    camera: stage.camera,
    viewport,
    axis,
    on,
    disconnect,
    writes,
    point,
    rest,
    click,
    element,
  };
}

describe("a target window of the store", () => {
  it("glides to where it points, and writes nothing more", () => {
    const { actions, camera, writes } = setUp();
    actions.goTo(at(0));
    expect(camera.destination).toEqual(at(0));
    expect(frames.drain()).toBeGreaterThan(5);
    expect(camera.window).toEqual(at(0));
    expect(writes).toEqual([at(0)]);
  });

  it("jumps if it should not glide, or with reduced motion", () => {
    const { actions, camera } = setUp();
    actions.goTo(at(0), { glide: false });
    expect(camera.window).toEqual(at(0));
    prefersStillness = true;
    actions.goTo(at(50));
    expect(camera.window).toEqual(at(50));
  });

  it("is on the screen as it is in the store, where it points outside", () => {
    const { store, actions, camera } = setUp();
    actions.goTo({ start: -1e15, end: -1e15 + 200 * DAY_MS });
    frames.drain();
    expect(camera.window).toEqual(store.getState().view.window);
    expect(camera.window.start).toBe(camera.limits.min);
  });

  it("is ignored after disconnecting", () => {
    const { actions, camera, disconnect } = setUp();
    const before = camera.window;
    disconnect();
    actions.goTo(at(0), { glide: false });
    expect(camera.window).toEqual(before);
  });
});

describe("a user gesture", () => {
  it("is written once, when a drag has settled", () => {
    const { actions, camera, store, writes, point, rest, viewport } = setUp();
    actions.goTo(at(0), { glide: false });
    writes.length = 0;
    point("pointerdown", 500);
    for (const x of [450, 400, 350, 300]) point("pointermove", x);
    expect(viewport).toHaveClass("is-dragging");
    rest();
    point("pointerup", 300);
    frames.drain();
    // 200 px of 1,000 to the left, which shows later days.
    expect((camera.window.start - at(0).start) / DAY_MS).toBeCloseTo(20, 1);
    expect(writes).toEqual([camera.window]);
    expect(store.getState().view.window).toEqual(camera.window);
    expect(viewport).not.toHaveClass("is-dragging");
  });

  it("glides on after a quick drag, and is written where it ends", () => {
    const { actions, camera, writes, point } = setUp();
    actions.goTo(at(0), { glide: false });
    writes.length = 0;
    point("pointerdown", 500);
    for (const x of [480, 450, 420, 390]) point("pointermove", x);
    point("pointerup", 390);
    expect(writes).toEqual([]);
    frames.drain();
    expect((camera.window.start - at(0).start) / DAY_MS).toBeGreaterThan(15);
    expect(writes).toEqual([camera.window]);
  });

  it("measures nothing in any frame of a pan, and only moves a layer in most", () => {
    const { point, viewport } = setUp();
    point("pointerdown", 500);
    point("pointermove", 480);
    frames.drain();
    const reads = [
      ...(["offsetWidth", "offsetHeight", "offsetTop", "clientWidth", "clientHeight"] as const).map((name) =>
        vi.spyOn(HTMLElement.prototype, name, "get"),
      ),
      vi.spyOn(Element.prototype, "getBoundingClientRect"),
      vi.spyOn(window, "getComputedStyle"),
    ];
    for (const read of reads) read.mockClear();
    const layer = viewport.querySelector<HTMLElement>(".stage-layer");
    const items = new MutationObserver(() => undefined);
    items.observe(viewport, { subtree: true, childList: true, attributes: true });
    let still = 0;
    for (let x = 470; x > 320; x -= 10) {
      point("pointermove", x);
      frames.next();
      const changed = items.takeRecords().map(({ target }) => target);
      if (changed.every((target) => target === layer)) still += 1;
    }
    expect(reads.map((read) => read.mock.calls.length)).toEqual(reads.map(() => 0));
    expect(still).toBeGreaterThanOrEqual(14);
  });

  it("is the same on the axis", () => {
    const { actions, camera, axis, writes, point, rest } = setUp();
    actions.goTo(at(0), { glide: false });
    writes.length = 0;
    point("pointerdown", 500, axis);
    point("pointermove", 600, axis);
    rest();
    point("pointerup", 600, axis);
    expect(writes).toEqual([camera.window]);
    expect(camera.window.start).toBeLessThan(at(0).start);
  });

  it("stops a glide, and store and screen then agree, whether it drags or only presses", () => {
    for (const hasDragged of [true, false]) {
      const { store, actions, camera, point, rest } = setUp();
      actions.goTo(at(0));
      for (let i = 0; i < 6; i += 1) frames.next();
      point("pointerdown", 500);
      if (hasDragged) point("pointermove", 600);
      rest();
      point("pointerup", hasDragged ? 600 : 500);
      frames.drain();
      expect(camera.window).not.toEqual(at(0));
      expect(store.getState().view.window).toEqual(camera.window);
      // So the same target can be requested again.
      actions.goTo(at(0), { glide: false });
      expect(camera.window).toEqual(at(0));
    }
  });

  it("zooms with the wheel about the pointer, written once it rests", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { actions, camera, viewport, writes } = setUp();
    actions.goTo(at(0), { glide: false });
    writes.length = 0;
    const still = at(0).start + spanOf(at(0)) * 0.25;
    for (let i = 0; i < 3; i += 1) {
      viewport.dispatchEvent(
        new WheelEvent("wheel", { deltaY: -100, clientX: SCREEN.widthPx / 4, bubbles: true, cancelable: true }),
      );
    }
    expect(spanOf(camera.window)).toBeCloseTo(spanOf(at(0)) / 1.15 ** 3, -4);
    expect(camera.window.start + spanOf(camera.window) * 0.25).toBeCloseTo(still, -4);
    expect(writes).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(writes).toEqual([camera.window]);
  });

  it("draws the axis of the scale that it zooms to, about the left edge too", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { axis, camera, viewport } = setUp();
    const { start } = camera.window;
    const settle = () => {
      frames.drain();
      vi.advanceTimersByTime(1_000);
      frames.drain();
    };
    settle();
    const ticks = () => [...axis.querySelectorAll(".axis-tick")].map(({ textContent }) => textContent);
    const years = ticks();
    // The left edge stays where it is: nothing but the scale is another one.
    for (let i = 0; i < 12; i += 1) {
      viewport.dispatchEvent(new WheelEvent("wheel", { deltaY: -300, clientX: 0, bubbles: true, cancelable: true }));
    }
    settle();
    expect(camera.window.start).toBe(start);
    expect(spanOf(camera.window)).toBeLessThan(60 * DAY_MS);
    expect(ticks()).not.toEqual(years);
  });

  it("pans with a sideways wheel", () => {
    const { actions, camera, viewport } = setUp();
    actions.goTo(at(0), { glide: false });
    const event = new WheelEvent("wheel", { deltaX: 100, deltaY: 5, bubbles: true, cancelable: true });
    viewport.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(spanOf(camera.window)).toBe(spanOf(at(0)));
    expect((camera.window.start - at(0).start) / DAY_MS).toBeCloseTo(10, 1);
  });

  it("opens an event with a click, but not with a drag", () => {
    const { store, point, click, element } = setUp();
    click(element("siege"));
    expect(store.getState().selection.eventId).toBe("siege");
    point("pointerdown", 500, element("invasion"));
    point("pointermove", 600, element("invasion"));
    point("pointerup", 600, element("invasion"));
    point("click", 600, element("invasion"));
    expect(store.getState().selection.eventId).toBe("siege");
  });

  it("zooms with a double click about it, out with Shift, and fits an event", () => {
    const { store, actions, point, element } = setUp();
    actions.goTo(at(0), { glide: false });
    point("dblclick", 500);
    expect(spanOf(store.getState().view.window) / DAY_MS).toBeCloseTo(50, 3);
    frames.drain();
    point("dblclick", 500, undefined, { shiftKey: true });
    expect(spanOf(store.getState().view.window) / DAY_MS).toBeCloseTo(100, 3);
    actions.showAll();
    frames.drain();
    point("dblclick", 0, element("siege"));
    expect(spanOf(store.getState().view.window) / DAY_MS).toBeLessThan(365);
    expect(store.getState().view.window.end).toBeGreaterThan(Date.UTC(2022, 4, 20));
  });
});

describe("what is open or under the cursor", () => {
  it("is marked", () => {
    const { actions, element } = setUp();
    actions.selectEvent("siege");
    actions.moveCursor("minsk");
    frames.drain();
    expect(element("siege")).toHaveClass("is-selected");
    expect(element("minsk")).toHaveClass("is-cursor");
    actions.selectEvent("minsk");
    frames.drain();
    expect(element("siege")).not.toHaveClass("is-selected");
  });

  it("comes into view with the same span", () => {
    const { store, actions } = setUp();
    actions.goTo(at(0), { glide: false });
    actions.moveCursor("minsk");
    const { window } = store.getState().view;
    expect(spanOf(window)).toBe(spanOf(at(0)));
    expect((window.start + window.end) / 2).toBe(Date.UTC(2015, 1, 12, 12));
  });

  it("does not move the view where it is in sight already", () => {
    const { store, actions } = setUp();
    const { window } = store.getState().view;
    actions.selectEvent("invasion");
    expect(store.getState().view.window).toBe(window);
    actions.goTo({ start: Date.UTC(2022, 3, 1), end: Date.UTC(2022, 3, 20) }, { glide: false });
    actions.selectEvent("siege"); // its bar fills the screen
    expect(store.getState().view.window.start).toBe(Date.UTC(2022, 3, 1));
  });
});

describe("a badge", () => {
  const crowd = (dates: readonly string[]) =>
    smallChronicle([
      { id: "first", date: "2014-01-01", title: "First", importance: 5 },
      { id: "last", date: "2024-01-01", title: "Last", importance: 5 },
      ...dates.map((date, i) => ({ id: `e${i}`, date, title: `Event ${i}`, lane: "war", importance: 1 })),
    ]);

  const badgeOf = () => document.querySelector<HTMLElement>("[data-badge]:not(.is-gone)");

  it("lists its events where no zoom would part them", () => {
    const { store, on, click } = setUp(crowd(Array.from({ length: 60 }, () => "2020-05-05")));
    const badge = badgeOf();
    if (!badge) throw new Error("no badge is drawn");
    const { window } = store.getState().view;
    click(badge);
    expect(badge).toHaveTextContent("+60");
    expect(on.listBadge).toHaveBeenCalledTimes(1);
    expect(store.getState().view.window).toBe(window);
    expect(store.getState().selection.eventId).toBeUndefined();
  });

  it("zooms in to where they part", () => {
    const days = Array.from({ length: 90 }, (_, i) =>
      new Date(Date.UTC(2020, 0, 1 + 2 * i)).toISOString().slice(0, 10),
    );
    const { store, on, click } = setUp(crowd(days));
    const badge = badgeOf();
    if (!badge) throw new Error("no badge is drawn");
    const before = spanOf(store.getState().view.window);
    click(badge);
    expect(on.listBadge).not.toHaveBeenCalled();
    expect(spanOf(store.getState().view.window)).toBeLessThan(before);
    expect(spanOf(store.getState().view.window)).toBeGreaterThanOrEqual(before / 4.1);
  });
});

describe("a stage", () => {
  it("leaves nothing behind, twenty times over", () => {
    for (let i = 0; i < 20; i += 1) {
      const { stage, viewport, axis, disconnect } = setUp();
      disconnect();
      stage.destroy();
      stage.destroy();
      expect(viewport.childNodes).toHaveLength(0);
      expect(axis.childNodes).toHaveLength(0);
    }
    expect(frames.drain()).toBeLessThan(3);
  });

  it("preserves its window when hidden and shown again", () => {
    const { stage, camera } = setUp();
    const before = camera.window;
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(0);
    stage.resize(() => at(0));
    expect(camera.window).toEqual(before);
    expect(stage.widthPx).toBe(SCREEN.widthPx);
  });
});
