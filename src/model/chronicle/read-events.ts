/** Reads the events of a chronicle file: dates, ids and lanes. References between events: resolve-references.ts. */
import type { TimelineEvent } from "./chronicle";
import * as v from "valibot";
import { isBlankText } from "../blank-text";
import type { Importance } from "./chronicle";
import { isRecord, ownValue, readChunk, type Reading } from "./chunks";
import { EventSchema, ID_PATTERN } from "./schema";
import type { DraftEvent } from "./draft-event";
import { type EventDate, parseEventDate } from "../dates/event-date";
import type { LocalizedText } from "../localized";
import { MAX_TITLE_LENGTH, readPlainEvent } from "./plain-event";

// These fields have repairs of their own below.
const EventBody = v.omit(EventSchema, ["id", "date", "lane"]);
// Word processors turn the hyphens of dates into these.
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Progress is reported after this many entries. */
const REPORT_EVERY = 5_000;
/** A possible pause after this many entries; each takes well under a millisecond. */
const PAUSE_EVERY = 16;
/** Many events share few dates. Dates are frozen, so events can share the objects too. At most this many are cached. */
const MAX_SHARED_DATES = 50_000;

/** The path of an event in its file. */
export type WhereOf = (event: TimelineEvent) => string;

export type ReadEvents = {
  /** In file order; references and lanes are not checked yet. */
  readonly events: readonly DraftEvent[];
  /** The index of each event in the file's list. */
  readonly indexes: readonly number[];
};

/** Path of an event for problems. */
export const whereOf = (index: number): string => `events[${index}]`;

/**
 * Reads every valid event, in file order. An event without a readable start or title is dropped.
 * Ids come out unique: a second event with the same id becomes `id-2`. Yields where the caller may pause.
 * @param onProgress  called from time to time with the number of entries read
 */
export function* readEvents(
  list: readonly unknown[],
  reading: Reading,
  onProgress?: (count: number) => void,
): Generator<undefined, ReadEvents> {
  const ids = new IdAssigner(list);
  const dates = new Map<string, EventDate>();
  const events: DraftEvent[] = [];
  const indexes: number[] = [];
  for (let index = 0; index < list.length; index += 1) {
    if (onProgress && index % REPORT_EVERY === 0) onProgress(index);
    if (index % PAUSE_EVERY === 0) yield;
    const item = list[index];
    const event = readShort(item, index, ids, dates, reading) ?? readEvent(item, index, ids, reading);
    if (!event) continue;
    events.push(event);
    indexes.push(index);
  }
  onProgress?.(list.length);
  return { events, indexes };
}

/**
 * Fast path.
 * @returns `undefined` if the schema has to decide; there are no side effects in that case
 */
function readShort(
  item: unknown,
  index: number,
  ids: IdAssigner,
  dates: Map<string, EventDate>,
  reading: Reading,
): DraftEvent | undefined {
  if (!isRecord(item)) return undefined;
  const { id, date: text } = item;
  if (typeof text !== "string") return undefined;
  let date = dates.get(text);
  if (!date) {
    const parsed = parseEventDate(text);
    if (!parsed.ok) return undefined;
    date = Object.freeze(parsed.date);
    if (dates.size < MAX_SHARED_DATES) dates.set(text, date);
  }
  const event = readPlainEvent(item, date);
  if (event) event.id = ids.take(id, index, reading);
  return event;
}

function readEvent(item: unknown, index: number, ids: IdAssigner, reading: Reading): DraftEvent | undefined {
  const where = whereOf(index);
  if (!isRecord(item)) {
    reading.log.error("event.invalid", { where, expected: "an object: { … }", value: item });
    return undefined;
  }
  const date = readDate(ownValue(item, "date"), `${where}.date`, reading);
  if (!date) return undefined;
  const { id: rawId, date: _date, lane: rawLane, ...rest } = item;
  const body = readChunk(EventBody, rest, where, reading);
  if (!body.ok) {
    reading.log.error("event.invalid", body.fault);
    return undefined;
  }
  if (isBlankText(body.value.title)) {
    const fault = { where: `${where}.title`, expected: "a title that shows something", value: body.value.title };
    reading.log.error("event.invalid", fault);
    return undefined;
  }
  const event: DraftEvent = {
    ...body.value,
    id: ids.take(rawId, index, reading),
    date: Object.freeze(date),
    title: cutTitle(body.value.title, `${where}.title`, reading),
    lane: readLane(rawLane, `${where}.lane`, reading),
    importance: (body.value.importance ?? 3) as Importance, // the schema allows 1 to 5
  };
  reading.readShapes?.(event, where, reading);
  return event;
}

/** If only the end of a date is invalid, the date becomes its start. */
function readDate(value: unknown, where: string, reading: Reading): EventDate | undefined {
  if (typeof value !== "string") {
    reading.log.error("event.date.invalid", { where, expected: 'an EDTF date as a text, such as "2022-02-24"', value });
    return undefined;
  }
  const whole = parseEventDate(value);
  if (whole.ok) return whole.date;
  const hyphenated = value.replace(DASHES, "-");
  const again = hyphenated === value ? whole : parseEventDate(hyphenated);
  if (again.ok) {
    reading.log.warn("event.date.normalised", { where, expected: `hyphens: ${hyphenated}`, value });
    return again.date;
  }
  const start = /^\s*\[?([^/[\]]+?)(?:\/|\.\.)/.exec(hyphenated)?.[1];
  const startOnly = start === undefined ? undefined : parseEventDate(start);
  if (startOnly?.ok) {
    reading.log.warn("event.date.end.invalid", { where, expected: whole.expected, value });
    return startOnly.date;
  }
  reading.log.error("event.date.invalid", { where, expected: whole.expected, value });
  return undefined;
}

function readLane(value: unknown, where: string, reading: Reading): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && ID_PATTERN.test(value)) return value;
  reading.log.warn("field.invalid", { where, expected: "the id of a lane", value });
  return undefined;
}

function cutTitle(title: LocalizedText, where: string, reading: Reading): LocalizedText {
  const cut = (text: string, path: string): string => {
    if (text.length <= MAX_TITLE_LENGTH) return text;
    reading.log.warn("text.too-long", { where: path, expected: `at most ${MAX_TITLE_LENGTH} characters`, value: text });
    return `${text.slice(0, MAX_TITLE_LENGTH - 1).replace(/\p{Surrogate}/gu, "")}…`;
  };
  if (typeof title === "string") return cut(title, where);
  return Object.fromEntries(Object.entries(title).map(([lang, text]) => [lang, cut(text, `${where}.${lang}`)]));
}

/** Assigns unique ids. Never gives an event an id that another event declares in the file. */
class IdAssigner {
  private readonly taken = new Set<string>();
  // Cached per id: otherwise 200,000 events with one id would take quadratic time.
  private readonly nextSuffix = new Map<string, number>();
  private declaredIds: Set<string> | undefined;

  constructor(private readonly list: readonly unknown[]) {}

  take(value: unknown, index: number, reading: Reading): string {
    const isValid = typeof value === "string" && ID_PATTERN.test(value);
    const id = isValid && !this.taken.has(value) ? value : this.findFree(isValid ? value : madeId(value, index), value);
    this.taken.add(id);
    if (id === value) return id;
    const where = `${whereOf(index)}.id`;
    if (!isValid)
      reading.log.warn("id.invalid", { where, expected: `letters, digits, dots, dashes; now ${id}`, value });
    else reading.log.warn("id.duplicate", { where, expected: `a unique id; now ${id}`, value });
    return id;
  }

  private findFree(requested: string, value: unknown): string {
    let id = requested;
    let suffix = this.nextSuffix.get(requested) ?? 2;
    while (this.taken.has(id) || (id !== value && this.declared().has(id))) {
      id = `${requested}-${suffix}`;
      suffix += 1;
    }
    this.nextSuffix.set(requested, suffix);
    return id;
  }

  /** Computed on first use: most files have no duplicate ids. */
  private declared(): ReadonlySet<string> {
    if (this.declaredIds) return this.declaredIds;
    this.declaredIds = new Set<string>();
    for (const item of this.list) {
      const id = isRecord(item) ? ownValue(item, "id") : undefined;
      if (typeof id === "string") this.declaredIds.add(id);
    }
    return this.declaredIds;
  }
}

function madeId(value: unknown, index: number): string {
  const words = typeof value === "string" ? value.slice(0, 100).match(/[A-Za-z0-9]+/g) : undefined;
  return words ? words.join("-") : `event-${index + 1}`;
}
