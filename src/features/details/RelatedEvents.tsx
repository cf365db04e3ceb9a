import { doubtAfter } from "../../i18n/doubt";
import { formatEventDate } from "../../i18n/format-date";
import { Text, useLang, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions, useApp } from "../../store/react";
import { type RelatedEvent, type RelatedGroup, selectRelated } from "../../store/selectors/details";
import { ExternalLink } from "./ExternalLink";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

/** Causes and consequences of an event, in both directions, each event once. */
export function RelatedEvents() {
  const { details } = useMessages();
  const groups = useApp(selectRelated);
  if (groups.length === 0) return null;
  return (
    <Section title={details.related}>
      {groups.map((group) => (
        <Group key={`${group.type} ${group.isReverse}`} group={group} />
      ))}
    </Section>
  );
}

function Group({ group }: { readonly group: RelatedGroup }) {
  const { details } = useMessages();
  return (
    <div className={styles.relation}>
      <h4>{group.isReverse ? details.reverse[group.type] : details.relations[group.type]}</h4>
      <ul>
        {group.events.map((related) => (
          <li key={related.event.id}>
            <EventButton event={related.event} />
            <Basis related={related} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who states the relation. Sequences and parts need no one. */
function Basis({ related: { claimedBy, source } }: { readonly related: RelatedEvent }) {
  const { details } = useMessages();
  if (claimedBy === undefined && source === undefined) return null;
  return (
    <p className={styles.relationBasis}>
      {details.accordingTo}: {claimedBy !== undefined && <Text of={claimedBy} />}
      {claimedBy !== undefined && source && "; "}
      {source &&
        (source.url === undefined ? (
          <Text of={source.title} />
        ) : (
          <ExternalLink href={source.url}>
            <Text of={source.title} />
          </ExternalLink>
        ))}
    </p>
  );
}

function EventButton({ event }: { readonly event: TimelineEvent }) {
  const lang = useLang();
  const messages = useMessages();
  const { selectEvent } = useActions();
  return (
    <button type="button" className={styles.relatedEvent} onClick={() => selectEvent(event.id)}>
      <span className={styles.relatedTitle}>
        <Text of={event.title} />
      </span>{" "}
      <span className={`${styles.relatedDate} num`}>
        {formatEventDate(event.date, lang, messages.dates, "short")}
        {doubtAfter(event, messages)}
      </span>
    </button>
  );
}
