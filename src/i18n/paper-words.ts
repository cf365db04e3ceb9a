/** The words of sheets for paper. Apart from the rest, since most readers print nothing. */
import type { Lang } from "../model/links/view-link";
import type { paper } from "./en/paper";
import type { Widen } from "./messages";

export type PaperWords = Widen<typeof paper>;

const LOADERS: Readonly<Record<Lang, () => Promise<PaperWords>>> = {
  en: () => import("./en/paper").then((module) => module.paper),
  uk: () => import("./uk/paper").then((module) => module.paper),
};

export const loadPaperWords = (lang: Lang): Promise<PaperWords> => LOADERS[lang]();
