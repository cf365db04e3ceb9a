/** The page in the archive that says how to publish it, in every language. */
import { renderToStaticMarkup } from "react-dom/server";
import { type HowToPublishMessages, howToPublish as english } from "../i18n/en/how-to-publish";
import { howToPublish as ukrainian } from "../i18n/uk/how-to-publish";
import type { Lang } from "../model/links/view-link";
import type { SiteFile } from "../model/site/site";
import { HEADERS } from "./hosting-files";

const MESSAGES: readonly (readonly [Lang, HowToPublishMessages])[] = [
  ["en", english],
  ["uk", ukrainian],
];
const HOSTS = ["netlify", "github", "cloudflare", "ftp", "any"] as const;

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.55 system-ui, "Segoe UI", sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1rem; font-weight: 400; margin: 0; }
h2 { font-size: 1.8rem; line-height: 1.2; margin: 2rem 0 1rem; }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
ol { padding-inline-start: 1.4rem; margin: .5rem 0; }
li { margin: .3rem 0; }
nav { display: flex; gap: 1.5rem; }
nav a { display: inline-block; padding: .6rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: .4rem .6rem; text-align: start; vertical-align: top; }
pre { padding: .8rem; border: 1px solid; white-space: pre-wrap; }
section + section { border-top: 2px solid; margin-top: 3rem; }
`;

function Section({ lang, messages }: { readonly lang: Lang; readonly messages: HowToPublishMessages }) {
  return (
    <section id={lang} lang={lang}>
      <h2>{messages.title}</h2>
      <p>{messages.intro}</p>
      <p>{messages.whole}</p>
      {HOSTS.map((host) => (
        <div key={host}>
          <h3>{messages.hosts[host].name}</h3>
          <ol>
            {messages.hosts[host].steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ))}
      <h3>{messages.headersTitle}</h3>
      <p>{messages.headersText}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.header}</th>
            <th scope="col">{messages.files}</th>
          </tr>
        </thead>
        <tbody>
          {messages.headers.map(({ header, files }) => (
            <tr key={header}>
              <td>
                <code>{header}</code>
              </td>
              <td>{files}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{messages.headersFile}</p>
      <pre>{HEADERS}</pre>
      <h3>{messages.updateTitle}</h3>
      <p>{messages.update}</p>
    </section>
  );
}

/** A static page without scripts: it is opened from the disk. */
export function howToPublish(): SiteFile {
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{MESSAGES.map(([, { title }]) => title).join(" · ")}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>
          {MESSAGES.map(([lang, { title }], at) => (
            <span key={lang} lang={lang}>
              {at > 0 && " · "}
              {title}
            </span>
          ))}
        </h1>
        <nav aria-label="Language · Мова">
          {MESSAGES.map(([lang, { language }]) => (
            <a key={lang} href={`#${lang}`} lang={lang}>
              {language}
            </a>
          ))}
        </nav>
        <main>
          {MESSAGES.map(([lang, messages]) => (
            <Section key={lang} lang={lang} messages={messages} />
          ))}
        </main>
      </body>
    </html>,
  );
  return { path: "HOW-TO-PUBLISH.html", content: `<!doctype html>\n${page}\n` };
}
