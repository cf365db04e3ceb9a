/** Print options: their values and their parameters in the address. */

/**
 * - `list`     the events, by era
 * - `student`  the steps of a story with questions and writing lines
 * - `teacher`  the same with notes and times
 * - `quiz`     questions
 * - `key`      the answers
 */
export const SHEETS = ["list", "student", "teacher", "quiz", "key"] as const;
export type SheetId = (typeof SHEETS)[number];
/** Sheets with quiz questions. */
const ASKING = ["quiz", "key"] as const;
/** Whether a sheet consists of quiz questions. */
export const isQuizSheet = (sheet: SheetId): sheet is (typeof ASKING)[number] => ASKING.some((one) => one === sheet);
export const PAPERS = ["a4", "letter"] as const;
export type PaperId = (typeof PAPERS)[number];
/**
 * - `all`     every event of the chronicle
 * - `filter`  the filtered events
 * - `period`  the filtered events in the visible window
 */
export const PRINT_RANGES = ["all", "filter", "period"] as const;
export type PrintRange = (typeof PRINT_RANGES)[number];
/** Optional parts: the figure, maps, the summaries, the pictures, quotes with numbers, the source notes. */
export const PAPER_PARTS = ["figure", "maps", "summaries", "pictures", "quotes", "sources"] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];
export const PAPER_TEXTS = ["normal", "large"] as const;
export type PaperText = (typeof PAPER_TEXTS)[number];

/** The sheets define the defaults of absent options. */
export type PrintOptions = {
  readonly sheet?: SheetId;
  readonly paper?: PaperId;
  readonly range?: PrintRange;
  readonly text?: PaperText;
  readonly without?: readonly PaperPart[];
};

export const DEFAULT_PRINT_OPTIONS: PrintOptions = {};

/** Parameter of each option in the address. */
const KEYS = { sheet: "sheet", paper: "paper", range: "print", text: "text", without: "without" } as const;
export const PAPER_PARAMETERS: readonly string[] = Object.values(KEYS);

/**
 * Parses the print parameters of a query.
 * @param bad  called with each parameter that has an unknown value; the other options stay valid
 */
export function readPrintOptions(query: URLSearchParams, bad: (key: string) => void): PrintOptions {
  const oneOf = <T extends string>(key: string, allowed: readonly T[]): T | undefined => {
    const value = query.get(key);
    if (value === null || value === "") return undefined;
    const found = allowed.find((one) => one === value);
    if (found === undefined) bad(key);
    return found;
  };
  const sheet = oneOf(KEYS.sheet, SHEETS);
  const paper = oneOf(KEYS.paper, PAPERS);
  const range = oneOf(KEYS.range, PRINT_RANGES);
  const text = oneOf(KEYS.text, PAPER_TEXTS);
  const named = (query.get(KEYS.without) ?? "").split(",").filter((part) => part !== "");
  const without = PAPER_PARTS.filter((part) => named.includes(part));
  if (named.some((name) => !PAPER_PARTS.some((part) => part === name))) bad(KEYS.without);
  return {
    ...(sheet ? { sheet } : {}),
    ...(paper ? { paper } : {}),
    ...(range ? { range } : {}),
    ...(text ? { text } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}

/** Writes the same parameters in a fixed order; defaults are omitted. */
export function paperParameters(options: PrintOptions): readonly (readonly [string, string])[] {
  const parts: [string, string][] = [];
  for (const key of ["sheet", "paper", "range", "text"] as const) {
    const value = options[key];
    if (value !== undefined) parts.push([KEYS[key], value]);
  }
  if (options.without && options.without.length > 0) parts.push([KEYS.without, options.without.join(",")]);
  return parts;
}
