/** How the value, the label and the source of a figure share its lines. */
import type { Px } from "../../model/time";
import type { Measure } from "../measure";
import type { CardVisual } from "./card-content";
import { wrapLines } from "./wrap-lines";

type Figure = CardVisual & { readonly kind: "figure" };
export type FigureLines = {
  readonly label: number;
  readonly owner: number;
  /** Whether the value takes two lines: cut, “more than 76,000” would be another number. */
  readonly isLong: boolean;
};

/** Below the value, in the smallest visual. */
const MAX_LINES = 3;
/** Left and right of the text; must match cards.css. */
const PADDING_X: Px = 19;
/** Types of cards.css compared with those of labels (measure.ts): 22 and 16.5 px of one face, 13 and 14 px of the other. */
const VALUE_TYPE = 22 / 16.5;
const TEXT_TYPE = 13 / 14;
const VALUE_STYLE = 5;

/** @returns lines for a figure of this width: those that its label needs, the rest for its source, at least one for either */
export function figureLines(figure: Figure, widthPx: Px, measure: Measure): FigureLines {
  const { label, source } = figure;
  const isLong = !fitsOneLine(figure, widthPx, measure);
  const lines = isLong ? MAX_LINES - 1 : MAX_LINES;
  const needed = neededLines(label.text, widthPx, measure);
  const owner = Math.min(neededLines(source.text, widthPx, measure), Math.max(1, lines - needed));
  return { label: Math.min(needed, lines - owner), owner, isLong };
}

/** Whether nothing of it is cut beside the text of a flat card. */
export function fitsFlat(figure: Figure, widthPx: Px, measure: Measure): boolean {
  const lines = [figure.label, figure.source].map(({ text }) => neededLines(text, widthPx, measure));
  return fitsOneLine(figure, widthPx, measure) && lines.reduce((sum, count) => sum + count, 0) <= MAX_LINES;
}

/** In the larger type of an upright card. */
const fitsOneLine = ({ value }: Figure, widthPx: Px, measure: Measure): boolean =>
  measure.label(value.text, VALUE_STYLE) * VALUE_TYPE <= widthPx - PADDING_X;

const neededLines = (text: string, widthPx: Px, measure: Measure): number =>
  wrapLines(text, widthPx - PADDING_X, (part) => measure.status(part) * TEXT_TYPE, MAX_LINES + 1);
