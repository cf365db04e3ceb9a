/** One event in the list: date, shape on the time line, and text whose size follows its importance. */
import { type MouseEvent, memo } from "react";
import { useApp } from "../../store/react";
import { Lazy } from "../../ui/lazy-part";
import { Text } from "../../i18n/react";
import type { Lane, TimelineEvent } from "../../model/chronicle/chronicle";
import { EventSummary } from "./EventSummary";
import { EventDay } from "./EventDay";
import { EventMeta } from "./EventMeta";
import { EventShape } from "./EventShape";
import { hasPicture } from "../../store/selectors/pictures";
import { collectCellPart, thumbnailPart } from "./lazy";

type Props = {
  readonly event: TimelineEvent;
  readonly laneIndex: number;
  readonly lane: Lane | undefined;
  readonly isOpen: boolean;
  /** The reader picks events for a story. */
  readonly isCollecting: boolean;
  /** URL of the event, to open in a new tab or to copy. */
  readonly href: string;
  readonly onOpen: (eventId: string) => void;
};

export const EventRow = memo(function EventRow({ event, laneIndex, lane, isOpen, isCollecting, href, onOpen }: Props) {
  return (
    // Keyboard users have the link inside; the row only enlarges the pointer target.
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
            // Lets the user select the text.
            draggable={false}
            aria-current={isOpen ? "true" : undefined}
          >
            <Text of={event.title} />
          </a>
        </h3>
        <EventSummary event={event} />
        <EventMeta event={event} lane={lane} />
      </div>
      {event.media.length > 0 && <Picture event={event} />}
      {isCollecting && <Lazy part={collectCellPart} props={{ event }} failed={null} />}
    </article>
  );
});

/** A longer pointer movement is a text selection, not a click. */
const SELECTS_FROM_PX = 4;
const pressed = { x: 0, y: 0 };

/** Whether a click opens the event here: not a text selection, and no modifier that opens the link elsewhere. */
function opensHere(click: MouseEvent<HTMLElement>): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey, clientX, clientY, detail, target } = click;
  const control = (target as Element).closest("a, button");
  if (control && !control.matches(".event-open")) return false;
  if (ctrlKey || metaKey || shiftKey || altKey) return false;
  // Enter fires a click without coordinates.
  const isMoved = detail > 0 && Math.hypot(clientX - pressed.x, clientY - pressed.y) >= SELECTS_FROM_PX;
  const isSelecting = isMoved && globalThis.getSelection?.()?.isCollapsed === false;
  // Otherwise the link would be followed.
  if (isSelecting) click.preventDefault();
  return !isSelecting;
}

/** Few chronicles have pictures, so the code for them loads on demand. */
function Picture({ event }: { readonly event: TimelineEvent }) {
  const isShown = useApp((state) => hasPicture(state, event));
  const place = <div className="event-thumbnail" />;
  return isShown && <Lazy part={thumbnailPart} props={{ event }} fallback={place} failed={place} />;
}
