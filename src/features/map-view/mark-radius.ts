/** How close marks may be. Pure. */
import type { Px } from "../../model/time";
import type { MapSize } from "../map/projection";
import { MARGIN_PX } from "./placed-marks";

/** Where there are many, farther apart. */
const RADIUS_PX = { few: 40, many: 64 };
const MANY_PLACES = 300;
/**
 * The page holds a bounded number of elements: places all over the map leave about 0.7 marks for each square of the radius,
 * some 140, of five or six elements each.
 */
const MOST_SQUARES = 200;

/** No two marks are closer. @param placeCount  of the whole chronicle, so that neither filter nor window changes it */
export function markRadius(placeCount: number, { width, height }: MapSize): Px {
  if (placeCount <= MANY_PLACES) return RADIUS_PX.few;
  const area = (width + 2 * MARGIN_PX) * (height + 2 * MARGIN_PX);
  return Math.max(RADIUS_PX.many, Math.ceil(Math.sqrt(area / MOST_SQUARES)));
}
