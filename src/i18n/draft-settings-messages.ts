/** The messages of the settings of a draft: loaded with their dialog. */
import type { DraftSettingsMessages } from "./en/draft-settings";
import { lazyMessages } from "./lazy-messages";

export type { DraftSettingsMessages };

export const loadDraftSettingsMessages = lazyMessages<DraftSettingsMessages>({
  en: () => import("./en/draft-settings").then((module) => module.draftSettings),
  uk: () => import("./uk/draft-settings").then((module) => module.draftSettings),
});
