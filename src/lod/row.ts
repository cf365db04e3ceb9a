/** One row of a lane while it is being packed: which stretches are taken. Kept sorted; look-up by halving. */
import type { Px } from "../model/time";

export class Row {
  readonly #starts: Px[] = [];
  readonly #ends: Px[] = [];

  /** True when `[from, to]` touches nothing that was taken. */
  isFree(from: Px, to: Px): boolean {
    const at = this.#firstEndingAfter(from);
    return at === this.#starts.length || (this.#starts[at] as Px) >= to;
  }

  /** Takes `[from, to]`; the caller has asked `isFree` first. */
  take(from: Px, to: Px): void {
    const at = this.#firstEndingAfter(from);
    this.#starts.splice(at, 0, from);
    this.#ends.splice(at, 0, to);
  }

  #firstEndingAfter(x: Px): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as Px) > x) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
