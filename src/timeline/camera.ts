/**
 * The live window: what is on the screen at this moment. Gestures and glides move it up to once a frame; the store only
 * hears where it comes to rest. No vis, no React, no store.
 */
import { type Ms, type TimeWindow, type WindowLimits, clampWindow, sameWindow } from "../model/time";

export type Frame = (window: TimeWindow) => void;

const GLIDE_MS: Ms = 360;
/** The curve of `--ease`, near enough for a window: fast off, soft landing. */
const easeOut = (t: number): number => 1 - (1 - t) ** 3;

export class Camera {
  #window: TimeWindow;
  #limits: WindowLimits;
  readonly #listeners = new Set<Frame>();
  #frame: number | undefined;
  #glide: { from: TimeWindow; to: TimeWindow; startedAt: number | undefined; done: () => void } | undefined;

  constructor(window: TimeWindow, limits: WindowLimits) {
    this.#limits = limits;
    this.#window = clampWindow(window, limits);
  }

  get window(): TimeWindow {
    return this.#window;
  }

  get limits(): WindowLimits {
    return this.#limits;
  }

  /** Where a running glide will end, else where the camera stands. */
  get destination(): TimeWindow {
    return this.#glide?.to ?? this.#window;
  }

  setLimits(limits: WindowLimits): void {
    this.#limits = limits;
    this.moveTo(this.#window);
  }

  /** Stands there from the next frame on. Stops a glide. */
  moveTo(window: TimeWindow): void {
    this.#glide = undefined;
    const next = clampWindow(window, this.#limits);
    if (sameWindow(next, this.#window)) return;
    this.#window = next;
    this.#request();
  }

  /** Stands there at once and tells nobody: for whoever draws right afterwards anyway. */
  place(window: TimeWindow): void {
    this.#glide = undefined;
    this.#window = clampWindow(window, this.#limits);
  }

  /** Moves there within 360 ms; `done` is called on arrival, not when something else takes over. */
  glideTo(window: TimeWindow, done: () => void = () => {}): void {
    const to = clampWindow(window, this.#limits);
    if (sameWindow(to, this.#window)) {
      this.#glide = undefined;
      done();
      return;
    }
    this.#glide = { from: this.#window, to, startedAt: undefined, done };
    this.#request();
  }

  stop(): void {
    this.#glide = undefined;
  }

  /** @returns stops listening */
  subscribe(listener: Frame): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#glide = undefined;
    this.#listeners.clear();
  }

  #request(): void {
    this.#frame ??= requestAnimationFrame((now) => {
      this.#frame = undefined;
      this.#advance(now);
      for (const listener of this.#listeners) listener(this.#window);
    });
  }

  #advance(now: number): void {
    const glide = this.#glide;
    if (!glide) return;
    glide.startedAt ??= now;
    const t = Math.min(1, (now - glide.startedAt) / GLIDE_MS);
    if (t === 1) {
      this.#window = glide.to;
      this.#glide = undefined;
      glide.done();
      return;
    }
    const ease = easeOut(t);
    const mix = (a: Ms, b: Ms) => Math.round(a + (b - a) * ease);
    this.#window = { start: mix(glide.from.start, glide.to.start), end: mix(glide.from.end, glide.to.end) };
    this.#request();
  }
}
