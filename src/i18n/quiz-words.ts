/** The words of the quiz. Apart from the rest, since most readers never open it. */
import type { Lang } from "../model/links/view-link";
import type { quiz } from "./en/quiz";
import type { Widen } from "./messages";

export type QuizWords = Widen<typeof quiz>;

const LOADERS: Readonly<Record<Lang, () => Promise<QuizWords>>> = {
  en: () => import("./en/quiz").then((module) => module.quiz),
  uk: () => import("./uk/quiz").then((module) => module.quiz),
};

export const loadQuizWords = (lang: Lang): Promise<QuizWords> => LOADERS[lang]();
