/** How high each lane is: its rows, the space around them, and its share of what the screen has left over. */
import type { Plan } from "../lod/lod-item";
import type { Px } from "../model/time";
import type { StageScene } from "./stage";

type LaneRoom = Pick<StageScene, "lanePadPx" | "headPx" | "laneCount" | "offLanes" | "rowPx">;

/** Less space than this around its rows, and lanes run into one another. */
const MIN_PAD: Px = 3;
/** In high lanes the rows begin beside the name, and what is left over lies below. */
const MAX_ABOVE: Px = 18;

/**
 * @param heightPx  of the screen's part of the timeline
 * @returns outer heights, 0 for lanes that are off, and where in a lane its first row begins. Where the rows are a little too many for the screen,
 *          the space between lanes gives way before the last lane does.
 */
export function laneHeightsOf(
  plan: Plan,
  { lanePadPx, headPx, laneCount, offLanes, rowPx }: LaneRoom,
  heightPx: Px,
): { readonly laneHeights: readonly Px[]; readonly padPx: Px } {
  const shown = laneCount - offLanes.size;
  const natural = plan.lanes.reduce((sum, { rows }) => sum + rows * rowPx, shown * (lanePadPx + headPx));
  const spare = Math.floor((heightPx - natural) / Math.max(1, shown));
  const padPx = Math.max(Math.min(MIN_PAD, lanePadPx), lanePadPx + spare);
  return {
    laneHeights: plan.lanes.map(({ rows }, lane) => (offLanes.has(lane) ? 0 : rows * rowPx + headPx + padPx)),
    padPx: headPx + Math.min(MAX_ABOVE, Math.floor(padPx / 2)),
  };
}

/** What the lanes that are on need at the least: a single row each. */
export const leastHeightOf = ({ headPx, laneCount, offLanes, rowPx }: LaneRoom): Px =>
  (laneCount - offLanes.size) * (headPx + rowPx + MIN_PAD);
