/** Shown instead of events when there are none. */
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
