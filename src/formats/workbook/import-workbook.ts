/** Excel and OpenDocument workbooks: one of their sheets is read as a table. */
import type { Sheet } from "hucre/xlsx";
import type { Problem } from "../../model/problem";
import type { Assumption } from "../assumptions";
import { type ImportOptions, type ImportResult, importFile, rejected } from "../import-file";
import { ImportReport } from "../import-report";
import { tallyOf } from "../problem-tally";
import { RowPosition, WHOLE_FILE } from "../source-position";
import type { Table } from "../tables/find-table";
import { readSheets } from "./read-sheets";
import { type SheetGrid, type WorkbookContext, gridOf } from "./sheet-grid";
import { sheetTable, sheetText } from "./sheet-text";

/** Enough rows to see whether a sheet is a table of events. */
const SEEN_ROWS = 60;
/** Spreadsheets allow 31 characters. */
const MAX_NAME_LENGTH = 100;
/** The highest likeness. */
const EVENTS = 3;

/** Never rejects, unless the code that reads workbooks cannot be loaded. Problems name rows as the spreadsheet does. */
export async function importWorkbook(
  bytes: Uint8Array,
  kind: "xlsx" | "ods",
  options: ImportOptions,
): Promise<ImportResult> {
  const read = await readSheets(bytes, kind);
  if (!read.ok) {
    return read.fault === "too-large"
      ? rejected("file.too-large", "a workbook whose content takes less than 192 MB for a sheet")
      : rejected("file.workbook.damaged", "a workbook that its program can open: save it again there, or as CSV");
  }
  const { sheets, context } = read;
  const likes = sheets.map((sheet) => likeness(sheet, context));
  const taken = chosenOf(sheets, options.sheet) ?? likeliest(sheets, likes);
  const sheet = taken === undefined ? undefined : sheets[taken];
  if (taken === undefined || !sheet) return rejected("file.empty", "a sheet with events");
  const grid = gridOf(sheet, context);
  const { encoding: _encoding, sheet: _sheet, ...others } = options;
  const result = importFile(new TextEncoder().encode(sheetText(grid)), { ...others, type: undefined });
  const problems = result.problems.map(withoutLine);
  const errors = errorProblems(grid);
  const assumption = assumptionOf(sheets, likes, taken, options.sheet);
  const assumptions = [...(assumption ? [assumption] : []), ...(result.assumptions ?? [])];
  // The reason of a rejection stays first.
  const all = result.chronicle ? [...errors, ...problems] : [...problems, ...errors];
  return {
    ...result,
    problems: all,
    tally: tallyOf(all),
    ...(result.format ? { format: kind } : {}),
    ...(assumptions.length > 0 ? { assumptions } : {}),
  };
}

/**
 * The sheet that `importWorkbook` reads, as the text in between.
 * @param chosen  index of the sheet that the user chose
 * @returns `undefined` if the workbook cannot be read or is empty
 */
export async function workbookText(
  bytes: Uint8Array,
  kind: "xlsx" | "ods",
  chosen: number | undefined,
): Promise<string | undefined> {
  const read = await readSheets(bytes, kind);
  if (!read.ok) return undefined;
  const { sheets, context } = read;
  const likes = () => sheets.map((sheet) => likeness(sheet, context));
  const taken = chosenOf(sheets, chosen) ?? likeliest(sheets, likes());
  const sheet = taken === undefined ? undefined : sheets[taken];
  return sheet && sheetText(gridOf(sheet, context));
}

/** The lines of the text in between mean nothing to the author of a spreadsheet. */
function withoutLine({ line: _line, ...problem }: Problem): Problem {
  return problem.row === undefined ? problem : { ...problem, where: problem.where.replace(/ \(line \d+\)/, "") };
}

const chosenOf = (sheets: readonly Sheet[], index: number | undefined): number | undefined =>
  index !== undefined && sheets[index] ? index : undefined;

const isHidden = ({ hidden = false, veryHidden = false }: Sheet): boolean => hidden || veryHidden;
const isEmpty = ({ rows }: Sheet): boolean => rows.every((row) => (row ?? []).every((cell) => (cell ?? "") === ""));

/** A table with titles, dates and rows; 2: some known columns; 1: anything; 0: nothing. */
function likeness(sheet: Sheet, context: WorkbookContext): number {
  const grid = gridOf(sheet, context, SEEN_ROWS);
  const table: Table | undefined = isEmpty(sheet) ? undefined : sheetTable(grid);
  if (!table) return 0;
  const hasRows = grid.rows.slice(table.headerRow).some((row) => row.some((text) => text.trim() !== ""));
  if (table.hasTitleAndDate && hasRows) return EVENTS;
  return table.knownColumns > 1 && hasRows ? 2 : 1;
}

/** The first of those most like a chronicle, hidden ones last. */
function likeliest(sheets: readonly Sheet[], likes: readonly number[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, sheet] of sheets.entries()) {
    const like = likes[index] ?? 0;
    const score = like === 0 ? 0 : like * 2 + (isHidden(sheet) ? 0 : 1);
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

/** A question if another sheet in sight could be meant as well; none if only one sheet holds anything. */
function assumptionOf(
  sheets: readonly Sheet[],
  likes: readonly number[],
  taken: number,
  chosen: number | undefined,
): Assumption | undefined {
  if (likes.filter((like) => like > 0).length < 2) return undefined;
  const isRival = (sheet: Sheet, index: number) => index !== taken && !isHidden(sheet) && likes[index] === EVENTS;
  return {
    kind: "sheet",
    isOpen: chosen === undefined && sheets.some(isRival),
    names: sheets.map(({ name }) => name.slice(0, MAX_NAME_LENGTH)),
    taken,
  };
}

/** One warning for all formulas without a result. */
function errorProblems(grid: SheetGrid): ImportResult["problems"] {
  const [first] = grid.errors;
  if (!first) return [];
  const table = sheetTable(grid);
  const report = new ImportReport();
  const name = table?.columns[first.column]?.name || String(first.column + 1);
  const place = table ? new RowPosition(first.row + 1, first.row + 1).place(name) : WHOLE_FILE;
  for (const { row, text } of grid.errors)
    report.gather(
      "table.cell.error",
      place,
      "a value; the formula gives none, so the cell is empty",
      `row ${row + 1}: ${text}`,
    );
  return report.problems();
}
