/** The words of the interface. English is the source of keys; another language that misses one does not compile. */
import type { en } from "./en";
import type { Lang } from "../model/links/view-link";

export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

export type Messages = Widen<typeof en>;

const LOADERS: Readonly<Record<Lang, () => Promise<Messages>>> = {
  en: () => import("./en").then((module) => module.en),
  uk: () => import("./uk").then((module) => module.uk),
};

/** The words of a language; each comes by itself, so that none is loaded beside another. */
export const loadMessages = (lang: Lang): Promise<Messages> => LOADERS[lang]();
