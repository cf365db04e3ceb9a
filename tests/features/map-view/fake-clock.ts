/** A clock that only moves when told: frames every 16 ms, timers at their time. */
import type { PlaybackClock } from "../../../src/features/map-view/playback-clock";

const FRAME_MS = 16;

export function fakeClock() {
  let now = 1_000;
  let lastId = 0;
  const waiting = new Map<number, { readonly atMs: number; readonly run: () => void }>();
  const at = (atMs: number, run: () => void) => {
    const id = (lastId += 1);
    waiting.set(id, { atMs, run });
    return () => void waiting.delete(id);
  };
  const clock: PlaybackClock = {
    now: () => now,
    nextFrame: (run) => at((Math.floor(now / FRAME_MS) + 1) * FRAME_MS, run),
    after: (ms, run) => at(now + ms, run),
  };
  return {
    clock,
    /** How many frames and timers are waiting. */
    get waiting(): number {
      return waiting.size;
    },
    pass(ms: number): void {
      const end = now + ms;
      for (;;) {
        const [next] = [...waiting].filter(([, { atMs }]) => atMs <= end).sort(([, a], [, b]) => a.atMs - b.atMs);
        if (!next) break;
        const [id, { atMs, run }] = next;
        waiting.delete(id);
        now = Math.max(now, atMs);
        run();
      }
      now = end;
    },
    /** The page stands still: nothing runs, time passes. */
    stall(ms: number): void {
      now += ms;
    },
  };
}
