/** A sheet of a workbook as a grid of texts. */
import type { Cell, Sheet } from "hucre/xlsx";
import { type CellContext, isErrorText, textOfCell } from "./cell-text";

export type SheetGrid = {
  /** By row and column, both from 0. Rows may be of any length. */
  readonly rows: readonly string[][];
  /** Web addresses that cells link to, by `linkKey`. */
  readonly links: ReadonlyMap<string, string>;
  /** Formulas without a result; their cells are empty. */
  readonly errors: readonly { readonly row: number; readonly column: number; readonly text: string }[];
};

const MAX_MERGED = 5_000_000;

/** The same for all cells. */
export type WorkbookContext = Required<Omit<CellContext, "format">>;

export const linkKey = (row: number, column: number): string => `${row},${column}`;

/** @param most  number of rows to read */
export function gridOf(sheet: Sheet, context: WorkbookContext, most = Number.POSITIVE_INFINITY): SheetGrid {
  const links = new Map<string, string>();
  const errors: { row: number; column: number; text: string }[] = [];
  const described = byRow(sheet);
  const rows = sheet.rows.slice(0, most).map((cells, row) => {
    const inRow = described.get(row);
    // The library leaves gaps.
    return Array.from(cells ?? [], (value, column) => {
      const cell = inRow?.get(column);
      const text = textOfCell(value ?? cell?.formulaResult ?? null, { ...context, format: cell?.style?.numFmt });
      const link = cell && linkOf(cell);
      if (link !== undefined) links.set(linkKey(row, column), link);
      if (!isErrorText(text)) return text;
      errors.push({ row, column, text });
      return "";
    });
  });
  fillMerged(rows, sheet);
  return { rows, links, errors };
}

/** What is known about cells besides their values. One look-up for each row, where a large sheet has few such cells. */
function byRow({ cells = new Map<string, Cell>() }: Sheet): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [key, cell] of cells) {
    const comma = key.indexOf(",");
    const row = Number(key.slice(0, comma));
    const inRow = rows.get(row);
    const column = Number(key.slice(comma + 1));
    if (inRow) inRow.set(column, cell);
    else rows.set(row, new Map([[column, cell]]));
  }
  return rows;
}

/** Addresses inside the workbook are no links. */
function linkOf({ hyperlink, formula }: Cell): string | undefined {
  const target = hyperlink?.target ?? /^=?HYPERLINK\(\s*"([^"]+)"/i.exec(formula ?? "")?.[1];
  return target !== undefined && /^https?:\/\//i.test(target) ? target : undefined;
}

/** A merged cell counts for each row that it covers, unless there is nothing else in the row. */
function fillMerged(rows: string[][], { merges = [] }: Sheet): void {
  const isUsed = rows.map((row) => row.some((text) => text.trim() !== ""));
  let filled = 0;
  for (const { startRow, endRow, startCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? "";
    if (value === "") continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      // A hostile file may merge the same cells over and over.
      filled += 1;
      if (filled > MAX_MERGED) return;
      const cells = rows[row];
      if (!cells || !isUsed[row]) continue;
      while (cells.length < startCol) cells.push("");
      cells[startCol] = value;
    }
  }
}
