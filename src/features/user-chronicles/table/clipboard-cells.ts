/** Blocks of cells in the clipboard: tab-separated text, as every spreadsheet reads and writes it. */
import { readRecords } from "../../../formats/tables/read-records";
import { tableInHtml } from "../../../formats/texts/html-table";

/** More is not read; it would be more events than can be edited. */
const MAX_ROWS = 100_000;

/** Rows of trimmed cells; an empty row has none. A lone cell is a block too. */
export function cellsInText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const unclosed = readRecords(text, "\t", ({ cells, row }) => {
    while (rows.length < row - 1 && rows.length < MAX_ROWS) rows.push([]);
    rows.push(cells.map(trimmed));
    return rows.length < MAX_ROWS;
  });
  // A quotation mark that is never closed belongs to a text.
  if (!unclosed) return rows;
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.slice(0, MAX_ROWS).map((line) => (line === "" ? [] : line.split("\t").map(trimmed)));
}

const trimmed = (cell: string): string => cell.replace(/\r\n?/g, "\n").trim();

/** What was copied in a spreadsheet, a document or a web page. */
export function cellsInClipboard(data: Pick<DataTransfer, "getData">): readonly (readonly string[])[] {
  const text = data.getData("text/plain");
  // Programs without tables of their own copy them as markup; their plain text has lost the columns.
  const table = text.includes("\t") ? undefined : tableInHtml(data.getData("text/html"));
  return cellsInText(table ?? text);
}

/** @returns text that `cellsInText` and spreadsheets read as the same cells */
export const textOfCells = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map(quoted).join("\t")).join("\n");

const quoted = (text: string): string => (/[\t\n\r]|^\s*"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
