/**
 * Fast path for ordinary events, which are nearly all: same result as the schema in a fraction of the time
 * (docs/performance.md). Anything unusual is left to the schema, and only the schema reports problems.
 * tests/model/chronicle/plain-event.test.ts checks that both agree.
 */
import { isBlankText } from "../blank-text";
import type { Importance } from "./chronicle";
import {
  ID_PATTERN,
  LANG_PATTERN,
  MAX_TEXT_LENGTH,
  MAX_URL_LENGTH,
  SOURCE_KINDS,
  STATUSES,
  URL_PATTERN,
} from "./schema";
import { type DraftEvent, NO_ITEMS } from "./draft-event";
import type { EventDate } from "../dates/event-date";
import type { LocalizedText } from "../localized";
import { parseUrl } from "../links/parse-url";

type Source = DraftEvent["sources"][number];

/** In characters; longer titles are cut when read. */
export const MAX_TITLE_LENGTH = 2_000;
/** Characters that the schema would remove or replace: controls except tabs and line ends, and lone surrogates. */
const UNCLEAN = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;
const OTHER_TEXTS = ["summary", "claimedBy", "placeLabel", "contentNote"] as const;

/**
 * @param item  one entry of a file's events
 * @param date  its parsed date; `item.date` itself is not read
 * @returns the event with its id as in the file (`""` if it has none), or `undefined` if the schema has to decide
 */
export function readPlainEvent(item: unknown, date: EventDate): DraftEvent | undefined {
  if (!isOrdinary(item) || !hasKnownKeysOnly(item)) return undefined;
  const { title, lane, importance = 3, status } = item;
  if (!isPlainText(title, MAX_TITLE_LENGTH) || isBlankText(title) || !isIdOrNone(lane) || !isImportance(importance))
    return undefined;
  if (status !== undefined && !isOneOf(STATUSES, status)) return undefined;
  const actors = copyIds(item["actors"]);
  const places = copyIds(item["places"]);
  const tags = copyTags(item["tags"]);
  const sources = copySources(item["sources"]);
  if (!actors || !places || !tags || !sources) return undefined;
  const event: DraftEvent = {
    id: "",
    date,
    title: copyText(title),
    lane,
    importance,
    actors,
    places,
    figures: NO_ITEMS,
    quotes: NO_ITEMS,
    related: NO_ITEMS,
    sources,
    media: NO_ITEMS,
    tags,
  };
  if (status !== undefined) event.status = status;
  for (const name of OTHER_TEXTS) {
    const text = item[name];
    if (text === undefined) continue;
    if (!isPlainText(text, MAX_TEXT_LENGTH)) return undefined;
    event[name] = copyText(text);
  }
  return event;
}

/** A `switch` compares interned strings by pointer; a lookup in a set costs more than the rest of the event. */
function hasKnownKeysOnly(item: Readonly<Record<string, unknown>>): boolean {
  for (const key in item) {
    switch (key) {
      case "id":
      case "date":
      case "title":
      case "lane":
      case "importance":
      case "sources":
      case "summary":
      case "status":
      case "claimedBy":
      case "actors":
      case "places":
      case "placeLabel":
      case "contentNote":
      case "tags":
        break;
      default:
        return false;
    }
  }
  return true;
}

/** Objects as created by JSON.parse. Only here does a missing key reliably read as `undefined`. */
function isOrdinary(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

const isClean = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest && !UNCLEAN.test(value);

function isPlainText(value: unknown, longest: number): value is LocalizedText {
  if (typeof value === "string") return isClean(value, longest);
  if (!isOrdinary(value)) return false;
  let count = 0;
  for (const lang in value) {
    if (!LANG_PATTERN.test(lang) || !isClean(value[lang], longest)) return false;
    count += 1;
  }
  return count > 0;
}

const copyText = (text: LocalizedText): LocalizedText => (typeof text === "string" ? text : { ...text });

const isId = (value: unknown): value is string => typeof value === "string" && ID_PATTERN.test(value);
const isIdOrNone = (value: unknown): value is string | undefined => value === undefined || isId(value);
const isImportance = (value: unknown): value is Importance =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 5;

function isOneOf<T extends string>(options: readonly T[], value: unknown): value is T {
  for (const option of options) if (option === value) return true;
  return false;
}

const copyIds = (list: unknown): string[] | undefined => copyStrings(list, isId);
const copyTags = (list: unknown): string[] | undefined => copyStrings(list, isTag);
const isTag = (value: unknown): value is string => isClean(value, MAX_TEXT_LENGTH);

function copyStrings(list: unknown, isGood: (value: unknown) => value is string): string[] | undefined {
  if (list === undefined) return NO_ITEMS;
  if (!Array.isArray(list)) return undefined;
  if (list.length === 0) return NO_ITEMS;
  for (const item of list as unknown[]) if (!isGood(item)) return undefined;
  return [...(list as string[])];
}

function copySources(list: unknown): Source[] | undefined {
  if (list === undefined) return NO_ITEMS;
  if (!Array.isArray(list)) return undefined;
  if (list.length === 0) return NO_ITEMS;
  const copies: Source[] = [];
  for (const item of list as unknown[]) {
    const copy = copySource(item);
    if (!copy) return undefined;
    copies.push(copy);
  }
  return copies;
}

function copySource(item: unknown): Source | undefined {
  if (!isOrdinary(item)) return undefined;
  for (const key in item) if (key !== "kind" && key !== "title" && key !== "url") return undefined;
  const { kind = "news", title, url } = item;
  if (!isOneOf(SOURCE_KINDS, kind) || !isPlainText(title, MAX_TEXT_LENGTH)) return undefined;
  if (url === undefined) return { kind, title: copyText(title) };
  if (!isClean(url, MAX_URL_LENGTH) || !URL_PATTERN.test(url) || !parseUrl(url)) return undefined;
  return { kind, title: copyText(title), url };
}
