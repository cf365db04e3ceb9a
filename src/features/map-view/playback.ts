/**
 * Plays the events of a window in their order. Frame by frame it moves a line only; what is drawn of the events follows a few times a
 * second, and only if it would differ.
 */
import type { Ms } from "../../model/time";
import { type Course, reachedAt } from "./course";
import type { PlaybackClock } from "./playback-clock";

export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** The events follow the line at most this often. */
const TELL_MS = 125;
/** In steps: how long each event is the newest, at speed 1. */
const STEP_MS = 1_500;
/** After a longer pause of the page the line goes on where it was. */
const LONGEST_FRAME_MS = 250;

export type Phase = "off" | "playing" | "paused" | "ended";
export type PlaybackState = { readonly phase: Phase; readonly speed: Speed };

export type Playback = {
  /** The same object until it changes. */
  readonly state: () => PlaybackState;
  /** @returns stops listening */
  readonly onState: (listener: () => void) => () => void;
  /** Where the line is; `undefined` while it is off. */
  readonly at: () => Ms | undefined;
  /** Each movement of the line. @returns stops listening */
  readonly onMove: (listener: () => void) => () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** Moves the line, into the window. */
  readonly seek: (at: Ms) => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Window or events have changed: the line stays at its moment, inside the window. */
  readonly setCourse: (course: Course, wordsOf: (at: Ms) => string) => void;
  /** From event to event instead of evenly. */
  readonly setStepping: (isStepping: boolean) => void;
  /** Shows all events again. No timer is left. */
  readonly end: () => void;
};

type Setup = {
  readonly course: Course;
  /** A moment as it is shown. */
  readonly wordsOf: (at: Ms) => string;
  readonly isStepping: boolean;
  readonly clock: PlaybackClock;
  /** The moment up to which events are shown. */
  readonly tell: (playhead: Ms | undefined) => void;
};

export function createPlayback({ clock, tell, ...first }: Setup): Playback {
  let { course, wordsOf, isStepping } = first;
  let state: PlaybackState = { phase: "off", speed: 1 };
  let at: Ms | undefined;
  let told: Ms | undefined;
  let toldMs = Number.NEGATIVE_INFINITY;
  let stopMoving = () => {};
  let stopTelling = () => {};
  const states = new Set<() => void>();
  const moves = new Set<() => void>();

  const change = (part: Partial<PlaybackState>) => {
    if (Object.entries(part).every(([key, value]) => state[key as keyof PlaybackState] === value)) return;
    state = { ...state, ...part };
    for (const listener of states) listener();
  };
  const tellNow = () => {
    stopTelling();
    stopTelling = () => {};
    toldMs = clock.now();
    // Whole, as all times of the model.
    const playhead = at === undefined ? undefined : Math.floor(at);
    if (playhead === told) return;
    told = playhead;
    tell(playhead);
  };
  const looksOther = (): boolean =>
    at === undefined || told === undefined
      ? at !== told
      : reachedAt(course, at) !== reachedAt(course, told) || wordsOf(at) !== wordsOf(told);
  const tellSoon = () => {
    const waitMs = toldMs + TELL_MS - clock.now();
    if (waitMs > 0) {
      stopTelling();
      stopTelling = clock.after(waitMs, tellSoon);
    } else if (looksOther()) tellNow();
  };
  const moveTo = (next: Ms) => {
    at = Math.min(Math.max(next, course.window.start), course.window.end);
    for (const listener of moves) listener();
  };
  const finish = () => {
    stopMoving();
    moveTo(course.window.end);
    tellNow();
    change({ phase: "ended" });
  };
  /** The start after the newest event, or before it. */
  const startBy = (by: 1 | -1): Ms | undefined => {
    const { starts } = course;
    if (at === undefined) return by === 1 ? starts[0] : starts.at(-1);
    return starts[reachedAt(course, at) - 1 + by];
  };
  const run = () => {
    stopMoving();
    if (isStepping) {
      stopMoving = clock.after(STEP_MS / state.speed, () => {
        const next = startBy(1);
        if (next === undefined) return finish();
        moveTo(next);
        tellNow();
        return run();
      });
      return;
    }
    let lastMs = clock.now();
    let time = course.timeOf(at ?? course.window.start);
    const frame = () => {
      const now = clock.now();
      time += Math.min(now - lastMs, LONGEST_FRAME_MS) * state.speed;
      lastMs = now;
      if (time >= course.lengthMs) return finish();
      stopMoving = clock.nextFrame(frame);
      moveTo(course.momentAt(time));
      if (now - toldMs >= TELL_MS) tellSoon();
      return undefined;
    };
    stopMoving = clock.nextFrame(frame);
  };
  const step = (by: 1 | -1) => {
    const start = startBy(by);
    if (start === undefined) return;
    moveTo(start);
    tellNow();
    if (state.phase === "playing") run();
    else change({ phase: "paused" });
  };
  const listenTo = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    state: () => state,
    onState: listenTo(states),
    at: () => at,
    onMove: listenTo(moves),
    play() {
      if (state.phase === "playing" || course.starts.length === 0) return;
      if (at === undefined || state.phase === "ended")
        moveTo(isStepping ? (course.starts[0] ?? course.window.start) : course.window.start);
      tellNow();
      change({ phase: "playing" });
      run();
    },
    pause() {
      if (state.phase !== "playing") return;
      stopMoving();
      tellNow();
      change({ phase: "paused" });
    },
    next: () => step(1),
    previous: () => step(-1),
    seek(next) {
      moveTo(next);
      if (state.phase === "playing") run();
      else change({ phase: "paused" });
      tellSoon();
    },
    setSpeed(speed) {
      change({ speed });
      if (state.phase === "playing" && isStepping) run();
    },
    setCourse(next, words) {
      [course, wordsOf] = [next, words];
      if (at === undefined) return;
      moveTo(at);
      if (state.phase === "playing") {
        if (at >= course.window.end) return finish();
        run();
      } else if (state.phase === "ended" && at < course.window.end) change({ phase: "paused" });
      return tellNow();
    },
    setStepping(next) {
      if (isStepping === next) return;
      isStepping = next;
      if (state.phase === "playing") run();
    },
    end() {
      stopMoving();
      at = undefined;
      for (const listener of moves) listener();
      tellNow();
      change({ phase: "off" });
    },
  };
}
