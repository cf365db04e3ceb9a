/** One event of the list: its day, its shape on the line of time, and its words, larger the more it matters. */
import { memo } from "react";
import { useApp } from "../../store/react";
import { Late } from "../../ui/late-part";
import { Text } from "../../i18n/react";
import type { Lane, TimelineEvent } from "../../model/chronicle";
import { EventBrief } from "./EventBrief";
import { EventDay } from "./EventDay";
import { EventMeta } from "./EventMeta";
import { EventShape } from "./EventShape";
import { pickCellPart } from "./late-parts";

type Props = {
  readonly event: TimelineEvent;
  readonly laneIndex: number;
  readonly lane: Lane | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (eventId: string) => void;
};

export const EventRow = memo(function EventRow({ event, laneIndex, lane, isOpen, onOpen }: Props) {
  return (
    <article
      className="event-row"
      data-event-id={event.id}
      data-importance={event.importance}
      data-open={isOpen || undefined}
    >
      <EventDay date={event.date} />
      <EventShape event={event} laneIndex={laneIndex} />
      <div className="event-words">
        <h3 className="event-title">
          <button
            type="button"
            className="event-open"
            aria-current={isOpen ? "true" : undefined}
            onClick={() => onOpen(event.id)}
          >
            <Text of={event.title} />
          </button>
        </h3>
        <EventBrief event={event} />
        <EventMeta event={event} lane={lane} />
      </div>
      <Pick event={event} />
    </article>
  );
});

function Pick({ event }: { readonly event: TimelineEvent }) {
  const isMaking = useApp(({ own }) => own.makingId !== undefined);
  return isMaking && <Late part={pickCellPart} props={{ event }} failed={null} />;
}
