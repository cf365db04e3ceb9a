/** The time that a playback goes by. */
export type PlaybackClock = {
  readonly now: () => number;
  /** @returns cancels it */
  readonly nextFrame: (run: () => void) => () => void;
  /** @returns cancels it */
  readonly after: (ms: number, run: () => void) => () => void;
};

export const PAGE_CLOCK: PlaybackClock = {
  now: () => performance.now(),
  nextFrame(run) {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  },
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
