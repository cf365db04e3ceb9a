/**
 * The one way in for files of any format: bytes become a chronicle, or problems that say why not.
 * Pure: no fetching, no screen, no words. docs/formats.md lists what each format keeps and leaves out.
 */
import type { PlainChronicle } from "../model/chronicle";
import { type Problem } from "../model/problem";
import { type ReadOptions, readChronicle } from "../model/read-chronicle";
import type { Draft } from "./draft";
import type { FormatId, FormatOptions, ImportFormat } from "./import-format";
import { ImportReport, type ImportedTimes } from "./import-report";
import { ImportSource } from "./import-source";
import { binaryKindOf } from "./no-text";
import { IMPORT_FORMATS, detect } from "./registry";
import { BEFORE_ALL, WHOLE_FILE } from "./spot";
import { forEachLine } from "./texts/lines";

/** Larger files are refused unread. */
const MOST_BYTES = 64 * 1024 * 1024;

export type ImportOptions = FormatOptions &
  Pick<ReadOptions, "onEvents"> & {
    /** The name of the file; gives a title to formats that have none, and is never trusted. */
    readonly name: string;
    /** Its content type, as a server sends it; only a `charset` in it is of use, and only when the file is no UTF-8. */
    readonly type?: string | undefined;
  };

export type ImportResult = {
  /** Absent when nothing could be read: whoever asked keeps what they had. */
  readonly chronicle?: PlainChronicle;
  /** Errors for what was dropped, warnings for what was repaired, in the order of the file; the reason of a refusal first. */
  readonly problems: readonly Problem[];
  /** How many events the file has, read or not. */
  readonly eventsInFile: number;
  /** Absent when the file is in no known format. */
  readonly format?: FormatId;
  /** How the clock times of the file name their zone; absent without clock times. For one sentence, not a problem. */
  readonly times?: ImportedTimes;
};

/**
 * Reads a file of any format that `IMPORT_FORMATS` lists. Its content decides which, not its name.
 * Never throws, and takes time in proportion to the file. The chronicle is frozen and sorted like any other.
 * @param bytes  the whole file
 */
export function importFile(bytes: Uint8Array, options: ImportOptions): ImportResult {
  try {
    return readFile(bytes, options);
  } catch (error) {
    // Nothing is known that gets here. A file that finds something must not take down who opens it.
    const report = new ImportReport();
    const value = error instanceof Error ? error.message : undefined;
    report.reject("file.unreadable", WHOLE_FILE, { expected: "a file that this program can take in", value });
    return { problems: report.problems(), eventsInFile: 0 };
  }
}

function readFile(bytes: Uint8Array, options: ImportOptions): ImportResult {
  const report = new ImportReport();
  const source = new ImportSource(bytes, options.name, options.type);
  const format = isReadable(source, report) ? chooseFormat(source, report) : undefined;
  if (!format) return { problems: reasonFirst(report.problems()), eventsInFile: 0 };
  const draft = format.parse(source, report, options);
  if (!format.readsBytes) tellOfDoubt(source, report);
  const chronicle = draft && readDraft(draft, report, options);
  const { times } = report;
  return {
    ...(chronicle ? { chronicle } : {}),
    problems: chronicle ? report.problems() : reasonFirst(report.problems()),
    eventsInFile: draft?.eventsInFile ?? 0,
    format: format.id,
    ...(times ? { times } : {}),
  };
}

/** Of a file that is refused: an error before any warning. */
function reasonFirst(problems: readonly Problem[]): readonly Problem[] {
  const reason = problems.find(({ severity }) => severity === "error");
  return reason ? [reason, ...problems.filter((problem) => problem !== reason)] : problems;
}

function isReadable(source: ImportSource, report: ImportReport): boolean {
  const { bytes, name } = source;
  const refuse = (
    code: "file.too-large" | "file.empty" | "file.binary" | "file.html",
    expected: string,
    value?: string,
  ) => {
    report.reject(code, WHOLE_FILE, { expected, value });
    return false;
  };
  if (bytes.byteLength > MOST_BYTES) return refuse("file.too-large", "at most 64 MB");
  if (bytes.byteLength === 0) return refuse("file.empty", "a file with events");
  const kind = binaryKindOf(bytes, name);
  if (kind === "spreadsheet") return refuse("file.binary", "text: save the sheet as CSV (UTF-8) and open that", kind);
  if (kind !== undefined) return refuse("file.binary", "text: CSV, JSON or another format of events", kind);
  if (source.text.trim() === "") return refuse("file.empty", "a file with events");
  if (looksLikeHtml(source.head)) {
    return refuse("file.html", "data, not a web page: of a sheet, the address of “Publish to the web” as CSV");
  }
  return true;
}

function chooseFormat(source: ImportSource, report: ImportReport): ImportFormat | undefined {
  const { json } = source;
  if (json && !json.ok) {
    report.adopt(json.problem, { ...WHOLE_FILE, where: json.problem.where });
    return undefined;
  }
  const format = detect(source);
  if (!format) {
    const known = IMPORT_FORMATS.map(({ id }) => id).join(", ");
    const value = source.head.split(/[\r\n]/, 1)[0];
    report.reject("file.format.unknown", WHOLE_FILE, { expected: `a file in one of the formats ${known}`, value });
  }
  return format;
}

function readDraft(draft: Draft, report: ImportReport, { onEvents }: ImportOptions): PlainChronicle | undefined {
  const { chronicle, problems } = readChronicle(draft.chronicle, {
    withRemarks: draft.isOwnFormat ?? false,
    ...(onEvents ? { onEvents } : {}),
  });
  for (const problem of problems) {
    const isReason = problem.code === "chronicle.events.none";
    // Of a foreign file it is told below, with the place of the first event that could not be read.
    if (isReason && !draft.isOwnFormat) continue;
    const place = draft.placeOf(problem.where);
    report.adopt(problem, isReason ? { ...place, order: BEFORE_ALL } : place);
  }
  if (!chronicle && !draft.isOwnFormat) report.rejectWithoutEvents();
  return chronicle;
}

/** Tables have told it by themselves, with the cell. */
function tellOfDoubt({ decoded, text }: ImportSource, report: ImportReport): void {
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
