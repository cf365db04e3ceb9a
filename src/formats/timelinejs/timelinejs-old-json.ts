/** TimelineJS 1 and 2 JSON: an object `timeline` with dates such as "1896,9,10,12,06". Such files are still in use. */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import { readNumberedDate } from "../dates/number-fields";
import type { DraftMeta } from "../draft";
import { DraftBuilder } from "../draft-builder";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, recordAt, textAt, textOf } from "../json-values";
import { PathPosition, type SourcePosition } from "../source-position";
import { htmlToText } from "../texts/html-text";
import { type SlideNames, eventOfSlide } from "./slide";
import { type SlideDate, joinSlideDates } from "./slide-dates";
import { addEraOf } from "./slide-era";

const NAMES: SlideNames = {
  id: "id",
  headline: "headline",
  text: "text",
  media: "asset.media",
  credit: "asset.credit",
  caption: "asset.caption",
  alt: "asset.alt",
  group: "tag",
  displayDate: "displayDate",
};
const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ["title", "headline"],
  ["summary", "text"],
  ["date", "startDate"],
  ["lane", "tag"],
  ["sources", "text"],
]);
const ERAS_AFTER = 1_000_000;
const PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

export const timelineJsOldJson: ImportFormat = {
  id: "timelinejs-json-old",
  labelKey: "formats.timelineJsOld",
  extensions: ["json", "jsonp", "js"],
  sniff: ({ json }) => {
    if (!json?.ok || !isRecord(json.value)) return 0;
    const timeline = ownValue(json.value, "timeline");
    return isRecord(timeline) && (listAt(timeline, "date") || listAt(timeline, "era")) ? 0.95 : 0;
  },
  parse: ({ json, title }, report) => {
    if (!json?.ok || !isRecord(json.value)) return undefined;
    const timeline = recordAt(json.value, "timeline");
    const events = listAt(timeline, "date") ?? [];
    const builder = new DraftBuilder(report, (field) => FIELD_NAMES.get(field) ?? field);
    for (const [index, event] of events.entries()) {
      const position = new PathPosition(`timeline.date[${index}]`, index + 1);
      if (isRecord(event)) addEvent(event, position, builder, report);
      else report.error("event.invalid", position.place(), { expected: "an object: { … }", value: event });
    }
    for (const [index, era] of (listAt(timeline, "era") ?? []).entries()) {
      const position = new PathPosition(`timeline.era[${index}]`, ERAS_AFTER + index);
      const fields = isRecord(era) ? era : {};
      const dates = {
        start: dateAt(fields, "startDate"),
        end: dateAt(fields, "endDate"),
        startName: "startDate",
        endName: "endDate",
      };
      addEraOf(dates, textAt(fields, "headline"), textAt(fields, "text"), "headline", position, builder, report);
    }
    return builder.build(metaOf(timeline, title), events.length);
  },
};

function metaOf(timeline: JsonRecord, fileTitle: string): DraftMeta {
  const headline = htmlToText(textAt(timeline, "headline") ?? "").text.replace(/\n+/g, " ");
  const description = htmlToText(textAt(timeline, "text") ?? "").text;
  const title = headline || fileTitle;
  return { ...(title ? { title } : {}), ...(description ? { description } : {}) };
}

function addEvent(event: JsonRecord, position: SourcePosition, builder: DraftBuilder, report: ImportReport): void {
  const date = joinSlideDates(dateAt(event, "startDate"), dateAt(event, "endDate"), "startDate", position, report);
  if (date === undefined) return;
  const asset = recordAt(event, "asset");
  const slide = {
    id: textAt(event, "id"),
    headline: textAt(event, "headline"),
    text: textAt(event, "text"),
    media: textAt(asset, "media"),
    credit: textAt(asset, "credit"),
    caption: textAt(asset, "caption"),
    alt: textAt(asset, "alt"),
    group: textAt(event, "tag") ?? textAt(event, "group"),
    displayDate: textAt(event, "displayDate"),
    ignoredFields: textAt(asset, "thumbnail") === undefined ? [] : ["asset.thumbnail"],
  };
  const parts = eventOfSlide(slide, date, position, NAMES, report);
  if (parts) builder.addEvent(position, parts);
}

/** "2022,2,24,5,30": year, month, day, hour, minute, second; slashes and hyphens also occur, with the year first. */
function dateAt(event: JsonRecord, key: string): SlideDate | undefined {
  const text = textOf(ownValue(event, key));
  if (text === undefined) return undefined;
  const [, minus = "", rest = ""] = /^(-?)(.*)$/s.exec(text.slice(0, 60)) ?? [];
  const numbers = rest.split(/[,/:T -]+/).filter((part) => part !== "");
  const texts = Object.fromEntries(numbers.slice(0, PARTS.length).map((part, index) => [PARTS[index], part]));
  const read = readNumberedDate({ ...texts, year: `${minus}${numbers[0] ?? ""}` });
  return { read, nameOf: () => key, valueOf: () => text };
}
