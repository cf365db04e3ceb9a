/** Whether the reader wants no movement, at this moment. */
export const prefersStillness = (): boolean =>
  globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
