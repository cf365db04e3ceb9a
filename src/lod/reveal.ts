/** Which importance shows as what, by how much time the screen shows. */
import type { Importance } from "../model/chronicle/chronicle";
import { type Ms, MEAN_MONTH_MS, MEAN_YEAR_MS } from "../model/time";

export type Reveal = {
  /** Lowest importance that asks for a label; 6 and more: none does. */
  readonly label: number;
  /** Lowest importance that asks for a shape of its own; lower ones gather in badges. */
  readonly shape: Importance;
};

const STEPS: readonly { readonly above: Ms; readonly reveal: Reveal }[] = [
  { above: 8 * MEAN_YEAR_MS, reveal: { label: 5, shape: 4 } },
  { above: 3 * MEAN_YEAR_MS, reveal: { label: 4, shape: 3 } },
  { above: MEAN_YEAR_MS, reveal: { label: 3, shape: 2 } },
  { above: 3 * MEAN_MONTH_MS, reveal: { label: 2, shape: 1 } },
];
const ALL: Reveal = { label: 1, shape: 1 };

/**
 * The reveal rule of a window.
 * @param spanMs        how much time the screen shows
 * @param isGraded      false when the data gives no importance (or one only): then every event asks for a label and
 *                      room alone decides
 */
export function revealFor(spanMs: Ms, isGraded: boolean): Reveal {
  return isGraded ? (STEPS.find((step) => spanMs > step.above)?.reveal ?? ALL) : ALL;
}
