/** Label placement: next to the mark, inside the frame, without overlap. Pure. */
import type { MapSize } from "./projection";

export type XY = readonly [x: number, y: number];

export type Label = {
  readonly text: string;
  readonly x: number;
  /** y of the baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
};

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Mark = { readonly at: XY; readonly radius: number };

/** Average letter width in em, measured on the names of the chronicle, with some tolerance. */
const LETTER_EM = 0.54;
const LINE_EM = 1.15;
const GAP = 5;
const EDGE = 3;

export class LabelPlacer {
  readonly #taken: Rect[];
  readonly #size: MapSize;
  readonly #widthOf: ((text: string) => number) | undefined;

  /**
   * @param marks    marks that no label may cover
   * @param widthOf  width of a text in px; estimated from its length without
   */
  constructor(marks: readonly Mark[], size: MapSize, widthOf?: (text: string) => number) {
    this.#size = size;
    this.#widthOf = widthOf;
    this.#taken = marks.map(({ at: [x, y], radius: r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  }

  /** The first free position: right, left, above, below, then the corners. `undefined` if there is none. */
  placeNextTo({ at: [x, y], radius }: Mark, text: string, fontPx: number): Label | undefined {
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
    return candidates.find((label) => this.#take(label, fontPx));
  }

  /** Centred on a point; `undefined` if that is taken. */
  placeCentred([x, y]: XY, text: string, fontPx: number): Label | undefined {
    const label: Label = { text, x, y: y + fontPx * 0.34, anchor: "middle" };
    return this.#take(label, fontPx) ? label : undefined;
  }

  #take(label: Label, fontPx: number): boolean {
    const rect = rectOf(label, fontPx, this.#widthOf?.(label.text) ?? label.text.length * fontPx * LETTER_EM);
    const { width, height } = this.#size;
    const isInside =
      rect.left >= EDGE && rect.right <= width - EDGE && rect.top >= EDGE && rect.bottom <= height - EDGE;
    if (!isInside || this.#taken.some((other) => overlap(rect, other))) return false;
    this.#taken.push(rect);
    return true;
  }
}

function rectOf({ x, y, anchor }: Label, fontPx: number, width: number): Rect {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const top = y - fontPx * 0.85;
  return { left, top, right: left + width, bottom: top + fontPx * LINE_EM };
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
