/** Arrow heads along a line: which way it goes. Pure. */
import type { XY } from "./map-labels";
import type { MapSize } from "./projection";

/** Px between two heads, and from the beginning to the first. */
const SPACING = 96;
const FIRST_AFTER = 56;
/** None this close to the one at the end. */
const FREE_END = 36;
/** A long line gets no more than these, farther apart. */
const MAX_HEADS = 12;
/** A shorter line is too short for a head. */
const MIN_LENGTH = 10;
const LENGTH = 10;
const HALF_WIDTH = 4.5;

type Head = { readonly tip: XY; readonly towards: XY };

/**
 * @param line  in px
 * @param hasEnd  whether the line ends where it ends on the map, not at the edge of what is drawn
 * @returns path data of triangles
 */
export function arrowHeads(line: readonly XY[], hasEnd: boolean, size: MapSize): string {
  const lengths = line.slice(1).map((to, i) => distance(line[i] as XY, to));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (whole < MIN_LENGTH) return "";
  const spacing = Math.max(SPACING, whole / MAX_HEADS);
  const heads: Head[] = [];
  let done = 0;
  let next = FIRST_AFTER;
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [line[i], line[i + 1]] as [XY, XY];
    for (; next <= done + length && next <= whole - FREE_END; next += spacing) {
      // Not on a corner, where it would look bent.
      const into = length < 2 * LENGTH ? next - done : Math.max(next - done, LENGTH + 2);
      const share = into / length;
      const tip: XY = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      heads.push({ tip, towards: unit(from, to) });
    }
    done += length;
  }
  if (hasEnd) heads.push(endHead(line, lengths));
  return heads
    .filter(({ tip }) => isInside(tip, size))
    .map(triangle)
    .join("");
}

/** It points the way of the last px, not of a last side that may be shorter than the head. */
function endHead(line: readonly XY[], lengths: readonly number[]): Head {
  const tip = line.at(-1) as XY;
  let [back, left] = [line.length - 1, LENGTH];
  while (back > 0 && left > 0) {
    back -= 1;
    left -= lengths[back] ?? 0;
  }
  return { tip, towards: unit(line[back] as XY, tip) };
}

const distance = (a: XY, b: XY): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

function unit(a: XY, b: XY): XY {
  const length = distance(a, b) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

const isInside = ([x, y]: XY, { width, height }: MapSize): boolean => x >= 0 && x <= width && y >= 0 && y <= height;

const px = (value: number): string => String(Number(value.toFixed(1)) + 0);

function triangle({ tip: [x, y], towards: [ux, uy] }: Head): string {
  const [bx, by] = [x - ux * LENGTH, y - uy * LENGTH];
  const side = (sign: 1 | -1) => `${px(bx - uy * HALF_WIDTH * sign)} ${px(by + ux * HALF_WIDTH * sign)}`;
  return `M${px(x)} ${px(y)}L${side(1)}L${side(-1)}Z`;
}
