import { useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Quote } from "./Quote";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

export function Quotes({ quotes }: { readonly quotes: TimelineEvent["quotes"] }) {
  const { details } = useMessages();
  if (quotes.length === 0) return null;
  return (
    <Section title={details.quotes} isTitleHidden>
      {quotes.map((quote, i) => (
        <Quote key={i} quote={quote} className={styles.quote} />
      ))}
    </Section>
  );
}
