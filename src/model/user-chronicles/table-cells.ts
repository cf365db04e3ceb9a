/** Turns the text of a cell, typed or pasted, into a change of its event. Pure. */
import type { Source, Status } from "../chronicle/chronicle";
import { MAX_TEXT_LENGTH } from "../chronicle/schema";
import { textIn, withField, withItem, withText } from "../edit-values";
import type { LocalizedText } from "../localized";
import { isSameValue } from "./compare-contents";
import { type ChronicleContent, type EventContent, languagesOf } from "./content";
import { EntryNames, readNames } from "./entry-names";
import {
  type CellColumn,
  type CellNames,
  type CellTexts,
  type NamedList,
  cellTextsOf,
  shownLanguage,
} from "./table-columns";

/** Why a text was refused; the interface says what would be right. */
export type CellFaultCode =
  | "title.empty"
  | "date.empty"
  | "date.invalid"
  | "date.ambiguous"
  | "date.serial"
  | "date.out-of-range"
  /** Beside a date there is text that would be lost. */
  | "date.remark"
  | "status.unknown"
  | "importance.invalid"
  | "address.invalid"
  | "text.long"
  /** Pasted beyond the last column. */
  | "column.none"
  /** Pasted rows beyond the most events that can be edited. */
  | "events.many";

export type CellFault = { readonly code: CellFaultCode; readonly value: string };
export type DateReading =
  | { readonly ok: true; readonly edtf: string }
  | { readonly ok: false; readonly code: Extract<CellFaultCode, `date.${string}`> };

/** How texts are read whose rules are not those of the model. */
export type CellReading = CellNames & {
  /** A status by its name in any language; the case does not count. */
  readonly statusOf: (name: string) => Status | undefined;
  readonly readDate: (text: string) => DateReading;
  /** @returns the web address as it is saved, or `undefined` */
  readonly readAddress: (text: string) => string | undefined;
};

export type CellWrite =
  { readonly ok: true; readonly event: EventContent } | { readonly ok: false; readonly fault: CellFault };

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, " ");
const NEW_SOURCE = { kind: "news" } as const;

/** Writes cells of one content, one after the other. What they name and the content lacks is added to its lists. */
export class CellWriter {
  readonly #names: EntryNames;
  readonly #texts: CellTexts;
  readonly #languages: readonly string[];
  readonly #reading: CellReading;

  constructor(content: ChronicleContent, reading: CellReading) {
    this.#names = new EntryNames(content, reading.lang);
    this.#texts = cellTextsOf(content, reading);
    this.#languages = languagesOf(content);
    this.#reading = reading;
  }

  /** The content with new entries in its lists, but with the events as they were. */
  get content(): ChronicleContent {
    return this.#names.content;
  }

  /**
   * @param typed  of any length; line breaks of all kinds
   * @returns the changed event, or the same one if the text says what it already has; a fault leaves no trace
   */
  write(event: EventContent, column: CellColumn, typed: string): CellWrite {
    const text = typed.replace(/\r\n?/g, "\n");
    if (text.length > MAX_TEXT_LENGTH) return refused("text.long", text.slice(0, 200));
    if (text.trim() === this.#texts.textOf(event, column).trim()) return { ok: true, event };
    const written = this.#set(event, column, text);
    if (!written.ok) return written;
    return isSameValue(written.event, event) ? { ok: true, event } : written;
  }

  #set(event: EventContent, column: CellColumn, text: string): CellWrite {
    const trimmed = text.trim();
    switch (column.field) {
      case "date":
        return this.#setDate(event, trimmed);
      case "title": {
        const title = withText(event.title, column.lang, oneLine(text), this.#languages);
        return title === undefined ? refused("title.empty", trimmed) : done({ ...event, title });
      }
      case "summary":
      case "claimedBy": {
        const value = withText(event[column.field], column.lang, trimmed, this.#languages);
        return done(withField(event, column.field, value));
      }
      case "lane":
        return done(
          withField(event, "lane", this.#idsOf(event.lane === undefined ? [] : [event.lane], "lanes", trimmed)[0]),
        );
      case "status": {
        const status = trimmed === "" ? undefined : this.#reading.statusOf(trimmed);
        if (trimmed !== "" && status === undefined) return refused("status.unknown", trimmed);
        return done(withField(event, "status", status));
      }
      case "importance": {
        if (!/^[1-5]?$/.test(trimmed)) return refused("importance.invalid", trimmed);
        return done(withField(event, "importance", trimmed === "" ? undefined : Number(trimmed)));
      }
      case "places":
      case "actors":
        return done({ ...event, [column.field]: this.#idsOf(event[column.field], column.field, trimmed) });
      case "tags": {
        const own = (name: string) => event.tags.find((tag) => tag.trim() === name);
        return done({ ...event, tags: readNames(trimmed, own, (name) => name) });
      }
      case "sourceTitle":
        return done(this.#withSourceTitle(event, oneLine(text)));
      case "sourceUrl":
        return this.#setAddress(event, trimmed);
    }
  }

  #setDate(event: EventContent, text: string): CellWrite {
    if (text === "") return refused("date.empty", text);
    const read = this.#reading.readDate(text);
    return read.ok ? done({ ...event, date: read.edtf }) : refused(read.code, text);
  }

  /** Of several entries with the same name, the one that the event already has. A topic is one name, whatever is in it. */
  #idsOf(own: readonly string[], list: NamedList, text: string): string[] {
    const find = (name: string): string | undefined =>
      own.find((id) => this.#texts.nameOf(list, id).trim() === name) ?? this.#names.find(list, name);
    const make = (name: string): string => this.#names.add(list, name);
    if (list !== "lanes") return readNames(text, find, make);
    return text === "" ? [] : [find(text) ?? make(oneLine(text))];
  }

  #withSourceTitle(event: EventContent, value: string): EventContent {
    const [first] = event.sources;
    if (!first) return value === "" ? event : { ...event, sources: [{ ...NEW_SOURCE, title: this.#newText(value) }] };
    const title = withText(first.title, shownLanguage(first.title, this.#languages), value, this.#languages) ?? "";
    return withFirstSource(event, { ...first, title });
  }

  #setAddress(event: EventContent, text: string): CellWrite {
    const [first] = event.sources;
    if (text === "") return done(first ? withFirstSource(event, withField(first, "url", undefined)) : event);
    const url = this.#reading.readAddress(text);
    if (url === undefined) return refused("address.invalid", text);
    if (first) return done(withFirstSource(event, { ...first, url }));
    return done({ ...event, sources: [{ ...NEW_SOURCE, title: this.#newText(hostOf(url)), url }] });
  }

  #newText(value: string): LocalizedText {
    return withText(undefined, this.#languages[0] ?? "en", value, this.#languages) ?? value;
  }
}

const done = (event: EventContent): CellWrite => ({ ok: true, event });
const refused = (code: CellFaultCode, value: string): CellWrite => ({ ok: false, fault: { code, value } });
const hostOf = (address: string): string =>
  /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? address;

/** A source about which nothing is left is removed, unless something may refer to it. */
function withFirstSource(event: EventContent, source: Source): EventContent {
  const { kind: _kind, title, ...others } = source;
  const isEmpty = Object.keys(others).length === 0 && (title === "" || Object.values(title).every((one) => one === ""));
  return { ...event, sources: withItem(event.sources, 0, isEmpty ? undefined : source) };
}

/** Whether an event has a title in any language. */
export const hasTitle = ({ title }: Pick<EventContent, "title">, languages: readonly string[]): boolean =>
  typeof title === "string"
    ? title.trim() !== ""
    : languages.some((lang) => textIn(title, lang, languages).trim() !== "");
