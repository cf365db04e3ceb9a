import type { Lang } from "../../model/links/view-link";

type Preferences = {
  /** `?lang=` of the URL. */
  readonly link: Lang | undefined;
  /** The language of the page itself: uk.html is Ukrainian. */
  readonly page: string;
  /** Saved in this browser. */
  readonly remembered: Lang | undefined;
  /** `navigator.language` */
  readonly system: string;
};

/** The initial language. English pages serve everyone: there the saved choice and the system language apply. */
export function languageAtStart({ link, page, remembered, system }: Preferences): Lang {
  return link ?? (page === "uk" ? "uk" : (remembered ?? (system.toLowerCase().startsWith("uk") ? "uk" : "en")));
}
