/** Geometry of the density strip. */
import type { Ms, Px, WindowLimits } from "../model/time";

export type Strip = {
  readonly left: Px;
  readonly right: Px;
  /** y of the top of the tallest bar and of the base line. */
  readonly top: Px;
  readonly base: Px;
  /** Left and right edge of the lanes below, for the two lines that join them to the brush. */
  readonly lanes: (stagePx: Px) => { readonly from: Px; readonly to: Px };
  readonly x: (ms: Ms) => Px;
  readonly ms: (x: Px) => Ms;
};

/** @param timelinePx  width of the whole timeline, which may exceed the strip while the details are open */
export function makeStrip(
  limits: WindowLimits,
  { widthPx, heightPx, timelinePx }: { readonly widthPx: Px; readonly heightPx: Px; readonly timelinePx: Px },
  isCompact: boolean,
): Strip {
  const left = isCompact ? 16 : 20;
  const right = Math.max(left + 1, widthPx - 16);
  const perPx = (limits.max - limits.min) / (right - left);
  return {
    left,
    right,
    top: isCompact ? 6 : 26,
    base: heightPx - (isCompact ? 18 : 20),
    lanes: (stagePx) => (isCompact ? { from: left, to: right } : { from: timelinePx - stagePx, to: timelinePx }),
    x: (ms) => left + (ms - limits.min) / perPx,
    ms: (x) => limits.min + (x - left) * perPx,
  };
}
