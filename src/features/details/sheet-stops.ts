/**
 * The phone's sheet: three heights, and what a finger's movement means. Pure; all lengths in CSS px.
 *
 *   0 ---------------- top of the screen
 *   |
 *   |  full            all but a strip of the timeline
 *   |  half            the timeline stays in sight
 *   |  peek            date and headline
 *   viewport --------- bottom
 */
export type SheetStop = "peek" | "half" | "full";

const SHEET_STOPS: readonly SheetStop[] = ["peek", "half", "full"];
export const PEEK_PX = 128;
/** What stays visible above the full sheet. */
const TOP_GAP_PX = 40;
/** Fingers slower than this mean a place, not a direction. */
const FLICK_PX_PER_MS = 0.45;
/** Below this part of the peek, a slow finger lets go of the sheet. */
const CLOSE_BELOW = 0.6;
const SWIPE_PX = 64;
/** A finger that moved less has not yet said which way it goes. */
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
 * Where the sheet goes when the finger leaves it.
 * @param heightPx    height at that moment
 * @param velocity    px per ms, positive upwards
 * @param from        the stop where the drag began: down from `peek` closes
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

/** Which way a finger goes, once it is clear. */
export function axisOf(dx: number, dy: number): "x" | "y" | undefined {
  if (Math.hypot(dx, dy) < SLACK_PX) return undefined;
  return Math.abs(dx) > Math.abs(dy) ? "x" : "y";
}

/** +1 next event (a swipe to the left, as pages turn), -1 the one before, 0 nothing. */
export function swipeStep(dx: number, velocity: number): -1 | 0 | 1 {
  const isMeant =
    Math.abs(dx) >= SWIPE_PX || (Math.abs(velocity) >= FLICK_PX_PER_MS && Math.sign(velocity) === Math.sign(dx));
  if (!isMeant || dx === 0) return 0;
  return dx < 0 ? 1 : -1;
}
