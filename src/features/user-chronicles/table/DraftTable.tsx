/** The events of the open draft as a table, in the place of the timeline. */
export function DraftTable() {
  return null;
}
