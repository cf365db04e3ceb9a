/** Any table with a column of titles and one of dates: CSV, TSV, semicolons or bars, with headings in ten languages. */
import { MAX_EVENTS } from "../../model/chronicle/read-steps";
import type { Draft } from "../draft";
import { DraftBuilder } from "../draft-builder";
import { readEventFields } from "../fields/field-event";
import type { FieldReading, Fields } from "../fields/fields";
import { ROLE_OF_FIELD, type Role } from "../fields/roles";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import type { ImportSource } from "../import-source";
import { RowPosition, WHOLE_FILE } from "../source-position";
import { reportColumns } from "../tables/column-problems";
import type { Column, Table } from "../tables/find-table";
import { type Row, readRows } from "../tables/read-rows";
import { RepeatedRows } from "../tables/repeated-rows";
import { SimilarNames } from "../tables/similar-names";
import { isMostlyLong, looksLikeDate } from "../tables/survey-columns";
import { isBlank } from "../../model/blank-text";
import type { ReadingChoices } from "../assumptions";
import { MergedDates } from "../tables/merged-dates";
import { chosenColumns, missingHeadings } from "./choose-columns";
import { dateFieldsOf, hasDate, hasText, orderInHeading, surveyDates, withDatesOf } from "./date-fields";
import {
  type ColumnsByRole,
  type TableColumns,
  assumeColumns,
  columnsOf,
  hasDates,
  hasTitles,
  reportOtherDates,
} from "./table-columns";

export const plainTable: ImportFormat = {
  id: "plain-table",
  labelKey: "formats.plainTable",
  extensions: ["csv", "tsv", "txt"],
  sniff: ({ table }) => {
    if (!table) return 0;
    if (table.hasTitleAndDate) return 0.7;
    return table.knownColumns > 0 ? 0.3 : table.columns.length > 1 ? 0.1 : 0;
  },
  parse: (source, report, choices) => {
    const { table } = source;
    return table && readTable(source, choices.columns ? asChosen(table, choices.columns) : table, report, choices);
  },
};

/** Whose names are compared for typing mistakes. */
const NAMED_ROLES = ["group", "people", "actors", "place"] as const satisfies readonly Role[];

function readTable(
  source: ImportSource,
  table: Table,
  report: ImportReport,
  choices: ReadingChoices,
): Draft | undefined {
  const found = columnsOf(source, table, choices.columns);
  const columns = found.byRole;
  for (const heading of missingHeadings(choices.columns ?? {}, table.columns)) {
    const expected = `one of the headings ${table.columns.map(({ name }) => name).join(", ")}`;
    report.error("table.column.unknown", new RowPosition(table.headerRow, table.headerRow).place(heading), {
      expected,
      value: heading,
    });
  }
  assumeColumns(table, found, report);
  if (!hasNeededColumns(table, columns, report)) return undefined;
  const used = new Set([...columns.values(), found.otherDates, found.leftOut].flat());
  reportColumns(table, (column) => used.has(column), report);
  reportOtherDates(table, found, report);
  const survey = surveyDates(source, table, columns);
  const reading: FieldReading = {
    report,
    dayOrder: choices.dayOrder ?? survey.dayOrder ?? orderInHeading(columns),
    shortYears: survey.shortYears,
    hasTitles: columns.has("title"),
    shortensTitles: hasLongTitles(found),
  };
  const builder = new DraftBuilder(report, (field) => columns.get(ROLE_OF_FIELD.get(field) ?? "title")?.[0]?.name);
  const merged = new MergedDates<Fields>(choices.emptyDates, report);
  const names = new SimilarNames();
  const repeated = new RepeatedRows();
  const dateName = (columns.get("start") ?? columns.get("startYear"))?.[0]?.name;
  const { rows, isWithinLimit } = readRows(source, table, report, (row) => {
    const own = fieldsOf(row, columns);
    const dated = merged.rowWithDate(own, hasDate(own), hasText(own), row.position, dateName);
    const written = withDatesOf(own, dated);
    const fields = dateFieldsOf(written, { columns, midnights: survey.midnights, reading, position: row.position });
    const parts = readEventFields(fields, row.position, reading);
    if (parts) {
      builder.addEvent(row.position, parts);
      repeated.add(parts, row.position, own.nameOf("title"));
      for (const role of NAMED_ROLES) names.add(role, own.main(role), row.position, own.nameOf(role));
    }
    return parts !== undefined;
  });
  merged.finish();
  if (!isReadable(rows, isWithinLimit, report)) return undefined;
  names.finish(report);
  repeated.finish(report);
  return builder.build({ title: table.title ?? (source.title || undefined) }, rows);
}

/**
 * A table with columns chosen by the user. If the heading of the date column is itself a date, the table has no
 * headings.
 */
export function asChosen(table: Table, chosen: NonNullable<ReadingChoices["columns"]>): Table {
  const byRole = chosenColumns(chosen, table.columns);
  const isHeadless = looksLikeDate(byRole.get("start")?.[0]?.name ?? "");
  const used = new Set([...byRole.values()].flatMap((of) => of.map(({ index }) => index)));
  const columns = table.columns.map((column): Column => {
    const { index, name } = column;
    const numbered = `column ${index + 1}`;
    if (isHeadless) return { index, name: numbered, id: numbered, key: "", meaning: undefined, note: "" };
    return name === "" && used.has(index) ? { ...column, name: numbered, id: numbered } : column;
  });
  return { ...table, columns, headerRow: table.headerRow - (isHeadless ? 1 : 0) };
}

/** Titles that are whole sentences, without another text column. */
function hasLongTitles({ byRole, survey }: TableColumns): boolean {
  const column = (byRole.get("title") ?? byRole.get("summary"))?.[0];
  const hasTexts = byRole.has("title") && (byRole.get("summary") ?? []).some((one) => survey(one).filled > 0);
  return column !== undefined && !hasTexts && isMostlyLong(survey(column));
}

/** Reports why a table without rows, or with too many, is rejected. */
export function isReadable(rows: number, isWithinLimit: boolean, report: ImportReport): boolean {
  if (!isWithinLimit) {
    report.reject("chronicle.events.too-many", WHOLE_FILE, { expected: `at most ${MAX_EVENTS} events` });
    return false;
  }
  if (rows > 0) return true;
  // An unclosed quotation mark that swallowed all rows is already reported.
  if (!report.hasErrors) {
    report.reject("table.rows.none", new RowPosition(1, 1).place(), {
      expected: "rows below the names of the columns",
    });
  }
  return false;
}

function hasNeededColumns({ columns, headerRow }: Table, roles: ColumnsByRole, report: ImportReport): boolean {
  const header = new RowPosition(headerRow, headerRow);
  const value = columns.map(({ name }) => name).join(", ");
  if (!hasDates(roles)) {
    const expected = "a column with dates, named start, date or year";
    report.reject("table.column.missing", header.place("start"), { expected, value });
  } else if (!hasTitles(roles)) {
    const expected = "a column with titles, named title, event or text";
    report.reject("table.column.missing", header.place("title"), { expected, value });
  }
  return hasDates(roles) && hasTitles(roles);
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
