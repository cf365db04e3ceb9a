/** What the app has to know about the site it is on, as JSON in each page: `<script type="application/json" id="site">`. */
import type { LocalizedText } from "../localized";
import { LANGS, type Lang } from "../links/view-link";
import type { BrandLink } from "./brand";

export type SiteFacts = {
  /** The chronicle to open without `?src=`, from the folder of the page. */
  readonly chronicle: string;
  /** The page of each language, in the same folder. */
  readonly pages: Readonly<Partial<Record<Lang, string>>>;
  /** The page that lists all timelines of the site. */
  readonly library?: string | undefined;
  readonly brand?:
    | {
        readonly publisher?: { readonly name: LocalizedText; readonly url?: string | undefined } | undefined;
        /** Path of the logo. */
        readonly logo?: string | undefined;
        /** In CSS pixels at the height in the header, so that nothing moves when the picture arrives: `logoWidthOf`. */
        readonly logoWidth?: number | undefined;
        readonly licence?: { readonly name: string; readonly url?: string | undefined } | undefined;
        readonly contact?: string | undefined;
        readonly footer?: readonly BrandLink[] | undefined;
      }
    | undefined;
  /** A chronicle that newcomers can open and copy, from the folder of the page. */
  readonly example?: string | undefined;
  /** Whether the site holds the template that "Publish" needs. */
  readonly canPublish?: boolean | undefined;
};

export const DEFAULT_FACTS: SiteFacts = {
  chronicle: "data/russia-ukraine-war.json",
  pages: { en: "index.html", uk: "uk.html" },
  example: "examples/thimble-hill/chronicle.json",
};

/** Languages that the interface of the site can be switched to, in the order of the switch. */
export const languagesOf = ({ pages }: Pick<SiteFacts, "pages">): readonly Lang[] =>
  LANGS.filter((lang) => pages[lang] !== undefined);

/** @returns the facts in the page; the defaults where it has none, as in the development server */
export function siteFactsOf(page: Document): SiteFacts {
  const text = page.getElementById("site")?.textContent;
  // Written by our own build or by `npm run site` from values that were read strictly.
  return text ? (JSON.parse(text) as SiteFacts) : DEFAULT_FACTS;
}
