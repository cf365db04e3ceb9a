/** Moves what has the focus out from under what lies over the map. Pure. */
import type { Px } from "../../model/time";
import type { Rect, XY } from "../map/map-labels";
import type { MapSize } from "../map/projection";

/** What the keyboard leads to is not closer to an edge. */
export const EDGE_PX = 40;

/**
 * The least movement after which a point is free of all covers and not close to an edge of the map.
 * @param reach  how far the covers have to be away
 * @returns no movement for a point that is free, and where all of the map is covered
 */
export function clearShift([x, y]: XY, reach: Px, covers: readonly Rect[], { width, height }: MapSize): XY {
  const isFree = (atX: number, atY: number) =>
    !covers.some(
      ({ left, top, right, bottom }) =>
        atX > left - reach && atX < right + reach && atY > top - reach && atY < bottom + reach,
    );
  if (isFree(x, y)) return [0, 0];
  // The nearest free point is beyond a side of some cover, or of two of them.
  const sides = (value: number, ends: readonly number[], end: number) =>
    [value, ...ends].filter((one) => one === value || (one >= EDGE_PX && one <= end - EDGE_PX));
  const columns = sides(
    x,
    covers.flatMap(({ left, right }) => [left - reach, right + reach]),
    width,
  );
  const rows = sides(
    y,
    covers.flatMap(({ top, bottom }) => [top - reach, bottom + reach]),
    height,
  );
  let [nearest, least]: [XY, number] = [[0, 0], Number.POSITIVE_INFINITY];
  for (const column of columns) {
    for (const row of rows) {
      const far = Math.hypot(column - x, row - y);
      if (far < least && isFree(column, row)) [nearest, least] = [[column - x, row - y], far];
    }
  }
  return nearest;
}

/** Where the elements are that lie over a map or beside it: those of the page with `data-over-map`, such as the details. */
export function coversOf(map: Element | null): readonly Rect[] {
  if (!map) return [];
  const { left: west, top: north } = map.getBoundingClientRect();
  return [...map.ownerDocument.querySelectorAll("[data-over-map]")].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right <= left || bottom <= top) return [];
    return [{ left: left - west, top: top - north, right: right - west, bottom: bottom - north }];
  });
}
