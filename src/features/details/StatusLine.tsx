/** The status: one word next to the topic, and a sentence below the date. */
import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { ClaimNote } from "../../i18n/ClaimNote";
import { ContestedPoints } from "../../i18n/ContestedText";
import { Glyph } from "../../ui/Glyph";
import { StatusMark } from "../../ui/StatusMark";
import { Tag } from "../../ui/Tag";
import styles from "./EventDetails.module.css";

export function TopicAndStatus({ event }: { readonly event: TimelineEvent }) {
  const { details, statuses } = useMessages();
  const chronicle = useApp(selectChronicle);
  const laneIndex = chronicle?.lanes.findIndex((lane) => lane.id === event.lane) ?? -1;
  const lane = chronicle?.lanes[laneIndex];
  return (
    <div className={styles.meta}>
      {lane && (
        <Tag as="p">
          <Glyph laneIndex={laneIndex} status={event.status} contested={event.contested} />
          <span>
            <span className="visually-hidden">{details.topic}: </span>
            <Text of={lane.label} />
          </span>
        </Tag>
      )}
      <Tag as="p">
        <StatusMark status={event.status} />
        <span>
          {event.status && <span className="visually-hidden">{details.status}: </span>}
          {event.status ? statuses[event.status] : details.noStatus}
        </span>
      </Tag>
    </div>
  );
}

/** A claim always names its owner; for a confirmed event the text says what is contested about it, and by whom. */
export function StatusNote({ event }: { readonly event: TimelineEvent }) {
  return (
    <>
      <ClaimNote event={event} className={styles.statusNote} />
      {event.contested && (
        <p className={styles.statusNote}>
          <ContestedPoints contested={event.contested} />
        </p>
      )}
    </>
  );
}
