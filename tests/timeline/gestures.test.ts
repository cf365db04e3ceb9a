// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type GestureOptions, listenForGestures } from "../../src/timeline/gestures";

let host: HTMLElement;
let stop: () => void = () => undefined;
beforeEach(() => {
  host = document.body.appendChild(document.createElement("div"));
  host.setPointerCapture = () => undefined;
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function listen(wheel: GestureOptions["wheel"] = "zoom", scrolls = false) {
  const on = {
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
  stop = listenForGestures(host, on, () => ({ wheel, scrolls }));
  const touch = (
    type: string,
    pointerId: number,
    clientX: number,
    pointerType = "touch",
    target: Element = host,
    clientY = 0,
  ) => {
    const event = new MouseEvent(type, { bubbles: true, clientX, clientY });
    target.dispatchEvent(Object.assign(event, { pointerId, pointerType }));
  };
  const turn = (init: WheelEventInit) => {
    const event = new WheelEvent("wheel", { bubbles: true, cancelable: true, ...init });
    host.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { on, touch, turn };
}

describe("two fingers", () => {
  it("zoom by how far they part, about their middle, and settle once", () => {
    const { on, touch } = listen();
    touch("pointerdown", 1, 400);
    touch("pointerdown", 2, 500);
    touch("pointermove", 2, 600);
    expect(on.zoom).toHaveBeenCalledExactlyOnceWith(0.5, 500);
    touch("pointerup", 2, 600);
    expect(on.settle).not.toHaveBeenCalled();
    touch("pointerup", 1, 400);
    expect(on.settle).toHaveBeenCalledTimes(1);
  });

  it("never divide by nothing where they meet", () => {
    const { on, touch } = listen();
    touch("pointerdown", 1, 400);
    touch("pointerdown", 2, 400);
    touch("pointermove", 2, 405);
    touch("pointermove", 2, 400);
    for (const [factor] of on.zoom.mock.calls as [number][]) expect(factor).toBeGreaterThan(0);
    for (const [factor] of on.zoom.mock.calls as [number][]) expect(Number.isFinite(factor)).toBe(true);
  });

  it("end when the browser takes them away", () => {
    const { on, touch } = listen();
    touch("pointerdown", 1, 400);
    touch("pointermove", 1, 450);
    touch("pointercancel", 1, 450);
    expect(on.settle).toHaveBeenCalledTimes(1);
    touch("pointermove", 1, 500);
    expect(on.pan).toHaveBeenCalledTimes(1);
  });
});

describe("a pinch on a trackpad in Safari", () => {
  const gesture = (type: string, scale: number) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { scale, clientX: 300 });
    host.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it("zooms by what its scale has grown since the last event, about the pointer, and settles", () => {
    vi.useFakeTimers();
    const { on } = listen();
    expect(gesture("gesturestart", 1)).toBe(true);
    expect(gesture("gesturechange", 2)).toBe(true);
    gesture("gesturechange", 1);
    expect(on.zoom.mock.calls).toEqual([
      [0.5, 300],
      [2, 300],
    ]);
    expect(on.settle).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(on.settle).toHaveBeenCalledExactlyOnceWith(0);
    vi.useRealTimers();
  });

  it("starts from zero with each gesture", () => {
    const { on } = listen();
    gesture("gesturestart", 1);
    gesture("gesturechange", 4);
    gesture("gesturestart", 1);
    gesture("gesturechange", 2);
    expect(on.zoom).toHaveBeenLastCalledWith(0.5, 300);
  });

  it("of two fingers on glass counts once, as pointers", () => {
    const { on, touch } = listen();
    touch("pointerdown", 1, 400);
    touch("pointerdown", 2, 500);
    gesture("gesturestart", 1);
    gesture("gesturechange", 2);
    touch("pointermove", 2, 600);
    expect(on.zoom).toHaveBeenCalledExactlyOnceWith(0.5, 500);
  });
});

describe("one finger", () => {
  it("that trembles is a click, one that moves is not", () => {
    const { on, touch } = listen();
    touch("pointerdown", 1, 400);
    touch("pointermove", 1, 404);
    touch("pointerup", 1, 404);
    touch("click", 1, 404);
    expect(on.pan).not.toHaveBeenCalled();
    expect(on.click).toHaveBeenCalledTimes(1);
    touch("pointerdown", 1, 400);
    touch("pointermove", 1, 406);
    touch("pointerup", 1, 406);
    touch("click", 1, 406);
    expect(on.pan).toHaveBeenCalledExactlyOnceWith(6);
    expect(on.click).toHaveBeenCalledTimes(1);
  });

  it("does not hover; a mouse does, and reports the target", () => {
    const { on, touch } = listen();
    const inner = host.appendChild(document.createElement("p"));
    inner.dataset["eventId"] = "minsk";
    touch("pointermove", 1, 10, "touch", inner);
    expect(on.hover).not.toHaveBeenCalled();
    touch("pointermove", 1, 10, "mouse", inner);
    expect(on.hover).toHaveBeenLastCalledWith({ eventId: "minsk", badge: undefined });
    touch("pointerleave", 1, 10, "mouse");
    expect(on.hover).toHaveBeenLastCalledWith({ eventId: undefined, badge: undefined });
  });
});

describe("a press", () => {
  it("that ends outside has ended when the pointer returns", () => {
    const { on, touch } = listen();
    touch("pointerdown", 1, 400, "mouse");
    touch("pointerup", 1, 402, "mouse", document.body);
    touch("pointermove", 1, 500, "mouse");
    expect(on.pan).not.toHaveBeenCalled();
    expect(on.hover).toHaveBeenCalledTimes(1);
  });

  it("of a mouse drags up and down too where something scrolls, one of a finger never", () => {
    for (const [kind, scrolls, calls] of [
      ["mouse", true, [[30], [10]]],
      ["mouse", false, []],
      ["touch", true, []],
    ] as const) {
      const { on, touch } = listen("ctrl-zoom", scrolls);
      touch("pointerdown", 1, 400, kind, host, 100);
      touch("pointermove", 1, 400, kind, host, 130);
      touch("pointermove", 1, 400, kind, host, 140);
      touch("pointerup", 1, 400, kind, host, 140);
      expect(on.scroll.mock.calls).toEqual(calls);
      stop();
    }
  });

  it("of another button is the browser's own: it neither drags nor stops a glide", () => {
    const { on } = listen();
    for (const button of [1, 2]) {
      for (const [type, clientX] of [
        ["pointerdown", 400],
        ["pointermove", 500],
        ["pointerup", 500],
      ] as const) {
        const event = new MouseEvent(type, { bubbles: true, clientX, button, buttons: button === 1 ? 4 : 2 });
        host.dispatchEvent(Object.assign(event, { pointerId: 1, pointerType: "mouse" }));
      }
    }
    for (const call of [on.press, on.pan, on.settle]) expect(call).not.toHaveBeenCalled();
  });

  it("settles a drag that the window loses, without a glide", () => {
    const { on, touch } = listen();
    touch("pointerdown", 1, 400, "mouse");
    touch("pointermove", 1, 450, "mouse", document.body);
    window.dispatchEvent(new Event("blur"));
    expect(on.pan).toHaveBeenCalledExactlyOnceWith(50);
    expect(on.settle).toHaveBeenCalledExactlyOnceWith(0);
  });
});

describe("the wheel", () => {
  it("zooms 15 % a notch, three notches at most", () => {
    const { on, turn } = listen();
    expect(turn({ deltaY: 100, clientX: 30 })).toBe(true);
    expect(on.zoom).toHaveBeenLastCalledWith(1.15, 30);
    turn({ deltaY: -100 });
    expect(on.zoom).toHaveBeenLastCalledWith(1 / 1.15, 0);
    turn({ deltaY: 10_000 });
    expect(on.zoom).toHaveBeenLastCalledWith(1.15 ** 3, 0);
  });

  it("pans with Shift or sideways", () => {
    const { on, turn } = listen();
    turn({ deltaY: 100, shiftKey: true });
    turn({ deltaX: -30, deltaY: 10 });
    expect(on.pan.mock.calls).toEqual([[-100], [30]]);
    expect(on.zoom).not.toHaveBeenCalled();
  });

  it("counts lines as the browser's lines", () => {
    const { on, turn } = listen();
    turn({ deltaX: 2, deltaMode: 1 });
    expect(on.pan).toHaveBeenCalledExactlyOnceWith(-80);
  });

  it("is left to the page where only Ctrl zooms, with a word about it", () => {
    const { on, turn } = listen("ctrl-zoom");
    expect(turn({ deltaY: 100 })).toBe(false);
    expect(on.wheelRefused).toHaveBeenCalledTimes(1);
    expect(turn({ deltaY: 100, ctrlKey: true })).toBe(true);
    expect(turn({ deltaY: 100, metaKey: true })).toBe(true);
    expect(on.zoom).toHaveBeenCalledTimes(2);
  });

  it("takes a trackpad's pinch finely", () => {
    const { on, turn } = listen("ctrl-zoom");
    turn({ deltaY: 2, ctrlKey: true });
    expect(on.zoom.mock.calls[0]?.[0]).toBeCloseTo(Math.exp(0.02), 6);
  });
});
