/** What stands in the place of events when there are none, and every way out. */
import { EmptyState } from "./EmptyState";
import { OutsidePeriod } from "./OutsidePeriod";

export function NothingHere() {
  return (
    <>
      <EmptyState />
      <OutsidePeriod />
    </>
  );
}
