/** The words of sheets for paper. Apart from the rest, since most readers print nothing. */
import type { Lang } from "../model/links/view-link";
import type { paper } from "./en/print";
import type { Widen } from "./messages";

export type PrintMessages = Widen<typeof paper>;

const LOADERS: Readonly<Record<Lang, () => Promise<PrintMessages>>> = {
  en: () => import("./en/print").then((module) => module.paper),
  uk: () => import("./uk/print").then((module) => module.paper),
};

export const loadPrintMessages = (lang: Lang): Promise<PrintMessages> => LOADERS[lang]();
