/**
 * Does a deed once the browser has painted what stands on the page now: what a reader has asked for shows first, the work
 * that follows from it comes after. Asked again before that, it is done once.
 */
export class AfterPaint {
  readonly #action: () => void;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(action: () => void) {
    this.#action = action;
  }

  schedule(): void {
    if (this.#frame !== 0 || this.#timer !== undefined) return;
    // A frame's callbacks come before its paint, timers after it.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#action();
      });
    });
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
    this.#timer = undefined;
  }
}
