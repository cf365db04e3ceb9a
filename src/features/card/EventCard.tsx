/** The open event in a frame: what a reader of somebody's page needs to know, and the way to all the rest. */
import { type ReactNode, useRef, useState } from "react";
import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Icon } from "../../ui/Icon";
import { usePrinting } from "../../ui/printing";
import { shrinks } from "../../ui/use-natural-height";
import { CardClaim, CardMeta } from "./CardMeta";
import { CardNav } from "./CardNav";
import { FullLink } from "./FullLink";
import { useClampedText } from "./use-clamped-text";
import styles from "./EventCard.module.css";

type Props = {
  readonly event: TimelineEvent;
  /** What the keyboard goes to when an event is opened by it. */
  readonly headingId: string;
  /** The steps stand in a row of their own, and this beside them. */
  readonly besideNav?: ReactNode;
};

export function EventCard({ event, headingId, besideNav }: Props) {
  return (
    <section
      className={styles.card}
      aria-labelledby={headingId}
      data-event-id={event.id}
      data-row={besideNav !== undefined}
    >
      <CardText key={event.id} event={event} headingId={headingId} />
      <div className={styles.steps}>
        <CardNav />
        {besideNav}
      </div>
    </section>
  );
}

function CardText({ event, headingId }: Omit<Props, "besideNav">) {
  const { card, details } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const { text, style, button } = useClampedText(box);
  const [hasRead, setNoteRead] = useState(event.contentNote === undefined);
  const isPrinting = usePrinting();
  const isNoteRead = hasRead || isPrinting;
  const [source] = event.sources;
  return (
    <div className={styles.text} ref={box} {...shrinks}>
      <div className={styles.inner}>
        <CardMeta event={event} />
        <h2 id={headingId} tabIndex={-1} className={styles.headline}>
          <Text of={event.title} />
        </h2>
        <CardClaim event={event} />
        {isNoteRead && event.summary !== undefined && (
          <p ref={text} className={styles.summary} style={style}>
            <Text of={event.summary} />
          </p>
        )}
        {(!isNoteRead || (isPrinting && event.contentNote !== undefined)) && (
          <p className={styles.note}>
            <Icon name="info" />
            <span>
              <Text of={event.contentNote} />
            </span>
          </p>
        )}
        <p className={styles.more}>
          {!isNoteRead && (
            <button type="button" onClick={() => setNoteRead(true)}>
              {details.showText}
            </button>
          )}
          {isNoteRead && button}
          <FullLink>{card.details(event.sources.length)}</FullLink>
          {source && (
            <span className={styles.source}>
              {card.source}{" "}
              {source.url === undefined ? (
                <Text of={source.title} />
              ) : (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  <Text of={source.title} />
                  <span className="visually-hidden"> ({details.newTab})</span>
                </a>
              )}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
