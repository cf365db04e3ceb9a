/** The content of a sheet before pagination: blocks of items, and text that can be cut at any character. */
import type { ReactNode } from "react";
import { type LocalizedText, type PickedText, pickText } from "../../model/localized";

/** Text of one style. Whitespace is collapsed to single spaces, so every character has a position. */
export type Run = {
  readonly text: string;
  /** Set if it differs from the language of the sheet. */
  readonly lang?: string;
  readonly as?: "strong" | "value" | "small" | "tag" | "ref";
};

export type TextTag = "h1" | "h2" | "h3" | "p";
/** Text style; class names of PrintSheet.module.css. */
export type TextStyle =
  | "headline"
  | "facts"
  | "period"
  | "title"
  | "meta"
  | "prose"
  | "warned"
  | "quote"
  | "question"
  | "subject"
  | "caption"
  | "choice";

export type TextItem = {
  readonly kind: "text";
  readonly tag: TextTag;
  readonly style: TextStyle;
  readonly runs: readonly Run[];
  /** Shown in the margin next to the first line. */
  readonly mark?: ReactNode;
};

export type BlockItem = TextItem | { readonly kind: "drawn"; readonly node: ReactNode };

export type SheetBlock = {
  readonly key: string;
  /**
   * - `full`  full page width
   * - `row`   next to a column with a date or number
   * - `ask`   the same, without space for a shape before the title
   * - `note`  next to a narrow column with its number
   */
  readonly form: "full" | "row" | "ask" | "note";
  readonly side?: ReactNode;
  readonly items: readonly BlockItem[];
  readonly keepsWithNext?: boolean;
  readonly startsPage?: boolean;
};

/** Excludes the no-break space. */
const SPACES = /[ \t\n\r\f\v]+/g;
const oneLine = (text: string): string => text.replace(SPACES, " ").trim();
/** Upper bound: a text of line breaks would otherwise create as many blocks. */
const MAX_PARAGRAPHS = 200;

export const plain = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, as: "strong" });

/** A chronicle text, marked if it is in another language than the sheet. */
export const picked = (source: LocalizedText | undefined, lang: string, as?: Run["as"]): readonly Run[] =>
  shown(pickText(source, lang), as);

/** The same for a picked text. */
export function shown({ text: announced, lang, isFallback }: PickedText, as?: Run["as"]): readonly Run[] {
  const run: Run = { text: oneLine(announced), ...(as ? { as } : {}) };
  if (!isFallback || lang === undefined) return [run];
  return [
    { ...run, lang },
    { text: `\u00A0${lang.toUpperCase()}`, as: "tag" },
  ];
}

/** The non-empty paragraphs of a text. */
export function paragraphs(source: LocalizedText | undefined, lang: string): readonly (readonly Run[])[] {
  const whole = pickText(source, lang);
  const lines = whole.text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const nonEmpty =
    lines.length > MAX_PARAGRAPHS
      ? [...lines.slice(0, MAX_PARAGRAPHS - 1), lines.slice(MAX_PARAGRAPHS - 1).join(" ")]
      : lines;
  return nonEmpty.map((line) => shown({ ...whole, text: line }));
}

export const text = (style: TextStyle, runs: readonly Run[], tag: TextTag = "p"): TextItem => ({
  kind: "text",
  tag,
  style,
  runs,
});

export const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);

/** The characters from `from` up to, not including, `to`. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const parts: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const part = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    if (part !== "") parts.push({ ...run, text: part });
  }
  const [first, ...rest] = parts;
  // Drop the space at which the previous line was broken.
  return first && from > 0 ? [{ ...first, text: first.text.replace(/^ +/, "") }, ...rest] : parts;
}

/** Joins the non-empty parts with a separator. */
export function joined(parts: readonly (readonly Run[])[], between: string): readonly Run[] {
  return parts.filter((runs) => lengthOf(runs) > 0).flatMap((runs, i) => (i === 0 ? runs : [plain(between), ...runs]));
}
