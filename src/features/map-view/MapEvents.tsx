/** The events beside the map: those of the chosen place, or of all places in sight, in the order of time. */
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { doubtAfter } from "../../i18n/doubt";
import { formatEventDate } from "../../i18n/format-date";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { Text, useLang, useMessages } from "../../i18n/react";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { eventHref } from "../../store/event-href";
import { useActions, useApp } from "../../store/react";
import { Glyph } from "../../ui/Glyph";
import { useNewestInSight } from "./use-newest-in-sight";
import styles from "./MapEvents.module.css";

/** Rows at a time: thousands would block the page. */
const CHUNK_SIZE = 100;

type Props = {
  readonly chronicle: Chronicle;
  /** By date. */
  readonly positions: readonly number[];
  /** Whether they are those up to a playhead: then the newest are in sight. */
  readonly isPlayed: boolean;
  /** Of the chosen place; all places without. */
  readonly heading: string | undefined;
  readonly summary: string;
  /** Events in the window without a place. */
  readonly unlocated: number;
  readonly messages: MapViewMessages;
  readonly onAllPlaces: () => void;
  readonly onOpened: () => void;
};

export function MapEvents(props: Props) {
  const { chronicle, positions, isPlayed, heading, summary, unlocated, messages, onAllPlaces, onOpened } = props;
  const { setView } = useActions();
  const list = useRef<HTMLOListElement>(null);
  const openId = useApp((s) => s.selection.eventId);
  const [limit, setLimit] = useState(CHUNK_SIZE);
  /** Index of the row that the button for more leads to. */
  const next = useRef<number>(undefined);
  const rows = (isPlayed ? positions.slice(-limit) : positions.slice(0, limit)).flatMap(
    (position) => chronicle.events.at(position) ?? [],
  );
  useEffect(() => {
    const row =
      openId === undefined ? undefined : list.current?.querySelector(`[data-event-id="${CSS.escape(openId)}"]`);
    const scroller = list.current?.closest<HTMLElement>("[data-scrolls]");
    if (!row || !scroller) return;
    const [seen, target] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    // `scrollIntoView` would also scroll the host page.
    if (target.top < seen.top) scroller.scrollTop -= seen.top - target.top;
    else if (target.bottom > seen.bottom) scroller.scrollTop += target.bottom - seen.bottom;
  }, [openId]);
  useNewestInSight(list, isPlayed ? rows.at(-1)?.id : undefined);
  // What was pressed is gone afterwards: the focus moves on.
  const showMore = () => {
    setLimit(limit + CHUNK_SIZE);
    next.current = isPlayed ? 0 : limit;
  };
  const showList = () => {
    document.getElementById("events")?.focus({ preventScroll: true });
    setView("list");
  };
  useEffect(() => {
    const row = next.current === undefined ? undefined : list.current?.children[next.current];
    next.current = undefined;
    row?.querySelector<HTMLElement>("a")?.focus();
  }, [limit]);
  const isChosen = heading !== undefined;
  const more = positions.length > limit && (
    <button type="button" className="btn btn-line" onClick={showMore}>
      {messages.more(Math.min(CHUNK_SIZE, positions.length - limit))}
    </button>
  );
  return (
    <section
      className={styles.events}
      data-map-events=""
      aria-label={heading ?? messages.inSight}
      data-chosen={isChosen || undefined}
    >
      <header className={styles.head}>
        {isChosen ? (
          <>
            <h2 dir="auto">{heading}</h2>
            <p>{messages.inPeriod(positions.length)}</p>
            <button type="button" className="btn btn-line" onClick={onAllPlaces}>
              {messages.allPlaces}
            </button>
          </>
        ) : (
          <p role={isPlayed ? undefined : "status"}>{summary}</p>
        )}
        {!isChosen && unlocated > 0 && (
          <button type="button" className={styles.link} onClick={showList}>
            {messages.unlocated(unlocated)}
          </button>
        )}
      </header>
      <div className={styles.scroll} data-scrolls="" tabIndex={-1}>
        {isPlayed && more}
        <ol ref={list}>
          {rows.map((event) => (
            <Row key={event.id} event={event} chronicle={chronicle} isOpen={event.id === openId} onOpened={onOpened} />
          ))}
        </ol>
        {!isPlayed && more}
      </div>
    </section>
  );
}

type RowProps = {
  readonly event: TimelineEvent;
  readonly chronicle: Chronicle;
  readonly isOpen: boolean;
  readonly onOpened: () => void;
};

function Row({ event, chronicle, isOpen, onOpened }: RowProps): ReactNode {
  const messages = useMessages();
  const lang = useLang();
  const source = useApp(({ chronicle: slice }) => (slice.status === "ready" ? slice.source : undefined));
  const { selectEvent } = useActions();
  const open = (click: MouseEvent) => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    selectEvent(event.id);
    onOpened();
  };
  return (
    <li className={styles.row} data-event-id={event.id} data-open={isOpen || undefined}>
      <a href={eventHref(event.id, source, lang)} aria-current={isOpen ? "true" : undefined} onClick={open}>
        <span className={`${styles.date} num`}>
          <Glyph
            laneIndex={chronicle.lanes.findIndex(({ id }) => id === event.lane)}
            status={event.status}
            contested={event.contested}
            size={14}
          />
          <span>
            {formatEventDate(event.date, lang, messages.dates)}
            {doubtAfter(event, messages)}
          </span>
        </span>
        <span className={styles.title}>
          <Text of={event.title} />
        </span>
      </a>
    </li>
  );
}
