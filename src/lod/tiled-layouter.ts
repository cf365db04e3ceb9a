/**
 * Layout by tiles, for large chronicles. A tile is a fixed time range per scale, so its layout does not depend on the
 * position of the window, and only tiles on the screen are ever laid out.
 *
 * rows 0 …  : bars, each in the same row at every scale, then labels and shapes
 * last row  : "+n" for everything that the scale leaves out, one per half tile
 */
import type { Ms } from "../model/time";
import type { LodIndex } from "./build-index";
import { type LaneRules, type LayoutRequest, type Layouter, shownLanes } from "./layouter";
import type { LanePlan, Placed, Plan } from "./lod-item";
import { type ColumnEvents, TILE, layOutTile } from "./lay-out-tile";

/** Bars, labels and badges need at least three rows; on a lower screen the lanes scroll. */
const MIN_LANE_ROWS = 3;
const MAX_LANE_ROWS = 5;
const MAX_TILES = 400;
const NO_ROOM: LanePlan = { rows: 0, placed: [], badges: [] };

/** Creates a layouter that lays out tiles on demand and caches them. */
export function tiledLayouter(index: LodIndex, events: ColumnEvents, rules: LaneRules): Layouter {
  const { laneCount, offLanes, hasLabels } = rules;
  const shown = shownLanes(rules);
  // Lanes that are off leave their space to the others.
  const maxRows = Math.floor((MAX_LANE_ROWS * Math.max(1, laneCount)) / shown);
  const rowsAtLeast = hasLabels ? MIN_LANE_ROWS : 1;
  const tiles = new Map<string, LanePlan>();
  let last: { readonly key: string; readonly plan: Plan } | undefined;

  return {
    plan(request) {
      const { rung, loaded, rowBudget, pinned } = request;
      const rows = Math.max(rowsAtLeast, Math.min(maxRows, Math.floor(rowBudget / shown)));
      const tileMs = TILE / rung.scale;
      const first = Math.floor((Math.max(loaded.start, index.world.min) - index.world.min) / tileMs);
      const end = Math.floor((Math.min(loaded.end, index.world.max) - index.world.min) / tileMs);
      const key = [rung.scale, rows, first, end, pinned].join(" ");
      if (last?.key === key) return last.plan;
      const lanes = index.lanes.map((_, lane) => {
        if (offLanes?.has(lane)) return NO_ROOM;
        const parts: LanePlan[] = [];
        for (let tile = first; tile <= end; tile += 1) parts.push(tileOf(lane, tile, rows, request));
        return merge(parts, rows);
      });
      const plan: Plan = {
        lanes,
        placedById: new Map(lanes.flatMap((lane) => lane.placed.map((one) => [one.id, one]))),
      };
      last = { key, plan };
      return plan;
    },
    splitWindow(badge, now) {
      // Zooms in until the badge's own range fills most of the screen; events of one moment never separate.
      const span = Math.max((badge.to - badge.from) * 1.4, (now.end - now.start) / 64);
      if (badge.to - badge.from < 60_000 || span >= (now.end - now.start) * 0.7) return undefined;
      const middle = (badge.from + badge.to) / 2;
      return { start: middle - span / 2, end: middle + span / 2 };
    },
  };

  function tileOf(lane: number, tile: number, rows: number, { rung, pinned }: LayoutRequest): LanePlan {
    const pin = pinned === undefined ? undefined : events.column(pinned);
    const pinHere =
      pin !== undefined &&
      index.columns.lane[pin] === lane &&
      tileAt(index.columns.start[pin] as Ms, rung.scale) === tile;
    const key = [lane, tile, rung.scale, rows, pinHere ? pin : ""].join(" ");
    const known = tiles.get(key);
    if (known) return known;
    if (tiles.size > MAX_TILES) tiles.clear();
    const made = layOutTile(index, events, {
      lane,
      tile,
      rows,
      scale: rung.scale,
      pin: pinHere ? pin : undefined,
      grow: rules.grow?.boxes,
    });
    tiles.set(key, made);
    return made;
  }

  function tileAt(ms: Ms, scale: number): number {
    return Math.floor(((ms - index.world.min) * scale) / TILE);
  }
}

function merge(tiles: readonly LanePlan[], rows: number): LanePlan {
  // A bar across several tiles occurs in each; the first one, where it starts, has its label.
  const placed = new Map<string, Placed>();
  for (const tile of tiles)
    for (const one of tile.placed) if (one.form === "label" || !placed.has(one.id)) placed.set(one.id, one);
  return { rows, placed: [...placed.values()], badges: tiles.flatMap(({ badges }) => badges) };
}
