/**
 * The stage: camera, vis, axis and plan working together. Imperative, without React and without the store; the shell
 * (TimelineView) tells it what to draw and hears what the reader does.
 *
 *        |<- margin ->|<------ width on screen ------>|<- margin ->|
 *        |            live.start                 live.end          |
 *        +---------------- layer, moved by translateX -------------+
 *
 * vis shows more time than the screen does, so that a pan only moves the layer; vis draws again ("commit") when the
 * margin is used up or the scale changes.
 */
import { type Rung, rungFor } from "../lod/scale-steps";
import type { Layouter } from "../lod/layouter";
import type { Badge, Plan } from "../lod/lod-item";
import { type Ms, type Px, type TimeWindow, type WindowLimits, spanOf } from "../model/time";
import { AfterPaint } from "./after-paint";
import { Axis, type AxisWords } from "./axis";
import { Camera } from "./camera";
import { el } from "./dom";
import { DrawnSet, type StageMarks } from "./drawn-set";
import { updateEdges } from "./edges";
import type { EventView } from "./event-view";
import { laneHeightsOf, leastHeightOf } from "./lane-heights";
import { Debouncer } from "./debouncer";
import { type AdapterEra, type Pace, VisAdapter } from "./vis-adapter";

/** Share of the width that is drawn beyond each edge, and how much of it a pan may use before vis draws again. */
const MARGIN = 0.3;
const MARGIN_USED = 0.75;
/** New items come so long after the last change of scale, and at the latest so long after the first. */
const FEED_AFTER_MS = 90;
const FEED_WITHIN_MS = 250;

export type StageScene = {
  readonly layouter: Layouter;
  /** The element of an event; made when it is first asked for. */
  readonly view: (eventId: string) => EventView | undefined;
  /** Dates of turning points, marked on the axis. */
  readonly turning: Float64Array;
  readonly eras: readonly AdapterEra[];
  readonly laneCount: number;
  /** Lanes whose topics the filter has turned off: they take no height. */
  readonly offLanes: ReadonlySet<number>;
  readonly rowPx: Px;
  /** Space above and below the rows of a lane, px, before spare height is shared out. */
  readonly lanePadPx: Px;
  /** Height of a lane's name above its rows; 0 where it stands beside them. */
  readonly headPx: Px;
  /** Screens of height that the lanes may take before rows are rationed: on a phone they scroll. */
  readonly screens: number;
  /** False: shapes only, and no badges among them (the strip of a phone). */
  readonly hasBadges: boolean;
};

export type StageLayout = {
  /** Outer height of each lane, px; 0 for one that is off. */
  readonly laneHeights: readonly Px[];
};

export type StageHosts = {
  readonly viewport: HTMLElement;
  readonly axis: HTMLElement;
};

export class Stage {
  readonly camera: Camera;
  readonly #layer = el("div", "stage-layer");
  readonly #viewport: HTMLElement;
  readonly #vis: VisAdapter;
  readonly #drawnSet: DrawnSet;
  readonly #axis: Axis;
  readonly #onLayout: (layout: StageLayout) => void;
  readonly #followers = new Set<() => void>();
  #scene: StageScene;
  #widthPx: Px;
  #heightPx: Px;
  #rung: Rung | undefined;
  #plan: Plan | undefined;
  #committed: TimeWindow;
  #pending: TimeWindow | undefined;
  readonly #feeding = new Debouncer(FEED_AFTER_MS, FEED_WITHIN_MS, () => this.#feed("gently"));
  readonly #repinning = new AfterPaint(() => this.#commit("now"));
  #layoutKey = "";
  #lanesPx: Px = 0;
  #hasBegun = false;

  constructor(
    hosts: StageHosts,
    scene: StageScene,
    window: TimeWindow,
    limits: WindowLimits,
    words: AxisWords,
    onLayout: (layout: StageLayout) => void,
  ) {
    this.#viewport = hosts.viewport;
    this.#onLayout = onLayout;
    this.#widthPx = Math.max(1, hosts.viewport.clientWidth);
    this.#heightPx = Math.max(1, hosts.viewport.parentElement?.clientHeight ?? 1);
    this.camera = new Camera(window, limits);
    this.#committed = this.camera.window;
    const grid = el("div", "stage-grid");
    this.#layer.append(grid);
    hosts.viewport.append(this.#layer);
    this.#fitLayer();
    this.#scene = scene;
    this.#axis = new Axis({ axis: hosts.axis, grid }, words);
    this.#vis = new VisAdapter(this.#layer, this.#around(this.#committed), this.#layerPx, () => this.#drawn());
    this.#drawnSet = new DrawnSet(this.#vis);
    this.camera.subscribe(() => this.#frame());
  }

  /** Draws the scene it was made with. Apart from the making, so that a page that is just opening can answer in between. */
  begin(): void {
    if (!this.#hasBegun) this.#useScene();
  }

  get widthPx(): Px {
    return this.#widthPx;
  }

  /** px per ms on screen. */
  get scale(): number {
    return this.#widthPx / spanOf(this.camera.window);
  }

  /** Whether the lanes need more height than the screen has. What is one lane never scrolls. */
  get scrolls(): boolean {
    return this.#scene.laneCount > 1 && this.#lanesPx > this.#heightPx + 1;
  }

  /** Whether they would with a single row each: that no zoom changes, so the wheel means the same at every scale. */
  get hasManyLanes(): boolean {
    return this.scrolls && leastHeightOf(this.#scene) > this.#heightPx;
  }

  /** New data, filter, language or kind of lanes: everything is laid out again. */
  setScene(scene: StageScene): void {
    if (scene === this.#scene) return;
    this.#scene = scene;
    this.#useScene();
  }

  /** Shows which event is open and where the keyboard stands; it always gets a label, to be seen and told from others. */
  mark(marks: StageMarks): void {
    const isRepinned = pinnedIn(marks) !== pinnedIn(this.#drawnSet.marks);
    this.#drawnSet.mark(marks);
    // The mark shows at once; the label that it may earn can wait for the details to be on the screen.
    if (isRepinned) this.#repinning.schedule();
  }

  setWords(words: AxisWords): void {
    this.#axis.words = words;
    this.#commit();
  }

  /**
   * The screen changed its size. By default the window stays and its scale changes with the width.
   * @param choose  given the window that keeps the scale and the left edge, may answer with another window to show
   */
  resize(choose: (sameScale: TimeWindow) => TimeWindow | undefined): void {
    const widthPx = this.#viewport.clientWidth;
    const heightPx = this.#viewport.parentElement?.clientHeight ?? 0;
    if (widthPx === 0 || heightPx === 0) return; // hidden: all is kept for when it is shown again
    if (widthPx === this.#widthPx && heightPx === this.#heightPx) return;
    const { start } = this.camera.window;
    const chosen = widthPx === this.#widthPx ? undefined : choose({ start, end: start + widthPx / this.scale });
    if (chosen) this.camera.place(chosen);
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#rung = undefined;
    this.#fitLayer();
    this.#commit();
    this.#vis.resize(this.#layerPx);
  }

  /** The badge of a key given by its element. */
  badge(key: string): Badge | undefined {
    return this.#drawnSet.badge(key);
  }

  /** Where a badge stands on the screen, for what opens over it. */
  badgeBox(key: string): DOMRect | undefined {
    return this.#drawnSet.badgeBox(key);
  }

  /** Steps all events back but these. @returns lets them forward again */
  dimAllBut(ids: ReadonlySet<string>): () => void {
    return this.#drawnSet.dimAllBut(ids);
  }

  /** How many events stand on the screen with a shape of their own. */
  countShown(): number {
    const { start, end } = this.camera.window;
    let count = 0;
    for (const { placed, look } of this.#drawnSet.views)
      if (placed && look.endMs >= start && look.startMs <= end) count += 1;
    return count;
  }

  view(eventId: string): EventView | undefined {
    return this.#scene.view(eventId);
  }

  /** The window in which a badge's events part, or `undefined` where only a list tells them apart. */
  windowThatParts(badge: Badge): TimeWindow | undefined {
    const planAt = (zoom: number, around: TimeWindow) =>
      this.#scene.layouter.plan({
        ...this.#request(around),
        rung: rungFor(this.scale * zoom, this.#homeScale()),
      });
    return this.#scene.layouter.part(badge, this.camera.window, planAt);
  }

  /** Called whenever what is on the screen has moved. @returns stops it */
  onFollow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  destroy(): void {
    this.#followers.clear();
    this.#feeding.cancel();
    this.#repinning.cancel();
    this.camera.destroy();
    this.#axis.destroy();
    this.#vis.destroy();
    this.#layer.remove();
  }

  #useScene(): void {
    const { laneCount, rowPx, hasBadges, eras } = this.#scene;
    this.#hasBegun = true;
    this.#rung = undefined;
    this.#plan = undefined;
    this.#layoutKey = "";
    this.#vis.setLanes(Array.from({ length: laneCount }, () => rowPx));
    this.#layer.style.setProperty("--row-px", `${rowPx}px`);
    this.#drawnSet.use({ view: this.#scene.view, eras, hasBadges });
    this.#commit();
  }

  #homeScale(): number {
    const { min, max } = this.camera.limits;
    return this.#widthPx / (max - min);
  }

  get #marginPx(): Px {
    return Math.ceil(this.#widthPx * MARGIN);
  }

  get #layerPx(): Px {
    return this.#widthPx + 2 * this.#marginPx;
  }

  #fitLayer(): void {
    this.#layer.style.left = `${-this.#marginPx}px`;
    this.#layer.style.width = `${this.#layerPx}px`;
  }

  /** The window with the margins that vis draws beside it. */
  #around(window: TimeWindow): TimeWindow {
    const marginMs: Ms = this.#marginPx / (this.#widthPx / spanOf(window));
    return { start: window.start - marginMs, end: window.end + marginMs };
  }

  #request(window: TimeWindow): Parameters<Layouter["plan"]>[0] {
    const { laneCount, offLanes, lanePadPx, headPx, rowPx, screens } = this.#scene;
    const aroundPx = (laneCount - offLanes.size) * (lanePadPx + headPx);
    return {
      rung: rungFor(this.scale, this.#homeScale(), this.#rung),
      loaded: this.#around(window),
      widthPx: this.#widthPx,
      rowBudget: Math.floor((this.#heightPx * screens - aroundPx) / rowPx),
      pinned: pinnedIn(this.#drawnSet.marks),
    };
  }

  /** Once a frame while the camera moves: a pan moves the layer, anything else asks vis to draw. */
  #frame(): void {
    const live = this.camera.window;
    const base = this.#pending ?? this.#committed;
    const isPan = Math.abs(spanOf(live) - spanOf(base)) <= 2; // whole ms: a pan may round by one at each end
    const shiftPx = (base.start - live.start) * this.scale;
    if (!isPan || Math.abs(shiftPx) > this.#marginPx * MARGIN_USED) this.#commit();
    else if (!this.#pending) this.#follow();
  }

  /** Hands the live window to vis, with the lanes and items of its plan; `#drawn` follows when vis has drawn. */
  #commit(pace: Pace = this.#plan ? "gently" : "now"): void {
    const live = this.camera.window;
    const request = this.#request(live);
    const plan = this.#scene.layouter.plan(request);
    const isZoom = this.#plan !== undefined && this.#rung !== undefined && this.#rung.scale !== request.rung.scale;
    this.#rung = request.rung;
    if (plan !== this.#plan) {
      this.#plan = plan;
      this.#layOutLanes(plan);
    }
    this.#pending = live;
    // While a wheel turns vis only moves what it holds; new items come when it rests, or a few times a second.
    if (isZoom || this.#feeding.isWaiting) this.#feeding.schedule();
    else this.#feed(pace);
    if (!this.#vis.show(request.loaded)) this.#vis.redraw();
  }

  #feed(pace: Pace): void {
    if (!this.#plan) return;
    const around = this.#around(this.#pending ?? this.#committed);
    this.#drawnSet.feed(this.#plan, around, this.scale, pace);
    this.#follow();
  }

  /** vis has drawn, the browser has not painted yet: rows, axis and shift change together with the positions. */
  #drawn(): void {
    if (this.#pending && this.#plan) {
      this.#committed = this.#pending;
      this.#pending = undefined;
      this.#drawnSet.place(this.#plan);
      const scale = this.#widthPx / spanOf(this.#committed);
      const origin = this.#committed.start - this.#marginPx / scale;
      this.#axis.render(this.#around(this.#committed), origin, scale, this.camera.limits, this.#scene.turning);
    }
    this.#follow();
  }

  #follow(): void {
    const live = this.camera.window;
    const { scale } = this;
    const shiftPx = (this.#committed.start - live.start) * scale;
    this.#layer.style.transform = `translateX(${shiftPx}px)`;
    this.#axis.follow(live, shiftPx - this.#marginPx, scale);
    updateEdges(this.#drawnSet.views, { live, scale, widthPx: this.#widthPx, marginPx: this.#marginPx });
    for (const follower of this.#followers) follower();
  }

  #layOutLanes(plan: Plan): void {
    const { laneHeights, padPx } = laneHeightsOf(plan, this.#scene, this.#heightPx);
    const key = laneHeights.join();
    if (key === this.#layoutKey) return;
    this.#layoutKey = key;
    this.#layer.style.setProperty("--lane-pad", `${padPx}px`);
    this.#lanesPx = laneHeights.reduce((sum, one) => sum + one, 0);
    this.#vis.setLanes(laneHeights);
    this.#onLayout({ laneHeights });
  }
}

/** The open event before the keyboard's: with the details open the two move together. Where the keyboard was is not told. */
const pinnedIn = ({ selected, cursor, hasKeyboard }: StageMarks): string | undefined =>
  selected ?? (hasKeyboard ? cursor : undefined);
