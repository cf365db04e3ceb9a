import { describe, expect, it, vi } from "vitest";
import { canFillScreen, fillScreen, leaveFullScreen, toggleFullScreen } from "../../src/ui/full-screen";

const page = (fullscreenEnabled: boolean | undefined, requestFullscreen?: () => Promise<void>) =>
  ({ fullscreenEnabled, documentElement: { requestFullscreen } }) as unknown as Document;

describe("filling the screen", () => {
  it("is offered where the browser has it and the page may", () => {
    expect(canFillScreen(page(true, async () => undefined))).toBe(true);
    expect(canFillScreen(page(false, async () => undefined))).toBe(false);
  });

  it("is not offered on an iPhone, which has neither part of it", () => {
    expect(canFillScreen(page(undefined))).toBe(false);
    expect(canFillScreen(page(true))).toBe(false);
  });
});

describe("a press on full screen", () => {
  const rejecting = () => vi.fn(async () => Promise.reject(new TypeError("not allowed")));
  const throwing = vi.fn(() => {
    throw new TypeError("not allowed");
  });
  const part = (requestFullscreen?: unknown) => ({ requestFullscreen }) as unknown as Element;
  const leaving = (exitFullscreen?: unknown, fullscreenElement: unknown = {}) =>
    ({ fullscreenElement, exitFullscreen }) as unknown as Document;

  // A rejection that is not caught fails the run of Vitest.
  it("does nothing where the browser lacks it, refuses, throws, or returns nothing", () => {
    for (const request of [undefined, rejecting(), throwing, () => undefined])
      expect(() => fillScreen(part(request))).not.toThrow();
    expect(() => fillScreen(null)).not.toThrow();
    for (const exit of [undefined, rejecting(), throwing, () => undefined])
      expect(() => leaveFullScreen(leaving(exit))).not.toThrow();
  });

  it("requests full screen once, and leaves only the full-screen element", () => {
    const request = rejecting();
    fillScreen(part(request));
    expect(request).toHaveBeenCalledOnce();
    const exit = rejecting();
    leaveFullScreen(leaving(exit, null));
    expect(exit).not.toHaveBeenCalled();
    leaveFullScreen(leaving(exit));
    expect(exit).toHaveBeenCalledOnce();
  });

  it("fills the screen with the page, and the next one leaves it", () => {
    const [request, exit] = [rejecting(), rejecting()];
    const page = { documentElement: part(request), exitFullscreen: exit, fullscreenElement: null as unknown };
    vi.stubGlobal("document", page);
    toggleFullScreen();
    page.fullscreenElement = page.documentElement;
    toggleFullScreen();
    vi.unstubAllGlobals();
    expect([request.mock.calls.length, exit.mock.calls.length]).toEqual([1, 1]);
  });
});
