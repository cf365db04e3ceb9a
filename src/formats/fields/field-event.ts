/** One event from its fields: the meaning of each role, and the handling of invalid values. */
import { STATUSES } from "../../model/chronicle/schema";
import type { Status } from "../../model/chronicle/chronicle";
import type { ActorParts, EventParts, PlaceParts } from "../event-parts";
import type { SourcePosition } from "../source-position";
import { languageTagOf } from "../texts/language-tag";
import { isBlank } from "../../model/blank-text";
import { readWhen } from "./field-dates";
import { type FieldReading, type Fields, firstText } from "./fields";
import { readLinks } from "./field-links";
import { shortTitle } from "./short-title";
import { statusOfWord } from "./status-words";
import type { Role } from "./roles";

const MAX_DERIVED_TITLE_LENGTH = 200;
/** Values of the column "type" in tables made for TimelineJS. They are not groups. */
const SLIDE_TYPE = /^(?:title|era|event|slide)$/i;
const IGNORED_EXPECTED = "nothing: the timeline has its own colours, classes and marks";
const DISPLAY_DATE_EXPECTED = "nothing: dates in words are made from the date";

/** @returns `undefined` if title or date is unreadable, which is reported */
export function readEventFields(
  fields: Fields,
  position: SourcePosition,
  reading: FieldReading,
): EventParts | undefined {
  const { report, hasTitles } = reading;
  const whole = firstText(fields, "title") ?? titleFromText(fields, reading);
  const title = reading.shortensTitles && whole !== undefined ? shortTitle(whole) : whole;
  if (title === undefined || whole === undefined) {
    const place = position.place(fields.nameOf(hasTitles ? "title" : "summary"));
    report.error("event.title.missing", place, { expected: "a title" });
    return undefined;
  }
  const date = readWhen(fields, position, reading);
  if (!date) return undefined;
  if (hasTitles && fields.texts("title").length === 0) {
    const fault = { expected: "a title; the beginning of the text serves as one", value: title };
    report.warn("event.title.made", position.place(fields.nameOf("title")), fault);
  }
  if (whole !== title) {
    const name = fields.nameOf(hasTitles ? "title" : "summary");
    const expected = "titles; of longer texts the first words serve as one, and the whole is kept as text";
    report.gather("event.title.shortened", position.place(name), expected, name ?? "");
  }
  reportIgnoredFields(fields, position, reading);
  const { sources, media } = readLinks(fields, position, reading);
  const { summaries, quotes } = readTexts(fields, title, whole);
  const group = fields.main("group");
  const otherGroups = fields.texts("group").filter((text) => text !== group);
  return {
    id: firstText(fields, "id"),
    title,
    date: date.edtf,
    summary: summaries.length === 0 ? undefined : summaries.join("\n\n"),
    group: group !== undefined && SLIDE_TYPE.test(group) ? undefined : group,
    importance: readImportance(fields, position, reading),
    status: readStatus(fields, position, reading),
    claimedBy: firstText(fields, "claimedBy"),
    actors: readActors(fields),
    places: readPlaces(fields, position, reading),
    sources,
    media,
    quotes,
    lang: readLanguage(fields, position, reading),
    tags: [...fields.texts("tags").flatMap(splitTags), ...otherGroups.filter((text) => !SLIDE_TYPE.test(text))],
  };
}

/** The first line of the text, for an event without a better title. */
function titleFromText(fields: Fields, { shortensTitles }: FieldReading): string | undefined {
  const line = firstText(fields, "summary")?.split("\n", 1)[0] ?? "";
  if (isBlank(line)) return undefined;
  if (shortensTitles) return line;
  return line.length <= MAX_DERIVED_TITLE_LENGTH ? line : `${line.slice(0, MAX_DERIVED_TITLE_LENGTH - 1)}…`;
}

/** A quotation needs a speaker; otherwise it is ordinary text. */
function readTexts(fields: Fields, title: string, whole: string) {
  const texts = fields.texts("summary");
  const isIncluded = whole === title || texts.some((text) => text.startsWith(whole));
  const summaries = (isIncluded ? texts : [whole, ...texts]).filter((text) => text !== title);
  const text = firstText(fields, "quote");
  const speaker = firstText(fields, "quoteAuthor");
  if (text === undefined) return { summaries, quotes: [] };
  return speaker === undefined
    ? { summaries: [...summaries, text], quotes: [] }
    : { summaries, quotes: [{ text, speaker }] };
}

function reportIgnoredFields(fields: Fields, position: SourcePosition, { report }: FieldReading): void {
  const addProblem = (role: Role, expected: string) => {
    for (let index = 0; index < fields.texts(role).length; index += 1) {
      const name = fields.nameOf(role, index) ?? role;
      report.gather("field.not-kept", position.place(name), expected, name);
    }
  };
  addProblem("ignored", IGNORED_EXPECTED);
  addProblem("displayDate", DISPLAY_DATE_EXPECTED);
}

function readImportance(fields: Fields, position: SourcePosition, { report }: FieldReading): number | undefined {
  const text = firstText(fields, "importance");
  if (text === undefined || /^[1-5]$/.test(text)) return text === undefined ? undefined : Number(text);
  const fault = { expected: "a whole number from 1 (detail) to 5 (turning point)", value: text };
  report.warn("field.invalid", position.place(fields.nameOf("importance")), fault);
  return undefined;
}

function readLanguage(fields: Fields, position: SourcePosition, { report }: FieldReading): string | undefined {
  const text = firstText(fields, "language");
  const tag = text === undefined ? undefined : languageTagOf(text);
  if (text !== undefined && tag === undefined) {
    const fault = { expected: "a language such as uk, en or Ukrainian", value: text };
    report.warn("field.invalid", position.place(fields.nameOf("language")), fault);
  }
  return tag;
}

function readStatus(fields: Fields, position: SourcePosition, { report }: FieldReading): Status | undefined {
  const text = firstText(fields, "status");
  const status = text === undefined ? undefined : statusOfWord(text);
  if (text !== undefined && status === undefined) {
    const fault = { expected: `one of ${STATUSES.join(", ")}`, value: text };
    report.warn("field.invalid", position.place(fields.nameOf("status")), fault);
  }
  return status;
}

function readActors(fields: Fields): ActorParts[] {
  const named = (role: Role) => [...new Set(fields.texts(role).flatMap(splitNames))];
  return [
    ...named("people").map((name): ActorParts => ({ name, kind: "person" })),
    ...named("actors").map((name): ActorParts => ({ name })),
  ];
}

function readPlaces(fields: Fields, position: SourcePosition, { report }: FieldReading): PlaceParts[] {
  const names = [...new Set(fields.texts("place").flatMap(splitNames))];
  const coordinate = (role: "latitude" | "longitude", max: number): number | undefined => {
    const text = firstText(fields, role);
    if (text === undefined) return undefined;
    const number = /^[+-]?\d{1,3}(?:[.,]\d{1,12})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
    if (Math.abs(number) <= max) return number;
    const fault = { expected: `degrees from ${-max} to ${max}`, value: text };
    report.warn("field.invalid", position.place(fields.nameOf(role)), fault);
    return undefined;
  };
  const lat = coordinate("latitude", 90);
  const lon = coordinate("longitude", 180);
  const isLocated = names.length === 1 && lat !== undefined && lon !== undefined;
  return names.map((name) => (isLocated ? { name, lat, lon } : { name }));
}

/** Names may contain commas ("Kyiv, Ukraine"), so only semicolons, bars and line breaks separate them. */
const splitNames = (text: string): string[] => split(text, /[;|\n]/);

const splitTags = (text: string): string[] => split(text, /[;|\n]/.test(text) ? /[;|\n]/ : /,/);

/** Protects against generated input: no author writes longer lists. */
const MAX_PARTS = 1_000;

const split = (text: string, at: RegExp): string[] =>
  text
    .split(at, MAX_PARTS)
    .map((part) => part.trim())
    .filter((part) => !isBlank(part));
