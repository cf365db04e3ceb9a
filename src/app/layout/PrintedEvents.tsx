/**
 * Prints the events as a list, with the current filters, since a picture of the timeline fits no page. Renders nothing while
 * an event is open, which is printed alone. Imports the print styles of the whole page.
 */
import { FilterSummary } from "../../features/filters/FilterSummary";
import { EventList } from "../../features/list/EventList";
import { useApp } from "../../store/react";
import "../../theme/print.css";

type Props = {
  /** The list is on the page already. */
  readonly hasList: boolean;
};

export function PrintedEvents({ hasList }: Props) {
  const hasOpen = useApp((s) => s.selection.eventId !== undefined);
  if (hasOpen) return null;
  return (
    <div className="printed">
      <FilterSummary />
      {!hasList && <EventList />}
    </div>
  );
}
