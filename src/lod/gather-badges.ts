/** What found no room gathers in "+n" badges near its mean date; one event alone is tried as a bare shape first. */
import type { Ms, Px } from "../model/time";
import type { TimeScale } from "./extent";
import type { Badge, LodItem } from "./lod-item";
import { Row } from "./row";

/** Events nearer than this to the first of a badge join it. */
const JOIN: Px = 90;
/** How far a badge may stand from its mean date to find a free place, and in which steps. */
const REACH: Px = 90;
/** How far before a lane grows for it: rows are dear, and the badge says how many it holds, not when. */
const LAST_REACH: Px = 360;
const STEP: Px = 6;
const BADGE_GAP: Px = 5;

/** Width of a badge's box: two figures of 13 px, padding and the shadow of the pile. */
export const badgeWidth = (count: number): Px => 34 + 8 * String(count).length;

type Cluster = { items: LodItem[]; x: Px };
type Standing = Cluster & { readonly row: number; readonly at: Px };

/**
 * @param tryShape  places one event as a bare shape if there is room
 * @returns badges; `rows` grows by one row where a lane has no free place at all, for no event may vanish
 */
export function gatherBadges(
  lane: number,
  over: readonly LodItem[],
  rows: Row[],
  options: TimeScale,
  tryShape: (item: LodItem) => boolean,
): readonly Badge[] {
  const { scale, world } = options;
  const worldPx = (world.max - world.min) * scale;
  const standing: Standing[] = [];

  const place = (cluster: Cluster, most: Px): boolean => {
    // Room for a later joiner's second figure.
    const half = badgeWidth(cluster.items.length + 9) / 2 + BADGE_GAP;
    for (let reach = 0; reach <= most; reach += STEP) {
      for (const at of reach === 0 ? [cluster.x] : [cluster.x + reach, cluster.x - reach]) {
        if (at - half < 0 || at + half > worldPx) continue;
        const row = rows.findLastIndex((candidate) => candidate.isFree(at - half, at + half));
        if (row < 0) continue;
        rows[row]?.take(at - half, at + half);
        standing.push({ ...cluster, row, at });
        return true;
      }
    }
    return false;
  };

  const homeless: Cluster[] = [];
  for (const one of clusterByX(over, (item) => (item.anchorMs - world.min) * scale)) {
    const [single] = one.items;
    if (one.items.length === 1 && single && tryShape(single)) continue;
    if (!place(one, REACH)) homeless.push(one);
  }
  // What is left joins the nearest badge of the lane; only without any badge does the lane get another row.
  for (const one of homeless) {
    const nearest = nearestTo(standing, one.x);
    if (nearest) nearest.items.push(...one.items);
    else if (!place(one, LAST_REACH)) {
      rows.push(new Row());
      const [single] = one.items;
      if (one.items.length > 1 || !single || !tryShape(single)) place(one, worldPx);
    }
  }
  return standing.map(({ items, row, at }) => badgeOf(lane, row, world.min + at / scale, items));
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

function nearestTo(standing: readonly Standing[], x: Px): Standing | undefined {
  return standing.reduce<Standing | undefined>(
    (best, one) => (best && Math.abs(best.at - x) <= Math.abs(one.at - x) ? best : one),
    undefined,
  );
}

function clusterByX(over: readonly LodItem[], xOf: (item: LodItem) => Px): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const item of [...over].sort((a, b) => a.anchorMs - b.anchorMs || a.startMs - b.startMs)) {
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
