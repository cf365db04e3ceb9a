/** Comma-separated values (RFC 4180). */
import type { Chronicle } from "../../model/chronicle/chronicle";
import { writeTable } from "../../formats/own-table/write-table";

/** Without it Excel takes UTF-8 for the encoding of the system. */
const BOM = "\uFEFF";

/** @param rows  the first has the headings */
export const csvOf = (rows: Iterable<readonly string[]>): string =>
  `${BOM}${Array.from(rows, (row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;

const quoted = (cell: string): string => (/[",\r\n;\t|]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Our own table as CSV. It reads back as the same chronicle. */
export function writeCsv(chronicle: Chronicle): string {
  const { headings, rows } = writeTable(chronicle);
  return csvOf([headings, ...rows]);
}
