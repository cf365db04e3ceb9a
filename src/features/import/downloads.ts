/** What can be saved from the import dialog: the list of problems, and the table with its corrections. */
import type { CellEdit } from "../../formats/assumptions";
import { applyEdits, writeRecord } from "../../formats/tables/apply-edits";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import type { Problem } from "../../model/problem";
import { remedyOf, rowsOf, sentenceOf } from "./problem-text";
import type { OpenTable } from "./use-table";

/** Spreadsheets recognise UTF-8 by it. */
const BOM = "\u{FEFF}";

/** A spreadsheet would run such a cell as a formula; an apostrophe makes it a text. */
const safeCell = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export function problemsCsv(
  problems: readonly Problem[],
  messages: ImportCheckMessages,
  problemMessages: ProblemMessages,
): string {
  const { csv, severities } = messages.check;
  const lines = problems.map((problem) =>
    [
      severities[problem.severity],
      rowsOf(problem, problemMessages) ?? (problem.row === undefined ? problem.where : String(problem.row)),
      problem.column ?? "",
      problem.value ?? "",
      sentenceOf(problem, problemMessages),
      remedyOf(problem, messages)?.text ?? "",
    ].map((cell) => safeCell(cell.replace(/[\p{Cc}]+/gu, " "))),
  );
  return BOM + [csv, ...lines].map((cells) => `${writeRecord(cells, ",")}\r\n`).join("");
}

/** The file as it was, with the changed cells: same separator, same line ends, UTF-8. */
export function correctedFile({ source, table, isSheet }: OpenTable, edits: readonly CellEdit[]): string {
  const { bytes, decoded } = source;
  const text = edits.length === 0 ? decoded.text : applyEdits(decoded.text, table, edits);
  // Without the line that says how a sheet is separated.
  if (isSheet) return BOM + text.slice(table.from);
  const hadMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hadMark || decoded.encoding !== "utf-8" ? BOM + text : text;
}

/** “events.csv” becomes “events-corrected.csv”. */
export function nameOfCopy(name: string, ending: string, extension?: string): string {
  const [, base = name, own = ""] = /^(.*?)(\.[a-z\d]{1,5})?$/i.exec(name) ?? [];
  return `${base}-${ending}${extension ?? (own || ".csv")}`;
}
