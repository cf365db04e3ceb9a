/** `requestAnimationFrame` under the test's control, and how many frames are waiting. */
import { vi } from "vitest";

export function fakeFrames() {
  const waiting = new Map<number, FrameRequestCallback>();
  let lastId = 0;
  let now = 1_000;
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => {
    lastId += 1;
    waiting.set(lastId, callback);
    return lastId;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => waiting.delete(id));
  return {
    get waiting(): number {
      return waiting.size;
    },
    /** Draws one frame, `ms` after the last one. */
    next(ms = 16): void {
      now += ms;
      const callbacks = [...waiting.values()];
      waiting.clear();
      for (const callback of callbacks) callback(now);
    },
    /** Runs frames until none is requested. */
    drain(most = 200): number {
      let drawn = 0;
      for (; waiting.size > 0 && drawn < most; drawn += 1) this.next();
      return drawn;
    },
  };
}
