/**
 * Normalises the dates of table rows to what authors mean: days at midnight, all-day events, empty cells below a date.
 */
import { type DayOrder, orderOf } from "../dates/day-text";
import { type ShortYears, mayBeShortYears, shortYearsOf } from "../dates/short-years";
import { type FieldReading, type Fields, firstText } from "../fields/fields";
import type { Role } from "../fields/roles";
import type { ImportReport } from "../import-report";
import type { ImportSource } from "../import-source";
import type { SourcePosition } from "../source-position";
import type { Table } from "../tables/find-table";
import { readRecords } from "../tables/read-records";
import type { ColumnsByRole } from "./table-columns";
import {
  MAY_HAVE_MIDNIGHT,
  type MidnightSides,
  findMidnights,
  readAllDay,
  readAllDayField,
  readMidnightsAsDays,
  withTexts,
} from "./whole-days";

export type DateSurvey = {
  readonly dayOrder: DayOrder | undefined;
  readonly shortYears?: ShortYears | undefined;
  readonly midnights: MidnightSides;
};

const NO_MIDNIGHTS: MidnightSides = { start: false, end: false };
export const MIDNIGHT_EXPECTED = "times; where all are 00:00, the column holds days";

/** Facts about the dates of all rows together. Collected in one pass beforehand, to resolve ambiguous dates only. */
export function surveyDates({ text }: ImportSource, table: Table, byRole: ColumnsByRole): DateSurvey {
  const mayBeConfused = /\d[/-]\d{1,2}[/-]\d{4}/.test(text) || mayBeShortYears(text);
  const mayBeMidnight = MAY_HAVE_MIDNIGHT.test(text);
  if (!mayBeConfused && !mayBeMidnight) return { dayOrder: undefined, midnights: NO_MIDNIGHTS };
  const cells = new Map<Role, string[]>();
  const columns = (["start", "startTime", "end", "endTime"] as const).map((role) => ({
    role,
    indexes: (byRole.get(role) ?? []).map(({ index }) => index),
  }));
  readRecords(
    text,
    table.delimiter,
    (record) => {
      if (record.row <= table.headerRow) return;
      for (const { role, indexes } of columns) {
        for (const index of indexes) {
          const cell = (record.cells[index] ?? "").trim();
          if (cell !== "")
            cells
              .set(role, cells.get(role) ?? [])
              .get(role)
              ?.push(cell);
        }
      }
    },
    table.from,
  );
  const dates = [...(cells.get("start") ?? []), ...(cells.get("end") ?? [])];
  return {
    dayOrder: mayBeConfused ? orderOf(dates) : undefined,
    shortYears: mayBeConfused ? shortYearsOf(dates) : undefined,
    midnights: mayBeMidnight ? findMidnights((role, add) => cells.get(role)?.forEach(add)) : NO_MIDNIGHTS,
  };
}

/** Day order in a heading: "Date (DD/MM/YYYY)", "Datum (TT.MM.JJJJ)", "дд/мм/рррр". */
export function orderInHeading(byRole: ColumnsByRole): DayOrder | undefined {
  const note = byRole.get("start")?.[0]?.note ?? "";
  const [, first = "", second = ""] =
    /^\s*([dmtjgдм])\1?[./-]([dmtjgдм])\2?[./-](?:[yjaрг]{2,4}|[а-я]{2,4})\s*$/i.exec(note) ?? [];
  if (/[mм]/i.test(first) && /[dtjgд]/i.test(second)) return "month-first";
  return /[dtjgд]/i.test(first) && /[mм]/i.test(second) ? "day-first" : undefined;
}

type DateContext = {
  readonly columns: ColumnsByRole;
  readonly midnights: MidnightSides;
  readonly reading: FieldReading;
  readonly position: SourcePosition;
};

/** A row's fields with normalised dates. */
export function dateFieldsOf(written: Fields, { columns, midnights, reading, position }: DateContext): Fields {
  const { report, dayOrder } = reading;
  const zoned = withZones(written, columns, report, position);
  const allDay = readAllDayField(zoned, report, position);
  if (allDay === true) {
    const { fields, exclusiveEnd } = readAllDay(zoned, dayOrder);
    if (exclusiveEnd !== undefined) {
      const expected = "the last day; calendars write the day after it, so that one is taken off";
      report.gather("event.day.end", position.place(fields.nameOf("end")), expected, exclusiveEnd);
    }
    return fields;
  }
  if (allDay === false || (!midnights.start && !midnights.end)) return zoned;
  for (const side of ["start", "end"] as const) {
    const role = (["start", "startTime", "end", "endTime"] as const).find(
      (one) => one.startsWith(side) && firstText(zoned, one) !== undefined,
    );
    const name = role && zoned.nameOf(role);
    if (midnights[side] && name !== undefined)
      report.gather("table.times.midnight", position.place(name), MIDNIGHT_EXPECTED, name);
  }
  return readMidnightsAsDays(zoned, midnights);
}

const ZONE_NOTE = /^(?:(?:utc|gmt|z)\s?)?([+\u2212-]\d{1,2}(?::?\d{2})?)?$/i;
/** A clock time at the end without a zone. */
const UNZONED = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?m\.?)?$/i;
/** Zone abbreviations, and words for local time. */
const NAMED_ZONE = /^[A-Z]{3,5}$|\b(?:time|zone|час|часом|время|zeit|heure|hora|ora|czas|tijd)\b/iu;
const FORMAT_LETTERS = /^[dmyhsjtagr\s./:-]+$/i;

/** "Date [UTC]", "Time (UTC+2)": the zone of the times in that column. */
function withZones(fields: Fields, byRole: ColumnsByRole, report: ImportReport, position: SourcePosition): Fields {
  const zones = new Map<Role, string>();
  for (const role of ["start", "startTime", "end", "endTime"] as const) {
    const { note = "", name = "" } = byRole.get(role)?.[0] ?? {};
    if (note === "") continue;
    const zone = ZONE_NOTE.exec(note);
    if (zone) zones.set(role, zone[1]?.replace("\u2212", "-") ?? "Z");
    else if (
      NAMED_ZONE.test(note) &&
      !FORMAT_LETTERS.test(note) &&
      fields.texts(role).some((text) => UNZONED.test(text))
    ) {
      const expected = "a time zone as an offset, such as UTC+2; times without one are read as UTC";
      report.gather("event.zone.unknown", position.place(name), expected, note);
    }
  }
  if (zones.size === 0) return fields;
  return withTexts(fields, (role, text) => {
    const zone = zones.get(role);
    return zone !== undefined && UNZONED.test(text) ? `${text}${zone}` : text;
  });
}

const DATE_ROLES: readonly Role[] = [
  "start",
  "startYear",
  "startMonth",
  "startDay",
  "startTime",
  "end",
  "endYear",
  "endMonth",
  "endDay",
  "endTime",
];

/** A row's fields with the dates of another. */
export const withDatesOf = (fields: Fields, dated: Fields): Fields =>
  fields === dated
    ? fields
    : { ...fields, texts: (role) => (DATE_ROLES.includes(role) ? dated.texts(role) : fields.texts(role)) };

/** Whether a row has a date. */
export const hasDate = (fields: Fields): boolean => DATE_ROLES.some((role) => fields.texts(role).length > 0);
/** Whether a row has a title or a text. */
export const hasText = (fields: Fields): boolean =>
  (["title", "summary"] as const).some((role) => fields.texts(role).length > 0);
