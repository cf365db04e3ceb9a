/** The words for what is dropped on the page or pasted; see `en/local.ts`. Most readers never do. */
import type { Lang } from "../model/links/view-link";
import type { local } from "./en/local";
import type { Widen } from "./messages";

export type LocalWords = Widen<typeof local>;

const LOADERS: Readonly<Record<Lang, () => Promise<LocalWords>>> = {
  en: () => import("./en/local").then((module) => module.local),
  uk: () => import("./uk/local").then((module) => module.local),
};

export const loadLocalWords = (lang: Lang): Promise<LocalWords> => LOADERS[lang]();
