/** What each problem of a file means, in English. Command-line tools speak English only. */
import type { FormatId } from "../formats/import-format";
import type { ImportProblemCode } from "../formats/import-problems";
import type { ImportedTimes } from "../formats/import-report";
import type { Problem } from "../model/problem";

export const PROBLEM_SENTENCES: Readonly<Record<ImportProblemCode, string>> = {
  "file.too-large": "The file is too large.",
  "file.empty": "The file is empty.",
  "file.unreadable": "The data cannot be read.",
  "json.depth": "The data is nested too deeply.",
  "json.syntax": "This is not valid JSON.",
  "chronicle.invalid": "This is not a chronicle.",
  "chronicle.format.unknown": "This is not a chronicle, or its format line is missing.",
  "chronicle.format.newer": "This chronicle needs a newer version of the program.",
  "chronicle.events.missing": "The list of events is missing.",
  "chronicle.events.too-many": "There are too many events.",
  "chronicle.events.none": "No event can be read.",
  "event.invalid": "The event cannot be read and is left out.",
  "event.date.invalid": "The date cannot be read, so the event is left out.",
  "lane.invalid": "The lane cannot be read and is left out.",
  "era.invalid": "The era cannot be read and is left out.",
  "era.date.invalid": "The date cannot be read, so the era is left out.",
  "actor.invalid": "The actor cannot be read and is left out.",
  "place.invalid": "The place cannot be read and is left out.",
  "story.invalid": "The story cannot be read and is left out.",
  "story.empty": "The story has no step that can be shown and is left out.",
  "meta.missing": "The description of the chronicle has no readable title; a stand-in is used.",
  "meta.coverage.invalid": "The days covered cannot be read and are ignored.",
  "lanes.missing": "No lanes are listed; the names that events use become lanes.",
  "id.duplicate": "The id is used twice; the second one is renamed.",
  "id.invalid": "The id is missing or not usable; one is made.",
  "event.date.end.invalid": "The end of the date cannot be read; the event is shown at its start.",
  "event.date.normalised": "The date is written with dashes and read as if with hyphens.",
  "event.lane.unknown": "There is no such lane; the event goes to “Other”.",
  "event.lane.missing": "The event names no lane; it goes to “Other”.",
  "reference.unknown": "The reference leads nowhere and is left out.",
  "relation.self": "An event cannot be related to itself; the relation is left out.",
  "step.invalid": "The step shows nothing and is left out.",
  "step.window.invalid": "The window of the step cannot be read and is ignored.",
  "field.invalid": "The value cannot be used and is ignored.",
  "item.invalid": "The entry cannot be used and is left out.",
  "keys.unknown": "The format does not know these names; they are ignored. Are they misspelt?",
  "text.control-characters": "The text has control characters, which are removed.",
  "text.too-long": "The text is too long and is cut.",
  "event.sources.missing": "The event has no source.",
  "event.claimant.missing": "The event is not confirmed and does not say who claims it.",
  "event.date.outside-coverage": "The event lies outside the days that the chronicle covers.",
  "text.language.missing": "The text is missing in a language of the chronicle.",
  "place.coordinates.missing": "The place has no coordinates.",
  "file.binary": "The file is no text.",
  "file.html": "The file is a web page, not data.",
  "file.format.unknown": "The file is in no format that is known here.",
  "table.column.missing": "The table lacks a column that it needs.",
  "table.rows.none": "The table has no rows below the names of its columns.",
  "table.quote.unclosed": "A quotation mark is opened and never closed.",
  "event.title.missing": "The event has no title and is left out.",
  "event.date.missing": "The event has no date and is left out.",
  "event.date.ambiguous": "Day and month of the date could be either, so the event is left out.",
  "event.date.serial": "The date is a bare number, so the event is left out.",
  "event.date.out-of-range": "The date is too far away to be shown, so the event is left out.",
  "file.encoding.declared": "The file is not in UTF-8; it is read in the encoding that came with it.",
  "file.encoding.guessed": "The file is not in UTF-8; its encoding had to be guessed.",
  "file.encoding.damaged": "Some characters of the file cannot be read.",
  "table.header.duplicate": "Two columns have the same name; the first one counts.",
  "table.columns.unknown": "These columns mean nothing here and are left out.",
  "table.row.long": "The row has more cells than there are columns; the rest is left out.",
  "table.row.short": "Rows have fewer cells than there are columns; the missing ones are taken as empty.",
  "table.quote.stray": "A quotation mark stands inside a text and is taken as a character.",
  "event.title.made": "The event has no title; one is made of its text.",
  "event.date.end.before-start": "The end lies before the start; the event is shown at its start.",
  "event.cancelled": "Cancelled events are left out.",
  "event.repeat.partial": "The event repeats, and not all of it is shown.",
  "event.zone.unknown": "Nobody knows the time zone; its times are read as UTC.",
  "lanes.too-many": "There are more groups than a timeline can have lanes.",
  "title.second": "There is more than one title; the second is taken as an event.",
  "url.invalid": "The address is no web address and is left out.",
  "media.invalid": "The entry is no image, video or audio and is left out.",
  "media.insecure": "The address is not encrypted, so it becomes a link instead of a picture.",
  "media.relative": "These files lie beside the original page and cannot be shown here.",
  "field.not-kept": "A timeline has no place for this; it is left out.",
};

export const FORMAT_NAMES: Readonly<Record<FormatId, string>> = {
  throughline: "chronicle",
  "timelinejs-json": "TimelineJS JSON",
  "timelinejs-json-old": "TimelineJS JSON, version 1 or 2",
  "timelinejs-table": "TimelineJS spreadsheet",
  "plain-table": "table of events",
  "plain-json": "JSON list of events",
  ics: "iCalendar",
  "simile-json": "SIMILE Timeline JSON",
  "simile-xml": "SIMILE Timeline XML",
  markwhen: "markwhen",
};

/** How the clock times of a file were read. */
export function timesInWords({ zones, withoutZone }: ImportedTimes): string {
  const named = zones.length > 0 ? `given in ${zones.map(oneLine).join(", ")}` : "";
  const unnamed = withoutZone > 0 ? `${withoutZone} without a zone, read as UTC` : "";
  return `Clock times are shown in UTC: ${[named, unnamed].filter(Boolean).join("; ")}.`;
}

/** What is wrong, what was expected and what was found, in one line. */
export function messageOf(problem: Problem): string {
  const sentences: Readonly<Record<string, string>> = PROBLEM_SENTENCES;
  const expected = problem.expected ? ` Expected: ${problem.expected}.` : "";
  const found = problem.value === undefined ? "" : ` Found: ${oneLine(problem.value)}`;
  const line = problem.line === undefined ? "" : ` Line ${problem.line} of the text.`;
  return `${sentences[problem.code] ?? problem.code}${expected}${line}${found}`;
}

// Foreign text must not break the line or steer the terminal.
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
