/**
 * The live window: what is on the screen now. Gestures and glides move it up to once a frame; the store is only notified
 * when the movement ends. No vis, no React, no store.
 */
import { type Ms, type TimeWindow, type WindowLimits, clampWindow, sameWindow } from "../model/time";

export type CameraListener = (window: TimeWindow) => void;

const GLIDE_MS: Ms = 360;
/** Close to the CSS curve `--ease`: starts fast, lands softly. */
const easeOut = (t: number): number => 1 - (1 - t) ** 3;

export class Camera {
  #window: TimeWindow;
  #limits: WindowLimits;
  readonly #listeners = new Set<CameraListener>();
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

  /** The end of a running glide, else the current window. */
  get destination(): TimeWindow {
    return this.#glide?.to ?? this.#window;
  }

  setLimits(limits: WindowLimits): void {
    this.#limits = limits;
    this.moveTo(this.#window);
  }

  /** Moves in the next frame. Stops a glide. */
  moveTo(window: TimeWindow): void {
    this.#glide = undefined;
    const next = clampWindow(window, this.#limits);
    if (sameWindow(next, this.#window)) return;
    this.#window = next;
    this.#request();
  }

  /** Moves at once without notifying, for callers that draw right afterwards. */
  setWindow(window: TimeWindow): void {
    this.#glide = undefined;
    this.#window = clampWindow(window, this.#limits);
  }

  /** Glides within 360 ms; `done` runs on arrival, not when the glide is interrupted. */
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

  /** @returns unsubscribes */
  subscribe(listener: CameraListener): () => void {
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
