/** How the reader has answered questions about a file. Pure. */
import type { ReadingChoices } from "../formats/assumptions";

/**
 * Merges new answers into the earlier ones; columns are merged by role. `undefined` takes an answer back. Another sheet
 * has other rows and columns.
 */
export function withChoices(before: ReadingChoices = {}, choices: ReadingChoices): ReadingChoices {
  const { dayOrder, encoding, emptyDates, columns, sheet, edits } = { ...before, ...choices };
  if (choices.sheet !== undefined && choices.sheet !== before.sheet) return { encoding, sheet };
  return {
    dayOrder,
    encoding,
    emptyDates,
    sheet,
    edits,
    columns: columns && choices.columns ? { ...before.columns, ...columns } : columns,
  };
}
