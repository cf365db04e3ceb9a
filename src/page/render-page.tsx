/** Renders the chronicle as HTML for the pages of a site. React escapes all text; no markup is built from strings. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type AboutMessages, about as englishAbout } from "../i18n/en/about";
import { page as english } from "../i18n/en/page";
import { en as englishMessages } from "../i18n/en";
import type { Messages } from "../i18n/messages";
import { LanguageProvider } from "../i18n/react";
import { uk } from "../i18n/uk";
import { about as ukrainianAbout } from "../i18n/uk/about";
import { page as ukrainian } from "../i18n/uk/page";
import type { PlainChronicle } from "../model/chronicle/chronicle";
import { pickText } from "../model/localized";
import { type Lang, LANGS } from "../model/links/view-link";
import type { SiteFacts } from "../model/site/site-facts";
import { ChroniclePage } from "./ChroniclePage";

const MESSAGES: Readonly<Record<Lang, Messages>> = { en: englishMessages, uk };
const ABOUT_MESSAGES: Readonly<Record<Lang, AboutMessages>> = { en: englishAbout, uk: ukrainianAbout };
const PAGE_MESSAGES: Readonly<Record<Lang, typeof english>> = { en: english, uk: ukrainian };

export type PageParts = {
  /** `<title>` and what search engines read. */
  readonly head: string;
  /** The content of the body, in `#first`. */
  readonly body: string;
};

/** The file names of a page in the languages of the site, in one folder. */
type PageFiles = Readonly<Partial<Record<Lang, string>>>;

/**
 * @param files  of the pages that it links to
 * @param brand  of the site, as the app shows it
 */
export function renderPage(
  chronicle: PlainChronicle,
  lang: Lang,
  files: PageFiles,
  brand?: SiteFacts["brand"],
): PageParts {
  const other: Lang = lang === "en" ? "uk" : "en";
  const otherFile = files[other];
  const inLanguage = (children: ReactNode) =>
    renderToStaticMarkup(
      <LanguageProvider lang={lang} messages={MESSAGES[lang]}>
        {children}
      </LanguageProvider>,
    );
  return {
    head: inLanguage(<Head chronicle={chronicle} lang={lang} files={files} />),
    body: inLanguage(
      <>
        <p id="first-failed" hidden>
          {MESSAGES[lang].notices.partFailed}
        </p>
        <p id="first-unfiltered" className="first-unfiltered" hidden>
          {PAGE_MESSAGES[lang].unfiltered}
        </p>
        <div id="first" className="first">
          <ChroniclePage
            chronicle={chronicle}
            messages={PAGE_MESSAGES[lang]}
            about={ABOUT_MESSAGES[lang]}
            brand={brand}
            other={otherFile === undefined ? undefined : { lang: other, address: addressOf(otherFile) }}
          />
        </div>
      </>,
    ),
  };
}

/** By file name: not every host serves index.html for the folder. */
const addressOf = (file: string): string => `./${file}`;

type HeadProps = {
  readonly chronicle: PlainChronicle;
  readonly lang: Lang;
  readonly files: PageFiles;
};

function Head({ chronicle: { meta }, lang, files }: HeadProps) {
  return (
    <>
      <title>{pickText(meta.title, lang).text}</title>
      <meta name="description" content={pickText(meta.description ?? meta.title, lang).text} />
      {meta.licence?.url !== undefined && <link rel="license" href={meta.licence.url} />}
      {LANGS.map((one) => {
        const file = files[one];
        return file === undefined ? null : <link key={one} rel="alternate" hrefLang={one} href={addressOf(file)} />;
      })}
    </>
  );
}
