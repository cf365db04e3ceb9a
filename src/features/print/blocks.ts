/** What stands on paper, before anybody knows on which page: blocks of pieces, and text that can be cut anywhere. */
import type { ReactNode } from "react";
import { type LocalizedText, type PickedText, pickText } from "../../model/localized";

/** A stretch of text that looks one way. Whitespace in it is single spaces, so that every character has a place. */
export type Run = {
  readonly text: string;
  /** Where it is not the language of the sheet. */
  readonly lang?: string;
  readonly as?: "strong" | "value" | "small" | "tag" | "ref";
};

export type TextTag = "h1" | "h2" | "h3" | "p";
/** How a text is set; names of classes in PaperSheet.module.css. */
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

export type TextPiece = {
  readonly kind: "text";
  readonly tag: TextTag;
  readonly look: TextStyle;
  readonly runs: readonly Run[];
  /** Stands in the margin beside the first line. */
  readonly mark?: ReactNode;
};

export type Piece = TextPiece | { readonly kind: "drawn"; readonly node: ReactNode };

export type Block = {
  readonly key: string;
  /**
   * - `full`  as wide as the page
   * - `row`   beside a column with a date or a number
   * - `ask`   the same, without room for a shape before its title
   * - `note`  beside a narrow column with its number
   */
  readonly form: "full" | "row" | "ask" | "note";
  readonly side?: ReactNode;
  readonly pieces: readonly Piece[];
  readonly keepsWithNext?: boolean;
  readonly startsPage?: boolean;
};

/** Not the space that does not break. */
const SPACES = /[ \t\n\r\f\v]+/g;
const oneLine = (text: string): string => text.replace(SPACES, " ").trim();
/** A text of nothing but line ends would else be as many blocks. */
const MAX_PARAGRAPHS = 200;

export const plain = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, as: "strong" });

/** A text of the chronicle, marked where it is in another language than the sheet. */
export const picked = (source: LocalizedText | undefined, lang: string, as?: Run["as"]): readonly Run[] =>
  shown(pickText(source, lang), as);

/** The same for a text that is picked already. */
export function shown({ text: announced, lang, isFallback }: PickedText, as?: Run["as"]): readonly Run[] {
  const run: Run = { text: oneLine(announced), ...(as ? { as } : {}) };
  if (!isFallback || lang === undefined) return [run];
  return [
    { ...run, lang },
    { text: `\u00A0${lang.toUpperCase()}`, as: "tag" },
  ];
}

/** The paragraphs of a text, without those that show nothing. */
export function paragraphs(source: LocalizedText | undefined, lang: string): readonly (readonly Run[])[] {
  const whole = pickText(source, lang);
  const lines = whole.text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const kept =
    lines.length > MAX_PARAGRAPHS
      ? [...lines.slice(0, MAX_PARAGRAPHS - 1), lines.slice(MAX_PARAGRAPHS - 1).join(" ")]
      : lines;
  return kept.map((line) => shown({ ...whole, text: line }));
}

export const text = (look: TextStyle, runs: readonly Run[], tag: TextTag = "p"): TextPiece => ({
  kind: "text",
  tag,
  look,
  runs,
});

export const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);

/** The part of a text from one character up to another, not including it. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const parts: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const part = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    if (part !== "") parts.push({ ...run, text: part });
  }
  const [first, ...rest] = parts;
  // A line never begins with the space at which the one before was broken.
  return first && from > 0 ? [{ ...first, text: first.text.replace(/^ +/, "") }, ...rest] : parts;
}

/** With something between them, and nothing where there is nothing. */
export function joined(parts: readonly (readonly Run[])[], between: string): readonly Run[] {
  return parts.filter((runs) => lengthOf(runs) > 0).flatMap((runs, i) => (i === 0 ? runs : [plain(between), ...runs]));
}
