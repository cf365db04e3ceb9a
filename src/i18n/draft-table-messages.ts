/** The messages of the table of a draft, loaded with it. */
import type { DraftTableMessages } from "./en/draft-table";
import { lazyMessages } from "./lazy-messages";

export type { DraftTableMessages };

export const loadDraftTableMessages = lazyMessages<DraftTableMessages>({
  en: () => import("./en/draft-table").then((module) => module.draftTable),
  uk: () => import("./uk/draft-table").then((module) => module.draftTable),
});
