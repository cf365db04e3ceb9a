/** Renders the chronicle as HTML at build time. React escapes all text; no markup is built from strings. */
import type { ReactNode } from "react";
import { type AboutMessages, about as englishAbout } from "../i18n/en/about";
import { page as english } from "../i18n/en/page";
import { about as ukrainianAbout } from "../i18n/uk/about";
import { page as ukrainian } from "../i18n/uk/page";
import type { PlainChronicle } from "../model/chronicle/chronicle";
import { pickText } from "../model/localized";
import { parseChronicleText } from "../model/chronicle/read-chronicle";
import { type Lang, LANGS } from "../model/links/view-link";
import { ChroniclePage } from "./ChroniclePage";
import { PAGE_MESSAGES, renderIn } from "./page-languages";

const ABOUT_MESSAGES: Readonly<Record<Lang, AboutMessages>> = { en: englishAbout, uk: ukrainianAbout };
const STATIC_MESSAGES: Readonly<Record<Lang, typeof english>> = { en: english, uk: ukrainian };

export type PageParts = {
  /** `<title>` and what search engines read. */
  readonly head: string;
  /** The content of the body, in `#first`. */
  readonly body: string;
};

/**
 * @param text   content of the bundled chronicle file
 * @param files  file names of the pages by language, in one folder
 * @throws if the chronicle cannot be read
 */
export function renderPages(text: string, files: Readonly<Record<Lang, string>>): Readonly<Record<Lang, PageParts>> {
  const { chronicle, problems } = parseChronicleText(text);
  if (!chronicle) throw new Error(`the bundled chronicle cannot be read: ${JSON.stringify(problems)}`);
  return { en: renderPage(chronicle, "en", files), uk: renderPage(chronicle, "uk", files) };
}

function renderPage(chronicle: PlainChronicle, lang: Lang, files: Readonly<Record<Lang, string>>): PageParts {
  const other: Lang = lang === "en" ? "uk" : "en";
  const inLanguage = (children: ReactNode) => renderIn(lang, children);
  return {
    head: inLanguage(<Head chronicle={chronicle} lang={lang} files={files} />),
    body: inLanguage(
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
            other={{ lang: other, address: addressOf(files[other]) }}
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
  readonly files: Readonly<Record<Lang, string>>;
};

function Head({ chronicle: { meta }, lang, files }: HeadProps) {
  return (
    <>
      <title>{pickText(meta.title, lang).text}</title>
      <meta name="description" content={pickText(meta.description ?? meta.title, lang).text} />
      {meta.licence?.url !== undefined && <link rel="license" href={meta.licence.url} />}
      {LANGS.map((one) => (
        <link key={one} rel="alternate" hrefLang={one} href={addressOf(files[one])} />
      ))}
    </>
  );
}
