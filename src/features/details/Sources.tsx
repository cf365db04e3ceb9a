import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle";
import { ExternalLink } from "./ExternalLink";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

/** What the event rests on, numbered, each with its kind. A source without an address is named so that it can be found. */
export function Sources({ sources }: { readonly sources: TimelineEvent["sources"] }) {
  const { details } = useMessages();
  if (sources.length === 0) return null;
  return (
    <Section title={details.sources(sources.length)}>
      <ol className={`${styles.sources} num`}>
        {sources.map((source, i) => (
          <li key={i}>
            {source.url === undefined ? (
              <Text of={source.title} />
            ) : (
              <ExternalLink href={source.url}>
                <Text of={source.title} />
              </ExternalLink>
            )}
            {/* "Other" says nothing that the title does not. */}
            {source.kind !== "other" && <span className={styles.sourceKind}>{details.sourceKinds[source.kind]}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
