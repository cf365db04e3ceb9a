/** Iterates over the rows below the header and reports rows that do not match it. */
import { MAX_EVENTS } from "../../model/chronicle/read-steps";
import type { EncodingDoubt } from "../decode-text";
import type { ImportReport } from "../import-report";
import type { ImportSource } from "../import-source";
import { RowPosition } from "../source-position";
import { KNOWN_COLUMNS_EXPECTED } from "./column-problems";
import type { Column, Table } from "./find-table";
import { type TableRecord, readRecords } from "./read-records";

export type Row = {
  readonly position: RowPosition;
  /** Trimmed, with normalised line breaks; empty if the row is too short. */
  readonly cell: (column: Column) => string;
};

export type RowCount = {
  /** Rows that are not empty. */
  readonly rows: number;
  /** False if there are more than a chronicle may have; reading then stopped. */
  readonly isWithinLimit: boolean;
};

/** @param onRow  reads one row; returns whether it was usable */
export function readRows(
  { text, decoded }: ImportSource,
  table: Table,
  report: ImportReport,
  onRow: (row: Row) => boolean,
): RowCount {
  const { delimiter, columns, from, headerRow } = table;
  const unnamed = columns.filter(({ name }) => name === "");
  const lineOffset = from > 0 ? 1 : 0;
  const nameOf = (index: number) => columns[index]?.name || String(index + 1);
  const positionOf = ({ row, line }: Pick<TableRecord, "row" | "line">) => new RowPosition(row, line + lineOffset);
  let rows = 0;
  let isWithinLimit = true;
  const onRecord = (record: TableRecord): boolean | void => {
    if (decoded.doubt && decoded.doubtAt >= record.start && decoded.doubtAt < record.end) {
      reportDoubt(
        decoded.doubt,
        decoded.encoding,
        positionOf(record).place(nameOf(cellAt(text, record, delimiter, decoded.doubtAt))),
      );
    }
    const { cells, row, strayQuoteIn } = record;
    if (row <= headerRow || cells.every((cell) => cell.trim() === "")) return undefined;
    rows += 1;
    isWithinLimit = rows <= MAX_EVENTS;
    if (!isWithinLimit) return false;
    const position = positionOf(record);
    if (strayQuoteIn !== undefined) {
      const fault = { expected: 'quotation marks inside a text written twice: ""', value: cells[strayQuoteIn] };
      report.warn("table.quote.stray", position.place(nameOf(strayQuoteIn)), fault);
    }
    reportExtraCells(record, position);
    for (const { index } of unnamed) {
      if (index >= cells.length) break;
      if ((cells[index] ?? "").trim() === "") continue;
      const number = String(index + 1);
      report.gather("table.columns.unknown", position.place(number), KNOWN_COLUMNS_EXPECTED, `column ${number}`);
    }
    const isUsable = onRow({ position, cell: ({ index }) => (cells[index] ?? "").trim().replace(/\r\n?/g, "\n") });
    if (isUsable && cells.length < columns.length) {
      report.gather(
        "table.row.short",
        position.place(nameOf(cells.length)),
        "as many cells as there are columns",
        `row ${row}`,
      );
    }
    return undefined;
  };
  const unclosed = readRecords(text, delimiter, onRecord, from);
  if (unclosed) {
    const fault = { expected: "a closing quotation mark; everything after the opening one is lost" };
    report.error("table.quote.unclosed", positionOf(unclosed).place(nameOf(unclosed.cell)), fault);
  }
  return { rows, isWithinLimit };

  function reportExtraCells({ cells }: TableRecord, position: RowPosition): void {
    const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== "");
    if (extra.length === 0) return;
    const fault = { expected: `${columns.length} cells, one for each column`, value: extra.join(delimiter) };
    report.warn("table.row.long", position.place(String(columns.length + 1)), fault);
  }

  function reportDoubt(doubt: EncodingDoubt, encoding: string, place: ReturnType<RowPosition["place"]>): void {
    report.warn(`file.encoding.${doubt}`, place, { expected: "UTF-8", value: encoding });
  }
}

/** Index of the cell at a position in the text. */
function cellAt(text: string, { start }: TableRecord, delimiter: string, at: number): number {
  let cells = 0;
  const before = text.slice(start, at);
  const unclosed = readRecords(before, delimiter, (record) => {
    cells = record.cells.length - 1;
    return false;
  });
  return unclosed?.cell ?? Math.max(cells, 0);
}
