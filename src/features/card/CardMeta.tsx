/** Date, topic and status above the headline, and the claim below it. */
import { formatEventDate } from "../../i18n/format-date";
import { Text, useLang, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { ClaimNote } from "../../i18n/ClaimNote";
import { ContestedBrief } from "../../i18n/ContestedText";
import { Glyph } from "../../ui/Glyph";
import { StatusMark } from "../../ui/StatusMark";
import { Tag } from "../../ui/Tag";
import styles from "./EventCard.module.css";

export function CardMeta({ event: { date, lane: laneId, status, contested } }: { readonly event: TimelineEvent }) {
  const { dates, details, statuses } = useMessages();
  const lang = useLang();
  const lanes = useApp(selectChronicle)?.lanes ?? [];
  const laneIndex = lanes.findIndex(({ id }) => id === laneId);
  return (
    <p className={styles.meta}>
      <b className="num">{formatEventDate(date, lang, dates)}</b>{" "}
      {laneIndex >= 0 && (
        <Tag className={styles.topic}>
          <Glyph laneIndex={laneIndex} status={status} contested={contested} size={13} />
          <span className="visually-hidden">{details.topic}: </span>
          <Text of={lanes[laneIndex]?.label} />
        </Tag>
      )}{" "}
      <Tag>
        <StatusMark status={status} size={13} />
        {status && <span className="visually-hidden">{details.status}: </span>}
        {status ? statuses[status] : details.noStatus}
      </Tag>
    </p>
  );
}

/** A claim always names its owner; for a confirmed event the text says what is contested about it, and by whom. */
export function CardClaim({ event }: { readonly event: TimelineEvent }) {
  const actors = useApp(selectChronicle)?.actors;
  return (
    <>
      <ClaimNote event={event} className={styles.claim} />
      {event.contested && actors && (
        <p className={styles.claim}>
          <ContestedBrief contested={event.contested} actors={actors} className={styles.claimants} />
        </p>
      )}
    </>
  );
}
