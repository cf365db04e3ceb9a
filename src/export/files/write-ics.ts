/**
 * The events as a calendar: iCalendar (RFC 5545), written by ical.js, which folds lines and escapes texts. Days are
 * all-day events, whose end is the day after the last one; moments have their time in UTC.
 */
import ICAL from "ical.js";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { DAY_MS, type Ms } from "../../model/time";
import { slugOf } from "../../formats/texts/slug";
import { fitsCalendar } from "./calendar-range";
import {
  type ExportDocument,
  contestedLines,
  dateInWords,
  figureLines,
  isInexact,
  laneLabel,
  placeNames,
  quoteLines,
  sourceLine,
  statusLine,
  textIn,
} from "./document";

const FOLD_LENGTH = 74;

/** The library escapes only the texts of properties that it knows: a line break in others would begin a new property. */
const escaped = (text: string): string =>
  withoutReturns(text)
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", String.raw`\n`);
const oneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, " ");
/** Nor does it escape these. */
const withoutReturns = (text: string): string => text.replace(/\r\n?/g, "\n");

/**
 * Events outside the years 1 to 9999 are left out.
 * @param nowMs  when the file is made, which every event has to say
 */
export function writeIcs(document: ExportDocument, nowMs: Ms): string {
  const { chronicle } = document;
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Throughline//Timeline//EN");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  const title = textIn(document, chronicle.meta.title);
  calendar.addPropertyWithValue("x-wr-calname", escaped(title));
  const description = textIn(document, chronicle.meta.description);
  if (description !== "") calendar.addPropertyWithValue("x-wr-caldesc", escaped(description));
  // The same event has the same UID in every export, so that importing again replaces it.
  const host = `${slugOf(title) || "timeline"}.throughline`;
  for (const event of chronicle.events) {
    if (fitsCalendar(event)) calendar.addSubcomponent(componentOf(document, event, host, nowMs));
  }
  // Lines have 75 bytes with the space that begins the continued ones, which the library does not count.
  ICAL.foldLength = FOLD_LENGTH;
  return `${calendar.toString()}\r\n`;
}

function componentOf(document: ExportDocument, event: TimelineEvent, host: string, nowMs: Ms): ICAL.Component {
  const component = new ICAL.Component("vevent");
  component.addPropertyWithValue("uid", `${event.id}@${host}`);
  component.addProperty(momentOf("dtstamp", nowMs));
  addDates(component, event);
  component.addPropertyWithValue("summary", oneLine(textIn(document, event.title)));
  const text = descriptionOf(document, event);
  if (text !== "") component.addPropertyWithValue("description", withoutReturns(text));
  const places = placeNames(document, event);
  if (places.length > 0) component.addPropertyWithValue("location", oneLine(places.join("; ")));
  const place = document.chronicle.places.get(event.places[0] ?? "");
  if (place?.lat !== undefined && place.lon !== undefined) {
    const geo = new ICAL.Property("geo");
    geo.setValue([place.lat, place.lon] as never);
    component.addProperty(geo);
  }
  const categories = [laneLabel(document, event), ...event.tags].map(oneLine).filter((name) => name !== "");
  if (categories.length > 0) {
    const property = new ICAL.Property("categories");
    property.setValues(categories);
    component.addProperty(property);
  }
  const url = event.sources.find((source) => source.url !== undefined)?.url;
  if (url !== undefined) component.addPropertyWithValue("url", onOneLine(url));
  // A past event must not block time in the calendar.
  component.addPropertyWithValue("transp", "TRANSPARENT");
  return component;
}

/** ical.js escapes texts, not addresses; a line break would begin another property. */
const onOneLine = (url: string): string => url.replace(/[\s\p{Cc}]/gu, encodeURIComponent);

/** A moment, or all days from the first to the last that the date may mean. */
function addDates(component: ICAL.Component, { date }: TimelineEvent): void {
  if (date.startPrecision === "time" && date.endPrecision === "time") {
    component.addProperty(momentOf("dtstart", date.startMs));
    if (date.endMs > date.startMs) component.addProperty(momentOf("dtend", date.endMs));
    return;
  }
  const first = Math.floor(date.startMs / DAY_MS) * DAY_MS;
  const end = Math.max(Math.ceil(date.endMs / DAY_MS) * DAY_MS, first + DAY_MS);
  component.addProperty(dayOf("dtstart", first));
  component.addProperty(dayOf("dtend", end));
}

// In jCal (RFC 7265): the library writes the years of its own times without leading zeros.
const momentOf = (name: string, ms: Ms): ICAL.Property =>
  new ICAL.Property([name, {}, "date-time", new Date(ms).toISOString().replace(/\.\d+/, "")] as never);
const dayOf = (name: string, ms: Ms): ICAL.Property =>
  new ICAL.Property([name, {}, "date", new Date(ms).toISOString().slice(0, 10)] as never);

function descriptionOf(document: ExportDocument, event: TimelineEvent): string {
  const { words } = document;
  const isCoarse = event.date.startPrecision !== "day" && event.date.startPrecision !== "time";
  const sources = event.sources.map((source) => {
    const { name, facts } = sourceLine(document, source);
    return [name, facts, source.url ?? source.archiveUrl ?? ""].filter((part) => part !== "").join(", ");
  });
  const parts = [
    isInexact(event) || isCoarse ? `${words.date}: ${dateInWords(document, event)}` : "",
    statusLine(document, event) ?? "",
    textIn(document, event.contentNote),
    textIn(document, event.summary),
    contestedLines(document, event).join("\n"),
    figureLines(document, event).join("\n"),
    quoteLines(document, event).join("\n"),
    sources.length === 0 ? "" : [`${words.sources}:`, ...sources].join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
