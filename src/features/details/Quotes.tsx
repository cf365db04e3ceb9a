import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle";
import { Quoted } from "./Quoted";
import { Section } from "./Section";
import "./italic.css";
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
