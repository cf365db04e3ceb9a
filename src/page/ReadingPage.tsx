/** The frame of the pages that are only read: of a single event, and of a story. No scripts, one style sheet. */
import type { ReactNode } from "react";
import type { Meta } from "../model/chronicle/chronicle";
import type { Lang } from "../model/links/view-link";
import type { LocalizedText } from "../model/localized";
import type { Brand } from "../model/site/brand";
import type { ReadingMessages } from "../i18n/en/reading";
import { languageName } from "../i18n/language-name";
import { Text } from "../i18n/react";
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

/** Fonts and pictures of the site, and pictures of the timeline; nothing else is loaded, sent or run. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https: data:; base-uri 'none'; form-action 'none'";

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
          {frame.logo !== undefined && <img src={frame.logo} alt="" height={28} />}
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

type FooterProps = { readonly frame: ReadingFrame; readonly messages: ReadingMessages };

function Footer({ frame: { head, brand, meta }, messages }: FooterProps) {
  const { publisher, contact, footer } = brand;
  const licence = brand.licence ?? meta.licence;
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
      {licence && (
        <p>
          {messages.licence}:{" "}
          <MaybeLink href={licence.url} rel="license noopener noreferrer">
            {licence.name}
          </MaybeLink>
        </p>
      )}
      <ul>
        {contact !== undefined && <Item href={contact}>{shownContact(contact, messages)}</Item>}
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

/** A mail address is shown as it is, so that it can be copied; a page only by what it is for. */
const shownContact = (contact: string, messages: ReadingMessages): string =>
  /^mailto:/i.test(contact) ? contact.slice("mailto:".length).replace(/\?.*$/, "") : messages.contact;
