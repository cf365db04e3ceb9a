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

  /** Where the first stretch begins that lies at or behind `x`; infinite where none does. */
  nextFrom(x: Px): Px {
    return this.#starts[this.#firstStartingFrom(x)] ?? Number.POSITIVE_INFINITY;
  }

  /** Where the last stretch ends that lies at or before `x`; infinitely far where none does. */
  lastTo(x: Px): Px {
    return this.#ends[this.#firstEndingAfter(x) - 1] ?? Number.NEGATIVE_INFINITY;
  }

  /** Lets the stretch that begins before `x` end at `to`; the caller has asked `nextFrom` first. */
  growRight(x: Px, to: Px): void {
    const at = this.#firstStartingFrom(x) - 1;
    this.#ends[at] = Math.max(this.#ends[at] as Px, to);
  }

  /** Lets the stretch that ends behind `x` begin at `from`; the caller has asked `lastTo` first. */
  growLeft(x: Px, from: Px): void {
    const at = this.#firstEndingAfter(x);
    this.#starts[at] = Math.min(this.#starts[at] as Px, from);
  }

  #firstStartingFrom(x: Px): number {
    const at = this.#firstEndingAfter(x);
    // Stretches do not overlap: only the first that ends behind `x` can have begun before it.
    return (this.#starts[at] ?? x) < x ? at + 1 : at;
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
