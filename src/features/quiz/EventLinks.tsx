/** Links to the events of a question on the timeline. Back returns to the quiz. */
import { formatEventDate } from "../../i18n/format-date";
import type { QuizMessages } from "../../i18n/lazy-messages";
import { Text, useLang, useMessages } from "../../i18n/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { useActions, useApp } from "../../store/react";
import { eventHref } from "../../store/event-href";
import styles from "./Verdict.module.css";

type Props = {
  readonly ids: readonly string[];
  /** The events are in the order that was asked for. */
  readonly isOrder: boolean;
  readonly messages: QuizMessages;
};

export function EventLinks({ ids, isOrder, messages }: Props) {
  const lang = useLang();
  const { dates } = useMessages();
  const source = useApp(({ chronicle: slice }) => (slice.status === "ready" ? slice.source : undefined));
  const chronicle = useApp(selectChronicle);
  const { showOnTimeline } = useActions();
  const events = ids.flatMap((id) => chronicle?.eventsById.get(id) ?? []);
  if (events.length === 0) return null;
  return (
    <div className={styles.events}>
      <p className={styles.heading}>{isOrder ? messages.verdict.inOrder : messages.verdict.events}</p>
      <ul>
        {events.map(({ id, title, date, contentNote }) => (
          <li key={id}>
            <a
              href={eventHref(id, source, lang)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                showOnTimeline(id);
              }}
            >
              <span className={`${styles.date} num`}>{formatEventDate(date, lang, dates)}</span>{" "}
              <span className={styles.title}>
                <Text of={title} />
              </span>
            </a>
            {contentNote !== undefined && (
              <p className={styles.note}>
                {messages.verdict.contentNote}: <Text of={contentNote} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
