/** Any table with a column of titles and one of dates: CSV, TSV, semicolons or bars, with English or Ukrainian headings. */
import { MOST_EVENTS } from "../../model/read-chronicle";
import { type DayOrder, orderOf } from "../dates/day-text";
import { DraftBuilder } from "../draft-builder";
import { readEventFields } from "../fields/field-event";
import type { FieldReading, Fields } from "../fields/fields";
import { ROLE_OF_FIELD, type Role, SHARED_ROLES, isEndOf, rankOf, roleOf } from "../fields/roles";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import type { ImportSource } from "../import-source";
import { RowSpot, WHOLE_FILE } from "../spot";
import { firstOfEachName, tellOfColumns } from "../tables/column-problems";
import type { Column, Table } from "../tables/find-table";
import { readRecords } from "../tables/read-records";
import { type Row, readRows } from "../tables/read-rows";
import { isBlank } from "../../model/blank-text";

export const plainTable: ImportFormat = {
  id: "plain-table",
  labelKey: "formats.plainTable",
  extensions: ["csv", "tsv", "txt"],
  sniff: ({ table }) => {
    if (!table) return 0;
    if (table.hasTitleAndDate) return 0.7;
    return table.knownColumns > 0 ? 0.3 : table.columns.length > 1 ? 0.1 : 0;
  },
  parse: (source, report, { dayOrder }) => {
    const { table } = source;
    if (!table) return undefined;
    const columns = columnsByRole(table);
    if (!hasNeededColumns(table, columns, report)) return undefined;
    const used = new Set([...columns.values()].flat());
    tellOfColumns(table, (column) => used.has(column), report);
    const dated = [...(columns.get("start") ?? []), ...(columns.get("end") ?? [])];
    const reading: FieldReading = {
      report,
      dayOrder: dayOrder ?? orderInColumns(source, table, dated),
      hasTitles: columns.has("title"),
    };
    const builder = new DraftBuilder(report, (field) => columns.get(ROLE_OF_FIELD.get(field) ?? "title")?.[0]?.name);
    const { rows, isWithinLimit } = readRows(source, table, report, (row) => {
      const parts = readEventFields(fieldsOf(row, columns), row.spot, reading);
      if (parts) builder.addEvent(row.spot, parts);
      return parts !== undefined;
    });
    return isReadable(rows, isWithinLimit, report)
      ? builder.build({ title: source.title || undefined }, rows)
      : undefined;
  },
};

/** Says why a table without rows, or with too many, is not read. */
export function isReadable(rows: number, isWithinLimit: boolean, report: ImportReport): boolean {
  if (!isWithinLimit) {
    report.reject("chronicle.events.too-many", WHOLE_FILE, { expected: `at most ${MOST_EVENTS} events` });
    return false;
  }
  if (rows > 0) return true;
  // An open quotation mark that swallowed all rows has its own words.
  if (!report.hasErrors) {
    report.reject("table.rows.none", new RowSpot(1, 1).place(), { expected: "rows below the names of the columns" });
  }
  return false;
}

type ColumnsByRole = ReadonlyMap<Role, readonly Column[]>;

/** A role has its best named column, or all of them where several can say more than one. */
function columnsByRole({ columns }: Table): ColumnsByRole {
  const found = new Map<Role, Column[]>();
  for (const column of firstOfEachName(columns)) {
    const role = roleOf(column.key);
    if (role !== undefined) found.set(role, [...(found.get(role) ?? []), column]);
  }
  for (const [role, of] of found) {
    of.sort((a, b) => rankOf(a.key) - rankOf(b.key));
    if (!SHARED_ROLES.has(role)) of.splice(1);
  }
  const end = found.get("end")?.[0];
  if (end && !isEndOf(found.get("start")?.[0]?.key, end.key)) found.delete("end");
  return found;
}

function hasNeededColumns({ columns, headerRow }: Table, roles: ColumnsByRole, report: ImportReport): boolean {
  const header = new RowSpot(headerRow, headerRow);
  const value = columns.map(({ name }) => name).join(", ");
  const isMissing = (name: string, expected: string, ...wanted: readonly Role[]): boolean => {
    if (wanted.some((role) => roles.has(role))) return false;
    report.reject("table.column.missing", header.place(name), { expected, value });
    return true;
  };
  const withoutDates = isMissing(
    "start",
    "a column with dates, named start, date or year",
    "start",
    "startYear",
    "startTime",
  );
  const withoutTitles = isMissing("title", "a column with titles, named title, event or text", "title", "summary");
  return !withoutDates && !withoutTitles;
}

function fieldsOf({ cell }: Row, columns: ColumnsByRole): Fields {
  const filled = (role: Role) => (columns.get(role) ?? []).filter((column) => !isBlank(cell(column)));
  return {
    texts: (role) => filled(role).map(cell),
    main: (role) => {
      const [best] = columns.get(role) ?? [];
      return best && !isBlank(cell(best)) ? cell(best) : undefined;
    },
    nameOf: (role, index = 0) => (filled(role)[index] ?? columns.get(role)?.[0])?.name,
  };
}

/** Read through once beforehand, and only when there are dates whose day and month could be confused. */
function orderInColumns({ text }: ImportSource, table: Table, columns: readonly Column[]): DayOrder | undefined {
  if (!/\d[/-]\d{1,2}[/-]\d{4}/.test(text)) return undefined;
  const dates: string[] = [];
  readRecords(
    text,
    table.delimiter,
    ({ cells }) => void dates.push(...columns.map(({ index }) => cells[index] ?? "")),
    table.from,
  );
  return orderOf(dates);
}
