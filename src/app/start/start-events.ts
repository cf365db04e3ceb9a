/** The event on `window` by which the app says that it is there; early.ts waits for it. */
export const STARTED = "throughline:started";
/** The same for a start that has failed. */
export const FAILED = "throughline:failed";
