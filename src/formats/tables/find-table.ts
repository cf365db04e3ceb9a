/** Finds the table in a text: its delimiter, and which of its first records is the header. */
import { type TableRecord, readRecords } from "./read-records";
import { type Meaning, keyOf, readHeading } from "../fields/roles";

export type Column = {
  readonly index: number;
  /** As in the file, trimmed. */
  readonly name: string;
  /** For comparison with other names: lower case, single spaces. */
  readonly id: string;
  /** The same for the meaningful part of the name, without notes in brackets. */
  readonly key: string;
  readonly meaning: Meaning | undefined;
  /** The text in brackets or after a colon: "UTC", "YYYY-MM-DD". */
  readonly note: string;
};

export type Table = {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  /** Row of the header. Rows count from the first record, which is 1. */
  readonly headerRow: number;
  /** Index where the records begin, after a line such as `sep=;`. */
  readonly from: number;
  /** Number of columns with a known name. */
  readonly knownColumns: number;
  readonly hasTitleAndDate: boolean;
  /** What stands alone in the one row above the header. */
  readonly title?: string;
};

const DELIMITERS = [",", ";", "\t", "|"];
/** Titles and empty lines may precede the header. */
const MAX_RECORDS_ABOVE = 10;
const SNIFFED_LENGTH = 64 * 1024;
/** As long as a title of a chronicle may be. */
const MAX_TITLE_LENGTH = 200;
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** @returns `undefined` for an empty text */
export function findTable(text: string): Table | undefined {
  const [line, separator] = SEPARATOR_LINE.exec(text.slice(0, 20)) ?? [];
  const from = line?.length ?? 0;
  const head = text.slice(from, from + SNIFFED_LENGTH);
  const delimiters = separator === undefined ? DELIMITERS : [separator];
  let best: Table | undefined;
  for (const delimiter of delimiters) {
    const table = tableOf(head, delimiter, from);
    if (table && (!best || scoreOf(table) > scoreOf(best))) best = table;
  }
  return best;
}

function scoreOf({ hasTitleAndDate, knownColumns, columns }: Table): number {
  return (hasTitleAndDate ? 1_000_000 : 0) + knownColumns * 1_000 + Math.min(columns.length, 999);
}

function tableOf(head: string, delimiter: string, from: number): Table | undefined {
  const tables: Table[] = [];
  let title: string | undefined;
  readRecords(head, delimiter, (record) => {
    const filled = record.cells.filter((cell) => cell.trim() !== "");
    if (filled.length === 0) return;
    const table = readHeader(record, delimiter, from);
    tables.push(table);
    if (tables.length === 1 && filled.length === 1) title = titleIn(filled[0] ?? "");
    return !table.hasTitleAndDate && tables.length < MAX_RECORDS_ABOVE;
  });
  const at = tables.findIndex((table) => table.hasTitleAndDate);
  const table = tables[Math.max(at, 0)];
  // Of several rows above nobody knows which is the title.
  return table && at === 1 && title !== undefined ? { ...table, title } : table;
}

/** Words, and not an address or a note such as “Exported on 2024-05-01”. */
function titleIn(cell: string): string | undefined {
  const text = cell.trim().replace(/\s+/g, " ");
  const isTitle = /\p{L}{3}/u.test(text) && !/:\/\/|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[:;,]$/.test(text);
  return isTitle && text.length <= MAX_TITLE_LENGTH ? text : undefined;
}

function readHeader({ cells, row }: TableRecord, delimiter: string, from: number): Table {
  const columns = cells.map((cell, index): Column => ({
    index,
    name: cell.trim(),
    id: keyOf(cell),
    ...readHeading(cell),
  }));
  const roles = new Set(columns.map(({ meaning }) => meaning?.role).filter((role) => role !== undefined));
  const hasTitle = roles.has("title") || roles.has("summary") || columns.some(mayBeTitle);
  const hasDate = roles.has("start") || roles.has("startYear") || roles.has("startTime");
  return { delimiter, columns, headerRow: row, from, knownColumns: roles.size, hasTitleAndDate: hasTitle && hasDate };
}

/** Calendars call their titles subjects, and in some languages a subject is a topic. */
const SUBJECTS = new Set(["тема", "temat", "onderwerp", "assunto", "tema", "thema", "subject"]);
/** Whether a column may be the title if there is no better one. */
export const mayBeTitle = ({ key }: Column): boolean => SUBJECTS.has(key);
