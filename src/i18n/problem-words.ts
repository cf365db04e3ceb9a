/** The words for what is wrong with a file; see `en/problems.ts`. Apart from the rest, since most readers never open one. */
import type { Lang } from "../model/links/view-link";
import type { problems } from "./en/problems";
import type { Widen } from "./messages";

export type ProblemWords = Widen<typeof problems>;

const LOADERS: Readonly<Record<Lang, () => Promise<ProblemWords>>> = {
  en: () => import("./en/problems").then((module) => module.problems),
  uk: () => import("./uk/problems").then((module) => module.problems),
};

export const loadProblemWords = (lang: Lang): Promise<ProblemWords> => LOADERS[lang]();
