/** Where on the timeline nothing is drawn: arithmetic with boxes, in px. */
import type { Px } from "../../model/time";

export type Box = { readonly left: Px; readonly top: Px; readonly right: Px; readonly bottom: Px };
export type Size = { readonly width: Px; readonly height: Px };
export type Position = { readonly x: Px; readonly y: Px };

/** Vertical distance of the positions that are tried. */
const STEP: Px = 4;

/**
 * The free place of a size whose middle is nearest to `aim`.
 * @param taken  what it must not touch
 * @param area   what it must not leave
 * @returns its top left corner
 */
export function freePlace(
  taken: readonly Box[],
  area: Box,
  { width, height }: Size,
  aim: Position,
): Position | undefined {
  let best: (Position & { readonly away: number }) | undefined;
  for (let y = area.top; y + height <= area.bottom; y += STEP) {
    const beside = taken.filter(({ top, bottom }) => top < y + height && bottom > y);
    const isFree = (x: Px) =>
      x >= area.left && x + width <= area.right && beside.every(({ left, right }) => right <= x || left >= x + width);
    const ideal = aim.x - width / 2;
    // Nearest to the aim it either is there, or touches a neighbour or the edge.
    const tried = [ideal, area.left, area.right - width, ...beside.flatMap(({ left, right }) => [right, left - width])];
    for (const x of tried) {
      const away = Math.hypot(x - ideal, y + height / 2 - aim.y);
      if ((best === undefined || away < best.away) && isFree(x)) best = { x, y, away };
    }
  }
  return best && { x: best.x, y: best.y };
}
