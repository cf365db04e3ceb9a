import type { Lang } from "../../model/links/view-link";

type Preferences = {
  /** What the address says, `?lang=`. */
  readonly link: Lang | undefined;
  /** The language in which the page itself was written: uk.html is Ukrainian by its address. */
  readonly page: string;
  /** The reader's own choice, in this browser. */
  readonly remembered: Lang | undefined;
  /** `navigator.language` */
  readonly system: string;
};

/** The language to begin in. English pages are for everybody: there the reader's choice and system count. */
export function languageAtStart({ link, page, remembered, system }: Preferences): Lang {
  return link ?? (page === "uk" ? "uk" : (remembered ?? (system.toLowerCase().startsWith("uk") ? "uk" : "en")));
}
