/** Lays out one lane of one tile. Diagram: tiled-layouter.ts. */
import type { Ms, Px } from "../model/time";
import { type LaneIndex, type LodIndex, SPAN_ROWS } from "./build-index";
import { extentOf } from "./extent";
import { badgeWidth } from "./gather-badges";
import type { Badge, BoxRank, Form, LanePlan, LodItem, Placed } from "./lod-item";

import { countIn, eventsIn, firstIn, levelFor, rangeIn, spansIn } from "./query-index";
import { Row } from "./row";
import { expandLabel } from "./expand-label";
import type { BoxDraft, GrowBoxes } from "./grow-boxes";

/** Access to the events behind the columns. */
export type ColumnEvents = {
  /** The item with its label measured; called only for events that may be drawn. */
  readonly item: (column: number) => LodItem;
  readonly id: (column: number) => string;
  readonly column: (id: string) => number | undefined;
};

export const TILE: Px = 1_024;
const BADGES_A_TILE = 2;
/** Each segment of this width proposes one event, about as many as a lane can label in its rows. */
const SEGMENT: Px = 88;
const SEGMENT_ROWS = 5;
/** Bars of at least this width get a reserved row; shorter ones are placed like labels. */
const MIN_BAR: Px = 160;
const GAP: Px = 10;
const SHAPE_GAP: Px = 4;
/** Maximum number of events in a badge's list. */
const MAX_LISTED_IDS = 100;
const BADGE_STEP: Px = 16;
const MAX_RANK: BoxRank = 5;

export type TileSpec = {
  readonly lane: number;
  readonly tile: number;
  readonly rows: number;
  readonly scale: number;
  /** Column of an event that must have a label. */
  readonly pin: number | undefined;
  /** Lets events grow above labels; absent: labels at most. */
  readonly grow?: GrowBoxes | undefined;
};

type Draft = BoxDraft & { readonly isBar: boolean; labelPx?: Px };

/** Layout state of one lane of one tile. */
class Tile {
  readonly #index: LodIndex;
  readonly #events: ColumnEvents;
  readonly #spec: TileSpec;
  readonly #lane: LaneIndex;
  readonly #rows: readonly Row[];
  readonly #shown = new Set<number>();
  readonly #placed: Draft[] = [];
  readonly left: Px;
  readonly right: Px;

  constructor(index: LodIndex, lane: LaneIndex, events: ColumnEvents, spec: TileSpec) {
    this.#index = index;
    this.#lane = lane;
    this.#events = events;
    this.#spec = spec;
    this.#rows = Array.from({ length: spec.rows }, () => new Row());
    this.left = spec.tile * TILE;
    this.right = Math.min(this.left + TILE, (index.world.max - index.world.min) * spec.scale);
  }

  plan(): LanePlan {
    this.#placeBars();
    const { pin, rows } = this.#spec;
    // The opened event may use the badge row too, if bars fill all others.
    if (pin !== undefined && !this.#shown.has(pin)) this.#placeSomehow(pin, rows);
    for (const column of this.#candidates()) this.#placeSomehow(column, rows - 1);
    const badges = this.#badges();
    // Where all events of the tile are drawn, the space that is left is for more about them.
    if (badges.length === 0) {
      const space = { rows: this.#rows, bounds: { from: this.left, to: this.right }, at: this.#at };
      const growing = this.#placed.filter(({ isBar }) => !isBar);
      this.#spec.grow?.(growing, space, { maxRank: MAX_RANK });
    }
    this.#expandLabels();
    return { rows, placed: this.#placed.map((draft) => this.#placedOf(draft)), badges };
  }

  #placedOf({ item: { id }, row, form, side, box, labelPx }: Draft): Placed {
    const placed = { id, lane: this.#spec.lane, row, form, side, canFlip: false };
    return box ? { ...placed, box } : labelPx === undefined ? placed : { ...placed, labelPx };
  }

  /** Expands truncated labels into the free space of their row, inside the tile. */
  #expandLabels(): void {
    const bounds = { from: this.left, to: this.right };
    for (const draft of this.#placed) {
      const row = this.#rows[draft.row];
      const { item } = draft;
      if (draft.form !== "label" || !row) continue;
      // A bar that continues in the next tile has label space there too, possibly less.
      const { from, to } = extentOf(item, "label", draft.side, this.#at);
      if (from < this.left || to > this.right) continue;
      draft.labelPx = expandLabel(item, draft.side, row, GAP, bounds, this.#at);
    }
  }

  /** Places bars in their fixed rows. First all bars, then their labels: no label may displace a bar. */
  #placeBars(): void {
    const { scale, rows } = this.#spec;
    const drafts: Draft[] = [];
    for (let row = 0; row < Math.min(SPAN_ROWS, rows - 1); row += 1) {
      const spans = this.#lane.spanRows[row];
      if (!spans) break;
      const { end } = this.#index.columns;
      for (const column of spansIn(spans, end, this.#ms(this.left), this.#ms(this.left + TILE), MIN_BAR / scale)) {
        const item = this.#events.item(column);
        const extent = extentOf(item, "shape", "right", this.#at);
        const taken = { from: Math.max(extent.from, this.left), to: Math.min(extent.to, this.right) };
        this.#rows[row]?.take(taken.from, taken.to);
        drafts.push({ item, row, form: "shape", side: "right", extent, taken: [taken], isBar: true });
        this.#shown.add(column);
      }
    }
    this.#placed.push(...drafts);
    for (const draft of drafts) if (this.#hasLabelSpace(draft.item, draft.row)) draft.form = "label";
  }

  /**
   * A label that fits its bar needs no extra space; a longer one continues after the bar, inside the tile of its start.
   */
  #hasLabelSpace(item: LodItem, row: number): boolean {
    const bar = extentOf(item, "shape", "right", this.#at);
    const widthPx = item.shapePx + item.labelPx;
    if (bar.to - bar.from >= widthPx) return true;
    const to = bar.from + widthPx + GAP;
    if (bar.from < this.left || to > this.right || !this.#rows[row]?.isFree(bar.to, to)) return false;
    this.#rows[row]?.take(bar.to, to);
    return true;
  }

  /** Events that the scale proposes, most important first; among equals, coarser levels first. */
  #candidates(): readonly number[] {
    const { start, end, importance } = this.#index.columns;
    const { scale, rows } = this.#spec;
    const level = levelFor(this.#index, scale, SEGMENT * Math.min(1, SEGMENT_ROWS / rows));
    const isLong = (column: number) => ((end[column] as Ms) - (start[column] as Ms)) * scale >= MIN_BAR;
    return eventsIn(this.#lane, this.#ms(this.left), this.#ms(this.left + TILE), level)
      .filter((column) => !this.#shown.has(column) && !isLong(column))
      .sort((a, b) => (importance[b] as number) - (importance[a] as number));
  }

  #placeSomehow(column: number, rows: number): boolean {
    return (
      this.#tryPlace(column, "label", "right", rows) ||
      this.#tryPlace(column, "label", "left", rows) ||
      this.#tryPlace(column, "shape", "right", rows)
    );
  }

  #tryPlace(column: number, form: Form, side: "right" | "left", rows: number): boolean {
    const item = this.#events.item(column);
    const { from, to } = extentOf(item, form, side, this.#at);
    // It must end in its tile, because the next tile is laid out independently.
    if (from < this.left || to > this.right) return false;
    const gap = (form === "label" ? GAP : SHAPE_GAP) / 2;
    const own = { from: Math.max(this.left, from - gap), to: Math.min(this.right, to + gap) };
    const row = this.#rows.findIndex((one, i) => i < rows && one.isFree(own.from, own.to));
    if (row < 0) return false;
    this.#rows[row]?.take(own.from, own.to);
    this.#placed.push({ item, row, form, side, extent: { from, to }, taken: [own], isBar: false });
    this.#shown.add(column);
    return true;
  }

  /** Counts what is not drawn, per half tile. A half without space for a badge is counted in its neighbour's. */
  #badges(): readonly Badge[] {
    const segments: { from: Px; to: Px; readonly at: Px }[] = [];
    let from = this.left;
    for (let k = 1; k <= BADGES_A_TILE; k += 1) {
      const to = this.left + (k * TILE) / BADGES_A_TILE;
      const count = this.#hiddenIn(from, to);
      const half = badgeWidth(count) / 2;
      const at = count === 0 ? undefined : this.#freeAt(from + half, Math.min(to, this.right) - half, half);
      if (at !== undefined) segments.push({ from, to, at });
      if (at !== undefined || count === 0) from = to;
    }
    const last = segments.at(-1);
    if (last) last.to = this.left + TILE;
    return segments.map((segment) => this.#badgeOf(segment));
  }

  #hiddenIn(fromPx: Px, toPx: Px): number {
    const [from, to] = [this.#ms(fromPx), this.#ms(toPx)];
    return countIn(this.#lane, from, to) - this.#shownIn(from, to);
  }

  #shownIn(from: Ms, to: Ms): number {
    const { start } = this.#index.columns;
    let count = 0;
    for (const column of this.#shown) if ((start[column] as Ms) >= from && (start[column] as Ms) < to) count += 1;
    return count;
  }

  #badgeOf(segment: { readonly from: Px; readonly to: Px; readonly at: Px }): Badge {
    const [from, to] = [this.#ms(segment.from), this.#ms(segment.to)];
    const listed = (): readonly string[] =>
      firstIn(this.#lane, from, to, MAX_LISTED_IDS + this.#shownIn(from, to))
        .filter((column) => !this.#shown.has(column))
        .slice(0, MAX_LISTED_IDS)
        .map((column) => this.#events.id(column));
    const range = rangeIn(this.#lane, from, to);
    let ids: readonly string[] | undefined;
    return {
      lane: this.#spec.lane,
      row: this.#spec.rows - 1,
      atMs: this.#ms(segment.at),
      count: this.#hiddenIn(segment.from, segment.to),
      // Lazy: few badges are ever opened, and accessing an event may unpack a chunk.
      get ids() {
        return (ids ??= listed());
      },
      from: range?.first ?? from,
      to: range?.last ?? to,
    };
  }

  /** Free centre for a badge, closest to the middle of the segment. */
  #freeAt(min: Px, max: Px, half: Px): Px | undefined {
    const row = this.#spec.rows - 1;
    const middle = (min + max) / 2;
    const reach = (max - min) / 2;
    for (let distance = 0; distance <= reach; distance += BADGE_STEP) {
      for (const x of distance === 0 ? [middle] : [middle + distance, middle - distance]) {
        if (!this.#rows[row]?.isFree(x - half - SHAPE_GAP, x + half + SHAPE_GAP)) continue;
        this.#rows[row]?.take(x - half, x + half);
        return x;
      }
    }
    return undefined;
  }

  get #at(): { readonly scale: number; readonly world: LodIndex["world"] } {
    return { scale: this.#spec.scale, world: this.#index.world };
  }

  #ms(px: Px): Ms {
    return this.#index.world.min + px / this.#spec.scale;
  }
}

/** Lays out one lane of one tile. Cost is bounded by the pixels of the tile, not by the number of events. */
export function layOutTile(index: LodIndex, events: ColumnEvents, spec: TileSpec): LanePlan {
  const lane = index.lanes[spec.lane];
  return lane ? new Tile(index, lane, events, spec).plan() : { rows: spec.rows, placed: [], badges: [] };
}
