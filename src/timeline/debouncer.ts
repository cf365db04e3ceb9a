/** Debounces a callback, with a maximum wait. */
export class Debouncer {
  readonly #afterMs: number;
  readonly #withinMs: number;
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  /**
   * @param afterMs   runs this long after the last call …
   * @param withinMs  … and at the latest this long after the first
   */
  constructor(afterMs: number, withinMs: number, action: () => void) {
    this.#afterMs = afterMs;
    this.#withinMs = withinMs;
    this.#action = action;
  }

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  schedule(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    const left = Math.max(0, this.#since + this.#withinMs - now);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#action();
      },
      Math.min(this.#afterMs, left),
    );
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
