/** Cuts lines and rings to a box, so that nothing far outside of the view is drawn. Pure. */
import type { XY } from "./map-labels";

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The parts of a line inside a box, by Liang and Barsky. */
export function clipLine(line: readonly XY[], box: Box): readonly (readonly XY[])[] {
  const parts: XY[][] = [];
  let part: XY[] | undefined;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]] as [XY, XY];
    const cut = clipSegment(a, b, box);
    if (!cut) {
      part = undefined;
      continue;
    }
    const [from, to] = cut;
    if (!part || from !== a) {
      part = [from];
      parts.push(part);
    }
    part.push(to);
    if (to !== b) part = undefined;
  }
  return parts;
}

function clipSegment(a: XY, b: XY, { left, top, right, bottom }: Box): readonly [XY, XY] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a[0] - left],
    [dx, right - a[0]],
    [-dy, a[1] - top],
    [dy, bottom - a[1]],
  ] as const) {
    if (step === 0) {
      if (room < 0) return undefined;
      continue;
    }
    const share = room / step;
    if (step < 0) from = Math.max(from, share);
    else to = Math.min(to, share);
  }
  if (from > to) return undefined;
  const at = (share: number): XY => [a[0] + dx * share, a[1] + dy * share];
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)];
}

/** The part of a closed ring inside a box, by Sutherland and Hodgman; sides along the box may join its parts. */
export function clipRing(ring: readonly XY[], { left, top, right, bottom }: Box): readonly XY[] {
  let kept = ring;
  for (const [axis, limit, sign] of [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ] as const) {
    const isIn = (at: XY) => (at[axis] - limit) * sign >= 0;
    if (kept.every(isIn)) continue;
    const next: XY[] = [];
    for (let i = 0; i < kept.length; i += 1) {
      const [a, b] = [kept[i], kept[(i + 1) % kept.length]] as [XY, XY];
      if (isIn(a)) next.push(a);
      if (isIn(a) === isIn(b)) continue;
      const share = (limit - a[axis]) / (b[axis] - a[axis]);
      next.push([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
    }
    kept = next;
  }
  return kept;
}
