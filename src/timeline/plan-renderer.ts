/**
 * Draws the plan of a window. vis positions the items, this class everything around them: axis, grid, heights of lanes,
 * labels at the edges of the screen.
 *
 *        |<- margin ->|<------ width on screen ------>|<- margin ->|
 *        |            live.start                 live.end          |
 *        +---------------- layer, moved by translateX -------------+
 *
 * vis draws more time than the screen shows, so a pan only moves the layer; vis draws again ("commit") when the margin is
 * used up or the scale changes.
 */
import { type Rung, rungFor } from "../lod/scale-steps";
import type { Layouter } from "../lod/layouter";
import type { Plan } from "../lod/lod-item";
import { type Ms, type Px, type TimeWindow, spanOf } from "../model/time";
import { Axis, type AxisLabels } from "./axis";
import type { Camera } from "./camera";
import { Debouncer } from "./debouncer";
import { el } from "./dom";
import { DrawnSet, type StageMarks } from "./drawn-set";
import { updateEdges } from "./edges";
import { MIN_PAD, laneHeightsOf } from "./lane-heights";
import type { StageHosts, StageLayout, StageScene } from "./stage-scene";
import { type Pace, VisAdapter } from "./vis-adapter";

/** Share of the width that is drawn beyond each edge, and how much of it a pan may use before vis draws again. */
const MARGIN = 0.3;
const MARGIN_USED = 0.75;
/** New items are added this long after the last change of scale, and at the latest this long after the first. */
const FEED_AFTER_MS = 90;
const FEED_WITHIN_MS = 250;

type RendererEvents = {
  readonly onLayout: (layout: StageLayout) => void;
  /** What is on the screen has moved. */
  readonly onFollow: () => void;
};

export class PlanRenderer {
  readonly drawnSet: DrawnSet;
  readonly #camera: Camera;
  readonly #layer = el("div", "stage-layer");
  readonly #vis: VisAdapter;
  readonly #axis: Axis;
  readonly #on: RendererEvents;
  readonly #feedDebouncer = new Debouncer(FEED_AFTER_MS, FEED_WITHIN_MS, () => this.#feed("throttled"));
  #scene: StageScene;
  #widthPx: Px;
  #heightPx: Px;
  #rung: Rung | undefined;
  #plan: Plan | undefined;
  #committed: TimeWindow;
  #pending: TimeWindow | undefined;
  #layoutKey = "";
  #lanesPx: Px = 0;

  constructor(hosts: StageHosts, camera: Camera, scene: StageScene, labels: AxisLabels, on: RendererEvents) {
    this.#camera = camera;
    this.#scene = scene;
    this.#on = on;
    this.#widthPx = Math.max(1, hosts.viewport.clientWidth);
    this.#heightPx = Math.max(1, hosts.viewport.parentElement?.clientHeight ?? 1);
    this.#committed = camera.window;
    const grid = el("div", "stage-grid");
    this.#layer.append(grid);
    hosts.viewport.append(this.#layer);
    this.#fitLayer();
    this.#axis = new Axis({ axis: hosts.axis, grid }, labels);
    this.#vis = new VisAdapter(this.#layer, this.#withMargins(this.#committed), this.#layerPx, () => this.#drawn());
    this.drawnSet = new DrawnSet(this.#vis);
  }

  get scene(): StageScene {
    return this.#scene;
  }

  /** Width and height of the timeline on the screen. */
  get widthPx(): Px {
    return this.#widthPx;
  }
  get heightPx(): Px {
    return this.#heightPx;
  }

  /** Height of all lanes, which may exceed the screen. */
  get lanesPx(): Px {
    return this.#lanesPx;
  }

  /** px per ms on screen. */
  get scale(): number {
    return this.#widthPx / spanOf(this.#camera.window);
  }

  setScene(scene: StageScene): void {
    const { laneCount, rowPx, hasBadges, eras } = scene;
    this.#scene = scene;
    this.#rung = undefined;
    this.#plan = undefined;
    this.#layoutKey = "";
    this.#vis.setLanes(Array.from({ length: laneCount }, () => rowPx));
    this.#layer.style.setProperty("--row-px", `${rowPx}px`);
    this.drawnSet.use({ view: scene.view, eras, hasBadges });
    this.commit();
  }

  setAxisLabels(labels: AxisLabels): void {
    this.#axis.labels = labels;
    this.commit();
  }

  resize(widthPx: Px, heightPx: Px): void {
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#rung = undefined;
    this.#fitLayer();
    this.commit();
    this.#vis.resize(this.#layerPx);
  }

  /** The plan for a window at `zoom` times the current scale. Draws nothing. */
  planAt(zoom: number, window: TimeWindow): Plan {
    return this.#scene.layouter.plan({
      ...this.#request(window),
      rung: rungFor(this.scale * zoom, this.#fullRangeScale()),
    });
  }

  /** Runs once per frame while the camera moves: a pan moves the layer, anything else makes vis draw. */
  frame(): void {
    const live = this.#camera.window;
    const base = this.#pending ?? this.#committed;
    const isPan = Math.abs(spanOf(live) - spanOf(base)) <= 2; // whole ms: a pan may round by one at each end
    const shiftPx = (base.start - live.start) * this.scale;
    if (!isPan || Math.abs(shiftPx) > this.#marginPx * MARGIN_USED) this.commit();
    else if (!this.#pending) this.#follow();
  }

  /** Hands the live window to vis, with the lanes and items of its plan; `#drawn` follows when vis has drawn. */
  commit(pace: Pace = this.#plan ? "throttled" : "immediate"): void {
    const live = this.#camera.window;
    const request = this.#request(live);
    const plan = this.#scene.layouter.plan(request);
    const isZoom = this.#plan !== undefined && this.#rung !== undefined && this.#rung.scale !== request.rung.scale;
    this.#rung = request.rung;
    if (plan !== this.#plan) {
      this.#plan = plan;
      this.#layOutLanes(plan);
    }
    this.#pending = live;
    // While the wheel turns, vis only moves the items it has; new ones are added when it stops, or a few times a second.
    if (isZoom || this.#feedDebouncer.isWaiting) this.#feedDebouncer.schedule();
    else this.#feed(pace);
    if (!this.#vis.show(request.loaded)) this.#vis.redraw();
  }

  destroy(): void {
    this.#feedDebouncer.cancel();
    this.#axis.destroy();
    this.#vis.destroy();
    this.#layer.remove();
  }

  #fullRangeScale(): number {
    const { min, max } = this.#camera.limits;
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

  #withMargins(window: TimeWindow): TimeWindow {
    const marginMs: Ms = this.#marginPx / (this.#widthPx / spanOf(window));
    return { start: window.start - marginMs, end: window.end + marginMs };
  }

  #request(window: TimeWindow): Parameters<Layouter["plan"]>[0] {
    const { laneCount, offLanes, lanePadPx, headerPx, rowPx, screens } = this.#scene;
    const rowsWith = (padPx: Px) =>
      Math.floor((this.#heightPx * screens - (laneCount - offLanes.size) * (padPx + headerPx)) / rowPx);
    return {
      rung: rungFor(this.scale, this.#fullRangeScale(), this.#rung),
      loaded: this.#withMargins(window),
      widthPx: this.#widthPx,
      rowBudget: rowsWith(lanePadPx),
      maxRowBudget: rowsWith(Math.min(MIN_PAD, lanePadPx)),
      pinned: pinnedBy(this.drawnSet.marks),
    };
  }

  #feed(pace: Pace): void {
    if (!this.#plan) return;
    this.drawnSet.feed(this.#plan, this.#withMargins(this.#pending ?? this.#committed), this.scale, pace);
    this.#follow();
  }

  /** vis has drawn but the browser has not painted yet: rows, axis and shift change together with the positions. */
  #drawn(): void {
    if (this.#pending && this.#plan) {
      this.#committed = this.#pending;
      this.#pending = undefined;
      this.drawnSet.place(this.#plan);
      const scale = this.#widthPx / spanOf(this.#committed);
      const origin = this.#committed.start - this.#marginPx / scale;
      this.#axis.render(
        this.#withMargins(this.#committed),
        origin,
        scale,
        this.#camera.limits,
        this.#scene.turningPoints,
      );
    }
    this.#follow();
  }

  #follow(): void {
    const live = this.#camera.window;
    const { scale } = this;
    const shiftPx = (this.#committed.start - live.start) * scale;
    this.#layer.style.transform = `translateX(${shiftPx}px)`;
    this.#axis.follow(live, shiftPx - this.#marginPx, scale);
    updateEdges(this.drawnSet.views, { live, scale, widthPx: this.#widthPx, marginPx: this.#marginPx });
    this.#on.onFollow();
  }

  #layOutLanes(plan: Plan): void {
    const { laneHeights, padPx } = laneHeightsOf(plan, this.#scene, this.#heightPx);
    const key = laneHeights.join();
    if (key === this.#layoutKey) return;
    this.#layoutKey = key;
    this.#layer.style.setProperty("--lane-pad", `${padPx}px`);
    this.#lanesPx = laneHeights.reduce((sum, one) => sum + one, 0);
    this.#vis.setLanes(laneHeights);
    this.#on.onLayout({ laneHeights });
  }
}

/**
 * The event whose label is always drawn: the open one, which the cursor follows while the details are open, else the one
 * under the cursor. Without the focus the cursor is not shown and pins nothing.
 */
export const pinnedBy = ({ selected, cursor, hasFocus }: StageMarks): string | undefined =>
  selected ?? (hasFocus ? cursor : undefined);
