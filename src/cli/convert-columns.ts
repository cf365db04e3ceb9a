/** The file that says which column of a table means what, for `npm run convert --columns`. */
import { type ColumnChoice, type ColumnRole, COLUMN_ROLES } from "../formats/assumptions";
import { ImportSource } from "../formats/import-source";
import { isRecord } from "../model/chronicle/chunks";
import { parseJsonText } from "../model/json-text";

export type ColumnsRead =
  | { readonly ok: true; readonly columns: ColumnChoice }
  /** One line that says what is wrong. */
  | { readonly ok: false; readonly message: string };

/**
 * @param json  `{ "title": "Überschrift", "start": 3 }`: the heading of the column, or its number from 1 on
 * @param table  the file to convert
 */
export function readColumns(json: string, table: Uint8Array, name: string): ColumnsRead {
  const fail = (message: string): ColumnsRead => ({ ok: false, message });
  const read = parseJsonText(json);
  if (!read.ok || !isRecord(read.value))
    return fail('An object such as { "title": "Headline", "start": 3 } was expected.');
  const headings = new ImportSource(table, name).table?.columns.map((column) => column.name) ?? [];
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const [role, wanted] of Object.entries(read.value)) {
    const known = COLUMN_ROLES.find((one) => one === role);
    if (!known) return fail(`"${role}" is none of ${COLUMN_ROLES.join(", ")}.`);
    const index = typeof wanted === "number" ? wanted - 1 : headings.findIndex((heading) => heading === wanted);
    if (!Number.isInteger(index) || index < 0 || index >= headings.length) {
      return fail(`There is no column ${JSON.stringify(wanted)} for "${role}"; there are: ${headings.join(", ")}.`);
    }
    columns[known] = index;
  }
  return { ok: true, columns };
}
