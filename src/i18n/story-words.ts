/** The words of stories. Apart from the rest, since most readers never open one. */
import type { Lang } from "../model/links/view-link";
import type { stories } from "./en/stories";
import type { Widen } from "./messages";

export type StoryWords = Widen<typeof stories>;

const LOADERS: Readonly<Record<Lang, () => Promise<StoryWords>>> = {
  en: () => import("./en/stories").then((module) => module.stories),
  uk: () => import("./uk/stories").then((module) => module.stories),
};

export const loadStoryWords = (lang: Lang): Promise<StoryWords> => LOADERS[lang]();
