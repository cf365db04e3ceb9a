/** Input and output of the layout: an event reduced to times, importance and measured widths. */
import type { Importance } from "../model/chronicle/chronicle";
import type { Ms, Px } from "../model/time";

/**
 * - `point`    a moment: a shape at `anchorMs`
 * - `span`     a bar from `startMs` to `endMs` with its shape at the start
 * - `whisker`  an unknown moment between `startMs` and `endMs`: a thin line with the shape in the middle
 */
export type LodKind = "point" | "span" | "whisker";

export type LodItem = {
  readonly id: string;
  /** Index of the lane, 0-based. */
  readonly lane: number;
  readonly kind: LodKind;
  readonly startMs: Ms;
  /** Exclusive. For a point equal to `startMs`. */
  readonly endMs: Ms;
  /** Time of the shape. */
  readonly anchorMs: Ms;
  readonly importance: Importance;
  readonly shapePx: Px;
  /**
   * Width of everything next to the shape: gap, uncertainty mark, label, status text. Long titles are truncated to
   * this.
   */
  readonly labelPx: Px;
  /** The same with more of a title that `labelPx` truncates, for rows with space left; absent: nothing is truncated. */
  readonly fullLabelPx?: Px | undefined;
  /** Forms larger than a label, the preferred ones of a rank first; absent: none. A function, since most are never needed. */
  readonly boxes?: (() => readonly LodBox[]) | undefined;
};

/**
 * - `card`   date, title, summary and a visual in a box whose edge is at the date
 * - `brief`  a label with the date in words below
 * - `label`  shape and title
 * - `shape`  shape only
 */
export type Form = "card" | "brief" | "label" | "shape";

/**
 * The order in which events grow: 0 not at all, 1 briefs, 2 cards, 3 cards with a visual, 4 larger ones, 5 more text in the
 * briefs that have not become cards, 6 cards with all of their summary, 7 cards in large type where the space would stay empty.
 */
export type BoxRank = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A form of several rows, and its size. */
export type LodBox = {
  readonly form: "card" | "brief";
  readonly rank: Exclude<BoxRank, 0>;
  /** Everything next to the shape, like `labelPx`; of a card everything next to its edge. */
  readonly widthPx: Px;
  readonly rows: number;
  /** Letters of the summary that it shows, about, and as many for a visual as it is worth; absent: none. */
  readonly letters?: number | undefined;
};

/** A card has no shape of its own: its edge, this wide, is at the date. */
export const CARD_EDGE: Px = 3;

/** The item with the sizes of a form. */
export function inForm<T extends Pick<LodItem, "shapePx">>(item: T, box: LodBox): T & { readonly labelPx: Px } {
  return { ...item, shapePx: box.form === "card" ? CARD_EDGE : item.shapePx, labelPx: box.widthPx };
}

export type Placed = {
  readonly id: string;
  readonly lane: number;
  readonly row: number;
  readonly form: Form;
  /** Of a card or brief. It takes the rows from `row` on. */
  readonly box?: LodBox | undefined;
  /** Side of the shape on which the label is drawn. */
  readonly side: "right" | "left";
  /** Whether there is also space for the label on the other side, if an edge of the screen cuts it. */
  readonly canFlip: boolean;
  /** Width for everything next to the shape, if the row has more space than the item's `labelPx`. */
  readonly labelPx?: Px | undefined;
  /** How far the label of a bar may slide beyond the bar's end to stay on the screen. */
  readonly slidePx?: Px | undefined;
};

/** Several events drawn as one "+n". */
export type Badge = {
  readonly lane: number;
  readonly row: number;
  /** Position: near the mean date, in free space. */
  readonly atMs: Ms;
  readonly count: number;
  /** By date; only the first ones if there are very many. */
  readonly ids: readonly string[];
  /** Range of the dates of its events. */
  readonly from: Ms;
  readonly to: Ms;
};

export type LanePlan = {
  readonly rows: number;
  readonly placed: readonly Placed[];
  readonly badges: readonly Badge[];
};

/** Everything to draw at one scale, in the whole chronicle or around a window. Independent of the window's position. */
export type Plan = {
  readonly lanes: readonly LanePlan[];
  readonly placedById: ReadonlyMap<string, Placed>;
};
