/**
 * The whole chronicle as one HTML page: shown until the app has started, and the complete page without scripts. While
 * scripts load, `page.css` shows only the rows of the list, in the layout of the app.
 */
import { dateFormatter } from "../i18n/format-date";
import type { AboutMessages } from "../i18n/en/about";
import type { page as pageMessages } from "../i18n/en/page";
import { Text, useLang, useMessages, usePick } from "../i18n/react";
import type { Meta, PlainChronicle } from "../model/chronicle/chronicle";
import type { Lang } from "../model/links/view-link";
import { hasPublisher } from "../model/site/contact";
import type { SiteFacts } from "../model/site/site-facts";
import { GroupHeading } from "../features/list/GroupHeading";
import { groupEvents } from "../model/chronicle/event-groups";
import { GlyphSprite } from "../ui/GlyphSprite";
import { HeaderTitle } from "../ui/HeaderTitle";
import { Density } from "./Density";
import { EventArticle } from "./EventArticle";
import { SiteFooter } from "./SiteFooter";

type Props = {
  readonly chronicle: PlainChronicle;
  readonly messages: typeof pageMessages;
  readonly about: AboutMessages;
  /** The same page in the other language. */
  readonly other?: { readonly lang: Lang; readonly address: string } | undefined;
  readonly brand?: SiteFacts["brand"];
};

export function ChroniclePage({ chronicle, messages, about, other, brand }: Props) {
  const { app } = useMessages();
  const groups = groupEvents(chronicle.events, chronicle.eras);
  return (
    <>
      <GlyphSprite />
      <header className="app-header">
        <Title chronicle={chronicle} brand={brand} />
        {other && (
          <a className="first-other" href={other.address} hrefLang={other.lang} lang={other.lang}>
            {messages.otherLanguage}
          </a>
        )}
      </header>
      <Density chronicle={chronicle} />
      <main className="first-scroll" aria-label={app.main}>
        <div className="event-list">
          <div className="first-more first-intro">
            {chronicle.meta.description !== undefined && (
              <p>
                <Text of={chronicle.meta.description} />
              </p>
            )}
            <p>{messages.withoutScript}</p>
            <nav aria-label={messages.periods}>
              <ul>
                {groups.map(({ key, heading }) =>
                  heading.kind === "era" ? (
                    <li key={key}>
                      <a href={`#${key}`}>
                        <Text of={heading.era.label} />
                      </a>
                    </li>
                  ) : null,
                )}
              </ul>
            </nav>
          </div>
          {groups.map(({ key, heading, events }) => (
            <section key={key} aria-labelledby={key}>
              <GroupHeading heading={heading} id={key} />
              {heading.kind === "era" && heading.era.description !== undefined && (
                <p className="first-more first-era">
                  <Text of={heading.era.description} />
                </p>
              )}
              {events.map((event) => (
                <EventArticle key={event.id} event={event} chronicle={chronicle} />
              ))}
            </section>
          ))}
          <About meta={chronicle.meta} messages={about} />
          {hasPublisher(brand) && <SiteFooter brand={brand} messages={about} />}
        </div>
      </main>
    </>
  );
}

type TitleProps = { readonly chronicle: PlainChronicle; readonly brand: SiteFacts["brand"] };

function Title({ chronicle: { meta, events, digest }, brand }: TitleProps) {
  const { app } = useMessages();
  const pick = usePick();
  const day = useDay();
  return (
    <HeaderTitle brand={brand} alt={pick(brand?.publisher?.name).text}>
      <h1>
        <span className="first-long">
          <Text of={meta.title} />
        </span>
        <span className="first-short" aria-hidden="true">
          <Text of={meta.shortTitle ?? meta.title} />
        </span>
      </h1>
      <p className="app-sub num">
        <span className="app-count">{(digest.isSourced ? app.count : app.countPlain)(events.length)}</span>
        {meta.coverage && <span>{app.upTo(day(meta.coverage.to))}</span>}
      </p>
    </HeaderTitle>
  );
}

/** Selection, corrections and licences: the footer of a page without dialogs. */
function About({ meta, messages: about }: { readonly meta: Meta; readonly messages: AboutMessages }) {
  const day = useDay();
  const { coverage, method, version, corrections, licence } = meta;
  return (
    <footer className="first-more first-about">
      {coverage && (
        <>
          <h2>{about.coverage}</h2>
          <p>
            {about.upTo(day(coverage.to))} {about.wentOn}
          </p>
        </>
      )}
      {method !== undefined && (
        <>
          <h2>{about.method}</h2>
          <p>
            <Text of={method} />
          </p>
        </>
      )}
      <h2>{about.version}</h2>
      {version !== undefined && <p className="num">{about.versionIs(version)}</p>}
      {corrections.length === 0 && <p>{about.noCorrections}</p>}
      {corrections.map((correction, i) => (
        <p key={i}>
          <b className="num">{day(correction.date)}</b>. <Text of={correction.text} />
        </p>
      ))}
      <h2>{about.licences}</h2>
      {licence && (
        <p>
          {about.text}{" "}
          {licence.url === undefined ? (
            licence.name
          ) : (
            <a href={licence.url} rel="noopener noreferrer">
              {licence.name}
            </a>
          )}
          .
        </p>
      )}
      <p>
        {about.code} {about.libraries} <a href="./THIRD-PARTY-NOTICES.txt">{about.notices}</a>.
      </p>
    </footer>
  );
}

/** Formats a day of the chronicle ("2025-05-16"). */
function useDay(): (day: string) => string {
  const format = dateFormatter(useLang(), { day: "numeric", month: "long", year: "numeric" });
  return (day) => {
    const ms = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(ms) ? day : format.format(ms);
  };
}
