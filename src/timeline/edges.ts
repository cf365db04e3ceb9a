/** What happens at the edges of the screen: labels of long bars stay in view, labels that an edge cuts flip over. */
import type { Px, TimeWindow } from "../model/time";
import type { EventView } from "./event-view";

export type EdgeGeometry = {
  readonly live: TimeWindow;
  readonly scale: number;
  /** Width of the screen's part of the timeline. */
  readonly widthPx: Px;
  /** How far the widget reaches beyond the screen on each side; it draws no box further left than its own width again. */
  readonly marginPx: Px;
};

/** A range of days hardly longer than its shape would only blur it. */
const TIGHT: Px = 8;
/** So much of a bar stands under its label, however far that may go on beyond the bar's end. */
const MIN_UNDER: Px = 40;
/** A bar shorter than this is a speck of dust under its shape, and no measure of anything. */
const MIN_BAR: Px = 5;

/** Arithmetic only: no layout is read, and an element is written only when something changes. */
export function updateEdges(views: Iterable<EventView>, { live, scale, widthPx, marginPx }: EdgeGeometry): void {
  const farLeft = -marginPx - (widthPx + 2 * marginPx);
  for (const view of views) {
    const { placed, look } = view;
    if (!placed) continue;
    if (look.kind === "point") {
      if (!placed.canFlip) continue;
      const x = (look.anchorMs - live.start) * scale;
      // How much of the words each edge would cut; they turn over where that shows more of them.
      const reach = look.shapePx / 2 + view.labelPx;
      const [onRight, onLeft] = [x + reach - widthPx, reach - x];
      const isOnScreen = x >= -look.shapePx && x <= widthPx + look.shapePx;
      const [own, other] = placed.side === "right" ? [onRight, onLeft] : [onLeft, onRight];
      view.flip(isOnScreen && own > 0 && other < own);
      continue;
    }
    const start = Math.max((look.startMs - live.start) * scale, farLeft);
    const end = (look.endMs - live.start) * scale;
    if (look.kind === "whisker") {
      view.tighten((look.endMs - look.startMs) * scale < look.shapePx + TIGHT);
      view.shift((look.anchorMs - live.start) * scale - start - look.shapePx / 2);
      continue;
    }
    view.tighten((look.endMs - look.startMs) * scale < MIN_BAR);
    if (placed.side === "left") continue;
    const inner = look.shapePx + (placed.form === "label" ? view.labelPx : 0);
    const { slidePx = 0 } = placed;
    const most = Math.max(
      0,
      Math.min(end - start - inner + slidePx, Math.max(end - start - MIN_UNDER, end - start - inner)),
    );
    view.shift(start < 0 ? Math.min(-start, most) : 0);
  }
}
