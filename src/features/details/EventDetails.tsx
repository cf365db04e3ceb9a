/** All details of an event, in reading order. */
import { useId } from "react";
import { formatEventDate, spanDays } from "../../i18n/format-date";
import { Text, useLang, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Icon } from "../../ui/Icon";
import { usePrinting } from "../../ui/printing";
import { Claims } from "./Claims";
import { Figures } from "./Figures";
import { HEADING_ID } from "./focus";
import { Media } from "./Media";
import { Pictures } from "./Pictures";
import { Quotes } from "./Quotes";
import { RelatedEvents } from "./RelatedEvents";
import { Sources } from "./Sources";
import { StatusNote, TopicAndStatus } from "./StatusLine";
import { EventPlaces } from "./EventPlaces";
import { EventActors } from "./EventActors";
import styles from "./EventDetails.module.css";

type Props = {
  readonly event: TimelineEvent;
  /** False renders only the first part. */
  readonly isWhole: boolean;
  /** For an event with a content note: the user has revealed the text. */
  readonly isTextShown: boolean;
  readonly onTextShown: (isShown: boolean) => void;
};

export function EventDetails({ event, isWhole, isTextShown, onTextShown }: Props) {
  const textId = useId();
  const hasNote = event.contentNote !== undefined;
  // Print has no button; the text is printed below its note.
  const isPrinting = usePrinting();
  const isOpen = !hasNote || isTextShown || isPrinting;
  return (
    <article className={styles.event}>
      <TopicAndStatus event={event} />
      <h2 id={HEADING_ID} tabIndex={-1} className={styles.headline}>
        <Text of={event.title} />
      </h2>
      <When event={event} />
      <StatusNote event={event} />
      {hasNote && <ContentNote event={event} textId={textId} isTextShown={isTextShown} onTextShown={onTextShown} />}
      <div id={textId}>
        {isOpen && event.summary !== undefined && (
          <p className={styles.lede}>
            <Text of={event.summary} />
          </p>
        )}
      </div>
      {(isWhole || isPrinting) && (
        <>
          {isOpen && <Pictures event={event} />}
          {isOpen && <Claims event={event} />}
          <EventPlaces event={event} />
          <EventActors event={event} />
          {isOpen && <Figures event={event} />}
          {isOpen && <Quotes quotes={event.quotes} />}
          <RelatedEvents />
          {isOpen && <Media event={event} />}
          <Sources event={event} hasFigures={isOpen} />
        </>
      )}
    </article>
  );
}

function When({ event }: { readonly event: TimelineEvent }) {
  const lang = useLang();
  const { dates } = useMessages();
  const days = spanDays(event.date);
  return (
    <p className={`${styles.when} num`}>
      {formatEventDate(event.date, lang, dates)}
      {days !== undefined && days > 1 && <span> ({dates.days(days)})</span>}
    </p>
  );
}

function ContentNote({
  event,
  textId,
  isTextShown,
  onTextShown,
}: Omit<Props, "isWhole"> & { readonly textId: string }) {
  const { details } = useMessages();
  return (
    <div className={styles.contentNote}>
      <Icon name="info" />
      <p>
        <Text of={event.contentNote} />
      </p>
      <button
        type="button"
        className="btn btn-line"
        aria-expanded={isTextShown}
        aria-controls={textId}
        onClick={() => onTextShown(!isTextShown)}
      >
        {isTextShown ? details.hideText : details.showText}
      </button>
    </div>
  );
}
