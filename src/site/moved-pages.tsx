/**
 * Pages at the addresses of events that were renamed, merged or removed: each leads on to the page of the replacement, or says
 * what happened. Without scripts.
 */
import { renderToStaticMarkup } from "react-dom/server";
import { dates as englishDates } from "../i18n/en/dates";
import { movedPage as english } from "../i18n/en/moved-page";
import { formatEventDate } from "../i18n/format-date";
import { dates as ukrainianDates } from "../i18n/uk/dates";
import { movedPage as ukrainian } from "../i18n/uk/moved-page";
import { type Moved, fateOf } from "../model/chronicle/moved";
import { parseEventDate } from "../model/dates/event-date";
import type { Lang } from "../model/links/view-link";
import { type LocalizedText, pickText } from "../model/localized";
import type { Site, SiteFile, SiteTimeline } from "../model/site/site";
import { fileNames, fullAddress, pathsOf, relativeLink } from "./paths";

const MESSAGES = {
  en: { ...english, dates: englishDates },
  uk: { ...ukrainian, dates: ukrainianDates },
} as const satisfies Record<Lang, unknown>;

/**
 * @param styles  style sheets of the pages of events, from the root of the site
 * @returns a page for each old id in each language; none where an event has a page at that address now
 */
export function movedPages(site: Site, timeline: SiteTimeline, styles: readonly string[]): SiteFile[] {
  const { chronicle } = timeline;
  const { moved } = chronicle.meta;
  const [anyEvent] = chronicle.events;
  if (!moved || !anyEvent) return [];
  const paths = pathsOf(site, timeline);
  return site.languages.flatMap((lang) => {
    const folder = paths.event(anyEvent.id, lang).replace(/[^/]+$/, "");
    // Compared without case: on some disks "A" and "a" are one file.
    const taken = new Set(chronicle.events.map(({ id }) => paths.event(id, lang).toLowerCase()));
    return moved.flatMap(({ from }): SiteFile[] => {
      const path = `${folder}${fileNames([from]).get(from) ?? from}.html`;
      const fate = fateOf(chronicle, from);
      if (!fate || taken.has(path.toLowerCase())) return [];
      taken.add(path.toLowerCase());
      const target = fate.to === undefined ? paths.main(lang) : paths.event(fate.to, lang);
      const page = <MovedPage {...{ site, timeline, lang, path, target, styles, fate }} />;
      return [{ path, content: `<!doctype html>\n${renderToStaticMarkup(page)}\n` }];
    });
  });
}

type Props = {
  readonly site: Site;
  readonly timeline: SiteTimeline;
  readonly lang: Lang;
  readonly path: string;
  /** Where the page leads to, from the root. */
  readonly target: string;
  readonly styles: readonly string[];
  readonly fate: Moved;
};

function MovedPage({ site, timeline: { chronicle }, lang, path, target, styles, fate }: Props) {
  const { from, to, date, note } = fate;
  const messages = MESSAGES[lang];
  const isMoved = to !== undefined;
  const link = relativeLink(path, target);
  const address = isMoved ? fullAddress(site, target) : undefined;
  const title = isMoved ? messages.movedTitle : messages.removedTitle;
  const parsed = date === undefined ? undefined : parseEventDate(date);
  const day = parsed?.ok ? formatEventDate(parsed.date, lang, messages.dates) : undefined;
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}: ${from}`}</title>
        {address !== undefined && <link rel="canonical" href={address} />}
        {isMoved ? <meta httpEquiv="refresh" content={`0; url=${link}`} /> : <meta name="robots" content="noindex" />}
        {styles.map((style) => (
          <link key={style} rel="stylesheet" href={relativeLink(path, style)} />
        ))}
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{isMoved ? messages.moved(from) : messages.removed(from, day)}</p>
          {note !== undefined && <Words of={note} lang={lang} as="p" />}
          <p>
            {!isMoved && `${messages.timeline} `}
            <a href={link}>
              <Words of={isMoved ? chronicle.eventsById.get(to)?.title : chronicle.meta.title} lang={lang} as="span" />
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}

type WordsProps = { readonly of: LocalizedText | undefined; readonly lang: Lang; readonly as: "p" | "span" };

/** A text of the chronicle, which may be in another language than the page. */
function Words({ of, lang, as: Element }: WordsProps) {
  const { text, lang: textLang, isFallback } = pickText(of, lang);
  return <Element lang={isFallback ? textLang : undefined}>{text}</Element>;
}
