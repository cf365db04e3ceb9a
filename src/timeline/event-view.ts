/** One event's own element: shape, label, bar. vis-timeline carries it to its place in time; its row is ours. */
import type { Placed } from "../lod/lod-item";
import type { Px } from "../model/time";
import { el, glyphElement, waveElement } from "./dom";
import type { EventLook } from "./event-look";
import type { Measure } from "./measure";

export type EventWords = {
  readonly title: string;
  readonly lang: string | undefined;
  /** "claimed", "disputed", "reported"; nothing for confirmed events and those without a status. */
  readonly status: string | undefined;
};

export type EventState = { readonly isSelected: boolean; readonly isCursor: boolean; readonly isDim: boolean };

const WAVE = "M2.4 6.4c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5M2.4 10.8c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5";
const INNER_GAP: Px = 6;
const WAVE_PX: Px = 13 + 4;
const STATUS_GAP: Px = 6;
/** Padding of the label's box, for the inverted label of the selection. */
const LABEL_PADDING: Px = 2 * 4;

/** Elements made so far, on the whole page. */
let made = 0;

export class EventView {
  readonly root: HTMLElement;
  readonly look: EventLook;
  readonly #inner: HTMLElement;
  readonly #words: EventWords;
  readonly #widths: LabelWidths;
  #hasLabel = false;
  #placed: Placed | undefined;
  #isPlaced = false;
  #state: EventState = { isSelected: false, isCursor: false, isDim: false };
  #shift = 0;
  #isFlipped = false;
  #isTight = false;

  constructor(look: EventLook, words: EventWords, measure: Measure, mostLabelPx: Px) {
    this.look = look;
    this.root = el("div", `ev ev-${look.kind} imp-${look.importance}`);
    this.root.dataset["eventId"] = look.id;
    // vis keeps the element it has while the new one's markup is the same: no two of ours ever are.
    made += 1;
    this.root.dataset["made"] = String(made);
    this.root.style.setProperty("--lane", look.laneLook.colour);
    this.root.style.setProperty("--shape", `${look.shapePx}px`);
    if (look.kind !== "point") this.root.append(this.#bar());
    // A point's element is as large as what it shows and needs no other inside; that of a bar moves along the bar.
    this.#inner = look.kind === "point" ? this.root : this.root.appendChild(el("div", ""));
    this.#inner.classList.add("ev-inner");
    this.#inner.append(glyphElement(look.laneLook, look.glyph, look.shapePx));
    this.#words = words;
    this.#widths = widthsOf(look, words, measure, mostLabelPx);
  }

  /** Width of all that stands beside the shape. */
  get labelPx(): Px {
    return this.#widths.labelPx;
  }

  get placed(): Placed | undefined {
    return this.#placed;
  }

  /** Where shape and label stand on the screen; `undefined` while not drawn on its own. */
  box(): DOMRect | undefined {
    return this.#placed && this.root.isConnected ? this.#inner.getBoundingClientRect() : undefined;
  }

  /** `undefined`: not drawn on its own at this scale (it is in a badge, or filtered out). */
  place(placed: Placed | undefined): void {
    // Most stay as they are from one drawing to the next, and every write to a style costs.
    if (placed === this.#placed && this.#isPlaced) return;
    this.#isPlaced = true;
    this.#placed = placed;
    const { classList, style } = this.root;
    classList.toggle("is-gone", placed === undefined);
    if (!placed) return;
    if (placed.form === "label" && !this.#hasLabel) this.#appendLabel();
    style.setProperty("--row", String(placed.row));
    classList.toggle("is-bare", placed.form === "shape");
    classList.toggle("is-left", placed.side === "left");
    this.flip(false);
    this.shift(0);
  }

  /** Moves shape and label of a span along its bar, so that they stay in view. */
  shift(px: Px): void {
    if (px === this.#shift) return;
    this.#shift = px;
    this.#inner.style.transform = px === 0 ? "" : `translateX(${px}px)`;
  }

  /** Puts a point's label to the left of its shape, at the right edge of the screen. */
  flip(isFlipped: boolean): void {
    if (isFlipped === this.#isFlipped) return;
    this.#isFlipped = isFlipped;
    this.root.classList.toggle("is-flipped", isFlipped);
  }

  /** Shows how the event stands to the reader now. */
  paint(state: EventState): void {
    const { classList } = this.root;
    const { isSelected, isCursor, isDim } = this.#state;
    this.#state = state;
    if (state.isSelected !== isSelected) classList.toggle("is-selected");
    if (state.isCursor !== isCursor) classList.toggle("is-cursor");
    if (state.isDim !== isDim) classList.toggle("is-dim");
  }

  /** Leaves the range of possible days away. */
  tighten(isTight: boolean): void {
    if (isTight === this.#isTight) return;
    this.#isTight = isTight;
    this.root.classList.toggle("is-tight", isTight);
  }

  #bar(): HTMLElement {
    const { kind, glyph, fadesIn, fadesOut } = this.look;
    const bar = el("i", kind === "span" ? `ev-bar is-${glyph}` : "ev-days");
    bar.classList.toggle("fades-in", kind === "span" && fadesIn);
    bar.classList.toggle("fades-out", kind === "span" && fadesOut);
    return bar;
  }

  /** Made when first shown: many events are bare shapes all their time. */
  #appendLabel(): void {
    this.#hasLabel = true;
    const { title, lang, status } = this.#words;
    const { titlePx, isCut } = this.#widths;
    if (this.look.isApproximate) this.#inner.append(waveElement(WAVE));
    const isPlain = status === undefined && !isCut;
    const text = el("span", isPlain ? "ev-label ev-title" : "ev-title", title);
    if (lang !== undefined) text.lang = lang;
    if (isCut) text.style.maxWidth = `${titlePx}px`;
    if (isPlain) {
      this.#inner.append(text);
      return;
    }
    const label = el("span", "ev-label");
    label.append(text);
    if (status !== undefined) label.append(el("span", "ev-status", status));
    this.#inner.append(label);
  }
}

type LabelWidths = {
  /** Of all that stands beside the shape. */
  readonly labelPx: Px;
  readonly titlePx: Px;
  readonly isCut: boolean;
};

function widthsOf(look: EventLook, { title, status }: EventWords, measure: Measure, mostLabelPx: Px): LabelWidths {
  const full = measure.label(title, look.importance);
  const beside = (look.isApproximate ? WAVE_PX : 0) + (status === undefined ? 0 : measure.status(status) + STATUS_GAP);
  const titlePx = Math.min(full, Math.max(60, mostLabelPx - beside));
  return { labelPx: INNER_GAP + beside + titlePx + LABEL_PADDING, titlePx, isCut: titlePx < full };
}
