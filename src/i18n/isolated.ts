/** Right-to-left letters: Hebrew, Arabic and similar scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Text from a file inside one of our sentences, wrapped in bidi isolates (FSI, PDI) so its direction does not affect
 * the text around it. Standalone text uses `dir="auto"` instead.
 */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
