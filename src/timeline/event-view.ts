/** The element of one event: shape, label, bar. vis-timeline positions it in time; its row is set here. */
import { CARD_EDGE, type LodBox, type LodItem, type Placed } from "../lod/lod-item";
import type { Grow } from "../lod/grow-lanes";
import type { Px } from "../model/time";
import { el, glyphElement, waveElement } from "./dom";
import { cutAtWord } from "./cut-at-word";
import type { EventStyle } from "./event-style";
import type { Measure } from "./measure";

export type EventText = {
  readonly title: string;
  readonly lang: string | undefined;
  /** See `doubtOf`. */
  readonly status: string | undefined;
};

export type DrawnBox = {
  readonly element: HTMLElement;
  /** It is no longer needed. */
  readonly end?: (() => void) | undefined;
};

/** Sizes and draws briefs and cards. Loaded after the first view. */
export type CardMaker = {
  readonly grow: Grow;
  /** @param maxLabelPx  largest label on this screen */
  readonly boxes: (look: EventStyle, maxLabelPx: Px) => readonly LodBox[];
  readonly draw: (look: EventStyle, box: LodBox) => DrawnBox;
};

export type EventState = { readonly isSelected: boolean; readonly isCursor: boolean; readonly isDim: boolean };

const WAVE = "M2.4 6.4c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5M2.4 10.8c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5";
const INNER_GAP: Px = 6;
const WAVE_PX: Px = 13 + 4;
const STATUS_GAP: Px = 6;
/** Padding of the label's box, visible in the inverted label of the selection. */
const LABEL_PADDING: Px = 2 * 4;

/** Number of elements created on this page. */
let instanceCount = 0;

export class EventView {
  readonly root: HTMLElement;
  readonly look: EventStyle;
  readonly #inner: HTMLElement;
  readonly #text: EventText;
  readonly #measure: Measure;
  #measured: LabelWidths | undefined;
  /** The label, created when first shown: many events are always bare shapes. */
  #title: HTMLElement | undefined;
  #availablePx: Px | undefined;
  /** Of the title, as last drawn. */
  #drawnPx: Px | undefined;
  #placed: Placed | undefined;
  #isPlaced = false;
  #state: EventState = { isSelected: false, isCursor: false, isDim: false };
  #shift = 0;
  #isFlipped = false;
  #isTight = false;
  readonly #maxLabelPx: Px;
  readonly #cards: () => CardMaker | undefined;
  #sizes: { readonly cards: CardMaker; readonly boxes: readonly LodBox[] } | undefined;
  /** Brief or card, as last drawn. */
  #box: (DrawnBox & { readonly size: LodBox }) | undefined;

  constructor(
    look: EventStyle,
    text: EventText,
    measure: Measure,
    maxLabelPx: Px,
    cards: () => CardMaker | undefined = () => undefined,
  ) {
    this.look = look;
    this.#maxLabelPx = maxLabelPx;
    this.#cards = cards;
    this.root = el("div", `ev ev-${look.kind} imp-${look.importance}`);
    this.root.dataset["eventId"] = look.id;
    // vis reuses its element while the markup is the same, so each of ours must differ.
    instanceCount += 1;
    this.root.dataset["made"] = String(instanceCount);
    this.root.style.setProperty("--lane", look.laneStyle.colour);
    this.root.style.setProperty("--shape", `${look.shapePx}px`);
    if (look.kind !== "point") this.root.append(this.#bar());
    // The element of a point fits its content and needs no inner element; the one of a bar moves along the bar.
    this.#inner = look.kind === "point" ? this.root : this.root.appendChild(el("div", ""));
    this.#inner.classList.add("ev-inner");
    this.#inner.append(glyphElement(look.laneStyle, look.glyph, look.shapePx));
    this.#text = text;
    this.#measure = measure;
  }

  /** Measured on first use: the shapes of a strip never have labels. */
  get #widths(): LabelWidths {
    return (this.#measured ??= widthsOf(this.look, this.#text, this.#measure, this.#maxLabelPx));
  }

  /** Widths for the layout: of everything next to the shape, and of the full title if that is longer. */
  get labelRequest(): Pick<LodItem, "labelPx" | "fullLabelPx"> {
    return this.#widths.labelRequest;
  }

  /** Sizes of brief and cards, once they are loaded. */
  boxes(): readonly LodBox[] {
    const cards = this.#cards();
    if (!cards) return [];
    if (this.#sizes?.cards !== cards) this.#sizes = { cards, boxes: cards.boxes(this.look, this.#maxLabelPx) };
    return this.#sizes.boxes;
  }

  /** Width of everything next to the shape, as last drawn. */
  get labelPx(): Px {
    const boxPx = this.#placed?.box?.widthPx;
    if (boxPx !== undefined) return boxPx;
    return this.#drawnPx === undefined ? this.labelRequest.labelPx : this.#widths.decorationPx + this.#drawnPx;
  }

  /** Width of the shape, or of the edge of a card. */
  get shapePx(): Px {
    return this.#placed?.form === "card" ? CARD_EDGE : this.look.shapePx;
  }

  get placed(): Placed | undefined {
    return this.#placed;
  }

  /** Box of shape and label on the screen; `undefined` while the event is not drawn individually. */
  box(): DOMRect | undefined {
    return this.#placed && this.root.isConnected ? this.#inner.getBoundingClientRect() : undefined;
  }

  /** @param placed  `undefined`: not drawn individually at this scale (it is in a badge, or filtered out) */
  place(placed: Placed | undefined): void {
    // Most are unchanged from one draw to the next, and every write to a style costs.
    if (placed === this.#placed && this.#isPlaced) return;
    this.#isPlaced = true;
    this.#placed = placed;
    const { classList, style } = this.root;
    classList.toggle("is-gone", placed === undefined);
    if (!placed) return;
    const { form, box } = placed;
    if (form === "label") this.#fit((placed.labelPx ?? this.labelRequest.labelPx) - this.#widths.decorationPx);
    if (box) this.#fill(box);
    style.setProperty("--row", String(placed.row));
    style.setProperty("--rows", String(box?.rows ?? 1));
    style.setProperty("--shape", `${this.shapePx}px`);
    classList.toggle("is-bare", form === "shape");
    classList.toggle("is-boxed", box !== undefined);
    classList.toggle("is-card", form === "card");
    this.#isFlipped = false;
    this.#updateSide();
    this.shift(0);
  }

  /** It has left what is drawn: only `place` draws its brief or card again. */
  rest(): void {
    this.#dropBox();
    this.#isPlaced = false;
  }

  /** Moves shape and label of a span along its bar to keep them in view. */
  shift(px: Px): void {
    if (px === this.#shift) return;
    this.#shift = px;
    this.#inner.style.transform = px === 0 ? "" : `translateX(${px}px)`;
  }

  /** Moves a point's label to the other side of its shape, at an edge of the screen. */
  flip(isFlipped: boolean): void {
    if (isFlipped === this.#isFlipped) return;
    this.#isFlipped = isFlipped;
    this.#updateSide();
  }

  #updateSide(): void {
    this.root.classList.toggle("is-left", (this.#placed?.side === "left") !== this.#isFlipped);
  }

  /** Applies selection, cursor and dimming. */
  paint(state: EventState): void {
    const { classList } = this.root;
    const { isSelected, isCursor, isDim } = this.#state;
    this.#state = state;
    if (state.isSelected !== isSelected) classList.toggle("is-selected");
    if (state.isCursor !== isCursor) classList.toggle("is-cursor");
    if (state.isDim !== isDim) classList.toggle("is-dim");
  }

  /** Hides the range of possible days. */
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

  #fill(box: LodBox): void {
    if (this.#box?.size === box) return;
    const drawn = this.#cards()?.draw(this.look, box);
    if (!drawn) return;
    this.#dropBox();
    this.#inner.append(drawn.element);
    this.#box = { ...drawn, size: box };
  }

  #dropBox(): void {
    this.#box?.element.remove();
    this.#box?.end?.();
    this.#box = undefined;
  }

  /** Shortens the title to the available width. */
  #fit(maxPx: Px): void {
    if (maxPx === this.#availablePx) return;
    this.#availablePx = maxPx;
    const text = (this.#title ??= this.#appendLabel());
    const { titlePx } = this.#widths;
    const { title } = this.#text;
    const widthOf = (part: string) => this.#measure.label(part, this.look.importance);
    const cut = titlePx > maxPx ? cutAtWord(title, maxPx, widthOf) : title;
    text.textContent = cut ?? title;
    text.style.maxWidth = cut === undefined ? `${maxPx}px` : "";
    this.#drawnPx = cut === undefined ? maxPx : widthOf(cut);
  }

  #appendLabel(): HTMLElement {
    const { lang, status } = this.#text;
    if (this.look.isApproximate) this.#inner.append(waveElement(WAVE));
    // A label that may be cut needs a box of its own, whose width excludes the padding.
    const isPlain = status === undefined && this.labelRequest.fullLabelPx === undefined;
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
  readonly labelRequest: Pick<LodItem, "labelPx" | "fullLabelPx">;
  /** Of everything next to the shape except the title. */
  readonly decorationPx: Px;
  /** Of the full title. */
  readonly titlePx: Px;
};

/** A title's minimum width, whatever else is next to the shape. */
const MIN_TITLE: Px = 60;
/** How much longer than requested a label may get if its row has free space. */
const MAX_WIDENED = 2;

function widthsOf(look: EventStyle, { title, status }: EventText, measure: Measure, maxLabelPx: Px): LabelWidths {
  const titlePx = measure.label(title, look.importance);
  const shown = (look.isApproximate ? WAVE_PX : 0) + (status === undefined ? 0 : measure.status(status) + STATUS_GAP);
  const decorationPx = INNER_GAP + shown + LABEL_PADDING;
  const atMost = (px: Px) => decorationPx + Math.min(titlePx, Math.max(MIN_TITLE, px - shown));
  const [labelPx, fullLabelPx] = [atMost(maxLabelPx), atMost(maxLabelPx * MAX_WIDENED)];
  return { labelRequest: fullLabelPx > labelPx ? { labelPx, fullLabelPx } : { labelPx }, decorationPx, titlePx };
}
