/** What stands in the place of events when there are none, and every way out. */
import { NoMatches } from "./NoMatches";
import { OutOfRange } from "./OutOfRange";

export function EmptyState() {
  return (
    <>
      <NoMatches />
      <OutOfRange />
    </>
  );
}
