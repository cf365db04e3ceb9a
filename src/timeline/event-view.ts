/** One event's own element: shape, label, bar. vis-timeline carries it to its place in time; its row is ours. */
import type { LodItem, Placed } from "../lod/lod-item";
import type { Px } from "../model/time";
import { el, glyphElement, waveElement } from "./dom";
import { cutAtWord } from "./cut-at-word";
import type { EventStyle } from "./event-style";
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
  readonly look: EventStyle;
  readonly #inner: HTMLElement;
  readonly #words: EventWords;
  readonly #measure: Measure;
  readonly #widths: LabelWidths;
  /** The words themselves, made when first shown: many events are bare shapes all their time. */
  #title: HTMLElement | undefined;
  #roomPx: Px | undefined;
  #drawnPx: Px;
  #placed: Placed | undefined;
  #isPlaced = false;
  #state: EventState = { isSelected: false, isCursor: false, isDim: false };
  #shift = 0;
  #isFlipped = false;
  #isTight = false;

  constructor(look: EventStyle, words: EventWords, measure: Measure, mostLabelPx: Px) {
    this.look = look;
    this.root = el("div", `ev ev-${look.kind} imp-${look.importance}`);
    this.root.dataset["eventId"] = look.id;
    // vis keeps the element it has while the new one's markup is the same: no two of ours ever are.
    made += 1;
    this.root.dataset["made"] = String(made);
    this.root.style.setProperty("--lane", look.laneStyle.colour);
    this.root.style.setProperty("--shape", `${look.shapePx}px`);
    if (look.kind !== "point") this.root.append(this.#bar());
    // A point's element is as large as what it shows and needs no other inside; that of a bar moves along the bar.
    this.#inner = look.kind === "point" ? this.root : this.root.appendChild(el("div", ""));
    this.#inner.classList.add("ev-inner");
    this.#inner.append(glyphElement(look.laneStyle, look.glyph, look.shapePx));
    this.#words = words;
    this.#measure = measure;
    this.#widths = widthsOf(look, words, measure, mostLabelPx);
    this.#drawnPx = this.#widths.asked.labelPx;
  }

  /** What a layout needs to know: width of all that stands beside the shape, and what more of it would be good for. */
  get asked(): Pick<LodItem, "labelPx" | "wholePx"> {
    return this.#widths.asked;
  }

  /** Width of all that stands beside the shape, as it was drawn last. */
  get labelPx(): Px {
    return this.#drawnPx;
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
    if (placed.form === "label") this.#fit(placed.labelPx ?? this.asked.labelPx);
    style.setProperty("--row", String(placed.row));
    classList.toggle("is-bare", placed.form === "shape");
    this.#isFlipped = false;
    this.#turn();
    this.shift(0);
  }

  /** Moves shape and label of a span along its bar, so that they stay in view. */
  shift(px: Px): void {
    if (px === this.#shift) return;
    this.#shift = px;
    this.#inner.style.transform = px === 0 ? "" : `translateX(${px}px)`;
  }

  /** Puts a point's label to the other side of its shape, at an edge of the screen. */
  flip(isFlipped: boolean): void {
    if (isFlipped === this.#isFlipped) return;
    this.#isFlipped = isFlipped;
    this.#turn();
  }

  #turn(): void {
    this.root.classList.toggle("is-left", (this.#placed?.side === "left") !== this.#isFlipped);
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

  /** Writes as much of the title as the room holds. */
  #fit(roomPx: Px): void {
    if (roomPx === this.#roomPx) return;
    this.#roomPx = roomPx;
    const text = (this.#title ??= this.#appendLabel());
    const { besidePx, titlePx } = this.#widths;
    const mostPx = roomPx - besidePx;
    const { title } = this.#words;
    const widthOf = (words: string) => this.#measure.label(words, this.look.importance);
    const words = titlePx > mostPx ? cutAtWord(title, mostPx, widthOf) : title;
    text.textContent = words ?? title;
    if (this.#widths.asked.wholePx !== undefined) text.style.maxWidth = words === undefined ? `${mostPx}px` : "";
    this.#drawnPx = besidePx + (words === undefined ? mostPx : widthOf(words));
  }

  #appendLabel(): HTMLElement {
    const { lang, status } = this.#words;
    if (this.look.isApproximate) this.#inner.append(waveElement(WAVE));
    // What may be cut needs a box of its own, whose width the padding is no part of.
    const isPlain = status === undefined && this.asked.wholePx === undefined;
    const text = el("span", isPlain ? "ev-label ev-title" : "ev-title");
    text.dir = "auto";
    if (lang !== undefined) text.lang = lang;
    if (isPlain) {
      this.#inner.append(text);
      return text;
    }
    const label = el("span", "ev-label");
    label.append(text);
    if (status !== undefined) label.append(el("span", "ev-status", status));
    this.#inner.append(label);
    return text;
  }
}

type LabelWidths = {
  readonly asked: Pick<LodItem, "labelPx" | "wholePx">;
  /** Of all that stands beside the shape but the title. */
  readonly besidePx: Px;
  /** Of the whole title. */
  readonly titlePx: Px;
};

/** A title's least room, however much stands beside it. */
const MIN_TITLE: Px = 60;
/** How much longer than what it asks for a label may get where its row has the room. */
const MAX_WIDENED = 2;

function widthsOf(look: EventStyle, { title, status }: EventWords, measure: Measure, mostLabelPx: Px): LabelWidths {
  const titlePx = measure.label(title, look.importance);
  const shown = (look.isApproximate ? WAVE_PX : 0) + (status === undefined ? 0 : measure.status(status) + STATUS_GAP);
  const besidePx = INNER_GAP + shown + LABEL_PADDING;
  const atMost = (px: Px) => besidePx + Math.min(titlePx, Math.max(MIN_TITLE, px - shown));
  const [labelPx, wholePx] = [atMost(mostLabelPx), atMost(mostLabelPx * MAX_WIDENED)];
  return { asked: wholePx > labelPx ? { labelPx, wholePx } : { labelPx }, besidePx, titlePx };
}
