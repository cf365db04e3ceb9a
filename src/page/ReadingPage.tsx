/** The frame of the pages that are only read: of a single event, and of a story. No scripts, one style sheet. */
import type { ReactNode } from "react";
import type { Meta } from "../model/chronicle/chronicle";
import type { Lang } from "../model/links/view-link";
import type { LocalizedText } from "../model/localized";
import type { Brand } from "../model/site/brand";
import { LOGO_HEIGHT_PX, logoWidthOf } from "../model/site/brand-files";
import { contactText } from "../model/site/contact";
import type { ReadingMessages } from "../i18n/en/reading";
import { languageName } from "../i18n/language-name";
import { Text, usePick } from "../i18n/react";
import { type HeadFacts, type Alternate, SiteHead } from "./SiteHead";
import { READING_MESSAGES, renderIn } from "./page-languages";

/** What the frame shows around the text. All addresses are links from the page. */
export type ReadingFrame = {
  readonly head: HeadFacts;
  readonly styles: readonly string[];
  /** The page with the app, and the name of the timeline. */
  readonly home: string;
  readonly title: LocalizedText;
  readonly logo?: string | undefined;
  /** This page in other languages. */
  readonly others: readonly Alternate[];
  readonly brand: Brand;
  readonly meta: Meta;
};

/**
 * Fonts and pictures of the site, and pictures of the timeline; nothing else is loaded, sent or run. Without scripts the
 * page connects to nothing itself: `connect-src` lets tools that audit it read the robots.txt of the site.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https: data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** @returns the whole document */
export function renderReadingPage(frame: ReadingFrame, content: ReactNode): string {
  const { lang } = frame.head;
  const head = renderIn(
    lang,
    <>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <SiteHead facts={frame.head} />
      {frame.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </>,
  );
  const body = renderIn(lang, <Frame frame={frame}>{content}</Frame>);
  return `<!doctype html>\n<html lang="${lang}">\n<head>${head}</head>\n<body>${body}</body>\n</html>\n`;
}

function Frame({ frame, children }: { readonly frame: ReadingFrame; readonly children: ReactNode }) {
  return (
    <div className="reading">
      <header className="reading-header">
        <a className="reading-home" href={frame.home}>
          <Logo frame={frame} />
          <span>
            <Text of={frame.title} />
          </span>
        </a>
        {frame.others.map(({ lang, href }) => (
          <a key={lang} href={href} hrefLang={lang} lang={lang} rel="alternate">
            {ownName(lang)}
          </a>
        ))}
      </header>
      <main>{children}</main>
      <Footer frame={frame} messages={READING_MESSAGES[frame.head.lang]} />
    </div>
  );
}

/** As at the start of a line: "Українська". */
function ownName(lang: Lang): string {
  const name = languageName(lang, lang);
  return `${name.charAt(0).toLocaleUpperCase(lang)}${name.slice(1)}`;
}

/** The name of the publisher is its text, as in the app. */
function Logo({ frame: { logo, brand } }: { readonly frame: ReadingFrame }) {
  const name = usePick()(brand.publisher?.name).text;
  if (logo === undefined || !brand.logo) return null;
  return <img src={logo} alt={name} width={logoWidthOf(brand.logo)} height={LOGO_HEIGHT_PX} />;
}

type FooterProps = { readonly frame: ReadingFrame; readonly messages: ReadingMessages };

function Footer({ frame: { head, brand, meta }, messages }: FooterProps) {
  const { publisher, contact, footer } = brand;
  // That of the brand is of the site, and so of its texts if they have none of their own.
  const licence = meta.licence ?? brand.licence;
  const siteLicence = meta.licence && brand.licence?.name !== meta.licence.name ? brand.licence : undefined;
  return (
    <footer className="reading-footer" aria-label={messages.aboutPage}>
      {publisher && (
        <p>
          {messages.publisher}:{" "}
          <MaybeLink href={publisher.url}>
            <Text of={publisher.name} />
          </MaybeLink>
        </p>
      )}
      {licence && <LicenceLine label={messages.licence} licence={licence} />}
      {siteLicence && <LicenceLine label={messages.siteLicence} licence={siteLicence} />}
      <ul>
        {contact !== undefined && <Item href={contact}>{contactText(contact)}</Item>}
        {meta.reportUrl !== undefined && <Item href={meta.reportUrl}>{messages.report}</Item>}
        {head.feed && <Item href={head.feed.href}>{messages.feed}</Item>}
        {footer.map(({ label, url }) => (
          <Item key={url} href={url}>
            <Text of={label} />
          </Item>
        ))}
      </ul>
    </footer>
  );
}

type LicenceProps = { readonly label: string; readonly licence: NonNullable<Brand["licence"]> };

const LicenceLine = ({ label, licence: { name, url } }: LicenceProps) => (
  <p>
    {label}:{" "}
    <MaybeLink href={url} rel="license noopener noreferrer">
      {name}
    </MaybeLink>
  </p>
);

const Item = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <li>
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  </li>
);

type LinkProps = { readonly href: string | undefined; readonly rel?: string; readonly children: ReactNode };

const MaybeLink = ({ href, rel = "noopener noreferrer", children }: LinkProps) =>
  href === undefined ? (
    children
  ) : (
    <a href={href} rel={rel}>
      {children}
    </a>
  );
