/** Renders the front page of several timelines as HTML. */
import { renderToStaticMarkup } from "react-dom/server";
import { en } from "../i18n/en";
import { library as english } from "../i18n/en/library";
import { LanguageProvider } from "../i18n/react";
import { uk } from "../i18n/uk";
import { library as ukrainian } from "../i18n/uk/library";
import { pickText } from "../model/localized";
import type { Lang } from "../model/links/view-link";
import { LibraryPage, type LibraryProps } from "./LibraryPage";

/** Everything on it is its own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

export type LibraryDocument = Omit<LibraryProps, "messages" | "title"> & {
  readonly title: LibraryProps["title"] | undefined;
  readonly lang: Lang;
  /** Paths of the style sheets. */
  readonly styles: readonly string[];
  /** Path of the icon. */
  readonly icon: string;
  readonly alternates: readonly { readonly lang: Lang; readonly address: string }[];
};

/** @returns the whole document */
export function renderLibrary({ lang, styles, icon, alternates, title, ...props }: LibraryDocument): string {
  const messages = lang === "uk" ? ukrainian : english;
  const shown = title ?? messages.title;
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>{pickText(shown, lang).text}</title>
        {props.description !== undefined && (
          <meta name="description" content={pickText(props.description, lang).text} />
        )}
        {alternates.map((one) => (
          <link key={one.lang} rel="alternate" hrefLang={one.lang} href={one.address} />
        ))}
        <link rel="icon" href={`./${icon}`} />
        <link rel="manifest" href="./app.webmanifest" />
        {styles.map((path) => (
          <link key={path} rel="stylesheet" href={`./${path}`} />
        ))}
        <script type="module" src="./library.js" />
      </head>
      <body>
        <LanguageProvider lang={lang} messages={lang === "uk" ? uk : en}>
          <LibraryPage {...props} title={shown} messages={messages} />
        </LanguageProvider>
      </body>
    </html>,
  )}\n`;
}
