/** Announces the keyboard cursor 300 ms after the last key: the drawing itself is silent to screen readers. */
import { useEffect, useState } from "react";
import { formatEventDate } from "../../i18n/format-date";
import { useLang, useMessages, usePick } from "../../i18n/react";
import { useApp } from "../../store/react";
import { selectChronicle, selectResults } from "../../store/selectors/filtered";

const AFTER_MS = 300;

export function LiveRegion() {
  const cursor = useApp((s) => s.cursor);
  const chronicle = useApp(selectChronicle);
  const results = useApp(selectResults);
  const messages = useMessages();
  const lang = useLang();
  const pick = usePick();
  const [announced, setAnnounced] = useState("");

  // A filter may have hidden the event since; then nothing is announced.
  const cursorEvent = cursor === undefined ? undefined : chronicle?.eventsById.get(cursor);
  const rank = cursorEvent && results?.rankOf(cursorEvent);
  const event = rank === undefined ? undefined : cursorEvent;
  const lane = chronicle?.lanes.find((one) => one.id === event?.lane);
  const status = event?.status ? messages.statuses[event.status].toLocaleLowerCase(lang) : undefined;
  const announcement = event
    ? [
        formatEventDate(event.date, lang, messages.dates),
        pick(event.title).text,
        [pick(lane?.label).text, status].filter(Boolean).join(", "),
        messages.timeline.inView((rank ?? 0) + 1, results?.count ?? 0),
      ].join(". ")
    : "";

  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(announcement), AFTER_MS);
    return () => clearTimeout(timer);
  }, [announcement]);

  return (
    <p className="visually-hidden" aria-live="polite">
      {announced}
    </p>
  );
}
