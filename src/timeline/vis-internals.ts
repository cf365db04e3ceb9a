/**
 * The one file that reaches into vis-timeline's private parts. vis-timeline is pinned to an exact version in
 * package.json, and tests/timeline/vis-internals.test.ts fails when a new one changes what is used here.
 */
import type { Timeline } from "vis-timeline/esnext";
import type { Px } from "../model/time";

type PrivateItem = {
  displayed?: boolean;
  /** Of points only: read again at each drawing, and never set while stacking is off. */
  pointY?: number;
  overflow?: boolean;
  /** `box` of stretches, `point` of points. */
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
/** As vis would measure our items, whose boxes have no size of their own. */
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
 * Draws the lanes in the place of vis' own groups. A group of vis filters, sorts and stacks its items at every drawing and
 * asks the page for sizes in between, each time a layout; but ours lie at known heights, all in sight, each at the top of
 * its lane. What remains is to show new items and to move all of them to their dates.
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

  /** Takes over the lanes that vis has now, in their order. To be called again whenever vis got other ones. */
  setLanes(ids: readonly string[], heights: readonly Px[]): void {
    this.#heights = heights;
    ids.forEach((id, lane) => {
      const group = this.#itemSet.groups[id];
      if (group) this.#adopt(group, () => this.#drawLane(group, lane), true);
    });
  }

  /**
   * Changes the items without the drawing of all lanes that vis makes at each change, and without that of the whole widget
   * that it asks for in the next frame; then draws the lanes once.
   */
  change(action: () => void): void {
    const { emit } = this.#emitter;
    this.#emitter.emit = (event, payload) => (event === "_change" ? undefined : emit(event, payload));
    // An own property over the prototype's method; deleting it brings that back.
    this.#itemSet.redraw = () => false;
    try {
      action();
    } finally {
      delete (this.#itemSet as { redraw?: unknown }).redraw;
      this.#emitter.emit = emit;
    }
    this.#drawBands();
    for (const { redraw } of Object.values(this.#itemSet.groups)) redraw(undefined, undefined);
  }

  /** @param isQueued  vis wants the steps of a lane's drawing, to do each with all lanes before the next */
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
    // vis begins with 0, and its empty label box would still be a line high.
    if (group.height === height && group.dom.label.style.height !== "") return false;
    group.height = height;
    for (const part of [group.dom.foreground, group.dom.background, group.dom.label]) part.style.height = `${height}px`;
    return true;
  }

  /** Bands lie behind all lanes. */
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
  // What reaches beyond a bar is ours to draw; vis then leaves its contents alone.
  item.overflow = true;
  if (item.dom?.box) item.dom.box.style.top = "0";
}

/**
 * Puts our element straight into the box that vis moves. What stands between them, and a point's dot, is never seen and
 * would be a third of all elements; vis goes on to fill its own content box, out of the page, from where we take it.
 */
function hoist({ dom }: PrivateItem): void {
  const ours = dom?.content.firstChild;
  if (ours) (dom?.box ?? dom?.point)?.replaceChildren(ours);
}
