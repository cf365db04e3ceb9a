/** One event of the list: its day, its shape on the line of time, and its words, larger the more it matters. */
import { memo } from "react";
import { formatEventDate } from "../../i18n/format-date";
import { Text, useLang, useMessages } from "../../i18n/react";
import type { Lane, TimelineEvent } from "../../model/chronicle";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import { dayLines } from "./day-lines";
import styles from "./EventList.module.css";

type Props = {
  readonly event: TimelineEvent;
  readonly laneIndex: number;
  readonly lane: Lane | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (eventId: string) => void;
};

const GLYPH_PX = { 5: 16, 4: 15, 3: 14, 2: 12, 1: 12 } as const;
const SUMMARY_FROM = 4;

export const EventRow = memo(function EventRow({ event, laneIndex, lane, isOpen, onOpen }: Props) {
  const { list } = useMessages();
  // Doubtful shapes are a little larger, so that their pattern survives.
  const isSure = event.status === undefined || event.status === "confirmed";
  const size = GLYPH_PX[event.importance] + (isSure ? 0 : 2);
  return (
    <article
      className={styles.row}
      data-event-id={event.id}
      data-importance={event.importance}
      data-open={isOpen || undefined}
    >
      <Day event={event} />
      <div className={styles.line}>
        <span className={styles.glyph}>
          <Glyph laneIndex={laneIndex} status={event.status} size={size} />
        </span>
      </div>
      <div className={styles.words}>
        <h3 className={styles.title}>
          <button
            type="button"
            className={styles.open}
            aria-current={isOpen ? "true" : undefined}
            onClick={() => onOpen(event.id)}
          >
            <Text of={event.title} />
          </button>
        </h3>
        {event.importance >= SUMMARY_FROM &&
          (event.contentNote ? (
            <p className={styles.note}>
              <Icon name="info" size={15} />
              <span>
                <span className="visually-hidden">{list.contentNote}: </span>
                <Text of={event.contentNote} />
              </span>
            </p>
          ) : (
            event.summary && (
              <p className={styles.summary}>
                <Text of={event.summary} />
              </p>
            )
          ))}
        <Meta event={event} lane={lane} />
      </div>
    </article>
  );
});

function Day({ event: { date } }: { readonly event: TimelineEvent }) {
  const messages = useMessages();
  const lang = useLang();
  const { isAbout, day, rest } = dayLines(date, lang, messages);
  return (
    <div className={`${styles.day} num`}>
      <span className="visually-hidden">{formatEventDate(date, lang, messages.dates)}</span>
      <span aria-hidden="true">
        <b className={isAbout ? styles.about : undefined}>
          {isAbout && <Icon name="approx" size={13} weight={1.8} />}
          {day}
        </b>
        {rest.map((line) => (
          <span key={line} className={styles.dayLine}>
            {line}
          </span>
        ))}
      </span>
    </div>
  );
}

function Meta({ event, lane }: Pick<Props, "event" | "lane">) {
  const { statuses } = useMessages();
  const isDoubtful = event.status !== undefined && event.status !== "confirmed";
  return (
    <p className={styles.meta}>
      {lane && (
        <span>
          <Text of={lane.label} />
        </span>
      )}
      {isDoubtful && event.status && (
        <span>
          <b>{statuses[event.status]}</b>
          {event.claimedBy !== undefined && (
            <>
              : <Text of={event.claimedBy} />
            </>
          )}
        </span>
      )}
    </p>
  );
}
