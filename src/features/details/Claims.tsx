import { ClaimText } from "../../i18n/ContestedText";
import { useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { Section } from "./Section";
import { SourceMark } from "./SourceMark";
import styles from "./EventDetails.module.css";

/** Who says what about the contested points, each with its source. */
export function Claims({ event: { contested, sources } }: { readonly event: TimelineEvent }) {
  const { details } = useMessages();
  const actors = useApp(selectChronicle)?.actors;
  if (!contested || contested.claims.length === 0 || !actors) return null;
  return (
    <Section title={details.statusNote.confirmed}>
      <ul className={styles.claims}>
        {contested.claims.map((claim, i) => (
          <li key={i}>
            <ClaimText claim={claim} actors={actors} />
            <SourceMark id={claim.source} sources={sources} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
