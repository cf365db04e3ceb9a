/** Implementation of `npm run check`, independent of the process. */
import { parseArgs } from "node:util";
import type { ColumnChoice } from "../formats/assumptions";
import { importAny } from "../formats/import-any";
import type { ImportResult } from "../formats/import-file";
import { segmentsOf } from "../model/chronicle/media-address";
import { type Problem, showValue } from "../model/problem";
import { readColumnMap } from "./column-map";
import { editorialProblems } from "./editorial-check";
import { FORMAT_NAMES, assumptionSentence, messageOf, oneLine, timesSentence } from "./problem-sentences";

export type CheckIo = {
  /** Reads a file; rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Whether there is a file at a path below the folder of the checked one. */
  readonly hasFile: (path: string) => Promise<boolean>;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
};

export const CHECK_EXIT = { fine: 0, errors: 1, usage: 2 } as const;

const USAGE = `Usage: npm run check -- FILE [--columns MAP] [--json]

Checks a chronicle, or a file of another format that can be opened (docs/formats.md), and says for each problem where it
is, what is wrong and what was expected. A chronicle is checked against the editorial rules too (docs/editorial-rules.md).
  --columns MAP   a JSON file that says which column of a table is which: { "start": "Datum", "tags": ["A", "B"] }, by
                  heading or by number from 1 on; "ignored" lists those to leave out
  --json   one JSON object: { "events": number, "problems": [{ code, severity, where, row, column, message }] }

Ends with 0 when there are no errors (warnings may be there), 1 when there are errors, 2 when the file cannot be opened.`;
const MAX_SHOWN = 100;

/**
 * Checks one chronicle file and prints the result.
 * @param argv  arguments after the name of the command
 * @returns the exit code, see `CHECK_EXIT`
 */
export async function runCheck(argv: readonly string[], io: CheckIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { help: { type: "boolean", short: "h" }, json: { type: "boolean" }, columns: { type: "string" } },
    allowPositionals: true,
    // Unknown options are answered with the usage below, after a request for help.
    strict: false,
  });
  const { help, json, columns: map, ...unknown } = values;
  if (help) {
    io.print(USAGE);
    return CHECK_EXIT.fine;
  }
  const [file, ...more] = positionals;
  if (
    file === undefined ||
    more.length > 0 ||
    typeof json === "string" ||
    map === true ||
    Object.keys(unknown).length > 0
  ) {
    io.printError(USAGE);
    return CHECK_EXIT.usage;
  }
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file);
  } catch (error) {
    io.printError(`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
    return CHECK_EXIT.usage;
  }
  let columns: ColumnChoice | undefined;
  if (typeof map === "string") {
    const chosen = await readColumnMap(map, io);
    if ("fault" in chosen) {
      io.printError(`${map} cannot be used: ${chosen.fault}`);
      return CHECK_EXIT.usage;
    }
    ({ columns } = chosen);
  }
  const read = await importAny(bytes, { name: file, columns });
  // Other formats have no fields for what the rules ask for.
  const rules = read.format === "throughline" && read.chronicle ? editorialProblems(read.chronicle) : [];
  const missing = await missingFiles(file, read.chronicle?.digest.mediaPaths ?? [], io);
  const checked = { ...read, problems: [...read.problems, ...rules, ...missing] };
  if (json) io.print(asJson(checked));
  else for (const line of asLines(file, checked)) io.print(line);
  return checked.problems.some((problem) => problem.severity === "error") ? CHECK_EXIT.errors : CHECK_EXIT.fine;
}

const MAX_NAMED = 20;

/** Media that the file names by a path, which should be beside it. */
async function missingFiles(file: string, paths: readonly string[], { hasFile }: CheckIo): Promise<readonly Problem[]> {
  const folder = file.replace(/[^/\\]*$/, "");
  const missing: string[] = [];
  // One after another: there may be thousands.
  for (const path of paths) if (!(await hasFile(folder + segmentsOf(path).join("/")))) missing.push(path);
  if (missing.length === 0) return [];
  const value = showValue(`${missing.length}: ${missing.slice(0, MAX_NAMED).join(", ")}`);
  return [
    { code: "media.not-found", severity: "warning", where: "", expected: "these files beside the checked one", value },
  ];
}

function asJson({ chronicle, problems }: ImportResult): string {
  return JSON.stringify({ events: chronicle?.events.length ?? 0, problems: problemList(problems) }, undefined, 2);
}

/** Problems as `--json` prints them. */
export const problemList = (problems: readonly Problem[]): readonly object[] =>
  problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    where: problem.where,
    row: problem.row ?? null,
    column: problem.column ?? null,
    message: messageOf(problem),
  }));

function asLines(
  file: string,
  { chronicle, eventsInFile, format, times, assumptions = [], problems }: ImportResult,
): string[] {
  const lines = problems.slice(0, MAX_SHOWN).map((problem) => {
    const place = problem.where === "" ? file : `${file}: ${oneLine(problem.where)}`;
    return `${problem.severity === "error" ? "Error" : "Warning"} at ${place}\n  ${messageOf(problem)}`;
  });
  if (problems.length > MAX_SHOWN) lines.push(`… and ${problems.length - MAX_SHOWN} more (--json lists them all)`);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  if (format !== undefined && format !== "throughline") lines.push(`Format: ${FORMAT_NAMES[format]}.`);
  if (times) lines.push(timesSentence(times));
  lines.push(...assumptions.map(assumptionSentence));
  // Repeated events are expanded, so there may be more than the file lists.
  const listed = Math.max(eventsInFile, chronicle?.events.length ?? 0);
  const outcome = chronicle ? `${chronicle.events.length} of ${count(listed, "event")} read` : "nothing can be shown";
  lines.push(`${file}: ${outcome}, ${count(errors, "error")}, ${count(problems.length - errors, "warning")}.`);
  return lines;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
