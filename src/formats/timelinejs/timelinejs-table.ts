/**
 * The TimelineJS spreadsheet as CSV, by its column names (https://timeline.knightlab.com/docs/using-spreadsheets.html),
 * and the older one with a column "Start Date".
 */
import { parseEventDate } from "../../model/dates/event-date";
import { atClock, readDateColumns } from "../dates/date-columns";
import type { NumberedDate } from "../dates/number-fields";
import type { DraftMeta } from "../draft";
import { DraftBuilder } from "../draft-builder";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import type { ImportSource } from "../import-source";
import { MIDNIGHT_EXPECTED, surveyDates } from "../plain/date-fields";
import type { ColumnsByRole } from "../plain/table-columns";
import { type MidnightSides, withoutMidnight } from "../plain/whole-days";
import { RowPosition } from "../source-position";
import { isReadable } from "../plain/plain-table";
import { firstOfEachName, reportColumns } from "../tables/column-problems";
import type { Column, Table } from "../tables/find-table";
import { MergedDates } from "../tables/merged-dates";
import { type Row, readRows } from "../tables/read-rows";
import { htmlToText } from "../texts/html-text";
import { type Slide, type SlideNames, eventOfSlide } from "./slide";
import { type SlideDate, joinSlideDates, readOldDate } from "./slide-dates";
import { addEraOf } from "./slide-era";

const COLUMNS = [
  "year",
  "month",
  "day",
  "time",
  "end year",
  "end month",
  "end day",
  "end time",
  "display date",
  "headline",
  "text",
  "media",
  "media credit",
  "media caption",
  "media thumbnail",
  "type",
  "group",
  "background",
  "alt text",
  "tag",
  "start date",
  "end date",
] as const;
type ColumnKey = (typeof COLUMNS)[number];
type Cells = { readonly [Key in ColumnKey]: string };

const FIELD_KEYS: ReadonlyMap<string, ColumnKey> = new Map([
  ["title", "headline"],
  ["summary", "text"],
  ["date", "year"],
  ["lane", "group"],
  ["sources", "text"],
  ["media", "media"],
]);

export const timelineJsTable: ImportFormat = {
  id: "timelinejs-table",
  labelKey: "formats.timelineJsTable",
  extensions: ["csv", "tsv"],
  sniff: ({ table }) => {
    const keys = new Set(table?.columns.map(({ key }) => key));
    if (!keys.has("headline")) return 0;
    if (keys.has("year") && (keys.has("text") || keys.has("media") || keys.has("end year"))) return 0.95;
    return keys.has("start date") && keys.has("media") && keys.has("media credit") ? 0.9 : 0;
  },
  parse: (source, report, { emptyDates }) => {
    const { table } = source;
    if (!table) return undefined;
    const columns = columnsByKey(table);
    const midnights = midnightsIn(source, table, columns);
    const merged = new MergedDates<Cells>(emptyDates, report);
    const used = new Set(columns.values());
    reportColumns(table, (column) => used.has(column), report);
    const names = namesIn(columns);
    const nameOf = (key: ColumnKey) => columns.get(key)?.name ?? key;
    const builder = new DraftBuilder(report, (field) => nameOf(FIELD_KEYS.get(field) ?? "headline"));
    let meta: DraftMeta = source.title ? { title: source.title } : {};
    let hasTitle = false;
    let events = 0;
    const { rows, isWithinLimit } = readRows(source, table, report, (row) => {
      const own = withoutMidnights(cellsOf(row, columns), midnights);
      const type = typeOf(own);
      const isEvent = type !== "title" && type !== "era" && own.headline + own.text !== "";
      const dated = merged.rowWithDate(
        own,
        DATE_KEYS.some((key) => own[key] !== ""),
        isEvent,
        row.position,
        nameOf("year"),
      );
      const cells = dated === own ? own : { ...own, ...datesIn(dated) };
      const dates = datesOf(cells, nameOf);
      if (type === "title" && !hasTitle) {
        hasTitle = true;
        meta = { ...meta, ...metaOf(cells) };
        return true;
      }
      if (type === "era") {
        addEraOf(dates, cells.headline, cells.text, nameOf("headline"), row.position, builder, report);
        return true;
      }
      if (type === "title") {
        const fault = { expected: "one title; the second becomes an event", value: cells.headline };
        report.warn("title.second", row.position.place(nameOf("type")), fault);
      }
      events += 1;
      const date = joinSlideDates(dates.start, dates.end, dates.startName, row.position, report);
      const parts =
        date === undefined ? undefined : eventOfSlide(slideOf(cells, nameOf), date, row.position, names, report);
      if (parts) builder.addEvent(row.position, parts);
      return parts !== undefined;
    });
    reportMidnights(midnights, columns, table, report);
    merged.finish();
    return isReadable(rows, isWithinLimit, report) ? builder.build(meta, events) : undefined;
  },
};

const DATE_KEYS = [
  "year",
  "month",
  "day",
  "time",
  "end year",
  "end month",
  "end day",
  "end time",
  "start date",
  "end date",
] as const satisfies readonly ColumnKey[];
const CLOCK_KEYS = { start: ["start date", "time"], end: ["end date", "end time"] } as const;

const datesIn = (cells: Cells): Partial<Cells> => Object.fromEntries(DATE_KEYS.map((key) => [key, cells[key]]));

function midnightsIn(source: ImportSource, table: Table, columns: ReadonlyMap<ColumnKey, Column>): MidnightSides {
  const of = (key: ColumnKey) => [columns.get(key) ?? []].flat();
  const byRole: ColumnsByRole = new Map([
    ["start", of("start date")],
    ["startTime", of("time")],
    ["end", of("end date")],
    ["endTime", of("end time")],
  ]);
  return surveyDates(source, table, byRole).midnights;
}

function withoutMidnights(cells: Cells, midnights: MidnightSides): Cells {
  const keys = (["start", "end"] as const).flatMap((side) => (midnights[side] ? CLOCK_KEYS[side] : []));
  return keys.length === 0
    ? cells
    : { ...cells, ...Object.fromEntries(keys.map((key) => [key, withoutMidnight(cells[key])])) };
}

function reportMidnights(
  midnights: MidnightSides,
  columns: ReadonlyMap<ColumnKey, Column>,
  { headerRow }: Table,
  report: ImportReport,
): void {
  for (const side of ["start", "end"] as const) {
    for (const key of midnights[side] ? CLOCK_KEYS[side] : []) {
      const name = columns.get(key)?.name;
      if (name === undefined) continue;
      report.gather("table.times.midnight", new RowPosition(headerRow, headerRow).place(name), MIDNIGHT_EXPECTED, name);
    }
  }
}

function columnsByKey({ columns }: Table): ReadonlyMap<ColumnKey, Column> {
  const known = new Set<string>(COLUMNS);
  const found = firstOfEachName(columns).filter(({ key }) => known.has(key));
  return new Map(found.map((column) => [column.key as ColumnKey, column]));
}

function namesIn(columns: ReadonlyMap<ColumnKey, Column>): SlideNames {
  const name = (key: ColumnKey) => columns.get(key)?.name ?? key;
  return {
    id: "",
    headline: name("headline"),
    text: name("text"),
    media: name("media"),
    credit: name("media credit"),
    caption: name("media caption"),
    alt: name("alt text"),
    group: name("group"),
    displayDate: name("display date"),
  };
}

function cellsOf({ cell }: Row, columns: ReadonlyMap<ColumnKey, Column>): Cells {
  const text = (key: ColumnKey) => {
    const column = columns.get(key);
    return column ? cell(column) : "";
  };
  return Object.fromEntries(COLUMNS.map((key) => [key, text(key)])) as Cells;
}

/** The first sheets marked their title with "start". */
function typeOf({ type, "start date": oldDate }: Cells): string {
  const text = type.toLowerCase();
  return text === "start" && oldDate !== "" ? "title" : text;
}

function metaOf({ headline, text }: Cells): DraftMeta {
  const title = htmlToText(headline).text.replace(/\n+/g, " ");
  const description = htmlToText(text).text;
  return { ...(title ? { title } : {}), ...(description ? { description } : {}) };
}

function slideOf(cells: Cells, nameOf: (key: ColumnKey) => string): Slide {
  return {
    headline: cells.headline,
    text: cells.text,
    media: cells.media,
    credit: cells["media credit"],
    caption: cells["media caption"],
    alt: cells["alt text"],
    group: cells.group || cells.tag,
    displayDate: cells["display date"],
    ignoredFields: (["background", "media thumbnail"] as const).filter((key) => cells[key] !== "").map(nameOf),
  };
}

type NameOf = (key: ColumnKey) => string;

function datesOf(cells: Cells, nameOf: NameOf) {
  const isOld = cells["start date"] !== "" || cells["end date"] !== "";
  if (isOld) {
    const [startName, endName] = [nameOf("start date"), nameOf("end date")];
    const old = (text: string, name: string): SlideDate | undefined =>
      text === "" ? undefined : { read: readOldDate(text), nameOf: () => name, valueOf: () => text };
    return { start: old(cells["start date"], startName), end: old(cells["end date"], endName), startName, endName };
  }
  return {
    start: numberedDate({ year: "year", month: "month", day: "day", time: "time" }, cells, nameOf),
    end: numberedDate({ year: "end year", month: "end month", day: "end day", time: "end time" }, cells, nameOf),
    startName: nameOf("year"),
    endName: nameOf("end year"),
  };
}

type DateKeys = Readonly<Record<"year" | "month" | "day" | "time", ColumnKey>>;

/** @returns `undefined` if all cells are empty; a month without a year is an unreadable date */
function numberedDate(keys: DateKeys, cells: Cells, nameOf: NameOf): SlideDate | undefined {
  const parts = Object.values(keys).map((key) => cells[key]);
  if (parts.every((part) => part === "")) return undefined;
  const keyOf = (field: string): ColumnKey =>
    field === "year" || field === "month" || field === "day" ? keys[field] : keys.time;
  return {
    read: readCells(keys, cells),
    nameOf: (field) => nameOf(keyOf(field)),
    valueOf: (field) => cells[keyOf(field)],
  };
}

function readCells(keys: DateKeys, cells: Cells): NumberedDate {
  const clock = cells[keys.time];
  const read = readDateColumns({ year: cells[keys.year], month: cells[keys.month], day: cells[keys.day] });
  const parsed = read.ok && clock !== "" ? parseEventDate(read.edtf) : undefined;
  if (!read.ok || !parsed?.ok) return read;
  const both = atClock(parsed.date, clock);
  if (both?.time) return { ok: true, edtf: both.time.edtf, notes: [...(read.notes ?? []), ...both.notes] };
  const [field, expected] = both
    ? (["time", "a time of day such as 14:30 or 2:30 PM"] as const)
    : (["day", "a day, since there is a time"] as const);
  return { ok: false, field, expected, isRange: false };
}
