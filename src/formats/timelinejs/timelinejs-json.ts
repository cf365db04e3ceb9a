/** TimelineJS 3 JSON: https://timeline.knightlab.com/docs/json-format.html */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import { readNumberedDate } from "../dates/number-fields";
import { DraftBuilder } from "../draft-builder";
import type { DraftMeta } from "../draft";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, recordAt, textAt, textOf } from "../json-values";
import { PathPosition, type SourcePosition, WHOLE_FILE } from "../source-position";
import { htmlToText } from "../texts/html-text";
import { type Slide, type SlideNames, eventOfSlide } from "./slide";
import { addEraOf } from "./slide-era";
import { type SlideDate, joinSlideDates } from "./slide-dates";

const NAMES: SlideNames = {
  id: "unique_id",
  headline: "text.headline",
  text: "text.text",
  media: "media.url",
  credit: "media.credit",
  caption: "media.caption",
  alt: "media.alt",
  group: "group",
  displayDate: "display_date",
};
const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ["id", NAMES.id],
  ["title", NAMES.headline],
  ["summary", NAMES.text],
  ["date", "start_date"],
  ["sources", NAMES.text],
]);
/** `autolink` and `type` have no effect on the import. */
const KNOWN_KEYS = new Set(
  "start_date end_date text media group display_date background autolink unique_id type location".split(" "),
);
const SNIFFED_EVENTS = 20;

export const timelineJsJson: ImportFormat = {
  id: "timelinejs-json",
  labelKey: "formats.timelineJs",
  extensions: ["json"],
  sniff: ({ json }) => {
    if (!json?.ok || !isRecord(json.value)) return 0;
    const { value } = json;
    const events = listAt(value, "events");
    if (!events || ownValue(value, "format") !== undefined) return 0;
    const isDated = events
      .slice(0, SNIFFED_EVENTS)
      .some((event) => isRecord(event) && isRecord(ownValue(event, "start_date")));
    if (isDated) return 0.95;
    const hasTitleSlide = isRecord(ownValue(value, "title")) || listAt(value, "eras") !== undefined;
    return hasTitleSlide && (events.length === 0 || isRecord(events[0])) ? 0.85 : 0;
  },
  parse: ({ json, title }, report) => {
    if (!json?.ok || !isRecord(json.value)) return undefined;
    const events = listAt(json.value, "events") ?? [];
    const builder = new DraftBuilder(report, (field) => FIELD_NAMES.get(field) ?? field);
    const parts = partsOf(events, report);
    for (const [index, event] of events.entries()) {
      const position = new PathPosition(`events[${index}]`, index + 1);
      if (isRecord(event)) addEvent(event, parts, position, builder, report);
      else report.error("event.invalid", position.place(), { expected: "an object: { … }", value: event });
    }
    for (const [index, era] of (listAt(json.value, "eras") ?? []).entries()) {
      addEra(era, new PathPosition(`eras[${index}]`, ERAS_AFTER + index), builder, report);
    }
    return builder.build(metaOf(recordAt(json.value, "title"), title), events.length);
  },
};

/** Sorts problems of eras after those of events. */
const ERAS_AFTER = 1_000_000;

function metaOf(title: JsonRecord, fileTitle: string): DraftMeta {
  const text = recordAt(title, "text");
  const headline = htmlToText(textAt(text, "headline") ?? "").text.replace(/\n+/g, " ");
  const description = htmlToText(textAt(text, "text") ?? "").text;
  return {
    ...(headline || fileTitle ? { title: headline || fileTitle } : {}),
    ...(description ? { description } : {}),
  };
}

function addEvent(
  event: JsonRecord,
  parts: DateParts,
  position: SourcePosition,
  builder: DraftBuilder,
  report: ImportReport,
): void {
  const date = joinSlideDates(
    dateAt(event, "start_date", parts),
    dateAt(event, "end_date", parts),
    "start_date",
    position,
    report,
  );
  if (date === undefined) return;
  for (const key of Object.keys(event)) {
    if (!KNOWN_KEYS.has(key)) report.gather("keys.unknown", position.place(key), "names that the format knows", key);
  }
  const eventParts = eventOfSlide(slideOf(event), date, position, NAMES, report);
  if (!eventParts) return;
  const place = textAt(recordAt(event, "location"), "name");
  builder.addEvent(position, place === undefined ? eventParts : { ...eventParts, places: [{ name: place }] });
}

function slideOf(event: JsonRecord): Slide {
  const [text, media] = [recordAt(event, "text"), recordAt(event, "media")];
  const startDate = recordAt(event, "start_date");
  const ignoredFields = [
    ...(hasSomething(ownValue(event, "background")) ? ["background"] : []),
    ...(textAt(media, "thumbnail") === undefined ? [] : ["media.thumbnail"]),
  ];
  return {
    id: textAt(event, "unique_id"),
    headline: textAt(text, "headline"),
    text: textAt(text, "text"),
    media: textAt(media, "url"),
    credit: textAt(media, "credit"),
    caption: textAt(media, "caption"),
    alt: textAt(media, "alt") ?? textAt(media, "title"),
    group: textAt(event, "group"),
    displayDate: textAt(event, "display_date") ?? textAt(startDate, "display_date"),
    ignoredFields,
  };
}

const hasSomething = (value: unknown): boolean =>
  isRecord(value) ? Object.values(value).some((inner) => textOf(inner) !== undefined) : textOf(value) !== undefined;

/** @returns `undefined` if there is no date, or all its fields are empty */
function dateAt(owner: JsonRecord, key: string, parts: DateParts = PARTS): SlideDate | undefined {
  const value = ownValue(owner, key);
  if (value === undefined || (textOf(value) === undefined && !isRecord(value))) return undefined;
  const nameOf = (field: string) => (isRecord(value) ? `${key}.${field}` : key);
  if (!isRecord(value)) {
    const read = { ok: false, field: "year", expected: 'an object such as {"year": 2022}', isRange: false } as const;
    return { read, nameOf, valueOf: () => value };
  }
  const texts = Object.fromEntries(parts.map((part) => [part, fieldText(ownValue(value, part))]));
  if (parts.every((part) => texts[part] === "")) return undefined;
  return { read: readNumberedDate(texts), nameOf, valueOf: (field) => ownValue(value, field) };
}

const PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;
type DateParts = readonly (typeof PARTS)[number][];

/** If every clock time of the file is midnight, the dates are days. */
function partsOf(events: readonly unknown[], report: ImportReport): DateParts {
  const clocks = events
    .filter(isRecord)
    .flatMap((event) => [recordAt(event, "start_date"), recordAt(event, "end_date")])
    .flatMap((date) => PARTS.slice(3).map((part) => fieldText(ownValue(date, part))))
    .filter((text) => text !== "");
  if (clocks.length === 0 || clocks.some((text) => !/^0{1,2}(?:\.0+)?$/.test(text))) return PARTS;
  const expected = "times; where all are 00:00, the dates are days";
  report.gather("table.times.midnight", WHOLE_FILE, expected, "start_date.hour");
  return PARTS.slice(0, 3);
}

/** Values of other types stay visible as unreadable text. */
function fieldText(value: unknown): string {
  if (value === undefined || (typeof value === "string" && value.trim() === "")) return "";
  return textOf(value) ?? "?";
}

function addEra(era: unknown, position: SourcePosition, builder: DraftBuilder, report: ImportReport): void {
  if (!isRecord(era)) {
    report.error("era.invalid", position.place(), { expected: "an object: { … }", value: era });
    return;
  }
  const text = recordAt(era, "text");
  const dates = {
    start: dateAt(era, "start_date"),
    end: dateAt(era, "end_date"),
    startName: "start_date",
    endName: "end_date",
  };
  addEraOf(dates, textAt(text, "headline"), textAt(text, "text"), NAMES.headline, position, builder, report);
}
