/** The messages of the import dialog, apart from `lazy-messages.ts`: the first view does not even need to know their files. */
import type { ImportCheckMessages } from "./en/import-check";
import { lazyMessages } from "./lazy-messages";

export type { ImportCheckMessages };

export const loadImportCheckMessages = lazyMessages<ImportCheckMessages>({
  en: () => import("./en/import-check").then((module) => module.importCheck),
  uk: () => import("./uk/import-check").then((module) => module.importCheck),
});
