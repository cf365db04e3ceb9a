/** Renders the chronicle as HTML for the pages of a site. React escapes all text; no markup is built from strings. */
import { type AboutMessages, about as englishAbout } from "../i18n/en/about";
import { page as english } from "../i18n/en/page";
import { about as ukrainianAbout } from "../i18n/uk/about";
import { page as ukrainian } from "../i18n/uk/page";
import type { PlainChronicle } from "../model/chronicle/chronicle";
import type { Lang } from "../model/links/view-link";
import type { SiteFacts } from "../model/site/site-facts";
import { ChroniclePage } from "./ChroniclePage";
import { PAGE_MESSAGES, renderIn } from "./page-languages";

const ABOUT_MESSAGES: Readonly<Record<Lang, AboutMessages>> = { en: englishAbout, uk: ukrainianAbout };
const STATIC_MESSAGES: Readonly<Record<Lang, typeof english>> = { en: english, uk: ukrainian };

/** The file names of a page in the languages of the site, in one folder. */
type PageFiles = Readonly<Partial<Record<Lang, string>>>;

/**
 * The content of the body of a timeline's page until the app has started, in `#first`.
 * @param files  of the pages that it links to
 * @param brand  of the site, as the app shows it
 */
export function renderPage(
  chronicle: PlainChronicle,
  lang: Lang,
  files: PageFiles,
  brand?: SiteFacts["brand"],
): string {
  const other: Lang = lang === "en" ? "uk" : "en";
  const otherFile = files[other];
  return renderIn(
    lang,
    <>
      <p id="first-failed" hidden>
        {PAGE_MESSAGES[lang].notices.partFailed}
      </p>
      <p id="first-unfiltered" className="first-unfiltered" hidden>
        {STATIC_MESSAGES[lang].unfiltered}
      </p>
      <div id="first" className="first">
        <ChroniclePage
          chronicle={chronicle}
          messages={STATIC_MESSAGES[lang]}
          about={ABOUT_MESSAGES[lang]}
          brand={brand}
          // By file name: not every host serves index.html for the folder.
          other={otherFile === undefined ? undefined : { lang: other, address: `./${otherFile}` }}
        />
      </div>
    </>,
  );
}
