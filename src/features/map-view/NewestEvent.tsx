/** Over the map during the playback: how far it has come, and the newest event. */
import type { MouseEvent } from "react";
import { formatEventDate } from "../../i18n/format-date";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { Text, useLang, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { eventHref } from "../../store/event-href";
import { useActions, useApp } from "../../store/react";
import { useSeldom } from "./use-seldom";
import type { LivePlayback } from "./use-playback";
import styles from "./NewestEvent.module.css";

type Props = {
  readonly live: LivePlayback;
  /** The moment in words. */
  readonly moment: string;
  /** Those that began last, at the same time; none at first. */
  readonly events: readonly TimelineEvent[];
  /** At the upper edge of the map. */
  readonly isUp: boolean;
  readonly messages: MapViewMessages;
  readonly onOpened: () => void;
};

export function NewestEvent({ live: { phase, speed }, moment, events, isUp, messages, onOpened }: Props) {
  const { dates } = useMessages();
  const lang = useLang();
  const pick = usePick();
  const source = useApp(({ chronicle }) => (chronicle.status === "ready" ? chronicle.source : undefined));
  const { selectEvent } = useActions();
  const event = events.at(-1);
  const date = event && formatEventDate(event.date, lang, dates);
  const others = events.length > 1 ? messages.playback.alsoNew(events.length - 1) : undefined;
  const isPlaying = phase === "playing";
  const words = event ? `${pick(event.title).text}, ${[date, others].filter(Boolean).join(", ")}` : moment;
  // Faster than anybody could listen.
  const spoken = useSeldom(isPlaying && speed > 1 ? "" : words, isPlaying);
  const open = (click: MouseEvent) => {
    if (!event || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    selectEvent(event.id);
    onOpened();
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      <div className={styles.caption} data-newest-event={event?.id ?? ""} data-over-map="" data-up={isUp || undefined}>
        <p className={`${styles.moment} num`}>{moment}</p>
        {event && (
          <p className={styles.event}>
            <a href={eventHref(event.id, source, lang)} onClick={open}>
              <Text of={event.title} />
            </a>
            <span className="num">
              {date}
              {others !== undefined && ` · ${others}`}
            </span>
          </p>
        )}
      </div>
    </>
  );
}
