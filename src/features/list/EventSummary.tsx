import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Icon } from "../../ui/Icon";

/** The summary of an event in the list, or the content note that replaces it. */
export function EventSummary({ event }: { readonly event: TimelineEvent }) {
  if (!hasSummary(event)) return null;
  if (event.contentNote !== undefined) return <EventNote event={event} />;
  return (
    <p className="event-summary">
      <Text of={event.summary} />
    </p>
  );
}

/** Minor events only show their title. */
export const hasSummary = ({ importance, contentNote, summary }: TimelineEvent): boolean =>
  importance >= 4 && (contentNote !== undefined || summary !== undefined);

export function EventNote({ event: { contentNote } }: { readonly event: TimelineEvent }) {
  const { list } = useMessages();
  return (
    <p className="event-note">
      <Icon name="info" size={15} />
      <span>
        <span className="visually-hidden">{list.contentNote}: </span>
        <Text of={contentNote} />
      </span>
    </p>
  );
}
