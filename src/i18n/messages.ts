/** The words of the interface. English is the source of keys; another language that misses one does not compile. */
import { en } from "./en";
import type { Lang } from "../model/view-link";

export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

export type Messages = Widen<typeof en>;

const LOADERS: Readonly<Record<Lang, () => Promise<Messages>>> = {
  en: () => Promise.resolve(en),
  uk: () => import("./uk").then((module) => module.uk),
};

/** The words of a language; English is in the first load, others come when asked for. */
export const loadMessages = (lang: Lang): Promise<Messages> => LOADERS[lang]();

export { en as englishMessages };
