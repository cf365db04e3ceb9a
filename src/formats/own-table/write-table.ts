/** Writes a chronicle as our own table. It reads back as the same chronicle. */
import type { Chronicle } from "../../model/chronicle/chronicle";
import { isRecord } from "../../model/chronicle/chunks";
import type { LocalizedText } from "../../model/localized";
import { chronicleFile } from "../../model/chronicle/write-chronicle";
import { inLanguage, languagesOf, writeEntries, writeWords } from "./cell-lists";
import { safeCell } from "./safe-cell";
import { RECORD_HEADING, type RecordKind, TABLE_COLUMNS, type TableColumn } from "./table-layout";

export type OwnTable = {
  readonly headings: readonly string[];
  /** As many cells as there are headings; no cell is a formula. */
  readonly rows: readonly (readonly string[])[];
};

type FileRecord = Readonly<Record<string, unknown>>;
/** The cells of a row by heading. */
type Cells = ReadonlyMap<string, string>;

/** Columns that are there even if they are empty. */
const ALWAYS = new Set(["id", "date"]);

export function writeTable(chronicle: Chronicle): OwnTable {
  const { meta, lanes, eras, actors, places, events, stories, quiz } = chronicleFile(chronicle);
  const sections: readonly (readonly [RecordKind, readonly object[]])[] = [
    ["about", [meta]],
    ["event", events],
    ["lane", lanes],
    ["era", eras],
    ["actor", actors],
    ["place", places],
    ["story", stories],
    ["question", quiz],
  ];
  const rows = sections.flatMap(([kind, records]) => records.map((record) => cellsOf(kind, record as FileRecord)));
  const headings = headingsOf(rows);
  return {
    headings: [RECORD_HEADING, ...headings],
    rows: rows.map((cells) => [RECORD_HEADING, ...headings].map((heading) => safeCell(cells.get(heading) ?? ""))),
  };
}

function cellsOf(kind: RecordKind, record: FileRecord): Cells {
  const cells = new Map([[RECORD_HEADING, kind as string]]);
  const rest = new Map(Object.entries(record).filter(([, value]) => !isAbsent(value)));
  for (const column of TABLE_COLUMNS) {
    const field = column.fields[kind];
    if (field === undefined || !rest.has(field)) continue;
    for (const [heading, cell] of cellsOfField(column, rest.get(field))) cells.set(heading, cell);
    rest.delete(field);
  }
  if (rest.size > 0) cells.set("more", JSON.stringify(Object.fromEntries(rest)));
  return cells;
}

const isAbsent = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

function cellsOfField({ name, kind }: TableColumn, value: unknown): readonly (readonly [string, string])[] {
  switch (kind) {
    case "text":
      return languagesOf(value as LocalizedText).map(([lang, text]) => [inLanguage(name, lang), text]);
    case "words":
      return [[name, writeWords(value as readonly string[])]];
    case "entries":
      return [[name, writeEntries(entriesOf(value).map(withoutDefault(name)))]];
    case "number":
    case "plain":
      return [[name, String(value)]];
    case "json":
      return [[name, JSON.stringify(value)]];
    default: {
      const never: never = kind;
      throw new RangeError(`unknown column ${String(never)}`);
    }
  }
}

/** What is contested comes first, then the claims, which are entries like sources. */
function entriesOf(value: unknown): readonly FileRecord[] {
  if (!isRecord(value)) return value as readonly FileRecord[];
  return [{ over: value["over"] }, ...(value["claims"] as readonly FileRecord[])];
}

const DEFAULT_KINDS: ReadonlyMap<string, string> = new Map([
  ["sources", "news"],
  ["contested", "claim"],
]);

const withoutDefault =
  (column: string) =>
  (entry: FileRecord): FileRecord =>
    entry["kind"] !== undefined && entry["kind"] === DEFAULT_KINDS.get(column) ? { ...entry, kind: undefined } : entry;

/** The headings that have a value in any row, each text with its languages side by side. */
function headingsOf(rows: readonly Cells[]): readonly string[] {
  const used = new Set(rows.flatMap((cells) => [...cells].filter(([, cell]) => cell !== "").map(([name]) => name)));
  return TABLE_COLUMNS.flatMap(({ name, kind }) => {
    if (ALWAYS.has(name)) return [name];
    if (kind !== "text") return used.has(name) ? [name] : [];
    const own = [...used].filter((heading) => heading === name || heading.startsWith(`${name} (`)).sort();
    return own.length === 0 && name === "title" ? [name] : own;
  });
}
