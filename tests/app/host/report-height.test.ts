import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reportHeight } from "../../../src/app/host/report-height";

/** An element whose height the test sets, and an observer that reports it. */
function content(height = 0) {
  const size = { width: 640, height };
  let notice = () => {};
  class Observer {
    constructor(action: () => void) {
      notice = action;
    }
    observe = () => notice();
    unobserve = () => {};
    disconnect = () => {
      notice = () => {};
    };
  }
  const reported: number[] = [];
  const element = { getBoundingClientRect: () => ({ ...size }) } as Element;
  let answer = (_height: number) => {};
  const report = reportHeight(
    element,
    (px) => {
      reported.push(px);
      answer(px);
    },
    Observer as unknown as typeof ResizeObserver,
  );
  const become = (change: Partial<typeof size>) => {
    Object.assign(size, change);
    notice();
  };
  return { report, reported, become, answerWith: (action: typeof answer) => (answer = action) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the height of the content", () => {
  it("is reported at once when first known", () => {
    const { reported, become } = content(0);
    expect(reported).toEqual([]);
    become({ height: 419.5 });
    expect(reported).toEqual([420]);
  });

  it("is reported again once settled, not in between", () => {
    const { reported, become } = content(420);
    for (let height = 421; height <= 480; height++) {
      become({ height });
      vi.advanceTimersByTime(16);
    }
    expect(reported).toEqual([420]);
    vi.advanceTimersByTime(1_000);
    expect(reported).toEqual([420, 480]);
  });

  it("is not reported twice", () => {
    const { reported, become } = content(420);
    become({ height: 500 });
    become({ height: 419.9 });
    vi.advanceTimersByTime(1_000);
    expect(reported).toEqual([420]);
  });

  it("is not reported while the frame is hidden, but when it is shown", () => {
    const { reported, become } = content(420);
    become({ width: 0, height: 0 });
    vi.advanceTimersByTime(1_000);
    become({ width: 320, height: 600 });
    vi.advanceTimersByTime(1_000);
    expect(reported).toEqual([420, 600]);
  });

  it("stays within the bounds", () => {
    const { reported, become } = content(3);
    become({ height: 1e9 });
    vi.advanceTimersByTime(1_000);
    expect(reported).toEqual([120, 20_000]);
  });

  it("does not grow for ever where the content follows the frame", () => {
    const { reported, become, answerWith } = content(420);
    answerWith((px) => setTimeout(() => become({ height: px + 20 }), 10));
    become({ height: 440 });
    vi.advanceTimersByTime(60_000);
    expect(reported).toEqual([420, 440, 460, 480]);
  });

  it("is reported once more if it settles after a delay", () => {
    const { reported, become } = content(100);
    for (const height of [200, 300, 400, 500]) {
      become({ height });
      vi.advanceTimersByTime(150);
    }
    vi.advanceTimersByTime(5_000);
    expect(reported).toEqual([120, 200, 300, 500]);
  });

  it("is reported whenever it changes by itself, with pauses", () => {
    const { reported, become } = content(420);
    const heights = [440, 460, 480, 500, 520];
    for (const height of heights) {
      vi.advanceTimersByTime(3_000);
      become({ height });
    }
    vi.advanceTimersByTime(3_000);
    expect(reported).toEqual([420, ...heights]);
  });

  it("may change again at once after user input or a new width", () => {
    const { report, reported, become } = content(420);
    const settle = (change: { readonly height: number; readonly width?: number }) => {
      become(change);
      vi.advanceTimersByTime(120);
    };
    for (const height of [440, 460, 480, 500]) settle({ height });
    expect(reported).toEqual([420, 440, 460]);
    report.expectChange();
    settle({ height: 600 });
    for (const height of [610, 620, 630]) settle({ height });
    settle({ height: 700, width: 320 });
    expect(reported).toEqual([420, 440, 460, 600, 610, 620, 700]);
  });

  it("can be repeated for a host that connects late, and is not sent after stop", () => {
    const { report, reported, become } = content(420);
    report.reportAgain();
    expect(reported).toEqual([420, 420]);
    become({ height: 500 });
    report.stop();
    vi.advanceTimersByTime(1_000);
    become({ height: 600 });
    vi.advanceTimersByTime(5_000);
    expect(reported).toEqual([420, 420]);
  });

  it("is not reported before it is known", () => {
    const { report, reported } = content(0);
    report.reportAgain();
    expect(reported).toEqual([]);
  });
});
