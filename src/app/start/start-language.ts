import type { Lang } from "../../model/links/view-link";
import type { SiteFacts } from "../../model/site/site-facts";

type Preferences = {
  /** `?lang=` of the URL. */
  readonly link: Lang | undefined;
  /** The language of the page itself: uk.html is Ukrainian. */
  readonly page: string;
  /** The pages of the site; the first is the one that its address opens. */
  readonly pages: SiteFacts["pages"];
  /** Saved in this browser. */
  readonly remembered: Lang | undefined;
  /** `navigator.language` */
  readonly system: string;
};

/**
 * The initial language: always one that the site has. An English page that the address of the site opens serves everyone: there the saved choice and the
 * system language apply.
 */
export function languageAtStart({ link, page, pages, remembered, system }: Preferences): Lang {
  if (link && pages[link] !== undefined) return link;
  if (page === "uk") return "uk";
  const isForAll = Object.keys(pages)[0] === page && pages.uk !== undefined;
  return isForAll ? (remembered ?? (system.toLowerCase().startsWith("uk") ? "uk" : "en")) : "en";
}
