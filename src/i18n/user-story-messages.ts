/** The words of stories of the reader's own. Apart from the rest, since most readers never make one. */
import type { Lang } from "../model/links/view-link";
import type { ownStories } from "./en/user-stories";
import type { Widen } from "./messages";

export type OwnWords = Widen<typeof ownStories>;

const LOADERS: Readonly<Record<Lang, () => Promise<OwnWords>>> = {
  en: () => import("./en/user-stories").then((module) => module.ownStories),
  uk: () => import("./uk/user-stories").then((module) => module.ownStories),
};

export const loadOwnWords = (lang: Lang): Promise<OwnWords> => LOADERS[lang]();
