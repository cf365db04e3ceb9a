/** Letter and word spacing that a reader's style sheet sets (WCAG 1.4.12). */
export type Spacing = {
  /** After each letter, em. */
  readonly letterEm: number;
  /** After each word, on top of the letter spacing. */
  readonly wordEm: number;
};

export const NO_SPACING: Spacing = { letterEm: 0, wordEm: 0 };
