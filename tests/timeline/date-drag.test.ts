// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type EventDate, parseEventDate } from "../../src/model/dates/event-date";
import { DAY_MS, type TimeWindow } from "../../src/model/time";
import { listenForDateDrags } from "../../src/timeline/date-drag";
import { listenForGestures } from "../../src/timeline/gestures";
import type { Stage } from "../../src/timeline/stage";
import { fakeFrames } from "./fake-frames";

const at = (text: string) => Date.parse(`${text}T00:00Z`);
const dateOf = (edtf: string): EventDate => {
  const result = parseEventDate(edtf);
  if (!result.ok) throw new Error(result.expected);
  return result.date;
};

/** 10 px are a day: 100 days in 1,000 px. */
const SCALE = 10 / DAY_MS;
const WIDTH = 1_000;
const DATES: Readonly<Record<string, string>> = {
  point: "2022-01-11",
  span: "2022-02-01/2022-02-10",
  month: "2022-03",
  range: "[2022-03-03..2022-03-07]",
};

let frames: ReturnType<typeof fakeFrames>;
let stops: (() => void)[] = [];
beforeEach(() => {
  frames = fakeFrames();
  HTMLElement.prototype.setPointerCapture = () => undefined;
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(100);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function box(this: HTMLElement) {
    return boxes.get(this) ?? new DOMRect(0, 0, WIDTH, 400);
  });
});
const boxes = new Map<Element, DOMRect>();
afterEach(() => {
  for (const stop of stops.reverse()) stop();
  stops = [];
  boxes.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function setUp({ scrolls = false } = {}) {
  const host = document.body.appendChild(document.createElement("div"));
  let window: TimeWindow = { start: at("2022-01-01"), end: at("2022-01-01") + 100 * DAY_MS };
  const views = new Map<string, unknown>();
  for (const [id, edtf] of Object.entries(DATES)) {
    const date = dateOf(edtf);
    const kind = id === "point" ? "point" : id === "span" ? "span" : "whisker";
    const root = host.appendChild(document.createElement("div"));
    root.className = `ev ev-${kind}`;
    root.dataset["eventId"] = id;
    const inner = root.appendChild(document.createElement("div"));
    inner.className = "ev-inner";
    const [left, right] = [date.startMs, date.endMs].map((ms) => (ms - window.start) * SCALE) as [number, number];
    boxes.set(root, new DOMRect(left, 100, right - left, 26));
    if (kind !== "point") {
      const bar = root.appendChild(document.createElement("i"));
      bar.className = kind === "span" ? "ev-bar" : "ev-days";
      boxes.set(bar, new DOMRect(left, 121, right - left, 5));
    }
    views.set(id, { root, placed: {}, look: { kind, startMs: date.startMs, endMs: date.endMs } });
  }
  const followers = new Set<() => void>();
  const stage = {
    widthPx: WIDTH,
    scale: SCALE,
    scrolls,
    camera: {
      get window() {
        return window;
      },
      limits: { min: at("2021-01-01"), max: at("2023-01-01"), minSpan: 1 },
      moveTo: (next: TimeWindow) => (window = next),
    },
    view: (id: string) => views.get(id),
    onFollow: (follower: () => void) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
  } as unknown as Stage;
  const gestures = {
    pan: vi.fn(),
    scroll: vi.fn(),
    zoom: vi.fn(),
    settle: vi.fn(),
    press: vi.fn(),
    click: vi.fn(),
    doubleClick: vi.fn(),
    hover: vi.fn(),
    wheelRefused: vi.fn(),
  };
  stops.push(listenForGestures(host, gestures, () => ({ wheel: "zoom", scrolls })));
  const on = { onBegun: vi.fn(), onMoved: vi.fn(), onPanned: vi.fn() };
  const drags = listenForDateDrags(host, stage, {
    ...on,
    dateOf: (id) => dateOf(DATES[id] ?? ""),
    say: (edtf) => `on ${edtf}`,
  });
  stops.push(drags.stop);
  const point = (type: string, x: number, target: Element = host, y = 110, pointerType = "mouse", pointerId = 1) => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, buttons: 1, clientX: x, clientY: y });
    Object.assign(event, { pointerId, pointerType });
    target.dispatchEvent(event);
    return event;
  };
  const shape = (id: string) => host.querySelector(`[data-event-id="${id}"] > .ev-inner`)!;
  const handle = (id: string, end: string) => host.querySelector(`.date-handle.is-${end}[data-event-id="${id}"]`);
  const label = () => host.querySelector(".date-label")?.textContent;
  return { host, stage, on, gestures, drags, point, shape, handle, label, followers };
}

describe("a shape", () => {
  it("is dragged by days, with its new date in words, and changes once it is dropped", () => {
    const { host, on, gestures, point, shape, label } = setUp();
    point("pointerdown", 105, shape("point"));
    point("pointermove", 108);
    expect(label()).toBeUndefined();
    point("pointermove", 126);
    expect(label()).toBe("on 2022-01-13");
    expect(host.querySelector(".ev.is-moving")).not.toBeNull();
    point("pointermove", 155);
    expect(on.onMoved).not.toHaveBeenCalled();
    point("pointerup", 155);
    expect(on.onMoved).toHaveBeenCalledExactlyOnceWith("point", "2022-01-16");
    expect(gestures.pan).not.toHaveBeenCalled();
    expect(label()).toBeUndefined();
    expect(host.querySelector(".is-moving, .date-ghost")).toBeNull();
  });

  it("is opened by a click, also one that trembles, and not by a drag", () => {
    const { on, gestures, point, shape } = setUp();
    point("pointerdown", 105, shape("point"));
    point("pointermove", 108);
    point("pointerup", 108);
    point("click", 108, shape("point"));
    expect(gestures.click).toHaveBeenCalledExactlyOnceWith({ eventId: "point", badge: undefined });
    point("pointerdown", 105, shape("point"));
    point("pointermove", 155);
    point("pointerup", 155);
    point("click", 155, shape("point"));
    expect(gestures.click).toHaveBeenCalledTimes(1);
    expect(on.onMoved).toHaveBeenCalledTimes(1);
  });

  it("goes back with Esc, when the browser takes the pointer, and when it is dropped where it was", () => {
    const { host, on, point, shape } = setUp();
    const drag = (x: number) => {
      point("pointerdown", 105, shape("point"));
      point("pointermove", x);
    };
    drag(155);
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    document.body.dispatchEvent(key);
    expect(key.defaultPrevented).toBe(true);
    point("pointermove", 205);
    point("pointerup", 205);
    drag(155);
    point("pointercancel", 155);
    drag(155);
    point("pointermove", 106);
    point("pointerup", 106);
    expect(on.onMoved).not.toHaveBeenCalled();
    expect(host.querySelector(".date-ghost")).toBeNull();
  });

  it("of a month moves by months", () => {
    const { on, point, shape } = setUp();
    point("pointerdown", 700, shape("month"));
    point("pointermove", 720);
    point("pointermove", 900);
    point("pointerup", 900);
    expect(on.onMoved).toHaveBeenCalledExactlyOnceWith("month", "2022-04");
  });

  it("pans the window at an edge that it is moved to", () => {
    const { stage, on, point, shape } = setUp();
    const { start } = stage.camera.window;
    point("pointerdown", 105, shape("point"));
    point("pointermove", 990);
    for (let i = 0; i < 30; i += 1) frames.next();
    expect(stage.camera.window.start).toBeGreaterThan(start);
    point("pointerup", 990);
    expect(on.onPanned).toHaveBeenCalledTimes(1);
    const [, edtf = ""] = on.onMoved.mock.calls[0] as [string, string];
    expect(dateOf(edtf).startMs).toBeGreaterThan(at("2022-01-11") + 88 * DAY_MS);
    expect(frames.waiting).toBe(0);
  });
});

describe("a bar", () => {
  it("is moved where it is drawn; above it the window pans", () => {
    const { host, on, gestures, point } = setUp();
    const root = host.querySelector('[data-event-id="span"]')!;
    point("pointerdown", 350, root, 105);
    point("pointermove", 380);
    point("pointerup", 380);
    expect(gestures.pan).toHaveBeenCalled();
    expect(on.onMoved).not.toHaveBeenCalled();
    point("pointerdown", 350, root, 123);
    point("pointermove", 380);
    point("pointerup", 380);
    expect(on.onMoved).toHaveBeenCalledExactlyOnceWith("span", "2022-02-04/2022-02-13");
  });

  it("has handles under the pointer and while it is open, which move one end and not beyond the other", () => {
    const { on, drags, point, shape, handle } = setUp();
    expect(handle("span", "end")).toBeNull();
    point("pointermove", 350, shape("span"));
    expect(handle("span", "end")).not.toBeNull();
    point("pointermove", 20);
    expect(handle("span", "end")).toBeNull();
    drags.select("span");
    const drag = (end: string, from: number, to: number) => {
      point("pointerdown", from, handle("span", end)!);
      point("pointermove", to);
      point("pointerup", to);
    };
    drag("end", 410, 432);
    drag("start", 310, 288);
    drag("start", 310, 700);
    expect(on.onMoved.mock.calls).toEqual([
      ["span", "2022-02-01/2022-02-12"],
      ["span", "2022-01-30/2022-02-10"],
      ["span", "2022-02-10/2022-02-10"],
    ]);
    drags.select(undefined);
    expect(handle("span", "end")).toBeNull();
  });

  it("of possible days has handles, that of a month has none", () => {
    const { drags, handle } = setUp();
    drags.select("range");
    expect(handle("range", "start")).not.toBeNull();
    drags.select("month");
    expect(handle("month", "start")).toBeNull();
  });
});

describe("a finger", () => {
  it("moves an event after a long press, and pans before", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { on, gestures, point, shape, label } = setUp();
    point("pointerdown", 105, shape("point"), 110, "touch");
    point("pointermove", 155, shape("point"), 110, "touch");
    expect(gestures.pan).toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    point("pointerup", 155, shape("point"), 110, "touch");
    gestures.pan.mockClear();
    point("pointerdown", 105, shape("point"), 110, "touch");
    vi.advanceTimersByTime(399);
    expect(label()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(label()).toBe("on 2022-01-11");
    expect(point("touchmove", 155, shape("point")).defaultPrevented).toBe(true);
    expect(point("contextmenu", 155, shape("point")).defaultPrevented).toBe(true);
    point("pointermove", 155, shape("point"), 110, "touch");
    point("pointerup", 155, shape("point"), 110, "touch");
    expect(on.onMoved).toHaveBeenCalledExactlyOnceWith("point", "2022-01-16");
    expect(gestures.pan).not.toHaveBeenCalled();
    expect(point("touchmove", 155, shape("point")).defaultPrevented).toBe(false);
  });

  it("joined by a second one moves nothing", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { on, point, shape, label } = setUp();
    point("pointerdown", 105, shape("point"), 110, "touch");
    point("pointerdown", 300, shape("span"), 110, "touch", 2);
    vi.advanceTimersByTime(1_000);
    expect(label()).toBeUndefined();
    point("pointerup", 105, shape("point"), 110, "touch");
    expect(on.onMoved).not.toHaveBeenCalled();
  });
});

describe("everything else", () => {
  it("scrolls, where there is more than fits, if the mouse goes straight down from a shape", () => {
    const { on, gestures, point, shape } = setUp({ scrolls: true });
    point("pointerdown", 105, shape("point"), 110);
    point("pointermove", 106, shape("point"), 130);
    point("pointermove", 155, shape("point"), 150);
    point("pointerup", 155, shape("point"), 150);
    expect(gestures.scroll).toHaveBeenCalled();
    expect(on.onBegun).not.toHaveBeenCalled();
    const other = setUp();
    other.point("pointerdown", 105, other.shape("point"), 110);
    other.point("pointermove", 106, other.shape("point"), 130);
    expect(other.on.onBegun).toHaveBeenCalled();
  });

  it("pans as ever", () => {
    const { on, gestures, point } = setUp();
    point("pointerdown", 500);
    point("pointermove", 540);
    point("pointerup", 540);
    expect(gestures.pan).toHaveBeenCalledWith(40);
    expect(on.onBegun).not.toHaveBeenCalled();
  });

  it("is left as it was when it ends, even during a drag", () => {
    const { host, on, drags, point, shape, followers } = setUp();
    drags.select("span");
    point("pointerdown", 105, shape("point"));
    point("pointermove", 155);
    drags.stop();
    point("pointerup", 155);
    expect(on.onMoved).not.toHaveBeenCalled();
    expect(host.querySelector(".date-handle, .date-ghost, .date-label, .is-moving")).toBeNull();
    expect(host.className).toBe("");
    expect(followers.size).toBe(0);
    expect(frames.waiting).toBe(0);
  });
});
