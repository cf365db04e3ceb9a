import type { BoxRank } from "./lod-item";

/** How much more than a label each form is worth, by rank; a label has 0. */
const RANK_VALUES: Readonly<Record<BoxRank, number>> = { 0: 0, 1: 0.3, 2: 0.8, 3: 1.6, 4: 1.9, 5: 0.4, 6: 2.1, 7: 2.2 };
/** Importance counts less for these than for a label: many cards are better than a few. */
const PER_IMPORTANCE = 25;

/**
 * What a form is worth to the reader, beside a label.
 * @param text  value of what it says of the summary
 */
export const formValue = (importance: number, rank: BoxRank, text = 0): number =>
  importance * PER_IMPORTANCE * (RANK_VALUES[rank] + text);
