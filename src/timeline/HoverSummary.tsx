/** Content of the hover card: of an event, or of a "+n" badge. */
import { contestedPoints } from "../i18n/contested";
import { doubtText } from "../i18n/doubt";
import { formatEventDate } from "../i18n/format-date";
import { Text, useLang, useMessages } from "../i18n/react";
import type { Badge } from "../lod/lod-item";
import type { TimelineEvent } from "../model/chronicle/chronicle";
import { useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import { Glyph } from "../ui/Glyph";

/** Longer lists are for a click, which opens the list or zooms in. */
const MAX_LINES = 6;

export function EventSummary({ event, hasSource }: { readonly event: TimelineEvent; readonly hasSource: boolean }) {
  const lang = useLang();
  const messages = useMessages();
  const source = hasSource ? event.sources[0] : undefined;
  return (
    <>
      <p className="hover-date num">{formatEventDate(event.date, lang, messages.dates)}</p>
      <p className="hover-title">
        <Text of={event.title} />
      </p>
      <p className="hover-meta">
        {event.status && <span>{messages.statuses[event.status]}</span>}
        {event.contested && (
          <span>
            {messages.statuses.contested}: {contestedPoints(event.contested, messages)}
          </span>
        )}
        {source && (
          <span>
            <Text of={source.title} />
          </span>
        )}
      </p>
    </>
  );
}

/** The first events by date, and how many more there are. */
export function BadgeSummary({ badge }: { readonly badge: Badge }) {
  const chronicle = useApp(selectChronicle);
  const lang = useLang();
  const { dates, timeline } = useMessages();
  // A single remaining event is shown instead of "1 more".
  const count = badge.count <= MAX_LINES + 1 ? badge.count : MAX_LINES;
  const events = badge.ids.slice(0, count).flatMap((id) => chronicle?.eventsById.get(id) ?? []);
  return (
    <>
      <p className="hover-date num">{timeline.badgeTitle(badge.count)}</p>
      <ul className="hover-lines">
        {events.map((event) => (
          <li key={event.id}>
            <Glyph
              laneIndex={chronicle?.lanes.findIndex((lane) => lane.id === event.lane) ?? 0}
              status={event.status}
              contested={event.contested}
            />
            <span>
              <small className="num">
                {formatEventDate(event.date, lang, dates, "short")}
                <Doubt event={event} />
              </small>
              <Text of={event.title} />
            </span>
          </li>
        ))}
      </ul>
      {badge.count > events.length && <p className="hover-meta num">{timeline.badge(badge.count - events.length)}</p>}
    </>
  );
}

function Doubt({ event }: { readonly event: TimelineEvent }) {
  const doubt = doubtText(event, useMessages());
  return doubt === undefined ? null : <> · {doubt}</>;
}
