/** The rows of our own table as sections of a chronicle file, and where each value stands in the table. */
import { isRecord } from "../../model/chronicle/chunks";
import { CHRONICLE_FORMAT } from "../../model/chronicle/read-steps";
import { UNTITLED } from "../../model/chronicle/read-sections";
import { parseEventDate } from "../../model/dates/event-date";
import { parseJsonText } from "../../model/json-text";
import { readDateText } from "../dates/date-text";
import type { ImportReport } from "../import-report";
import { type ProblemPlace, type RowPosition, WHOLE_FILE } from "../source-position";
import type { Column } from "../tables/find-table";
import { put, readEntries, readWords } from "./cell-lists";
import { unsafeCell } from "./safe-cell";
import { type RecordKind, TABLE_COLUMNS, type TableColumn } from "./table-layout";

/** A column of the file, what it holds and in which language. */
export type FoundColumn = { readonly column: Column; readonly meant: TableColumn; readonly lang: string | undefined };

type FileRecord = Record<string, unknown>;
type Entry = { readonly record: FileRecord; readonly position: RowPosition };

/** The section of the file that each kind of record belongs to. */
const SECTIONS: Readonly<Record<Exclude<RecordKind, "about">, string>> = {
  event: "events",
  lane: "lanes",
  era: "eras",
  actor: "actors",
  place: "places",
  story: "stories",
  question: "quiz",
};
const ENTRIES_EXPECTED = "lines such as “title: The harbour log”, with an empty line between two entries";

export class RecordRows {
  private readonly entries = new Map<RecordKind, Entry[]>();

  constructor(private readonly report: ImportReport) {}

  add(kind: RecordKind, position: RowPosition, columns: readonly FoundColumn[], cells: readonly string[]): void {
    const record: FileRecord = {};
    for (const found of columns) {
      const cell = unsafeCell(cells[found.column.index] ?? "");
      if (cell.trim() !== "") this.read(record, kind, found, cell, position);
    }
    const known = this.entries.get(kind) ?? [];
    known.push({ record, position });
    this.entries.set(kind, known);
  }

  count(kind: RecordKind): number {
    return this.entries.get(kind)?.length ?? 0;
  }

  /** @param title  of a table without a row `about` */
  chronicle(title: string): unknown {
    const sections = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((kind) => {
      const entries = this.entries.get(kind);
      return entries || kind === "event"
        ? [[SECTIONS[kind], (entries ?? []).map(({ record }) => record)] as const]
        : [];
    });
    const about = this.entries.get("about")?.[0]?.record ?? {};
    return {
      format: CHRONICLE_FORMAT,
      meta: { ...about, title: about["title"] ?? (title || UNTITLED.title) },
      ...Object.fromEntries(sections),
    };
  }

  /** The cell of a value that the chronicle reader names by its path, such as `events[3].title`. */
  placeOf(path: string): ProblemPlace {
    const [, section = "", index, , field] = /^(\w+)(?:\[(\d+)\])?(\.(\w+))?/.exec(path) ?? [];
    const kind = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).find((one) => SECTIONS[one] === section);
    const position = this.entries.get(kind ?? "about")?.[Number(index ?? 0)]?.position;
    if (!position || (kind !== undefined && index === undefined)) return { ...WHOLE_FILE, where: path };
    const column = TABLE_COLUMNS.find(({ fields }) => field !== undefined && fields[kind ?? "about"] === field);
    return position.place(field === undefined ? undefined : (column?.name ?? "more"));
  }

  private read(
    record: FileRecord,
    kind: RecordKind,
    { column, meant, lang }: FoundColumn,
    cell: string,
    position: RowPosition,
  ): void {
    const field = meant.fields[kind];
    const place = position.place(column.name);
    if (meant.kind === "json" && field === undefined && meant.name === "more")
      return this.readMore(record, cell, place);
    if (field === undefined) {
      this.report.gather("field.not-kept", place, `nothing in this column in rows of the kind ${kind}`, column.name);
      return;
    }
    switch (meant.kind) {
      case "text":
        return putText(record, field, lang, cell);
      case "plain":
        return put(record, field, field === "date" ? dateIn(cell) : cell.trim());
      case "number":
        return put(record, field, numberIn(cell));
      case "words":
        return put(record, field, readWords(cell));
      case "json": {
        const json = parseJsonText(cell);
        if (!json.ok) this.report.warn("field.invalid", place, { expected: "GeoJSON: { … }", value: cell });
        return json.ok ? put(record, field, json.value) : undefined;
      }
      case "entries": {
        const { entries, strays } = readEntries(cell);
        for (const value of strays) this.report.warn("field.invalid", place, { expected: ENTRIES_EXPECTED, value });
        return put(record, field, field === "contested" ? contestedOf(entries) : entries);
      }
      default: {
        const never: never = meant.kind;
        throw new RangeError(`unknown column ${String(never)}`);
      }
    }
  }

  /** Everything that has no column of its own. */
  private readMore(record: FileRecord, cell: string, place: ProblemPlace): void {
    const json = parseJsonText(cell);
    if (json.ok && isRecord(json.value)) {
      for (const [key, value] of Object.entries(json.value)) if (!Object.hasOwn(record, key)) put(record, key, value);
      return;
    }
    this.report.warn("field.invalid", place, { expected: "a JSON object: { … }", value: cell });
  }
}

/** A text without a language next to one that has some is kept as that of English, which every reader falls back to. */
function putText(record: FileRecord, field: string, lang: string | undefined, text: string): void {
  const known = Object.hasOwn(record, field) ? record[field] : undefined;
  if (lang === undefined && known === undefined) return put(record, field, text);
  const texts: FileRecord = isRecord(known) ? known : {};
  if (typeof known === "string") put(texts, "en", known);
  put(texts, lang ?? "en", text);
  put(record, field, texts);
}

/** EDTF, or what a spreadsheet has made of it. The chronicle reader reports anything else. */
function dateIn(cell: string): string {
  const text = cell.trim();
  if (parseEventDate(text).ok) return text;
  const read = readDateText(text);
  return read.ok ? read.date.edtf : text;
}

/** Some spreadsheets write a decimal comma. The chronicle reader reports anything else. */
function numberIn(cell: string): unknown {
  const number = Number(cell.trim().replace(",", "."));
  return Number.isNaN(number) ? cell : number;
}

/** The first entry says what is contested; the others are claims. */
function contestedOf(entries: readonly FileRecordLike[]): unknown {
  const [first, ...claims] = entries;
  return first && Object.hasOwn(first, "over") ? { over: first["over"], claims } : { claims: entries };
}

type FileRecordLike = Readonly<Record<string, unknown>>;
