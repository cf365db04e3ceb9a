/**
 * The phone's bottom sheet: its three heights and the meaning of gestures. Pure; all lengths in CSS px.
 *
 *   0 ---------------- top of the screen
 *   |
 *   |  full            all but a strip of the timeline
 *   |  half            the timeline stays visible
 *   |  peek            date and headline
 *   viewport --------- bottom
 */
export type SheetStop = "peek" | "half" | "full";

const SHEET_STOPS: readonly SheetStop[] = ["peek", "half", "full"];
export const PEEK_PX = 128;
/** Height that stays visible above the full sheet. */
const TOP_GAP_PX = 40;
/** Slower drags snap to the nearest stop instead of following the direction. */
const FLICK_PX_PER_MS = 0.45;
/** A slow drag below this share of the peek height closes the sheet. */
const CLOSE_BELOW = 0.6;
const SWIPE_PX = 64;
/** Movements below this have no direction yet. */
const SLACK_PX = 8;

export function stopHeight(stop: SheetStop, viewportPx: number): number {
  const full = Math.max(PEEK_PX, viewportPx - TOP_GAP_PX);
  switch (stop) {
    case "peek":
      return PEEK_PX;
    case "half":
      return Math.min(full, Math.max(PEEK_PX, Math.round(viewportPx * 0.5)));
    case "full":
      return full;
    default: {
      const never: never = stop;
      throw new RangeError(`unknown stop ${String(never)}`);
    }
  }
}

/** The next stop up or down; the same at the ends. */
export function neighbourStop(stop: SheetStop, by: 1 | -1): SheetStop {
  return SHEET_STOPS[SHEET_STOPS.indexOf(stop) + by] ?? stop;
}

/**
 * The stop to snap to on release; `undefined` closes the sheet.
 * @param heightPx  height on release
 * @param velocity  px per ms, positive upwards
 * @param from  the stop where the drag began: down from `peek` closes
 */
export function settle(heightPx: number, velocity: number, from: SheetStop, viewportPx: number): SheetStop | "closed" {
  const heights = SHEET_STOPS.map((stop) => ({ stop, px: stopHeight(stop, viewportPx) }));
  if (Math.abs(velocity) >= FLICK_PX_PER_MS) {
    const isUp = velocity > 0;
    if (!isUp && from === "peek" && heightPx <= PEEK_PX) return "closed";
    const above = heights.find(({ px }) => px > heightPx);
    const below = heights.findLast(({ px }) => px < heightPx);
    return (isUp ? above?.stop : below?.stop) ?? (isUp ? "full" : "peek");
  }
  if (heightPx < PEEK_PX * CLOSE_BELOW && from === "peek") return "closed";
  return heights.reduce((best, one) => (Math.abs(one.px - heightPx) < Math.abs(best.px - heightPx) ? one : best)).stop;
}

/** Axis of a drag, once it is clear. */
export function axisOf(dx: number, dy: number): "x" | "y" | undefined {
  if (Math.hypot(dx, dy) < SLACK_PX) return undefined;
  return Math.abs(dx) > Math.abs(dy) ? "x" : "y";
}

/** +1 for the next event (swipe to the left, like turning a page), -1 for the previous one, 0 for none. */
export function swipeStep(dx: number, velocity: number): -1 | 0 | 1 {
  const isMeant =
    Math.abs(dx) >= SWIPE_PX || (Math.abs(velocity) >= FLICK_PX_PER_MS && Math.sign(velocity) === Math.sign(dx));
  if (!isMeant || dx === 0) return 0;
  return dx < 0 ? 1 : -1;
}
