/** Height of each lane: its rows, the space around them, and its share of the spare height. */
import type { Plan } from "../lod/lod-item";
import type { Px } from "../model/time";
import type { StageScene } from "./stage-scene";

type LaneMetrics = Pick<StageScene, "lanePadPx" | "headerPx" | "laneCount" | "offLanes" | "rowPx">;

/** With less space around its rows, lanes merge visually. */
export const MIN_PAD: Px = 3;
/** In high lanes the first row is next to the header, and spare space goes below. */
const MAX_ABOVE: Px = 18;

/**
 * @param heightPx  of the timeline on the screen
 * @returns outer heights, 0 for lanes that are off, and the top of the first row in a lane. If the rows slightly exceed the
 *          screen, the space between lanes shrinks before the last lane is cut off.
 */
export function laneHeightsOf(
  plan: Plan,
  { lanePadPx, headerPx, laneCount, offLanes, rowPx }: LaneMetrics,
  heightPx: Px,
): { readonly laneHeights: readonly Px[]; readonly padPx: Px } {
  const shown = laneCount - offLanes.size;
  const natural = plan.lanes.reduce((sum, { rows }) => sum + rows * rowPx, shown * (lanePadPx + headerPx));
  const spare = Math.floor((heightPx - natural) / Math.max(1, shown));
  const padPx = Math.max(Math.min(MIN_PAD, lanePadPx), lanePadPx + spare);
  return {
    laneHeights: plan.lanes.map(({ rows }, lane) => (offLanes.has(lane) ? 0 : rows * rowPx + headerPx + padPx)),
    padPx: headerPx + Math.min(MAX_ABOVE, Math.floor(padPx / 2)),
  };
}

/** Minimum height of the lanes that are on: a single row each. */
export const minHeightOf = ({ headerPx, laneCount, offLanes, rowPx }: LaneMetrics): Px =>
  (laneCount - offLanes.size) * (headerPx + rowPx + MIN_PAD);
