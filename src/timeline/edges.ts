/** Keeps labels readable at the edges of the screen: labels of long bars slide into view, labels cut by an edge flip. */
import type { Px, TimeWindow } from "../model/time";
import type { EventView } from "./event-view";

export type EdgeGeometry = {
  readonly live: TimeWindow;
  readonly scale: number;
  /** Width of the timeline on the screen. */
  readonly widthPx: Px;
  /** How far the widget extends beyond the screen on each side; it draws no box more than its own width further left. */
  readonly marginPx: Px;
};

/** A range of days not longer than its shape by this would only blur it. */
const TIGHT: Px = 8;
/** Length of the bar that stays under its label even if the label extends beyond the end of the bar. */
const MIN_UNDER: Px = 40;
/** A shorter bar is hidden by its shape and is left out. */
const MIN_BAR: Px = 5;

/** Pure arithmetic: reads no layout, and writes to an element only when something changes. */
export function updateEdges(views: Iterable<EventView>, { live, scale, widthPx, marginPx }: EdgeGeometry): void {
  const farLeft = -marginPx - (widthPx + 2 * marginPx);
  for (const view of views) {
    const { placed, look, shapePx } = view;
    if (!placed) continue;
    if (look.kind === "point") {
      if (!placed.canFlip) continue;
      const x = (look.anchorMs - live.start) * scale;
      // How many pixels each edge would cut; the label flips if the other side cuts fewer.
      const reach = shapePx / 2 + view.labelPx;
      const [onRight, onLeft] = [x + reach - widthPx, reach - x];
      const isOnScreen = x >= -shapePx && x <= widthPx + shapePx;
      const [cut, cutFlipped] = placed.side === "right" ? [onRight, onLeft] : [onLeft, onRight];
      view.flip(isOnScreen && cut > 0 && cutFlipped < cut);
      continue;
    }
    const start = Math.max((look.startMs - live.start) * scale, farLeft);
    const end = (look.endMs - live.start) * scale;
    if (look.kind === "whisker") {
      view.tighten((look.endMs - look.startMs) * scale < look.shapePx + TIGHT);
      view.shift((look.anchorMs - live.start) * scale - start - shapePx / 2);
      continue;
    }
    view.tighten((look.endMs - look.startMs) * scale < MIN_BAR);
    if (placed.side === "left") continue;
    const inner = shapePx + (placed.form === "shape" ? 0 : view.labelPx);
    const { slidePx = 0 } = placed;
    const maxShift = Math.max(
      0,
      Math.min(end - start - inner + slidePx, Math.max(end - start - MIN_UNDER, end - start - inner)),
    );
    view.shift(start < 0 ? Math.min(-start, maxShift) : 0);
  }
}
