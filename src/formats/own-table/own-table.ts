/** Our own table, as `write/` writes it: CSV, or the same table from a spreadsheet program. docs/formats.md */
import type { ImportFormat } from "../import-format";
import { RowPosition } from "../source-position";
import { reportColumns } from "../tables/column-problems";
import type { Column, Table } from "../tables/find-table";
import { type TableRecord, readRecords } from "../tables/read-records";
import { splitLanguage } from "./cell-lists";
import { type FoundColumn, RecordRows } from "./record-rows";
import { RECORDS, RECORD_HEADING, type RecordKind, TABLE_COLUMNS } from "./table-layout";

const isRecordColumn = ({ name }: Column): boolean => name.toLowerCase() === RECORD_HEADING;

export const ownTable: ImportFormat = {
  id: "throughline-table",
  labelKey: "formats.throughlineTable",
  extensions: ["csv", "tsv"],
  sniff: ({ table }) => (table?.columns.some(isRecordColumn) ? 1 : 0),
  parse: ({ table, text, title }, report) => {
    if (!table) return undefined;
    const found = columnsOf(table);
    const recordColumn = table.columns.findIndex(isRecordColumn);
    const used = new Set([...found.map(({ column }) => column), table.columns[recordColumn]]);
    reportColumns(table, (column) => used.has(column), report);
    const rows = new RecordRows(report);
    const onRow = ({ cells, row, line }: TableRecord): void => {
      if (row <= table.headerRow || cells.every((cell) => cell.trim() === "")) return;
      const position = new RowPosition(row, line);
      const kind = kindOf(cells[recordColumn] ?? "");
      if (kind) rows.add(kind, position, found, cells);
      else {
        const fault = { expected: `one of ${RECORDS.join(", ")}`, value: cells[recordColumn] };
        report.error("item.invalid", position.place(RECORD_HEADING), fault);
      }
    };
    const unclosed = readRecords(text, table.delimiter, onRow, table.from);
    if (unclosed) {
      const fault = { expected: "a closing quotation mark; everything after the opening one is lost" };
      report.error("table.quote.unclosed", new RowPosition(unclosed.row, unclosed.line).place(), fault);
    }
    return {
      chronicle: rows.chronicle(title),
      eventsInFile: rows.count("event"),
      placeOf: (path) => rows.placeOf(path),
      isNativeFormat: true,
    };
  },
};

function columnsOf({ columns }: Table): readonly FoundColumn[] {
  return columns.flatMap((column): FoundColumn[] => {
    const { name, lang } = splitLanguage(column.name);
    const meant = TABLE_COLUMNS.find((one) => one.name === name.toLowerCase());
    return meant && (lang === undefined || meant.kind === "text") ? [{ column, meant, lang }] : [];
  });
}

/** A row without a kind, as somebody adds one in a spreadsheet, is an event. */
function kindOf(cell: string): RecordKind | undefined {
  const text = cell.trim().toLowerCase();
  return text === "" ? "event" : RECORDS.find((kind) => kind === text);
}
