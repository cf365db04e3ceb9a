/** The problems of a file as the import dialog lists them, each with what may be done about it. */
import type { CellEdit } from "../../formats/assumptions";
import { type Fix, columnOf, fixesOf } from "../../formats/fixes/fixes";
import type { Role } from "../../formats/fields/roles";
import type { IndexedRow, RowIndex } from "../../formats/tables/row-index";
import type { Problem } from "../../model/problem";
import type { ImportView } from "./use-import-view";
import type { OpenTable } from "./use-table";

export type CheckItem = {
  /** Stays the same while other problems are corrected. */
  readonly key: string;
  readonly problem: Problem;
  /** The cell that can be changed; absent for what is no cell of a row. */
  readonly cell?: { readonly row: number; readonly column: number; readonly text: string };
  readonly fixes: readonly Fix[];
  /** The start of the event, where its end is wrong. */
  readonly start?: string;
};

const DATE_ROLES: readonly Role[] = ["start", "startYear", "startMonth", "startDay"];
/** Further up a date is hardly meant. */
const MAX_ROWS_ABOVE = 50;

/** What is left out comes first. */
export function checkItems(
  { problems, choices }: ImportView,
  table: OpenTable | undefined,
  rows: RowIndex | undefined,
): readonly CheckItem[] {
  const seen = new Map<string, number>();
  const errorsFirst = [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  return errorsFirst.map((problem): CheckItem => {
    const id = `${problem.where} ${problem.code} ${problem.column ?? ""}`;
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    const common = { key: `${id} ${count}`, problem };
    const row = table && rows && problem.row !== undefined ? rows.at(rows.placeOf(problem.row)) : undefined;
    if (!table || !rows || !row) return { ...common, fixes: [] };
    const { columns } = table;
    const column = columnOf(problem, columns);
    const above = problem.code === "event.date.missing" ? datedAbove(row, table, rows) : undefined;
    const start = columns.find(({ role }) => role === "start")?.index;
    return {
      ...common,
      ...(column === undefined ? {} : { cell: { row: row.row, column, text: row.cells[column] ?? "" } }),
      ...(problem.code === "event.date.end.before-start" && start !== undefined
        ? { start: row.cells[start] ?? "" }
        : {}),
      fixes: fixesOf(problem, row, { columns, dayOrder: choices.dayOrder, above }),
    };
  });
}

function datedAbove({ row }: IndexedRow, { columns }: OpenTable, rows: RowIndex): IndexedRow | undefined {
  const indexes = columns.flatMap(({ role, index }) =>
    role !== undefined && DATE_ROLES.includes(role) ? [index] : [],
  );
  const place = rows.placeOf(row);
  for (let at = place - 1; at >= Math.max(place - MAX_ROWS_ABOVE, 0); at -= 1) {
    const above = rows.at(at);
    if (above && indexes.some((index) => (above.cells[index] ?? "") !== "")) return above;
  }
  return undefined;
}

/** Kinds of problems whose corrections can all be made at once. */
export type KindFix = { readonly code: string; readonly count: number; readonly edits: readonly CellEdit[] };

export function kindFixes(items: readonly CheckItem[]): readonly KindFix[] {
  const kinds = new Map<string, { count: number; edits: CellEdit[] }>();
  for (const { problem, fixes } of items) {
    const [best] = fixes;
    if (!best?.isSure) continue;
    const kind = kinds.get(problem.code) ?? { count: 0, edits: [] };
    kind.count += 1;
    kind.edits.push(...best.edits);
    kinds.set(problem.code, kind);
  }
  return [...kinds].flatMap(([code, kind]) => (kind.count > 1 ? [{ code, ...kind }] : []));
}
