/**
 * The messages that are loaded on demand: those of one language at a time, and the sets that most readers never need, each
 * with what shows it.
 */
import type { Lang } from "../model/links/view-link";
import type { LinkNoticeMessages } from "./en/link-notices";
import type { LocalMessages } from "./en/local";
import type { PrintMessages } from "./en/print";
import type { ProblemMessages } from "./en/problems";
import type { QuizMessages } from "./en/quiz";
import type { StoryMessages } from "./en/stories";
import type { UserStoryMessages } from "./en/user-stories";
import type { Messages } from "./messages";

export type {
  LinkNoticeMessages,
  LocalMessages,
  PrintMessages,
  ProblemMessages,
  QuizMessages,
  StoryMessages,
  UserStoryMessages,
};

export type Loader<M> = {
  (lang: Lang): Promise<M>;
  /** What has been loaded so far: a component that needs it renders at once. */
  readonly loaded?: Partial<Record<Lang, M>>;
};

export function lazyMessages<M>(loaders: Readonly<Record<Lang, () => Promise<M>>>): Loader<M> {
  const loaded: Partial<Record<Lang, M>> = {};
  return Object.assign((lang: Lang) => loaders[lang]().then((messages) => (loaded[lang] = messages)), { loaded });
}

export const loadMessages = lazyMessages<Messages>({
  en: () => import("./en").then((module) => module.en),
  uk: () => import("./uk").then((module) => module.uk),
});

export const loadLinkNotices = lazyMessages<LinkNoticeMessages>({
  en: () => import("./en/link-notices").then((module) => module.linkNotices),
  uk: () => import("./uk/link-notices").then((module) => module.linkNotices),
});

export const loadLocalMessages = lazyMessages<LocalMessages>({
  en: () => import("./en/local").then((module) => module.local),
  uk: () => import("./uk/local").then((module) => module.local),
});

export const loadPrintMessages = lazyMessages<PrintMessages>({
  en: () => import("./en/print").then((module) => module.print),
  uk: () => import("./uk/print").then((module) => module.print),
});

export const loadProblemMessages = lazyMessages<ProblemMessages>({
  en: () => import("./en/problems").then((module) => module.problems),
  uk: () => import("./uk/problems").then((module) => module.problems),
});

export const loadQuizMessages = lazyMessages<QuizMessages>({
  en: () => import("./en/quiz").then((module) => module.quiz),
  uk: () => import("./uk/quiz").then((module) => module.quiz),
});

export const loadStoryMessages = lazyMessages<StoryMessages>({
  en: () => import("./en/stories").then((module) => module.stories),
  uk: () => import("./uk/stories").then((module) => module.stories),
});

export const loadUserStoryMessages = lazyMessages<UserStoryMessages>({
  en: () => import("./en/user-stories").then((module) => module.userStories),
  uk: () => import("./uk/user-stories").then((module) => module.userStories),
});
