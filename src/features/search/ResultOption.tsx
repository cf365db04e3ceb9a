import { doubtText } from "../../i18n/doubt";
import { formatEventDate } from "../../i18n/format-date";
import { useLang, useMessages, usePick } from "../../i18n/react";
import { markMatches } from "../../model/search/normalize-words";
import { Glyph } from "../../ui/Glyph";
import { Lazy } from "../../ui/lazy-part";
import { collectMarkPart } from "./lazy";
import type { SearchResult } from "./search-results";
import styles from "./SearchBox.module.css";

type Props = {
  readonly id: string;
  readonly result: SearchResult;
  readonly query: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  /** Set while a story is being made. */
  readonly onPick?: (() => void) | undefined;
};

export function ResultOption({ id, result: { event, laneIndex, isHidden }, query, isActive, onChoose, onPick }: Props) {
  const messages = useMessages();
  const lang = useLang();
  const title = usePick()(event.title);
  const doubt = doubtText(event, messages);
  return (
    // The field has the focus and handles the keys; the option only takes clicks.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onPointerDown={(press) => press.preventDefault()} // keeps the focus in the field
      onClick={onChoose}
    >
      <Glyph laneIndex={laneIndex} status={event.status} contested={event.contested} size={15} />
      <span className={styles.text}>
        <span dir="auto" lang={title.isFallback ? title.lang : undefined}>
          {markMatches(title.text, query).map(({ text, isMatch }, index) =>
            isMatch ? <mark key={index}>{text}</mark> : text,
          )}
        </span>
        <small className="num">
          {formatEventDate(event.date, lang, messages.dates, "short")}
          {doubt && `, ${doubt}`}
          {isHidden && `, ${messages.search.hidden}`}
        </small>
      </span>
      {onPick && <Lazy part={collectMarkPart} props={{ eventId: event.id, onPick }} failed={null} />}
    </div>
  );
}
