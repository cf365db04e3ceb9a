/** One event of the list: its day, its shape on the line of time, and its words, larger the more it matters. */
import { type MouseEvent, memo } from "react";
import { useApp } from "../../store/react";
import { Lazy } from "../../ui/lazy-part";
import { Text } from "../../i18n/react";
import type { Lane, TimelineEvent } from "../../model/chronicle/chronicle";
import { EventSummary } from "./EventSummary";
import { EventDay } from "./EventDay";
import { EventMeta } from "./EventMeta";
import { EventShape } from "./EventShape";
import { collectCellPart } from "./lazy";

type Props = {
  readonly event: TimelineEvent;
  readonly laneIndex: number;
  readonly lane: Lane | undefined;
  readonly isOpen: boolean;
  /** The event's own address: for a tab of its own, or to be copied. */
  readonly href: string;
  readonly onOpen: (eventId: string) => void;
};

export const EventRow = memo(function EventRow({ event, laneIndex, lane, isOpen, href, onOpen }: Props) {
  return (
    // The keyboard has the link inside; the rest of the row is a larger target for the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article
      className="event-row"
      data-event-id={event.id}
      data-importance={event.importance}
      data-open={isOpen || undefined}
      onPointerDown={({ clientX, clientY }) => {
        pressed.x = clientX;
        pressed.y = clientY;
      }}
      onClick={(click) => {
        if (!opensHere(click)) return;
        click.preventDefault();
        onOpen(event.id);
      }}
    >
      <EventDay date={event.date} />
      <EventShape event={event} laneIndex={laneIndex} />
      <div className="event-words">
        <h3 className="event-title">
          <a
            className="event-open"
            href={href}
            // So that its words can be selected.
            draggable={false}
            aria-current={isOpen ? "true" : undefined}
          >
            <Text of={event.title} />
          </a>
        </h3>
        <EventSummary event={event} />
        <EventMeta event={event} lane={lane} />
      </div>
      <Pick event={event} />
    </article>
  );
});

/** A pointer that moved farther before it was let go has selected words. */
const SELECTS_FROM_PX = 4;
const pressed = { x: 0, y: 0 };

/** A plain click: nothing of the row was selected by it, and the link is not to be followed elsewhere. */
function opensHere(click: MouseEvent<HTMLElement>): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey, clientX, clientY, detail, target } = click;
  const control = (target as Element).closest("a, button");
  if (control && !control.matches(".event-open")) return false;
  if (ctrlKey || metaKey || shiftKey || altKey) return false;
  // A press of Enter has no place.
  const isMoved = detail > 0 && Math.hypot(clientX - pressed.x, clientY - pressed.y) >= SELECTS_FROM_PX;
  const isSelecting = isMoved && globalThis.getSelection?.()?.isCollapsed === false;
  // The link would be followed.
  if (isSelecting) click.preventDefault();
  return !isSelecting;
}

function Pick({ event }: { readonly event: TimelineEvent }) {
  const isCollecting = useApp(({ userStories }) => userStories.collectingId !== undefined);
  return isCollecting && <Lazy part={collectCellPart} props={{ event }} failed={null} />;
}
