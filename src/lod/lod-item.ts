/** What level of detail works on: one event reduced to times, weight and measured pixels. */
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
  /** Where the shape stands. */
  readonly anchorMs: Ms;
  readonly importance: Importance;
  readonly shapePx: Px;
  /** Width of everything beside the shape: gap, wave sign, label, status word. Long titles ask for no more than this. */
  readonly labelPx: Px;
  /** The same with more of a title that `labelPx` would cut, for rows that have the room; absent: nothing is cut. */
  readonly wholePx?: Px | undefined;
};

/** `label`: shape and words. `shape`: shape alone. */
export type Form = "label" | "shape";

export type Placed = {
  readonly id: string;
  readonly lane: number;
  readonly row: number;
  readonly form: Form;
  /** On which side of its shape the label stands. */
  readonly side: "right" | "left";
  /** Room for the label on the other side too, should an edge of the screen cut it. */
  readonly canFlip: boolean;
  /** Room for everything beside the shape, where the row has more than the event's `labelPx`. */
  readonly labelPx?: Px | undefined;
  /** Room in which the label of a bar may go on beyond the bar's end, to stay on the screen. */
  readonly slidePx?: Px | undefined;
};

/** Several events drawn as one "+n". */
export type Badge = {
  readonly lane: number;
  readonly row: number;
  /** Where it stands: near the mean date, at a free place. */
  readonly atMs: Ms;
  readonly count: number;
  /** By date; only the first ones where there are very many. */
  readonly ids: readonly string[];
  /** First and last date of its events. */
  readonly from: Ms;
  readonly to: Ms;
};

export type LanePlan = {
  readonly rows: number;
  readonly placed: readonly Placed[];
  readonly badges: readonly Badge[];
};

/** Everything to draw at one scale, in the whole chronicle or around a window; where the window stands changes nothing. */
export type Plan = {
  readonly lanes: readonly LanePlan[];
  readonly placedById: ReadonlyMap<string, Placed>;
};
