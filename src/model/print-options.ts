/** What is to be put on paper, as the reader wishes it and the address says it. */

/**
 * - `list`     the events, by era
 * - `student`  the steps of a story with questions and room to write
 * - `teacher`  the same with notes and times
 * - `quiz`     questions
 * - `key`      their answers
 */
export const SHEETS = ["list", "student", "teacher", "quiz", "key"] as const;
export type SheetId = (typeof SHEETS)[number];
/** Sheets of questions. */
const ASKING = ["quiz", "key"] as const;
export const isQuizSheet = (sheet: SheetId): sheet is (typeof ASKING)[number] => ASKING.some((one) => one === sheet);
export const PAPERS = ["a4", "letter"] as const;
export type PaperId = (typeof PAPERS)[number];
/**
 * - `all`     every event of the chronicle
 * - `filter`  those that the filters leave
 * - `period`  of these the ones in the period on the screen
 */
export const PRINT_RANGES = ["all", "filter", "period"] as const;
export type PrintRange = (typeof PRINT_RANGES)[number];
/** What can be left away: the drawing, the texts, quotations with numbers, the notes on sources. */
export const PAPER_PARTS = ["figure", "summaries", "quotes", "sources"] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];
export const PAPER_TEXTS = ["normal", "large"] as const;
export type PaperText = (typeof PAPER_TEXTS)[number];

/** What it leaves out is up to whoever draws the sheet. */
export type PrintOptions = {
  readonly sheet?: SheetId;
  readonly paper?: PaperId;
  readonly range?: PrintRange;
  readonly text?: PaperText;
  readonly without?: readonly PaperPart[];
};

export const DEFAULT_PRINT_OPTIONS: PrintOptions = {};

/** How the address names each. */
const KEYS = { sheet: "sheet", paper: "paper", range: "print", text: "text", without: "without" } as const;
export const PAPER_PARAMETERS: readonly string[] = Object.values(KEYS);

/**
 * Reads what the query of an address says of paper.
 * @param bad  told of every parameter that says what nobody knows; the rest of the wish stands
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

/** The same as parameters, always in the same order; what is not wished is not there. */
export function paperParameters(options: PrintOptions): readonly (readonly [string, string])[] {
  const parts: [string, string][] = [];
  for (const key of ["sheet", "paper", "range", "text"] as const) {
    const value = options[key];
    if (value !== undefined) parts.push([KEYS[key], value]);
  }
  if (options.without && options.without.length > 0) parts.push([KEYS.without, options.without.join(",")]);
  return parts;
}
