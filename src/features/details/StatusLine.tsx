/** The status: one word next to the topic, and a sentence below the date. */
import { Text, useMessages } from "../../i18n/react";
import type { Status, TimelineEvent } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import styles from "./EventDetails.module.css";

/** An index that no lane has: draws the neutral disc, whatever the topic. */
const NO_LANE = -1;

export function TopicAndStatus({ event }: { readonly event: TimelineEvent }) {
  const { details, statuses } = useMessages();
  const chronicle = useApp(selectChronicle);
  const laneIndex = chronicle?.lanes.findIndex((lane) => lane.id === event.lane) ?? NO_LANE;
  const lane = chronicle?.lanes[laneIndex];
  return (
    <div className={styles.meta}>
      {lane && (
        <p className={styles.tag}>
          <Glyph laneIndex={laneIndex} status={event.status} />
          <span>
            <span className="visually-hidden">{details.topic}: </span>
            <Text of={lane.label} />
          </span>
        </p>
      )}
      <p className={styles.tag}>
        <StatusMark status={event.status} />
        <span>
          {event.status && <span className="visually-hidden">{details.status}: </span>}
          {event.status ? statuses[event.status] : details.noStatus}
        </span>
      </p>
    </div>
  );
}

function StatusMark({ status }: { readonly status: Status | undefined }) {
  if (status === undefined) return <Icon name="help" size={14} />;
  if (status === "confirmed") return <Icon name="ok" size={14} />;
  return <Glyph laneIndex={NO_LANE} status={status} />;
}

/** A claim always names its owner; for a confirmed event the text says what is disputed about it. */
export function StatusNote({ event: { status, claimedBy } }: { readonly event: TimelineEvent }) {
  const { details, statuses } = useMessages();
  if (claimedBy === undefined && (status === undefined || status === "confirmed")) return null;
  return (
    <p className={styles.statusNote}>
      <b>{details.statusNote[status ?? "confirmed"]}:</b>{" "}
      {claimedBy === undefined ? status && statuses.meaning[status] : <Text of={claimedBy} />}
    </p>
  );
}
