/**
 * What paper shows of the events: what they were chosen by, and all of them as a list, since a picture of a window fits no
 * page. Nothing beside an open event, which is printed alone. Brings the styles for every printing of the page.
 */
import { FilterWords } from "../../features/filters/FilterWords";
import { EventList } from "../../features/list/EventList";
import { useApp } from "../../store/react";
import "../../theme/print.css";

type Props = {
  /** The list stands there already. */
  readonly hasList: boolean;
};

export function PrintedEvents({ hasList }: Props) {
  const hasOpen = useApp((s) => s.selection.eventId !== undefined);
  if (hasOpen) return null;
  return (
    <div className="printed">
      <FilterWords />
      {!hasList && <EventList />}
    </div>
  );
}
