/**
 * Simplifies a line by the method of Visvalingam and Whyatt (1993): the position that makes the smallest triangle with its
 * neighbours goes first. O(n log n), whatever the line.
 */
export type Position = readonly [x: number, y: number];

type Limits = {
  /** At most this many positions stay; the ends always do. */
  readonly keep?: number;
  /** Positions whose triangle is smaller go, in square units. */
  readonly minArea?: number;
};

/** @returns the same list if nothing goes; the ends stay */
export function simplified<P extends Position>(
  line: readonly P[],
  { keep = Infinity, minArea = 0 }: Limits,
): readonly P[] {
  const count = line.length;
  if (count <= 2 || (count <= keep && minArea <= 0)) return line;
  const before = Int32Array.from({ length: count }, (_, i) => i - 1);
  const after = Int32Array.from({ length: count }, (_, i) => i + 1);
  const areas = new Float64Array(count);
  const heap = new AreaHeap(areas);
  for (let i = 1; i < count - 1; i += 1) {
    areas[i] = triangle(line, i - 1, i, i + 1);
    heap.push(i);
  }
  let left = count;
  const isGone = new Uint8Array(count);
  // An area never sinks below that of what went before, or corners would go in the wrong order.
  let floor = 0;
  while (heap.size > 0) {
    const at = heap.pop();
    if (isGone[at]) continue;
    const area = areas[at] ?? 0;
    if (left <= keep && area >= minArea) break;
    floor = Math.max(floor, area);
    isGone[at] = 1;
    left -= 1;
    const [previous, next] = [before[at] ?? 0, after[at] ?? 0];
    after[previous] = next;
    before[next] = previous;
    for (const other of [previous, next]) {
      if (other === 0 || other === count - 1) continue;
      areas[other] = Math.max(floor, triangle(line, before[other] ?? 0, other, after[other] ?? 0));
      heap.moved(other);
    }
  }
  return left === count ? line : line.filter((_, i) => !isGone[i]);
}

function triangle(line: readonly Position[], a: number, b: number, c: number): number {
  const [[ax, ay], [bx, by], [cx, cy]] = [line[a], line[b], line[c]] as [Position, Position, Position];
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/** A binary heap of indexes, the one with the smallest area first. */
class AreaHeap {
  readonly #items: number[] = [];
  readonly #places: Int32Array;

  constructor(private readonly areas: Float64Array) {
    this.#places = new Int32Array(areas.length);
  }

  get size(): number {
    return this.#items.length;
  }

  push(item: number): void {
    this.#items.push(item);
    this.#up(this.#items.length - 1, item);
  }

  pop(): number {
    const first = this.#items[0] as number;
    const last = this.#items.pop() as number;
    if (this.#items.length > 0) this.#down(0, last);
    return first;
  }

  /** The area of an item that is in the heap has changed. */
  moved(item: number): void {
    const at = this.#places[item] ?? 0;
    this.#up(at, item);
    this.#down(this.#places[item] ?? 0, item);
  }

  #put(at: number, item: number): void {
    this.#items[at] = item;
    this.#places[item] = at;
  }

  #area(item: number | undefined): number {
    return item === undefined ? Infinity : (this.areas[item] ?? 0);
  }

  #up(from: number, item: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#items[parent] as number;
      if (this.#area(above) <= this.#area(item)) break;
      this.#put(at, above);
      at = parent;
    }
    this.#put(at, item);
  }

  #down(from: number, item: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const child = this.#area(this.#items[left + 1]) < this.#area(this.#items[left]) ? left + 1 : left;
      const below = this.#items[child];
      if (below === undefined || this.#area(below) >= this.#area(item)) break;
      this.#put(at, below);
      at = child;
    }
    this.#put(at, item);
  }
}
