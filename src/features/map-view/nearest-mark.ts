/** The mark that an arrow key leads to. Pure. */
import type { XY } from "../map/map-labels";
import type { PlacedMark } from "./placed-marks";

/** What lies aside counts this many times as far. */
const ASIDE = 2;

/** The nearest mark within 45° of a direction; `undefined` if there is none. */
export function nearestMark(
  placed: readonly PlacedMark[],
  from: PlacedMark,
  [right, down]: XY,
): PlacedMark | undefined {
  let nearest: PlacedMark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of placed) {
    const [dx, dy] = [one.at[0] - from.at[0], one.at[1] - from.at[1]];
    const along = dx * right + dy * down;
    const aside = Math.abs(dx * down - dy * right);
    if (one.id === from.id || along <= 0 || aside > along) continue;
    const far = along + aside * (ASIDE - 1);
    if (far < least) [nearest, least] = [one, far];
  }
  return nearest;
}
