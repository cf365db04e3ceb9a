/**
 * Owns one vis Timeline and passes it validated data only: own ids, finite whole times, known types, elements built from
 * text. vis turns times into pixels; rows, labels and heights are ours (docs/architecture.md, "What vis-timeline does").
 */
import { DataSet } from "vis-data/esnext";
import { Timeline, type TimelineOptions } from "vis-timeline/esnext";
import type { Ms, Px, TimeWindow } from "../model/time";
import { el } from "./dom";
import { LaneDrawing, revealNow } from "./vis-internals";

export type AdapterItem = {
  /** Own id, prefixed: never a text from outside. */
  readonly id: string;
  readonly lane: number;
  readonly start: Ms;
  /** With an end the item is a range, without one a point. */
  readonly end?: Ms;
  readonly element: HTMLElement;
};

/** `immediate` for what the user waits for; `throttled` during motion: a limited number of items per frame. */
export type Pace = "immediate" | "throttled";

const MAX_ADDED = 12;
const MAX_REMOVED = 24;

export type AdapterEra = { readonly start: Ms; readonly end: Ms; readonly className: string };

type VisItem = {
  id: string;
  group?: string;
  type: "point" | "range" | "background";
  start: Ms;
  end?: Ms;
  content: string;
  className?: string;
};

const laneId = (lane: number): string => `lane:${lane}`;

function checkedMs(ms: Ms, id: string): Ms {
  if (!Number.isFinite(ms)) throw new RangeError(`item ${id} needs finite times, got ${ms}`);
  return Math.round(ms);
}

export class VisAdapter {
  #timeline: Timeline | undefined;
  readonly #root: HTMLElement;
  readonly #items = new DataSet<VisItem, "id">();
  readonly #groups = new DataSet<{ id: string; content: string; order: number }, "id">();
  readonly #elements = new Map<string, HTMLElement>();
  readonly #drawing: LaneDrawing;
  /** Still to be added, the most important first, and to be removed. */
  #coming: VisItem[] = [];
  #going: string[] = [];
  #frame: number | undefined;
  #widthPx: Px;

  /**
   * @param host       where the widget lives; it fills the width and grows as high as its lanes
   * @param widthPx    of the host
   * @param onDrawn    called after each redraw of vis, before the browser paints
   */
  constructor(host: HTMLElement, window: TimeWindow, widthPx: Px, onDrawn: () => void) {
    this.#widthPx = widthPx;
    this.#root = host.appendChild(el("div", "vis-host"));
    const options: Record<string, unknown> = {
      start: window.start,
      end: window.end,
      // Else vis computes the style of all its ancestors. Time runs from left to right in every language.
      rtl: false,
      // The default is 10,000 years, and vis silently shortens a longer window.
      zoomMax: Number.MAX_VALUE,
      orientation: { axis: "top", item: "top" },
      stack: false,
      align: "left",
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      groupOrder: "order",
      showMajorLabels: false,
      showMinorLabels: false,
      showCurrentTime: false,
      showTooltips: false,
      selectable: false,
      editable: false,
      autoResize: false,
      // All gestures are in gestures.ts, which decides what a wheel means in a page, in an embed and on a phone.
      moveable: false,
      zoomable: false,
      verticalScroll: false,
      horizontalScroll: false,
      // Elements, never text: vis would write a text as HTML.
      template: (item: { id?: unknown }) => this.#elements.get(String(item.id)) ?? el("span", ""),
      groupTemplate: () => el("span", ""),
    };
    // Given to the constructor, the data would be drawn at once, and again for each set of lanes.
    const timeline = new Timeline(this.#root, undefined as never, undefined as never, options as TimelineOptions);
    this.#timeline = timeline;
    timeline.on("changed", onDrawn);
    this.#drawing = new LaneDrawing(timeline, () => this.#widthPx);
    this.#drawing.quietly(() => {
      timeline.setGroups(this.#groups as never);
      timeline.setItems(this.#items as never);
    });
    revealNow(timeline);
  }

  /** Replaces the lanes; heights come from the plan, and show with the next drawing. */
  setLanes(heights: readonly Px[]): void {
    const next = heights.map((_, lane) => ({ id: laneId(lane), content: "", order: lane }));
    if (this.#groups.length !== next.length) {
      const stale = this.#groups.getIds().filter((id) => !next.some((lane) => lane.id === id));
      this.#drawing.quietly(() => {
        this.#groups.remove(stale);
        this.#groups.update(next);
      });
      this.redraw();
    }
    const ids = next.map((lane) => lane.id);
    this.#drawing.setLanes(ids, heights);
  }

  /** The host has another width. */
  resize(widthPx: Px): void {
    this.#widthPx = widthPx;
    this.redraw();
  }

  /**
   * Makes the widget hold exactly these items and eras, with the fewest changes to its data.
   * @param items  the most important first
   */
  setItems(items: readonly AdapterItem[], eras: readonly AdapterEra[], pace: Pace = "immediate"): void {
    const next = new Map<string, VisItem>();
    eras.forEach((era, i) => {
      const id = `era:${i}`;
      const [start, end] = [checkedMs(era.start, id), checkedMs(era.end, id)];
      next.set(id, { id, type: "background", start, end, content: "", className: era.className });
    });
    /** With another element than before, after a change of language for example. */
    const remade = new Set<string>();
    for (const item of items) {
      next.set(item.id, toVis(item));
      const known = this.#elements.get(item.id);
      if (known && known !== item.element) remade.add(item.id);
    }
    for (const item of items) this.#elements.set(item.id, item.element);
    this.#going = this.#items
      .getIds()
      .map(String)
      .filter((id) => !next.has(id));
    this.#coming = [...next.values()].filter((item) => remade.has(item.id) || !isSame(this.#items.get(item.id), item));
    // Items that were replaced before they were drawn.
    for (const id of this.#elements.keys()) if (!next.has(id) && !this.#items.get(id)) this.#elements.delete(id);
    if (pace === "immediate") this.#change(this.#coming.length, this.#going.length);
    else this.#changeSome();
  }

  #changeSome = (): void => {
    this.#frame = undefined;
    this.#change(MAX_ADDED, MAX_REMOVED);
    if (this.#coming.length + this.#going.length > 0) this.#frame ??= requestAnimationFrame(this.#changeSome);
  };

  #change(mostAdded: number, mostRemoved: number): void {
    const coming = this.#coming.splice(0, mostAdded);
    const going = this.#going.splice(0, mostRemoved);
    if (!this.#timeline || coming.length + going.length === 0) return;
    this.#drawing.change(() => {
      if (going.length > 0) this.#items.remove(going);
      if (coming.length > 0) this.#items.update(coming);
    });
    for (const id of going) this.#elements.delete(id);
  }

  /** @returns false when vis shows this window already and will not redraw */
  show({ start, end }: TimeWindow): boolean {
    const timeline = this.#timeline;
    if (!timeline) return false;
    const current = timeline.getWindow();
    const [from, to] = [Math.round(start), Math.round(end)];
    if (current.start.getTime() === from && current.end.getTime() === to) return false;
    timeline.setWindow(from, to, { animation: false });
    return true;
  }

  /** Requests a redraw in the next frame, after heights or the host's width have changed. */
  redraw(): void {
    this.#timeline?.redraw();
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#timeline?.destroy();
    this.#timeline = undefined;
    this.#root.remove();
  }
}

function toVis({ id, lane, start, end }: AdapterItem): VisItem {
  const shared = { id, group: laneId(lane), content: "", start: checkedMs(start, id) };
  return end === undefined ? { ...shared, type: "point" } : { ...shared, type: "range", end: checkedMs(end, id) };
}

function isSame(known: unknown, item: VisItem): boolean {
  if (typeof known !== "object" || known === null) return false;
  const old = known as VisItem;
  return old.start === item.start && old.end === item.end && old.group === item.group && old.type === item.type;
}
