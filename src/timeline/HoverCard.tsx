/** What a pointer resting on an event shows: full title, exact date, status, first source. Never needed to get at them. */
import { useEffect, useState } from "react";
import { formatEventDate } from "../i18n/format-date";
import { Text, useLang, useMessages } from "../i18n/react";
import { useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import type { Stage } from "./stage";
import "./popups.css";

const REST_MS = 250;
const CARD_PX = 320;
const GAP_PX = 10;

type Props = {
  readonly eventId: string | undefined;
  readonly stage: Stage | undefined;
  /** Without the source: in a frame the card takes a good part of what there is. */
  readonly isBrief?: boolean;
};

export function HoverCard({ eventId, stage, isBrief = false }: Props) {
  const [shown, setShown] = useState<string>();
  const event = useApp((s) => (shown === undefined ? undefined : selectChronicle(s)?.eventsById.get(shown)));
  const lang = useLang();
  const messages = useMessages();

  useEffect(() => {
    if (eventId === undefined) {
      setShown(undefined);
      return;
    }
    const timer = setTimeout(() => setShown(eventId), REST_MS);
    return () => clearTimeout(timer);
  }, [eventId]);

  // Related events keep their ink, the others step back.
  useEffect(() => {
    if (!event || !stage) return;
    const kin = new Set([event.id, ...event.related.map((relation) => relation.event)]);
    return kin.size > 1 ? stage.dimAllBut(kin) : undefined;
  }, [event, stage]);

  // Moving the view away takes the card with it.
  useEffect(() => (shown === undefined ? undefined : stage?.onFollow(() => setShown(undefined))), [shown, stage]);

  const box = shown === undefined ? undefined : stage?.view(shown)?.box();
  if (!event || !box) return null;
  const isBelow = box.bottom + 160 < window.innerHeight;
  const width = Math.min(CARD_PX, window.innerWidth - 2 * GAP_PX);
  const left = Math.max(GAP_PX, Math.min(box.left, window.innerWidth - width - GAP_PX));
  const place = isBelow ? { top: box.bottom + GAP_PX } : { bottom: window.innerHeight - box.top + GAP_PX };
  const source = isBrief ? undefined : event.sources[0];
  return (
    <div className="hover-card" role="tooltip" style={{ left, width, ...place }}>
      <p className="hover-date num">{formatEventDate(event.date, lang, messages.dates)}</p>
      <p className="hover-title">
        <Text of={event.title} />
      </p>
      <p className="hover-meta">
        {event.status && <span>{messages.statuses[event.status]}</span>}
        {source && (
          <span>
            <Text of={source.title} />
          </span>
        )}
      </p>
    </div>
  );
}
