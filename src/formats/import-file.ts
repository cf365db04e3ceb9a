/**
 * Entry point for files of any format: bytes become a chronicle, or problems that say why not.
 * Pure: no fetching, no user interface. docs/formats.md lists what each format supports.
 */
import type { PlainChronicle } from "../model/chronicle/chronicle";
import type { Problem } from "../model/problem";
import { type ReadOptions, readChronicle } from "../model/chronicle/read-chronicle";
import type { Draft } from "./draft";
import type { FormatId, FormatOptions, ImportFormat } from "./import-format";
import { ImportReport, type ImportedTimes } from "./import-report";
import { ImportSource } from "./import-source";
import type { Assumption } from "./assumptions";
import type { ImportProblemCode } from "./import-problems";
import { type BinaryKind, binaryKindOf } from "./no-text";
import { type ProblemTally, tallyOf } from "./problem-tally";
import { plainTable } from "./plain/plain-table";
import { IMPORT_FORMATS, detect } from "./registry";
import { BEFORE_ALL, WHOLE_FILE, joinedPlace } from "./source-position";
import { forEachLine } from "./texts/lines";

/** Larger files are rejected unread. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Spreadsheets that are known but cannot be read. */
const OTHER_SPREADSHEETS: Readonly<Partial<Record<BinaryKind, string>>> = {
  xls: "Excel 97–2003 (.xls)",
  xlsb: "Excel binary workbook (.xlsb)",
  numbers: "Apple Numbers",
};
/** Before every other reason. */
const FIRST = BEFORE_ALL - 1;

export type ImportOptions = FormatOptions &
  Pick<ReadOptions, "onEvents"> & {
    /** Name of the file; gives a title to formats without one, never trusted. */
    readonly name: string;
    /** Content type as sent by the server. Only its `charset` is used, and only if the file is not UTF-8. */
    readonly type?: string | undefined;
  };

export type ImportResult = {
  /** Absent if nothing could be read; the caller then keeps the current chronicle. */
  readonly chronicle?: PlainChronicle;
  /** Errors for what was dropped, warnings for what was repaired, in file order; the reason of a rejection first. */
  readonly problems: readonly Problem[];
  /** Number of events in the file, read or not. */
  readonly eventsInFile: number;
  /** Absent if no format is detected. */
  readonly format?: FormatId;
  /** Assumptions made, including open questions; absent if there are none. */
  readonly assumptions?: readonly Assumption[];
  /** How the clock times name their zone, for one sentence of the report; absent without clock times. */
  readonly times?: ImportedTimes;
  /** Counts of all problems; of a long list only the first are shown. */
  readonly tally?: ProblemTally;
};

/**
 * Reads a file of any format in `IMPORT_FORMATS`, detected by content, not by name.
 * Never throws; linear in the size of the file. The chronicle is frozen and sorted like any other.
 * @param bytes  the whole file
 */
export function importFile(bytes: Uint8Array, options: ImportOptions): ImportResult {
  try {
    const read = readFile(bytes, options);
    return { ...read, tally: tallyOf(read.problems) };
  } catch (error) {
    // No known file gets here. An unknown fault of an importer must not break the app.
    const value = error instanceof Error ? error.message : undefined;
    return rejected("file.unreadable", "a file that this page can read", value);
  }
}

/** The result for a file of which nothing can be read. */
export function rejected(code: ImportProblemCode, expected: string, value?: string): ImportResult {
  const report = new ImportReport();
  report.reject(code, WHOLE_FILE, { expected, value });
  return { problems: report.problems(), eventsInFile: 0 };
}

function readFile(bytes: Uint8Array, options: ImportOptions): ImportResult {
  const report = new ImportReport();
  const source = new ImportSource(bytes, options.name, options.type, options.encoding, options.edits);
  const isText = isReadable(source, report);
  const format = isText ? chooseFormat(source, report, options) : undefined;
  // Letters that look wrong can be the reason why a text is not understood.
  if (isText || report.has("file.html")) assumeEncoding(source, report, options);
  if (!format) return { problems: reasonFirst(report.problems()), eventsInFile: 0, ...assumptionsOf(report) };
  const draft = format.parse(source, report, options);
  if (!format.readsBytes) reportDoubt(source, report);
  const chronicle = draft && readDraft(draft, report, options);
  reportNotNumbers(source, report, chronicle !== undefined);
  if (options.dayOrder !== undefined || report.has("event.date.ambiguous")) {
    report.assume({ kind: "day-order", isOpen: report.has("event.date.ambiguous"), taken: options.dayOrder });
  }
  const { times } = report;
  return {
    ...(chronicle ? { chronicle } : {}),
    problems: chronicle ? report.problems() : reasonFirst(report.problems()),
    eventsInFile: draft?.eventsInFile ?? 0,
    format: format.id,
    ...assumptionsOf(report),
    ...(times ? { times } : {}),
  };
}

/** A single warning if the file was read in spite of it; else it may be the reason of the rejection. */
function reportNotNumbers({ notNumbers }: ImportSource, report: ImportReport, isRead: boolean): void {
  if (!notNumbers) return;
  const { count, problem } = notNumbers;
  if (!isRead) return report.adopt(problem, { ...WHOLE_FILE, where: problem.where, order: FIRST });
  const expected = "numbers, texts or null; NaN and Infinity are no JSON and are read as absent";
  report.warn("json.not-a-number", WHOLE_FILE, { expected, value: `${count} ×` });
}

function assumptionsOf({ assumptions }: ImportReport): Pick<ImportResult, "assumptions"> {
  return assumptions.length > 0 ? { assumptions } : {};
}

/** No assumption if the bytes themselves determine the encoding. */
function assumeEncoding({ decoded }: ImportSource, report: ImportReport, { encoding }: ImportOptions): void {
  const { doubt } = decoded;
  if (doubt || encoding !== undefined) {
    report.assume({ kind: "encoding", isOpen: doubt !== undefined && encoding === undefined, taken: decoded.encoding });
  }
}

/** In a rejected file an error comes before any warning. */
function reasonFirst(problems: readonly Problem[]): readonly Problem[] {
  const reason = problems.find(({ severity }) => severity === "error");
  return reason ? [reason, ...problems.filter((problem) => problem !== reason)] : problems;
}

function isReadable(source: ImportSource, report: ImportReport): boolean {
  const { bytes, name } = source;
  const refuse = (code: ImportProblemCode, expected: string, value?: string) => {
    report.reject(code, WHOLE_FILE, { expected, value });
    return false;
  };
  if (bytes.byteLength > MAX_BYTES) return refuse("file.too-large", "at most 64 MB");
  if (bytes.byteLength === 0) return refuse("file.empty", "a file with events");
  const kind = binaryKindOf(bytes, name);
  if (kind === "encrypted") return refuse("file.encrypted", "a copy without a password: save one and open that");
  const program = kind && OTHER_SPREADSHEETS[kind];
  if (program !== undefined) {
    return refuse("file.workbook.other", "an Excel workbook (.xlsx), OpenDocument spreadsheet (.ods) or CSV", program);
  }
  if (kind === "spreadsheet") return refuse("file.binary", "a whole workbook, or text: save the sheet as CSV", kind);
  if (kind !== undefined) return refuse("file.binary", "text: CSV, JSON or another format of events", kind);
  if (source.text.trim() === "") return refuse("file.empty", "a file with events");
  if (looksLikeHtml(source.head)) {
    return refuse("file.html", "data, not a web page: of a sheet, the address of “Publish to the web” as CSV");
  }
  return true;
}

function chooseFormat(
  source: ImportSource,
  report: ImportReport,
  { columns }: ImportOptions,
): ImportFormat | undefined {
  const { json } = source;
  if (json && !json.ok && !source.jsonLines) {
    report.adopt(json.problem, { ...WHOLE_FILE, where: json.problem.where });
    return undefined;
  }
  // Naming the columns implies a plain table.
  const format = columns && source.table ? plainTable : detect(source);
  if (!format) {
    const known = IMPORT_FORMATS.map(({ id }) => id).join(", ");
    const value = source.head.split(/[\r\n]/, 1)[0];
    report.reject("file.format.unknown", WHOLE_FILE, { expected: `a file in one of the formats ${known}`, value });
  }
  return format;
}

function readDraft(draft: Draft, report: ImportReport, { onEvents }: ImportOptions): PlainChronicle | undefined {
  const { chronicle, problems } = readChronicle(draft.chronicle, {
    withWarnings: draft.isNativeFormat ?? false,
    ...(onEvents ? { onEvents } : {}),
  });
  for (const problem of problems) {
    const isReason = problem.code === "chronicle.events.none";
    // For foreign formats this is reported below, with the position of the first unreadable event.
    if (isReason && !draft.isNativeFormat) continue;
    const { where, wheres = [] } = problem;
    const place = joinedPlace([draft.placeOf(where), ...wheres.slice(1).map(draft.placeOf)]);
    report.adopt(problem, isReason ? { ...place, order: BEFORE_ALL } : place);
  }
  if (!chronicle && !draft.isNativeFormat) report.rejectWithoutEvents();
  return chronicle;
}

/** Tables report it themselves, with the cell. */
function reportDoubt({ decoded, text }: ImportSource, report: ImportReport): void {
  const { doubt, doubtAt, encoding } = decoded;
  if (!doubt || report.has(`file.encoding.${doubt}`)) return;
  let line = 1;
  forEachLine(text.slice(0, doubtAt), (_text, number) => (line = number));
  report.warn(
    `file.encoding.${doubt}`,
    { order: 0, where: `line ${line}`, row: line },
    { expected: "UTF-8", value: encoding },
  );
}

function looksLikeHtml(head: string): boolean {
  return /^(?:<!--[^>]{0,500}-->\s{0,20})?<(?:!doctype html|html|head|body|script|style|title|meta|link|div|p|table|h[1-6]|iframe)\b/i.test(
    head,
  );
}
