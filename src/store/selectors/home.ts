import { homeOf } from "../../model/links/share-url";
import { siteFactsOf } from "../../model/site/site-facts";
import type { AppState } from "../state";

/**
 * What links to this chronicle begin with. A single-file export has no URL that others can open, so its links lead to the
 * published page that it was made from.
 * @returns `undefined` in a file that was not made from a published page
 */
export function selectHome({ singleFile }: Pick<AppState, "singleFile">): string | undefined {
  if (!singleFile) return homeOf(window.location.href, siteFactsOf(document));
  const home = singleFile.facts?.home;
  // Text of a file: without a name and password, query or fragment.
  return home === undefined ? undefined : homeOf(home, ofPage(home));
}

/** The facts under which an address remains what it is, be it of a folder or of a page. */
const ofPage = (address: string) => ({
  chronicle: "",
  library: "",
  pages: { en: new URL(address).pathname },
});
