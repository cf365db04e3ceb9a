/** A sheet as the text of a table, so that it is read, and its problems are found, like any other table. */
import { readHeading } from "../fields/roles";
import { type Table, findTable } from "../tables/find-table";
import { type SheetGrid, linkKey } from "./sheet-grid";

/** Names the delimiter; the records behind it count from 1, as the rows of the sheet do. */
const FIRST_LINE = "sep=,\n";
const HEADING_OF_LINKS = "Source link";
/** Enough to find the header. */
const MAX_ROWS_ABOVE = 40;

export function sheetTable(grid: SheetGrid): Table | undefined {
  return findTable(textOfRows(grid.rows.slice(0, MAX_ROWS_ABOVE)));
}

/** The text of the whole sheet, with the addresses that its cells link to. */
export function sheetText(grid: SheetGrid): string {
  return textOfRows(withLinks(grid));
}

function textOfRows(rows: readonly (readonly string[])[]): string {
  const isFilled = (row: readonly string[]) => row.some((text) => text.trim() !== "");
  const count = rows.findLastIndex(isFilled) + 1;
  let width = 0;
  for (const row of rows) width = Math.max(width, row.findLastIndex((text) => text.trim() !== "") + 1);
  const lines = rows.slice(0, count).map((row) => {
    if (!isFilled(row)) return "";
    const cells = row.slice(0, width).map(quoted);
    while (cells.length < width) cells.push("");
    return cells.join(",");
  });
  return `${FIRST_LINE}${lines.join("\n")}\n`;
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * In a column of sources the address follows the text of the cell, in one of addresses or media it replaces the text.
 * Without such a column the address of a title or text is the source of the event.
 */
function withLinks(grid: SheetGrid): readonly (readonly string[])[] {
  const { rows, links } = grid;
  const table = links.size > 0 ? sheetTable(grid) : undefined;
  if (!table) return rows;
  const { headerRow } = table;
  const roles = table.columns.map(({ name }) => readHeading(name).meaning?.role);
  const hasSources = roles.includes("sourceTitle") || roles.includes("sourceUrl");
  const added = rows.reduce((width, row) => Math.max(width, row.length), 0);
  return rows.map((row, index) => {
    if (index + 1 === headerRow && !hasSources) return padded(row, added, HEADING_OF_LINKS);
    if (index + 1 <= headerRow) return row;
    let own: string | undefined;
    const cells = row.map((text, column) => {
      const link = links.get(linkKey(index, column));
      const role = roles[column];
      if (link === undefined) return text;
      if ((role === "sourceUrl" || role === "media") && !/^https?:/i.test(text.trim())) return link;
      if (role === "sourceTitle") return text.includes("://") || text.trim() === "" ? link : `${text} ${link}`;
      if (role === "title" || role === "summary") own ??= link;
      return text;
    });
    return hasSources || own === undefined ? cells : padded(cells, added, own);
  });
}

function padded(row: readonly string[], width: number, last: string): readonly string[] {
  return [...row, ...Array.from({ length: width - row.length }, () => ""), last];
}
