/** Label placement: next to the mark, inside the frame, without overlap. Pure. */
import { NO_SPACING, type Spacing } from "../../model/text-spacing";
import type { MapSize } from "./projection";
import { textWidth } from "./text-width";

export type XY = readonly [x: number, y: number];

export type Label = {
  readonly text: string;
  readonly x: number;
  /** y of the baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
};

/** px of the map. */
export type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Mark = { readonly at: XY; readonly radius: number };

const LINE_EM = 1.15;
const GAP = 5;
const EDGE = 3;

export class LabelPlacer {
  readonly #marks: readonly Mark[];
  readonly #taken: Rect[];
  readonly #size: MapSize;
  readonly #spacing: Spacing;

  /**
   * @param marks  marks that no label may cover
   * @param spacing  of letters and words that the reader has set
   * @param covered  what lies over the map, such as buttons: a name below would not be read
   */
  constructor(marks: readonly Mark[], size: MapSize, spacing = NO_SPACING, covered: readonly Rect[] = []) {
    this.#marks = marks;
    this.#size = size;
    this.#spacing = spacing;
    this.#taken = [...marks.map(markRect), ...covered];
  }

  /** One that knows the same marks and names, and forgets what is placed with it. */
  copy(): LabelPlacer {
    const copy = new LabelPlacer(this.#marks, this.#size, this.#spacing);
    copy.#taken.splice(0, Number.POSITIVE_INFINITY, ...this.#taken);
    return copy;
  }

  /**
   * The first free position: right, left, above, below, then the corners. `undefined` if there is none, or if another mark
   * would be closer: the name would be taken for that of the other.
   */
  placeNextTo(mark: Mark, text: string, fontPx: number): Label | undefined {
    const {
      at: [x, y],
      radius,
    } = mark;
    const reach = radius + GAP;
    const middle = y + fontPx * 0.34;
    const [above, below] = [y - reach, y + reach + fontPx * 0.75];
    const candidates: readonly Label[] = [
      { text, x: x + reach, y: middle, anchor: "start" },
      { text, x: x - reach, y: middle, anchor: "end" },
      { text, x, y: above, anchor: "middle" },
      { text, x, y: below, anchor: "middle" },
      { text, x: x + radius, y: above, anchor: "start" },
      { text, x: x - radius, y: above, anchor: "end" },
      { text, x: x + radius, y: below, anchor: "start" },
      { text, x: x - radius, y: below, anchor: "end" },
    ];
    const isClosest = (rect: Rect) => {
      const own = distance(rect, mark);
      return this.#marks.every((other) => other === mark || distance(rect, other) >= own);
    };
    return candidates.find((label) => this.#take(label, fontPx, 0, isClosest));
  }

  /** Like `placeNextTo`, for a dot that is drawn only with its name. */
  placeWithDot(dot: Mark, text: string, fontPx: number): Label | undefined {
    const rect = markRect(dot);
    if (!this.#isFree(rect)) return undefined;
    const label = this.placeNextTo(dot, text, fontPx);
    if (label) this.#taken.push(rect);
    return label;
  }

  /**
   * Centred on a point; `undefined` if that is taken.
   * @param spacing  between letters, in em
   */
  placeCentred([x, y]: XY, text: string, fontPx: number, spacing = 0): Label | undefined {
    const label: Label = { text, x, y: y + fontPx * 0.34, anchor: "middle" };
    return this.#take(label, fontPx, spacing) ? label : undefined;
  }

  #take(label: Label, fontPx: number, spacing = 0, isRight: (rect: Rect) => boolean = () => true): boolean {
    const { letterEm, wordEm } = this.#spacing;
    const rect = rectOf(label, fontPx, { letterEm: Math.max(spacing, letterEm), wordEm });
    const { width, height } = this.#size;
    const isInside =
      rect.left >= EDGE && rect.right <= width - EDGE && rect.top >= EDGE && rect.bottom <= height - EDGE;
    if (!isInside || !this.#isFree(rect) || !isRight(rect)) return false;
    this.#taken.push(rect);
    return true;
  }

  #isFree(rect: Rect): boolean {
    return !this.#taken.some((other) => overlap(rect, other));
  }
}

const markRect = ({ at: [x, y], radius: r }: Mark): Rect => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });

/** From a mark, which is round; 0 or less where they touch. */
function distance({ left, top, right, bottom }: Rect, { at: [x, y], radius }: Mark): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - radius;
}

function rectOf({ text, x, y, anchor }: Label, fontPx: number, { letterEm, wordEm }: Spacing): Rect {
  const spread = letterEm * text.length + (wordEm === 0 ? 0 : wordEm * (text.split(/\s/).length - 1));
  const width = fontPx * (textWidth(text) + spread);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const top = y - fontPx * 0.85;
  return { left, top, right: left + width, bottom: top + fontPx * LINE_EM };
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
