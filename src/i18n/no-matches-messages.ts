/** The words on filters that have no event in common: loaded when that happens. */
import type { NoMatchesMessages } from "./en/no-matches";
import { lazyMessages } from "./lazy-messages";

export type { NoMatchesMessages };

export const loadNoMatchesMessages = lazyMessages<NoMatchesMessages>({
  en: () => import("./en/no-matches").then((module) => module.noMatches),
  uk: () => import("./uk/no-matches").then((module) => module.noMatches),
});
