/** The front page of several timelines; complete without scripts, which only add the search (src/library). */
import { formatPeriod } from "../i18n/format-period";
import type { LibraryMessages } from "../i18n/en/library";
import { Text, useLang } from "../i18n/react";
import { languageName } from "../i18n/language-name";
import type { LocalizedText } from "../model/localized";
import type { Lang } from "../model/links/view-link";
import type { SiteTimeline } from "../model/site/site";
import { DensityBars } from "./Density";

export type LibraryProps = {
  readonly title: LocalizedText;
  readonly description: LocalizedText | undefined;
  readonly publisher: { readonly name: LocalizedText; readonly url?: string | undefined } | undefined;
  readonly logo: string | undefined;
  readonly footer: readonly { readonly label: LocalizedText; readonly url: string }[];
  readonly timelines: readonly SiteTimeline[];
  readonly messages: LibraryMessages;
  readonly other: { readonly lang: Lang; readonly address: string } | undefined;
};

export function LibraryPage(props: LibraryProps) {
  const { title, description, publisher, logo, footer, timelines, messages, other } = props;
  const lang = useLang();
  return (
    <div className="library">
      <header>
        {logo !== undefined && <img className="library-logo" src={logo} alt="" height={32} />}
        <div>
          <h1>
            <Text of={title} />
          </h1>
          <p className="library-sub">
            {publisher && (
              <>
                {publisher.url === undefined ? (
                  <Text of={publisher.name} />
                ) : (
                  <a href={publisher.url}>
                    <Text of={publisher.name} />
                  </a>
                )}
                {" · "}
              </>
            )}
            {messages.timelines(timelines.length)}
          </p>
        </div>
        {other && (
          <a className="library-other" href={other.address} hrefLang={other.lang} lang={other.lang}>
            {messages.otherLanguage}
          </a>
        )}
      </header>
      <main>
        {description !== undefined && (
          <p className="library-about">
            <Text of={description} />
          </p>
        )}
        {/* Filled by the script: without it there is no search to offer. */}
        <div id="library-search" data-index={`data/search-${lang}.json`} />
        <ul className="library-list">
          {timelines.map((timeline) => (
            <Entry key={timeline.dataPath} timeline={timeline} {...props} />
          ))}
        </ul>
      </main>
      {footer.length > 0 && (
        <footer>
          <ul>
            {footer.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>
                  <Text of={label} />
                </a>
              </li>
            ))}
          </ul>
        </footer>
      )}
    </div>
  );
}

function Entry({ timeline, messages }: LibraryProps & { readonly timeline: SiteTimeline }) {
  const lang = useLang();
  const { meta, events, digest } = timeline.chronicle;
  return (
    <li className="library-entry">
      <DensityBars chronicle={timeline.chronicle} />
      <div>
        <h2>
          <a href={timeline.pages[lang]}>
            <Text of={meta.title} />
          </a>
        </h2>
        <p className="library-sub">
          {digest.range && `${formatPeriod(digest.range, lang)} · `}
          {messages.events(events.length)}
        </p>
        {meta.description !== undefined && (
          <p className="library-summary">
            <Text of={meta.description} />
          </p>
        )}
        <p className="library-sub">
          {messages.languages(meta.languages.map((one) => languageName(one, lang)).join(", "))}
        </p>
      </div>
    </li>
  );
}
