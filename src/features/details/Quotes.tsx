import { Text, useMessages, usePick } from "../../i18n/react";
import type { LocalizedText } from "../../model/localized";
import type { TimelineEvent } from "../../model/chronicle";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

export function Quotes({ quotes }: { readonly quotes: TimelineEvent["quotes"] }) {
  const { details } = useMessages();
  if (quotes.length === 0) return null;
  return (
    <Section title={details.quotes} isTitleHidden>
      {quotes.map((quote, i) => (
        <figure key={i} className={styles.quote}>
          <blockquote>
            <Quoted text={quote.text} />
          </blockquote>
          <figcaption>
            <Text of={quote.speaker} />
            {quote.note !== undefined && (
              <>
                {", "}
                <Text of={quote.note} />
              </>
            )}
          </figcaption>
        </figure>
      ))}
    </Section>
  );
}

/** The marks of the language the words are in, which need not be the reader's. */
function Quoted({ text: source }: { readonly text: LocalizedText }) {
  const { details } = useMessages();
  const { text, lang, isFallback } = usePick()(source);
  if (!isFallback || lang === undefined) return <p>{details.quoted(text)}</p>;
  return (
    <p>
      <span lang={lang}>{lang === "en" ? `“${text}”` : `«${text}»`}</span>{" "}
      <span className="lang-tag">{lang.toUpperCase()}</span>
    </p>
  );
}
