/** The counts of the import dialog. Of a table they are rows, else events and problems. */
import type { RowIndex } from "../../formats/tables/row-index";
import type { ImportView } from "./use-import-view";
import type { OpenTable } from "./use-table";

export type CheckCounts = {
  readonly read: number;
  readonly ready: number;
  readonly errors: number;
  readonly warnings: number;
  readonly leftOut: number;
  /** All problems, listed or not. */
  readonly problems: number;
};

export function countsOf(
  { tally, eventsInFile, events, problems }: ImportView,
  table: OpenTable | undefined,
  rows: RowIndex | undefined,
): CheckCounts {
  // Those of pictures that came with the file are not in the tally.
  const all = Math.max(tally ? tally.errors + tally.warnings : 0, problems.length);
  if (table) {
    const below = (of: Uint32Array | undefined) => of?.filter((row) => row > table.headerRow).length ?? 0;
    const read = rows?.count ?? eventsInFile;
    const [errors, warnings] = [below(tally?.errorRows), below(tally?.warningRows)];
    const leftOut = Math.max(read - events, 0);
    // What is wrong with the whole table is no row.
    const ready = events === 0 ? 0 : Math.max(read - errors - warnings, 0);
    return {
      read,
      ready,
      errors: Math.max(errors, events === 0 ? Math.min(tally?.errors ?? 0, 1) : 0),
      warnings,
      leftOut,
      problems: all,
    };
  }
  const errors = tally?.errors ?? problems.filter(({ severity }) => severity === "error").length;
  return {
    read: eventsInFile,
    ready: events,
    errors,
    warnings: all - errors,
    leftOut: Math.max(eventsInFile - events, 0),
    problems: all,
  };
}
