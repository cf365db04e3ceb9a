/** SIMILE Timeline event sources, XML and JSON (https://simile-widgets.org/timeline/). */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import type { Draft } from "../draft";
import { DraftBuilder } from "../draft-builder";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, textAtAny, textOf } from "../json-values";
import { LinePosition, PathPosition } from "../source-position";
import { type SimileEvent, type SimileField, readSimileEvent } from "./simile-event";
import { type XmlEvent, readXmlEvents, rootElementOf } from "./xml-events";

/** Both spellings of each field; the short ones are for JSON. */
const NAMES: Readonly<Record<SimileField, readonly string[]>> = {
  id: ["id", "eventID", "eid"],
  title: ["title", "t"],
  start: ["start", "s"],
  latestStart: ["latestStart", "ls"],
  earliestEnd: ["earliestEnd", "ee"],
  end: ["end", "e"],
  duration: ["durationEvent", "de", "isDuration"],
  link: ["link"],
  image: ["image"],
  description: ["description", "d"],
};
const IGNORED_FIELDS = "icon color c textColor hoverText classname tapeImage tapeRepeat caption trackNum".split(" ");
/** Keys that occur in SIMILE only. */
const TELLING = new Set("latestStart earliestEnd isDuration durationEvent de ls ee tapeImage trackNum eid".split(" "));
const SNIFFED_EVENTS = 20;

export const simileJson: ImportFormat = {
  id: "simile-json",
  labelKey: "formats.simileJson",
  extensions: ["json"],
  sniff: ({ json }) => {
    if (!json?.ok || !isRecord(json.value)) return 0;
    const events = listAt(json.value, "events");
    if (!events?.some(isRecord)) return 0;
    if (["dateTimeFormat", "wikiURL", "wikiSection"].some((key) => Object.hasOwn(json.value as object, key)))
      return 0.9;
    const sample = events.slice(0, SNIFFED_EVENTS).filter(isRecord);
    return sample.some((event) => Object.keys(event).some((key) => TELLING.has(key))) ? 0.8 : 0;
  },
  parse: ({ json, title }, report) => {
    if (!json?.ok || !isRecord(json.value)) return undefined;
    const list = listAt(json.value, "events") ?? [];
    const events = list.flatMap((value, index): SimileEvent[] => {
      const position = new PathPosition(`events[${index}]`, index + 1);
      if (isRecord(value)) return [jsonEvent(value, position)];
      report.error("event.invalid", position.place(), { expected: "an object: { … }", value });
      return [];
    });
    return draftOf(events, list.length, title, report);
  },
};

export const simileXml: ImportFormat = {
  id: "simile-xml",
  labelKey: "formats.simileXml",
  extensions: ["xml"],
  sniff: ({ head, text }) =>
    head.startsWith("<") && rootElementOf(text) === "data" && text.includes("<event") ? 0.9 : 0,
  parse: ({ text, title }, report) => {
    const found = readXmlEvents(text);
    const events = found.flatMap((event): SimileEvent[] => {
      if (event.isClosed) return [xmlEvent(event)];
      const place = new LinePosition(event.line).place();
      report.error("event.invalid", place, { expected: "</event>; the file is cut off within the event" });
      return [];
    });
    return draftOf(events, found.length, title, report);
  },
};

function draftOf(events: readonly SimileEvent[], count: number, title: string, report: ImportReport): Draft {
  const builder = new DraftBuilder(report);
  for (const event of events) {
    const parts = readSimileEvent(event, report);
    if (parts) builder.addEvent(event.position, parts);
  }
  return builder.build(title ? { title } : {}, count);
}

function jsonEvent(value: JsonRecord, position: PathPosition): SimileEvent {
  const textAt = (field: SimileField) => {
    const found = NAMES[field].map((name) => ownValue(value, name)).find((one) => one !== undefined);
    return typeof found === "boolean" ? String(found) : textOf(found);
  };
  return {
    position,
    // In JSON, programs disagree on the meaning of "isDuration", so only the other two names can rule out a span.
    text: (field) => (field === "duration" ? flagAt(value) : textAt(field)),
    nameOf: (field) => NAMES[field].find((name) => Object.hasOwn(value, name)) ?? field,
    ignoredFields: IGNORED_FIELDS.filter((name) => textAtAny(value, name) !== undefined),
  };
}

function flagAt(value: JsonRecord): string | undefined {
  const flag = ownValue(value, "durationEvent") ?? ownValue(value, "de");
  return typeof flag === "boolean" ? String(flag) : textOf(flag);
}

function xmlEvent({ line, attributes, inner }: XmlEvent): SimileEvent {
  const text = (field: SimileField) => {
    if (field === "description") return inner.trim() || undefined;
    const found = NAMES[field].map((name) => attributes.get(name)?.trim()).find((one) => one !== undefined);
    return found === "" ? undefined : found;
  };
  return {
    position: new LinePosition(line),
    text,
    nameOf: (field) => NAMES[field].find((name) => attributes.has(name)) ?? field,
    ignoredFields: IGNORED_FIELDS.filter((name) => (attributes.get(name) ?? "").trim() !== ""),
  };
}
