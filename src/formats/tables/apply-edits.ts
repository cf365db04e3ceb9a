/** Changes cells of a delimited text. Everything else stays as it is, byte by byte, so the result can be saved as a file. */
import type { CellEdit } from "../assumptions";
import type { Table } from "./find-table";
import { readRecords } from "./read-records";

/** The edits of each row: the text by column. */
export type EditsByRow = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** No table has more columns; a larger number would fill the memory with empty cells. */
const MAX_COLUMN = 10_000;

/** Of two edits of one cell the last counts. */
export function editsByRow(edits: readonly CellEdit[]): EditsByRow {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, value } of edits) {
    if (!Number.isInteger(column) || column < 0 || column > MAX_COLUMN) continue;
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells.set(column, value));
  }
  return rows;
}

/** The cells of a row with its edits. */
export function editedCells(cells: readonly string[], edits: ReadonlyMap<number, string> | undefined): string[] {
  const edited = [...cells];
  for (const [column, value] of edits ?? []) {
    while (edited.length < column) edited.push("");
    edited[column] = value;
  }
  return edited;
}

/**
 * Rows with edits are written anew, with quotation marks only where they are needed. Rows keep their numbers; rows that
 * do not exist are not made.
 */
export function applyEdits(
  text: string,
  { delimiter, from }: Pick<Table, "delimiter" | "from">,
  edits: readonly CellEdit[],
): string {
  const byRow = editsByRow(edits);
  const lastRow = Math.max(...byRow.keys());
  const parts: string[] = [];
  let copied = 0;
  readRecords(
    text,
    delimiter,
    ({ row, cells, start, end }) => {
      const changes = byRow.get(row);
      if (changes) {
        parts.push(text.slice(copied, start), writeRecord(editedCells(cells, changes), delimiter));
        copied = end;
      }
      return row < lastRow;
    },
    from,
  );
  parts.push(text.slice(copied));
  return parts.join("");
}

/** One record, RFC 4180 with any delimiter. */
export const writeRecord = (cells: readonly string[], delimiter: string): string =>
  cells.map((cell) => writeCell(cell, delimiter)).join(delimiter);

function writeCell(cell: string, delimiter: string): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]/.test(cell) && cell.trim() === cell;
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
