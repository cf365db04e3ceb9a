/** Geometry of the density strip. */
import type { Ms, Px, WindowLimits } from "../model/time";

/**
 * - `tall`   names of eras above the bars
 * - `low`    the same place in half the height: nothing above the bars
 * - `inset`  as low, without lanes below that begin and end elsewhere
 */
export type OverviewForm = "tall" | "low" | "inset";

export const OVERVIEW_PX: Readonly<Record<OverviewForm, Px>> = { tall: 92, low: 48, inset: 44 };

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
  { widthPx, timelinePx }: { readonly widthPx: Px; readonly timelinePx: Px },
  form: OverviewForm,
): Strip {
  const isInset = form === "inset";
  const isTall = form === "tall";
  const left = isInset ? 16 : 20;
  const right = Math.max(left + 1, widthPx - 16);
  const perPx = (limits.max - limits.min) / (right - left);
  return {
    left,
    right,
    top: isTall ? 26 : isInset ? 6 : 10,
    base: OVERVIEW_PX[form] - (isTall ? 20 : 18),
    lanes: (stagePx) => (isInset ? { from: left, to: right } : { from: timelinePx - stagePx, to: timelinePx }),
    x: (ms) => left + (ms - limits.min) / perPx,
    ms: (x) => limits.min + (x - left) * perPx,
  };
}
