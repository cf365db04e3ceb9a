/** Gathers events without space into "+n" badges near their mean date, where there is no space for all their shapes. */
import type { Ms, Px } from "../model/time";
import type { TimeScale } from "./extent";
import type { Badge, LodItem } from "./lod-item";
import { Row } from "./row";

/** Events closer than this to the first event of a badge join it. */
const JOIN: Px = 90;
/** Maximum distance of a badge from its mean date when looking for free space, and the step. */
const REACH: Px = 90;
/**
 * Maximum distance before the lane grows by a row. A row is expensive, and a badge shows a number rather than a date.
 */
const LAST_REACH: Px = 360;
const STEP: Px = 6;
const BADGE_GAP: Px = 5;

/** Width of a badge: two digits of 13 px, padding and the stack shadow. */
export const badgeWidth = (count: number): Px => 34 + 8 * String(count).length;

type Cluster = { items: LodItem[]; x: Px };
type PlacedBadge = Cluster & { readonly row: number; readonly at: Px };

/**
 * @param tryShapes  places events as shapes if there is space for all of them
 * @returns badges; `rows` grows by one row if a lane has no free space at all, because no event may disappear
 */
export function gatherBadges(
  lane: number,
  overflow: readonly LodItem[],
  rows: Row[],
  options: TimeScale,
  tryShapes: (items: readonly LodItem[]) => boolean,
): readonly Badge[] {
  const { scale, world } = options;
  const worldPx = (world.max - world.min) * scale;
  const placed: PlacedBadge[] = [];

  const place = (cluster: Cluster, maxReach: Px): boolean => {
    // Space for a second digit when more events join.
    const half = badgeWidth(cluster.items.length + 9) / 2 + BADGE_GAP;
    for (let reach = 0; reach <= maxReach; reach += STEP) {
      for (const at of reach === 0 ? [cluster.x] : [cluster.x + reach, cluster.x - reach]) {
        if (at - half < 0 || at + half > worldPx) continue;
        const row = rows.findLastIndex((candidate) => candidate.isFree(at - half, at + half));
        if (row < 0) continue;
        rows[row]?.take(at - half, at + half);
        placed.push({ ...cluster, row, at });
        return true;
      }
    }
    return false;
  };

  const unplaced: Cluster[] = [];
  for (const one of clusterByX(overflow, (item) => (item.anchorMs - world.min) * scale)) {
    if (tryShapes(one.items)) continue;
    if (!place(one, REACH)) unplaced.push(one);
  }
  // Remaining events join the nearest badge of the lane; only a lane without any badge gets another row.
  for (const one of unplaced) {
    const nearest = nearestTo(placed, one.x);
    if (nearest) nearest.items.push(...one.items);
    else if (!place(one, LAST_REACH)) {
      rows.push(new Row());
      if (!tryShapes(one.items)) place(one, worldPx);
    }
  }
  return placed.map(({ items, row, at }) => badgeOf(lane, row, world.min + at / scale, items));
}

function badgeOf(lane: number, row: number, atMs: Ms, items: readonly LodItem[]): Badge {
  const byDate = [...items].sort((a, b) => a.anchorMs - b.anchorMs || a.startMs - b.startMs);
  return {
    lane,
    row,
    atMs,
    count: items.length,
    ids: byDate.map((item) => item.id),
    from: byDate[0]?.anchorMs ?? atMs,
    to: byDate.at(-1)?.anchorMs ?? atMs,
  };
}

function nearestTo(placed: readonly PlacedBadge[], x: Px): PlacedBadge | undefined {
  return placed.reduce<PlacedBadge | undefined>(
    (best, one) => (best && Math.abs(best.at - x) <= Math.abs(one.at - x) ? best : one),
    undefined,
  );
}

function clusterByX(overflow: readonly LodItem[], xOf: (item: LodItem) => Px): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const item of [...overflow].sort((a, b) => a.anchorMs - b.anchorMs || a.startMs - b.startMs)) {
    const x = xOf(item);
    const last = clusters.at(-1);
    if (last && x - first < JOIN) {
      last.items.push(item);
      last.x += (x - last.x) / last.items.length;
    } else {
      clusters.push({ items: [item], x });
      first = x;
    }
  }
  return clusters;
}
