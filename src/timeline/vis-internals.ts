/**
 * The one file that uses and replaces private parts of vis-timeline, at run time:
 *
 * - of each lane and of the background group, for as long as they live: `redraw`, `order`, `_checkIfVisible`, `isVisible`;
 * - of each item, when it is first drawn: `_getDomComponentsSizes` and `pointY`, and its content box is emptied;
 * - while items change: `redraw` of the item set, and `emit` of the emitter, which drops `_change`;
 * - once, after construction: `rangechanged` is emitted to show the widget.
 *
 * vis-timeline is pinned to an exact version in package.json; tests/timeline/vis-internals.test.ts and
 * vis-contract.test.ts fail when a new one changes what is used here.
 */
import type { Timeline } from "vis-timeline/esnext";
import type { Px } from "../model/time";

type PrivateItem = {
  displayed?: boolean;
  /** Of points only: their y. vis sets it when it stacks, and reads it in every `repositionX`. */
  pointY?: number;
  /** `box` of ranges and bands, `point` of points. */
  dom?: { readonly box?: HTMLElement; readonly point?: HTMLElement; readonly content: HTMLElement } | null;
  show: () => void;
  repositionX: () => void;
  _getDomComponentsSizes: () => unknown;
};

type PrivateGroup = {
  readonly groupId: string;
  readonly items: Readonly<Record<string, PrivateItem>>;
  readonly dom: { readonly foreground: HTMLElement; readonly background: HTMLElement; readonly label: HTMLElement };
  isVisible: boolean;
  width: Px;
  height: Px;
  redraw: (range: unknown, margin: unknown, force?: boolean, returnQueue?: boolean) => unknown;
  order: () => void;
  _checkIfVisible: () => void;
};

type PrivateItemSet = { readonly groups: Record<string, PrivateGroup>; redraw: () => boolean };
type PrivateEmitter = { emit: (event: string, payload: unknown) => void };
type Private = { readonly body?: { readonly emitter?: PrivateEmitter }; readonly itemSet?: PrivateItemSet };

const BACKGROUND = "__background__";
const USED: readonly (keyof PrivateGroup)[] = ["redraw", "order", "_checkIfVisible", "items", "dom"];
/** What vis would measure: the boxes of our items have no size of their own. */
const NO_SIZES = Object.freeze({
  dot: Object.freeze({ width: 0, height: 0 }),
  content: Object.freeze({ width: 0, height: 0 }),
  point: Object.freeze({ width: 0, height: 0 }),
  box: Object.freeze({ height: 0 }),
});

function missing(what: string): Error {
  return new Error(`vis-timeline has no ${what} any more`);
}

/**
 * Shows the widget at once. With a start and an end given, vis keeps its root hidden until a `rangechanged` that comes
 * 200 ms later and a redraw up to a second after that; the work itself takes a third of it.
 */
export function revealNow(timeline: Timeline): void {
  emitterOf(timeline).emit("rangechanged", {});
  timeline.redraw();
}

function emitterOf(timeline: Timeline): PrivateEmitter {
  const emitter = (timeline as unknown as Private).body?.emitter;
  if (typeof emitter?.emit !== "function") throw missing("body.emitter.emit");
  return emitter;
}

/**
 * Draws the lanes instead of vis's groups. A group of vis filters, sorts and stacks its items in every drawing and reads
 * sizes in between, each of which forces a layout. Our heights are known, every item is shown, and each lies at the top of
 * its lane. What remains is to append new items and to move all of them to their dates, by methods of vis.
 */
export class LaneDrawing {
  readonly #itemSet: PrivateItemSet;
  readonly #emitter: PrivateEmitter;
  readonly #widthPx: () => Px;
  #heights: readonly Px[] = [];

  /** @param widthPx  how wide the widget is */
  constructor(timeline: Timeline, widthPx: () => Px) {
    const { itemSet } = timeline as unknown as Private;
    if (typeof itemSet?.redraw !== "function" || !itemSet.groups[BACKGROUND]) throw missing("itemSet");
    this.#itemSet = itemSet;
    this.#emitter = emitterOf(timeline);
    this.#widthPx = widthPx;
    this.#adopt(itemSet.groups[BACKGROUND], () => this.#drawBands(), false);
  }

  /** Takes over the lanes that vis has now, in their order. Must be called again whenever vis has got other ones. */
  setLanes(ids: readonly string[], heights: readonly Px[]): void {
    this.#heights = heights;
    ids.forEach((id, lane) => {
      const group = this.#itemSet.groups[id];
      if (group) this.#adopt(group, () => this.#drawLane(group, lane), true);
    });
  }

  /**
   * Changes the items, then draws the lanes once. On each change vis would redraw all lanes, and schedule a redraw of the
   * whole widget for the next frame.
   */
  change(action: () => void): void {
    this.quietly(action);
    this.#drawBands();
    for (const { redraw } of Object.values(this.#itemSet.groups)) redraw(undefined, undefined);
  }

  /** Draws nothing at all: a redraw must follow. */
  quietly(action: () => void): void {
    const { emit } = this.#emitter;
    this.#emitter.emit = (event, payload) => (event === "_change" ? undefined : emit(event, payload));
    // An own property hides the method of the prototype; deleting it restores that.
    this.#itemSet.redraw = () => false;
    try {
      action();
    } finally {
      delete (this.#itemSet as { redraw?: unknown }).redraw;
      this.#emitter.emit = emit;
    }
  }

  /** @param isQueued  vis gets the steps of its drawing from a lane and runs each step for all lanes before the next */
  #adopt(group: PrivateGroup, draw: () => boolean, isQueued: boolean): void {
    for (const name of USED) if (group[name] === undefined) throw missing(`group.${name}`);
    group.isVisible = true;
    group.order = () => undefined;
    group._checkIfVisible = () => undefined;
    group.redraw = (_range, _margin, _force, returnQueue) => (isQueued && returnQueue ? [draw] : draw());
  }

  #drawLane(group: PrivateGroup, lane: number): boolean {
    group.width = this.#widthPx();
    for (const item of Object.values(group.items)) {
      if (!item.displayed) showUnmeasured(item);
      hoist(item);
      item.repositionX();
    }
    const height = this.#heights[lane] ?? 0;
    // vis starts with 0, when the empty label is still as high as a line.
    if (group.height === height && group.dom.label.style.height !== "") return false;
    group.height = height;
    for (const part of [group.dom.foreground, group.dom.background, group.dom.label]) part.style.height = `${height}px`;
    return true;
  }

  /** Bands lie behind all lanes, and are as high as these together. */
  #drawBands(): boolean {
    const group = this.#itemSet.groups[BACKGROUND];
    if (!group) return false;
    group.width = this.#widthPx();
    const height = `${this.#heights.reduce((sum, one) => sum + one, 0)}px`;
    for (const item of Object.values(group.items)) {
      if (!item.displayed) showUnmeasured(item);
      item.repositionX();
      const box = item.dom?.box;
      if (box && box.style.height !== height) Object.assign(box.style, { top: "0", height });
    }
    return false;
  }
}

function showUnmeasured(item: PrivateItem): void {
  if (typeof item.show !== "function" || typeof item.repositionX !== "function") throw missing("item.show");
  item._getDomComponentsSizes = () => NO_SIZES;
  item.show();
  item.pointY = 0;
  if (item.dom?.box) item.dom.box.style.top = "0";
}

/**
 * Moves our element from vis's content box into the box that vis positions, which drops the boxes between them and the dot
 * of a point: they are never seen and would be a third of all elements. vis keeps writing to its content box, now outside
 * the document, when an item gets another element; so this runs in every drawing.
 */
function hoist({ dom }: PrivateItem): void {
  const ours = dom?.content.firstChild;
  if (ours) (dom?.box ?? dom?.point)?.replaceChildren(ours);
}
