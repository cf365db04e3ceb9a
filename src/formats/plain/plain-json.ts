/**
 * JSON that lists events in an unknown structure: objects with a title and a date, matched by the column names of
 * tables.
 */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import type { DraftMeta } from "../draft";
import { DraftBuilder } from "../draft-builder";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, textAtAny, textOf } from "../json-values";
import { PathPosition, WHOLE_FILE } from "../source-position";
import { nameOfField, readObjectEvents, sniffObjects } from "./object-events";
import { storiesOf } from "./object-stories";

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

export const plainJson: ImportFormat = {
  id: "plain-json",
  labelKey: "formats.plainJson",
  extensions: ["json"],
  sniff: ({ json }) => {
    if (!json?.ok) return 0;
    const found = eventListOf(json.value);
    if (!found) return isRecord(json.value) && Object.hasOwn(json.value, "events") ? 0.2 : 0;
    const sure = sniffObjects(found.list);
    return sure === 0 && found.path === "events" ? 0.2 : sure;
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
    const events = found.list.map((value, index) => ({
      value,
      position: new PathPosition(`${found.path}[${index}]`, index + 1),
    }));
    readObjectEvents(events, builder, report, { text, dayOrder });
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
