/** Implementation of `npm run convert`, independent of the process. */
import { parseArgs } from "node:util";
import { EXPORT_FORMATS, FILE_KINDS, type ExportFormat } from "../export/export-format";
import type { ExportDocument } from "../export/files/document";
import type { Loss } from "../export/losses";
import { PICTURE_SIZES } from "../export/picture/picture-size";
import { writeFile as writeAs } from "../export/write-file";
import { importAny } from "../formats/import-any";
import type { ImportResult } from "../formats/import-file";
import { en } from "../i18n/en";
import { exporting as english } from "../i18n/en/export";
import type { Messages } from "../i18n/messages";
import { uk } from "../i18n/uk";
import { exporting as ukrainian } from "../i18n/uk/export";
import type { Chronicle } from "../model/chronicle/chronicle";
import { CHECK_EXIT, problemList } from "./check-run";
import { readColumnMap } from "./column-map";
import type { PictureChoices } from "./convert-picture";
import { messageOf, oneLine } from "./problem-sentences";

export type ConvertIo = {
  /** Reads a file; rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly exists: (path: string) => Promise<boolean>;
  /** Rejects if it cannot be written, or is there and not to be replaced. */
  readonly writeFile: (path: string, bytes: Uint8Array, isReplacing: boolean) => Promise<void>;
  readonly pictureFile: (document: ExportDocument, kind: "svg" | "png", choices: PictureChoices) => Promise<Uint8Array>;
  /** ms */
  readonly now: () => number;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
};

const PICTURES = ["svg", "png"] as const;
type Target = ExportFormat | (typeof PICTURES)[number];
const TARGETS: readonly Target[] = [...EXPORT_FORMATS, ...PICTURES];

const USAGE = `Usage: npm run convert -- IN OUT [options]

Reads a chronicle, or a file of another format that can be opened (docs/formats.md), and writes it in the format of the
extension of OUT: .json, .csv, .xlsx, .geojson, .timelinejs.json, .timelinejs.csv, .ics, .md, .svg, .png (docs/export.md).
  --as FORMAT      the format, whatever the extension: ${TARGETS.join(", ")}
  --columns FILE   which column of a table means what: { "title": "Headline", "start": 3 }
  --lang en|uk     language of texts and pictures (en)
  --theme light|dark, --size ${PICTURE_SIZES.join("|")}, --scale 1|2|3|4   of pictures (light, 1600, 2)
  --force          replaces OUT if it is there
  --json           one JSON object: { "events": number, "written": OUT or null, "losses": [{ what, count, inText }],
                   "problems": [{ code, severity, where, row, column, message }] }

Ends with 0 when there are no errors (warnings may be there), 1 when there are errors in IN (what could be read is written),
2 when IN cannot be opened or OUT cannot be written.`;
const MAX_SHOWN = 20;

type Options = {
  readonly from: string;
  readonly to: string;
  readonly target: Target;
  readonly columns: string | undefined;
  readonly lang: "en" | "uk";
  readonly picture: PictureChoices;
  readonly isReplacing: boolean;
  readonly isJson: boolean;
};

/**
 * Converts one file and prints the result.
 * @param argv  arguments after the name of the command
 * @returns the exit code, see `CHECK_EXIT`
 */
export async function runConvert(argv: readonly string[], io: ConvertIo): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    io.print(USAGE);
    return CHECK_EXIT.fine;
  }
  const options = readOptions(argv);
  if (!options) {
    io.printError(USAGE);
    return CHECK_EXIT.usage;
  }
  const refuse = (message: string): number => {
    io.printError(message);
    return CHECK_EXIT.usage;
  };
  const { from, to, isReplacing } = options;
  if (!isReplacing && (await io.exists(to))) return refuse(`${to} is there already; --force replaces it.`);
  let read: ImportResult;
  try {
    const bytes = await io.readFile(from);
    const chosen = options.columns === undefined ? undefined : await readColumnMap(options.columns, io);
    if (chosen && "fault" in chosen) return refuse(`${options.columns}: ${chosen.fault}`);
    read = await importAny(bytes, { name: from, ...(chosen ? { columns: chosen.columns } : {}) });
  } catch (error) {
    return refuse(`${from} cannot be opened: ${reasonOf(error)}`);
  }
  const { chronicle, problems } = read;
  let losses: readonly Loss[] = [];
  try {
    if (chronicle) losses = await write(chronicle, options, io);
  } catch (error) {
    return refuse(`${to} cannot be written: ${reasonOf(error)}`);
  }
  const written = chronicle ? to : undefined;
  if (options.isJson) io.print(asJson(read, written, losses));
  else for (const line of asLines(read, options, losses)) io.print(line);
  return problems.some(({ severity }) => severity === "error") ? CHECK_EXIT.errors : CHECK_EXIT.fine;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function write(chronicle: Chronicle, options: Options, io: ConvertIo): Promise<readonly Loss[]> {
  const { lang, target, to, isReplacing, picture } = options;
  const messages: Messages = lang === "uk" ? uk : en;
  const document = { chronicle, lang, messages, words: (lang === "uk" ? ukrainian : english).file };
  if (target === "svg" || target === "png") {
    await io.writeFile(to, await io.pictureFile(document, target, picture), isReplacing);
    return [];
  }
  const { bytes, losses } = await writeAs(document, target, io.now());
  await io.writeFile(to, bytes, isReplacing);
  return losses;
}

/** @returns `undefined` if an argument is missing, unknown or out of range */
function readOptions(argv: readonly string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      as: { type: "string" },
      columns: { type: "string" },
      lang: { type: "string" },
      theme: { type: "string" },
      size: { type: "string" },
      scale: { type: "string" },
      force: { type: "boolean" },
      json: { type: "boolean" },
    },
    allowPositionals: true,
    strict: false,
  });
  const { as, columns, lang = "en", theme = "light", size = "1600", scale = "2", force, json, ...unknown } = values;
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0 || Object.keys(unknown).length > 0) return undefined;
  const target =
    as === undefined ? targetOf(to) : TARGETS.find((one) => one === (as === "timelinejs" ? "timelinejs-json" : as));
  const sizeName = PICTURE_SIZES.find((one) => one === size);
  const isRight =
    target !== undefined &&
    sizeName !== undefined &&
    (lang === "en" || lang === "uk") &&
    (theme === "light" || theme === "dark") &&
    /^[1-4]$/.test(String(scale)) &&
    typeof columns !== "boolean";
  if (!isRight) return undefined;
  return {
    from,
    to,
    target,
    columns,
    lang,
    picture: { theme, size: sizeName, scale: Number(scale) },
    isReplacing: force === true,
    isJson: json === true,
  };
}

/** The format of an extension; the longest one that fits, since `.timelinejs.json` is not `.json`. */
function targetOf(path: string): Target | undefined {
  const name = path.toLowerCase();
  const picture = PICTURES.find((kind) => name.endsWith(`.${kind}`));
  if (picture) return picture;
  const fitting = EXPORT_FORMATS.filter((format) => name.endsWith(`.${FILE_KINDS[format].extension}`));
  return fitting.sort((a, b) => FILE_KINDS[b].extension.length - FILE_KINDS[a].extension.length)[0];
}

function asJson({ chronicle, problems }: ImportResult, written: string | undefined, losses: readonly Loss[]): string {
  const result = {
    events: chronicle?.events.length ?? 0,
    written: written ?? null,
    losses: losses.map(({ what, count, isInText }) => ({ what, count, inText: isInText })),
    problems: problemList(problems),
  };
  return JSON.stringify(result, undefined, 2);
}

function asLines(
  { chronicle, problems }: ImportResult,
  { from, to }: Options,
  losses: readonly Loss[],
): readonly string[] {
  const shown = problems.slice(0, MAX_SHOWN).map((problem) => {
    const place = problem.where === "" ? from : `${from}: ${oneLine(problem.where)}`;
    return `${problem.severity === "error" ? "Error" : "Warning"} at ${place}\n  ${messageOf(problem)}`;
  });
  const more =
    problems.length > MAX_SHOWN ? [`… and ${problems.length - MAX_SHOWN} more (npm run check lists them)`] : [];
  const { lost, inText, leftOut } = english;
  const lossLines = losses.map(
    ({ what, count, isInText }) => `Note: ${(isInText ? inText : leftOut)(lost[what], count)}.`,
  );
  const outcome = chronicle
    ? `${to}: written, ${english.countOf(chronicle.events.length)}.`
    : `${from}: nothing could be read, nothing is written.`;
  return [...shown, ...more, ...lossLines, outcome];
}
