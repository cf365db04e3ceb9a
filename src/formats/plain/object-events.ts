/** Events given as objects of unknown structure, whatever lists them. */
import { isRecord } from "../../model/chronicle/chunks";
import { type DayOrder, orderOf } from "../dates/day-text";
import { mayBeShortYears, shortYearsOf } from "../dates/short-years";
import type { DraftBuilder } from "../draft-builder";
import type { EventParts } from "../event-parts";
import { readEventFields } from "../fields/field-event";
import { ROLE_OF_FIELD, type Role } from "../fields/roles";
import type { ImportReport } from "../import-report";
import { textOf } from "../json-values";
import type { SourcePosition } from "../source-position";
import { dateFieldsOf } from "./date-fields";
import { type NamedRoles, fieldsOfObject, namedRoles } from "./object-fields";
import { withObjects } from "./object-parts";
import type { ColumnsByRole } from "./table-columns";
import { MAY_HAVE_MIDNIGHT, findMidnights } from "./whole-days";

export type ListedObject = {
  readonly value: unknown;
  readonly position: SourcePosition;
  /** Fields that are read already. */
  readonly more?: Partial<EventParts>;
};

const SNIFFED_EVENTS = 20;
const NO_COLUMNS: ColumnsByRole = new Map();
const CLOCK_ROLES: ReadonlySet<Role> = new Set<Role>(["start", "startTime", "end", "endTime"]);

/** Confidence that these are events, by the names of their fields. */
export function sniffObjects(list: readonly unknown[]): number {
  const roleOf = namedRoles();
  const sample = list.slice(0, SNIFFED_EVENTS).filter(isRecord);
  const roles = new Set(sample.flatMap((event) => Object.keys(event).map((key) => roleOf(key).meaning?.role)));
  const isDated = roles.has("start") || roles.has("startYear") || roles.has("startTime");
  if (isDated && (roles.has("title") || roles.has("summary"))) return 0.6;
  return isDated || roles.has("title") ? 0.2 : 0;
}

/**
 * Adds each object with a title and a date; the others are reported.
 * @param text  of the whole file: most have nothing to look for
 */
export function readObjectEvents(
  list: readonly ListedObject[],
  builder: DraftBuilder,
  report: ImportReport,
  { text, dayOrder }: { readonly text: string; readonly dayOrder: DayOrder | undefined },
): void {
  const roleOf = namedRoles();
  const survey = surveyOf(list, roleOf, text);
  const reading = { report, ...survey, dayOrder: dayOrder ?? survey.dayOrder };
  for (const { value, position, more } of list) {
    if (!isRecord(value)) {
      report.error("event.invalid", position.place(), { expected: "an object: { … }", value });
      continue;
    }
    const { fields, objects } = fieldsOfObject(value, position, roleOf, report);
    const dated = dateFieldsOf(fields, { columns: NO_COLUMNS, midnights: survey.midnights, reading, position });
    const parts = readEventFields(dated, position, reading);
    if (parts) builder.addEvent(position, { ...withObjects(parts, objects, position, report), ...more });
  }
}

/** Problems of the chronicle parser are reported under the usual names of the fields. */
export const nameOfField = (field: string): string =>
  field === "date"
    ? "start"
    : field === "lane"
      ? "group"
      : field === "route" || field === "area"
        ? "geometry"
        : ROLE_OF_FIELD.has(field)
          ? field
          : "";

/** Facts about all events, needed before the first one is read. */
function surveyOf(list: readonly ListedObject[], roleOf: NamedRoles, text: string) {
  const mayBeConfused = /\d[/-]\d{1,2}[/-]\d{4}/.test(text) || mayBeShortYears(text);
  const mayBeMidnight = MAY_HAVE_MIDNIGHT.test(text);
  const dates: string[] = [];
  const texts = new Map<Role, string[]>();
  let hasTitles = false;
  for (const { value: event } of list) {
    if (!isRecord(event)) continue;
    for (const key of Object.keys(event)) {
      const role = roleOf(key).meaning?.role;
      if (role === "title") hasTitles ||= textOf(event[key]) !== undefined;
      else if (mayBeConfused && (role === "start" || role === "end")) dates.push(textOf(event[key]) ?? "");
      if (mayBeMidnight && role !== undefined && CLOCK_ROLES.has(role)) {
        const text = textOf(event[key]);
        if (text !== undefined)
          texts
            .set(role, texts.get(role) ?? [])
            .get(role)
            ?.push(text);
      }
    }
  }
  const midnights = findMidnights((role, add) => texts.get(role)?.forEach(add));
  return { hasTitles, dayOrder: orderOf(dates), shortYears: shortYearsOf(dates), midnights };
}
