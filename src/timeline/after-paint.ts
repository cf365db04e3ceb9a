/**
 * Runs a callback after the next paint, so that the response to an input shows before the work it causes. Calls until then
 * are coalesced into one.
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
    // Animation frame callbacks run before the paint, timers after it.
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
