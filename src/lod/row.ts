import type { Px } from "../model/time";

/** Occupied segments of one row while a lane is packed. Sorted and disjoint; lookup by binary search. */
export class Row {
  readonly #starts: Px[] = [];
  readonly #ends: Px[] = [];

  /** Whether `[from, to]` overlaps no occupied segment. */
  isFree(from: Px, to: Px): boolean {
    const at = this.#firstEndingAfter(from);
    return at === this.#starts.length || (this.#starts[at] as Px) >= to;
  }

  /** Occupies `[from, to]`, which must be free, but for what rounding adds to neighbours that touch. */
  take(from: Px, to: Px): void {
    const at = this.#firstStartingFrom(from);
    this.#starts.splice(at, 0, from);
    this.#ends.splice(at, 0, to);
  }

  /** Frees what is occupied of `[from, to]`. */
  release(from: Px, to: Px): void {
    let at = this.#firstEndingAfter(from);
    while (at < this.#starts.length && (this.#starts[at] as Px) < to) {
      const [start, end] = [this.#starts[at] as Px, this.#ends[at] as Px];
      const left = [
        { from: start, to: from },
        { from: to, to: end },
      ].filter((part) => part.to > part.from);
      this.#starts.splice(at, 1, ...left.map((part) => part.from));
      this.#ends.splice(at, 1, ...left.map((part) => part.to));
      at += left.length;
    }
  }

  /** Start of the first segment at or after `x`; Infinity if there is none. */
  nextFrom(x: Px): Px {
    return this.#starts[this.#firstStartingFrom(x)] ?? Number.POSITIVE_INFINITY;
  }

  /** End of the last segment at or before `x`; -Infinity if there is none. */
  lastTo(x: Px): Px {
    return this.#ends[this.#firstEndingAfter(x) - 1] ?? Number.NEGATIVE_INFINITY;
  }

  /** Extends the segment that starts before `x` to `to`, which must not reach `nextFrom`. */
  growRight(x: Px, to: Px): void {
    const at = this.#firstStartingFrom(x) - 1;
    this.#ends[at] = Math.max(this.#ends[at] as Px, to);
  }

  /** Extends the segment that ends after `x` back to `from`, which must not reach `lastTo`. */
  growLeft(x: Px, from: Px): void {
    const at = this.#firstEndingAfter(x);
    this.#starts[at] = Math.min(this.#starts[at] as Px, from);
  }

  #firstStartingFrom(x: Px): number {
    const at = this.#firstEndingAfter(x);
    // Segments do not overlap: only the first one that ends after `x` can start before it.
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
