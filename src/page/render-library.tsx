/** Renders the front page of several timelines as HTML. */
import { renderToStaticMarkup } from "react-dom/server";
import { library as english } from "../i18n/en/library";
import { library as ukrainian } from "../i18n/uk/library";
import type { Lang } from "../model/links/view-link";
import { renderIn } from "./page-languages";
import { LibraryPage, type LibraryProps } from "./LibraryPage";

/** Everything on it is its own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

export type LibraryDocument = Omit<LibraryProps, "messages" | "title"> & {
  readonly title: LibraryProps["title"] | undefined;
  readonly lang: Lang;
  /** Paths of the style sheets. */
  readonly styles: readonly string[];
  /** `<title>` and what search engines read, as HTML. */
  readonly head: string;
};

/** @returns the whole document */
export function renderLibrary({ lang, styles, head, title, ...props }: LibraryDocument): string {
  const messages = lang === "uk" ? ukrainian : english;
  const start = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <link rel="manifest" href="./app.webmanifest" />
      {styles.map((path) => (
        <link key={path} rel="stylesheet" href={`./${path}`} />
      ))}
      <script type="module" src="./library.js" />
    </>,
  );
  const body = renderIn(lang, <LibraryPage {...props} title={title ?? messages.title} messages={messages} />);
  return `<!doctype html>\n<html lang="${lang}"><head>${start}${head}</head><body>${body}</body></html>\n`;
}
