/** The words of stories of the reader's own. Apart from the rest, since most readers never make one. */
import type { Lang } from "../model/links/view-link";
import type { userStories } from "./en/user-stories";
import type { Widen } from "./messages";

export type UserStoryMessages = Widen<typeof userStories>;

const LOADERS: Readonly<Record<Lang, () => Promise<UserStoryMessages>>> = {
  en: () => import("./en/user-stories").then((module) => module.userStories),
  uk: () => import("./uk/user-stories").then((module) => module.userStories),
};

export const loadUserStoryMessages = (lang: Lang): Promise<UserStoryMessages> => LOADERS[lang]();
