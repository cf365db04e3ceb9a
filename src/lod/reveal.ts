/** Which importance is shown as label, shape or badge, by the visible time span. */
import type { Importance } from "../model/chronicle/chronicle";
import type { BoxRank } from "./lod-item";
import { type Ms, MEAN_MONTH_MS, MEAN_YEAR_MS } from "../model/time";

export type Reveal = {
  /** Lowest importance that is proposed for a label; 6 or more: none. */
  readonly label: number;
  /** Lowest importance that is proposed for a shape; lower ones are gathered in badges. */
  readonly shape: Importance;
  /** Largest form, where space is left; absent: labels at most. */
  readonly rank?: BoxRank;
};

const STEPS: readonly { readonly above: Ms; readonly reveal: Reveal }[] = [
  { above: 8 * MEAN_YEAR_MS, reveal: { label: 5, shape: 4 } },
  { above: 3 * MEAN_YEAR_MS, reveal: { label: 4, shape: 3, rank: 1 } },
  { above: MEAN_YEAR_MS, reveal: { label: 3, shape: 2, rank: 1 } },
  { above: 3 * MEAN_MONTH_MS, reveal: { label: 2, shape: 1, rank: 5 } },
];
/** Space alone decides. */
export const REVEAL_ALL: Reveal = { label: 1, shape: 1, rank: 7 };

/**
 * The reveal rule of a window.
 * @param spanMs        visible time span
 * @param isGraded      false if the data has no importance (or a single one): then every event is proposed for a label
 * and space alone decides
 */
export function revealFor(spanMs: Ms, isGraded: boolean): Reveal {
  return isGraded ? (STEPS.find((step) => spanMs > step.above)?.reveal ?? REVEAL_ALL) : REVEAL_ALL;
}
