/** The types of the interface's texts. English is the source of keys; a language that misses one does not compile. */
import type { en } from "./en";

export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

export type Messages = Widen<typeof en>;
