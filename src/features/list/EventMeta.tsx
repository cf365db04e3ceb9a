import { Text, useMessages } from "../../i18n/react";
import type { Lane, TimelineEvent } from "../../model/chronicle/chronicle";
import { ContestedPoints } from "../../i18n/ContestedText";

type Props = { readonly event: TimelineEvent; readonly lane: Lane | undefined };

/** The topic, the status unless it is confirmed, and what is contested. */
export function EventMeta({ event, lane }: Props) {
  const { statuses } = useMessages();
  const isDoubtful = event.status !== undefined && event.status !== "confirmed";
  return (
    <p className="event-meta">
      {lane && (
        <span>
          <Text of={lane.label} />
        </span>
      )}
      {isDoubtful && event.status && (
        <span>
          <b>{statuses[event.status]}</b>
          {event.claimedBy !== undefined && (
            <>
              : <Text of={event.claimedBy} />
            </>
          )}
        </span>
      )}
      {event.contested && (
        <span>
          <ContestedPoints contested={event.contested} />
        </span>
      )}
    </p>
  );
}
