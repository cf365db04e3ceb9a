/** Why a file was not opened: loaded after the first view, with what shows it. */
import type { LoadFailureMessages } from "./en/load-failures";
import { lazyMessages } from "./lazy-messages";

export type { LoadFailureMessages };

export const loadLoadFailureMessages = lazyMessages<LoadFailureMessages>({
  en: () => import("./en/load-failures").then((module) => module.loadFailures),
  uk: () => import("./uk/load-failures").then((module) => module.loadFailures),
});
