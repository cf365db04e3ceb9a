/** Events of schema.org as JSON-LD: one, a list, a graph or an `ItemList` (https://schema.org/Event). */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import { DraftBuilder } from "../draft-builder";
import type { ImportFormat } from "../import-format";
import { type ListedObject, nameOfField, readObjectEvents } from "../plain/object-events";
import { PathPosition } from "../source-position";
import { eventObject } from "./event-object";
import { findEvents, literalOf, propertyOf } from "./find-events";

/** Cheap: most JSON has neither. */
const MARKS = /"@type"|"@context"/;

/** What the properties are called in the file. */
const NAMES: Readonly<Record<string, string>> = {
  title: "name",
  date: "startDate",
  summary: "description",
  places: "location",
  sources: "url",
  media: "image",
  actors: "organizer",
  tags: "keywords",
  lane: "superEvent",
  id: "identifier",
};

export const schemaOrg: ImportFormat = {
  id: "schema-org",
  labelKey: "formats.schemaOrg",
  extensions: ["jsonld", "json"],
  sniff: ({ json, text }) => (json?.ok && MARKS.test(text) && findEvents(json.value).events.length > 0 ? 0.9 : 0),
  parse: ({ json, text, title }, report, { dayOrder }) => {
    if (!json?.ok) return undefined;
    const found = findEvents(json.value);
    const builder = new DraftBuilder(report, (field) => NAMES[field] ?? nameOfField(field));
    const events: ListedObject[] = found.events.flatMap((event, index) => {
      const position = new PathPosition(event.path, index + 1);
      const value = eventObject(event, found, position, report);
      return value ? [{ value, position }] : [];
    });
    readObjectEvents(events, builder, report, { text, dayOrder });
    const { value: root } = json;
    const isEventItself = found.events.some(({ node }) => node === root);
    const name =
      isRecord(root) && !isEventItself ? literalOf(propertyOf(root, "name") ?? ownValue(root, "headline")) : "";
    const shown = name || title;
    return builder.build(shown === "" ? {} : { title: shown }, found.events.length);
  },
};
