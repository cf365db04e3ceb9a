import type { Widen } from "../messages";

/** Loaded with the notice that a timeline has new corrections. */
export const changed = {
  since: "This timeline has been corrected or added to since your last visit.",
  show: "What has changed",
  dismiss: "Dismiss",
};

export type ChangedMessages = Widen<typeof changed>;
