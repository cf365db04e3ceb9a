/** Where a ring crosses itself. */
import type { Line, LonLat } from "./geometry";

export type Crossing = {
  /** Index of the position with which each of the two sides begins. */
  readonly sides: readonly [number, number];
  readonly at: LonLat;
};

/**
 * The first crossing of two sides of a closed ring, from west to east; `undefined` for a ring that only touches itself.
 * A sweep: only sides whose longitudes overlap are compared. At worst quadratic in the number of positions, which is limited.
 */
export function crossingOf(ring: Line): Crossing | undefined {
  const count = ring.length - 1;
  const sides = Array.from({ length: count }, (_, i) => i).sort((a, b) => west(ring, a) - west(ring, b));
  const open: number[] = [];
  for (const side of sides) {
    const from = west(ring, side);
    let kept = 0;
    for (const other of open) {
      if (east(ring, other) < from) continue;
      open[kept] = other;
      kept += 1;
      const apart = Math.abs(side - other);
      if (apart === 1 || apart === count - 1) continue;
      const at = meet(ring, side, other);
      if (at) return { sides: side < other ? [side, other] : [other, side], at };
    }
    open.length = kept;
    open.push(side);
  }
  return undefined;
}

const endsOf = (ring: Line, side: number) => [ring[side], ring[side + 1]] as readonly [LonLat, LonLat];

function west(ring: Line, side: number): number {
  const [[a], [b]] = endsOf(ring, side);
  return Math.min(a, b);
}

function east(ring: Line, side: number): number {
  const [[a], [b]] = endsOf(ring, side);
  return Math.max(a, b);
}

/** Positive if `c` is to the left of the line from `a` to `b`. */
const sideOf = ([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): number =>
  (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);

function meet(ring: Line, one: number, other: number): LonLat | undefined {
  const [a, b] = endsOf(ring, one);
  const [c, d] = endsOf(ring, other);
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return undefined;
  const [fromC, fromD] = [sideOf(a, b, c), sideOf(a, b, d)];
  const [fromA, fromB] = [sideOf(c, d, a), sideOf(c, d, b)];
  if (!(fromC * fromD < 0 && fromA * fromB < 0)) return undefined;
  const share = fromA / (fromA - fromB);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
