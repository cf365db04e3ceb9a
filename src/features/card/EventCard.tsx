/** The open event in an embedded frame: the essentials and a link to the full page. */
import { type ReactNode, useRef, useState } from "react";
import { Text, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions } from "../../store/react";
import { usePicture } from "../../store/react-media";
import { FileImage } from "../../ui/FileImage";
import { Icon } from "../../ui/Icon";
import { usePrinting } from "../../ui/printing";
import { shrinks } from "../../ui/use-natural-height";
import { CardClaim, CardMeta } from "./CardMeta";
import { CardNav } from "./CardNav";
import { FullPageLink } from "./FullPageLink";
import { useClampedText } from "./use-clamped-text";
import styles from "./EventCard.module.css";

type Props = {
  readonly event: TimelineEvent;
  /** Receives the focus when an event is opened by keyboard. */
  readonly headingId: string;
  /** Puts the navigation into a row of its own, with this content in it. */
  readonly navExtra?: ReactNode;
};

export function EventCard({ event, headingId, navExtra }: Props) {
  const picture = usePicture(event);
  const { pictureBroken } = useActions();
  const pick = usePick();
  return (
    <section
      className={styles.card}
      aria-labelledby={headingId}
      data-event-id={event.id}
      data-row={navExtra !== undefined}
      data-pictured={picture ? "" : undefined}
    >
      {picture && (
        <FileImage
          className={styles.picture}
          src={picture.src}
          alt={pick(picture.alt).text}
          onBroken={() => pictureBroken(picture.url)}
        />
      )}
      <CardText key={event.id} event={event} headingId={headingId} />
      <div className={styles.steps}>
        <CardNav />
        {navExtra}
      </div>
    </section>
  );
}

function CardText({ event, headingId }: Omit<Props, "navExtra">) {
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
          <FullPageLink>{card.details(event.sources.length)}</FullPageLink>
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
