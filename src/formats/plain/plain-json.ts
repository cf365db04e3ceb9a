/**
 * JSON that lists events in an unknown structure: objects with a title and a date, matched by the column names of
 * tables.
 */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import { orderOf } from "../dates/day-text";
import { mayBeShortYears, shortYearsOf } from "../dates/short-years";
import type { DraftMeta } from "../draft";
import { DraftBuilder } from "../draft-builder";
import { readEventFields } from "../fields/field-event";
import { ROLE_OF_FIELD, type Role } from "../fields/roles";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, textAtAny, textOf } from "../json-values";
import { PathPosition, WHOLE_FILE } from "../source-position";
import { type NamedRoles, fieldsOfObject, namedRoles } from "./object-fields";
import { withObjects } from "./object-parts";
import { dateFieldsOf } from "./date-fields";
import { storiesOf } from "./object-stories";
import type { ColumnsByRole } from "./table-columns";
import { MAY_HAVE_MIDNIGHT, findMidnights } from "./whole-days";

const LISTS = ["events", "items", "entries", "data", "records", "rows", "timeline"] as const;
const GROUP_LISTS = ["groups", "lanes", "categories", "topics"] as const;
const KNOWN_ROOT_KEYS = new Set<string>([
  ...LISTS,
  ...GROUP_LISTS,
  "format",
  "version",
  "title",
  "name",
  "headline",
  "description",
  "summary",
  "stories",
  "$schema",
]);
const SNIFFED_EVENTS = 20;
const NO_COLUMNS: ColumnsByRole = new Map();
const CLOCK_ROLES: ReadonlySet<Role> = new Set<Role>(["start", "startTime", "end", "endTime"]);

export const plainJson: ImportFormat = {
  id: "plain-json",
  labelKey: "formats.plainJson",
  extensions: ["json"],
  sniff: ({ json }) => {
    if (!json?.ok) return 0;
    const found = eventListOf(json.value);
    if (!found) return isRecord(json.value) && Object.hasOwn(json.value, "events") ? 0.2 : 0;
    const roleOf = namedRoles();
    const sample = found.list.slice(0, SNIFFED_EVENTS).filter(isRecord);
    const roles = new Set(sample.flatMap((event) => Object.keys(event).map((key) => roleOf(key).meaning?.role)));
    const isDated = roles.has("start") || roles.has("startYear") || roles.has("startTime");
    if (isDated && (roles.has("title") || roles.has("summary"))) return 0.6;
    return isDated || roles.has("title") || found.path === "events" ? 0.2 : 0;
  },
  parse: ({ json, text, title }, report, { dayOrder }) => {
    if (!json?.ok) return undefined;
    const root: JsonRecord = isRecord(json.value) ? json.value : {};
    const found = eventListOf(json.value);
    if (!found) {
      const fault = { expected: "a list: [ … ]", value: ownValue(root, "events") };
      report.reject("chronicle.events.missing", { ...WHOLE_FILE, where: "events" }, fault);
      return undefined;
    }
    reportUnknownKeys(root, report);
    const builder = new DraftBuilder(report, nameOfField);
    declareGroups(root, builder, report);
    const roleOf = namedRoles();
    const survey = surveyOf(found.list, roleOf, text);
    const reading = { report, ...survey, dayOrder: dayOrder ?? survey.dayOrder };
    for (const [index, event] of found.list.entries()) {
      const position = new PathPosition(`${found.path}[${index}]`, index + 1);
      if (!isRecord(event)) {
        report.error("event.invalid", position.place(), { expected: "an object: { … }", value: event });
        continue;
      }
      const { fields, objects } = fieldsOfObject(event, position, roleOf, report);
      const dated = dateFieldsOf(fields, { columns: NO_COLUMNS, midnights: survey.midnights, reading, position });
      const parts = readEventFields(dated, position, reading);
      if (parts) builder.addEvent(position, withObjects(parts, objects, position, report));
    }
    return builder.build(metaOf(root, title), found.list.length, () => storiesOf(root, builder, report));
  },
};

type EventList = { readonly path: string; readonly list: readonly unknown[] };

function eventListOf(value: unknown): EventList | undefined {
  if (Array.isArray(value)) return { path: "", list: value as unknown[] };
  if (!isRecord(value)) return undefined;
  for (const path of LISTS) {
    const list = listAt(value, path);
    if (list) return { path, list };
  }
  return undefined;
}

/** Problems of the chronicle parser are reported under the usual names of the fields. */
const nameOfField = (field: string): string =>
  field === "date" ? "start" : field === "lane" ? "group" : ROLE_OF_FIELD.has(field) ? field : "";

function metaOf(root: JsonRecord, fileTitle: string): DraftMeta {
  const title = textAtAny(root, "title", "name", "headline") ?? fileTitle;
  const description = textAtAny(root, "description", "summary");
  return { ...(title ? { title } : {}), ...(description ? { description } : {}) };
}

function reportUnknownKeys(root: JsonRecord, report: ImportReport): void {
  for (const key of Object.keys(root)) {
    if (!KNOWN_ROOT_KEYS.has(key)) {
      report.gather("keys.unknown", { ...WHOLE_FILE, where: key }, "names that are known; the rest is left out", key);
    }
  }
}

function declareGroups(root: JsonRecord, builder: DraftBuilder, report: ImportReport): void {
  for (const name of GROUP_LISTS) {
    for (const [index, group] of (listAt(root, name) ?? []).entries()) {
      const id = isRecord(group) ? textAtAny(group, "id", "key", "name", "title") : textOf(group);
      const label = isRecord(group) ? textAtAny(group, "title", "label", "name", "content") : id;
      const place = { ...WHOLE_FILE, where: `${name}[${index}]` };
      if (id === undefined)
        report.warn("item.invalid", place, { expected: "a group with an id or a title", value: group });
      else if (!builder.lanes.declare(id, label ?? id)) {
        report.warn(
          "id.duplicate",
          { ...place, where: `${place.where}.id` },
          { expected: "a unique id; the first one is used", value: id },
        );
      }
    }
  }
}

/** Facts about all events, needed before the first one is read. */
function surveyOf(list: readonly unknown[], roleOf: NamedRoles, text: string) {
  const mayBeConfused = /\d[/-]\d{1,2}[/-]\d{4}/.test(text) || mayBeShortYears(text);
  const mayBeMidnight = MAY_HAVE_MIDNIGHT.test(text);
  const dates: string[] = [];
  const texts = new Map<Role, string[]>();
  let hasTitles = false;
  for (const event of list) {
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
