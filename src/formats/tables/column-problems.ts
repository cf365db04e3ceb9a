/** Problems with column names. */
import type { ImportReport } from "../import-report";
import { RowPosition } from "../source-position";
import type { Column, Table } from "./find-table";

export const KNOWN_COLUMNS_EXPECTED = "names of columns that are known; what stands in other columns is left out";

/** The columns without repeated names: of two columns with one name the first counts. */
export function firstOfEachName(columns: readonly Column[]): readonly Column[] {
  const seen = new Set<string>();
  return columns.filter(({ id, name }) => {
    if (name === "") return false;
    if (seen.has(id || name)) return false;
    seen.add(id || name);
    return true;
  });
}

/**
 * One warning for all unknown columns, and one for each repeated name.
 * @param isUsed  called for columns without a repeated name
 */
export function reportColumns(table: Table, isUsed: (column: Column) => boolean, report: ImportReport): void {
  const position = new RowPosition(table.headerRow, table.headerRow);
  const first = new Set(firstOfEachName(table.columns));
  for (const column of table.columns) {
    const { name, index } = column;
    if (name === "") continue;
    if (!first.has(column)) {
      report.warn("table.header.duplicate", position.place(name), {
        expected: "a name that no other column has",
        value: name,
      });
    } else if (!isUsed(column)) {
      report.gather("table.columns.unknown", position.place(String(index + 1)), KNOWN_COLUMNS_EXPECTED, name);
    }
  }
}
