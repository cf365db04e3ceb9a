/**
 * The stage: camera and renderer working together. Imperative, without React and without the store; `connect-stage.ts`
 * passes it changes of the store and reports gestures back.
 */
import type { Badge } from "../lod/lod-item";
import type { Px, TimeWindow, WindowLimits } from "../model/time";
import { AfterPaint } from "./after-paint";
import type { AxisLabels } from "./axis";
import { Camera } from "./camera";
import type { StageMarks } from "./drawn-set";
import type { EventView } from "./event-view";
import { minHeightOf } from "./lane-heights";
import { PlanRenderer, pinnedBy } from "./plan-renderer";
import type { StageHosts, StageLayout, StageScene } from "./stage-scene";

export class Stage {
  readonly camera: Camera;
  readonly #viewport: HTMLElement;
  readonly #renderer: PlanRenderer;
  readonly #followers = new Set<() => void>();
  readonly #pinUpdate = new AfterPaint(() => this.#renderer.commit("immediate"));
  #hasBegun = false;

  constructor(
    hosts: StageHosts,
    scene: StageScene,
    window: TimeWindow,
    limits: WindowLimits,
    labels: AxisLabels,
    onLayout: (layout: StageLayout) => void,
  ) {
    this.#viewport = hosts.viewport;
    this.camera = new Camera(window, limits);
    this.#renderer = new PlanRenderer(hosts, this.camera, scene, labels, {
      onLayout,
      onFollow: () => {
        for (const follower of this.#followers) follower();
      },
    });
    this.camera.subscribe(() => this.#renderer.frame());
  }

  /** Computes the initial layout, which `begin` then finds done. Separate for the same reason. */
  prepare(): void {
    if (!this.#hasBegun) this.#renderer.planAt(1, this.camera.window);
  }

  /** Draws the initial scene. Separate from the constructor, so that the page can handle input in between. */
  begin(): void {
    if (!this.#hasBegun) this.#useScene(this.#renderer.scene);
  }

  get widthPx(): Px {
    return this.#renderer.widthPx;
  }

  /** px per ms on screen. */
  get scale(): number {
    return this.#renderer.scale;
  }

  /** Whether the lanes need more height than the screen has. A single lane never scrolls. */
  get scrolls(): boolean {
    const { scene, lanesPx, heightPx } = this.#renderer;
    return scene.laneCount > 1 && lanesPx > heightPx + 1;
  }

  /** Whether the lanes would scroll with a single row each. No zoom changes this, so the wheel behaves the same at every scale. */
  get hasManyLanes(): boolean {
    const { scene, heightPx } = this.#renderer;
    return this.scrolls && minHeightOf(scene) > heightPx;
  }

  /** New data, filter, language or kind of lanes: everything is laid out again. */
  setScene(scene: StageScene): void {
    if (scene !== this.#renderer.scene) this.#useScene(scene);
  }

  /** Marks the open event and the one under the keyboard cursor. One of them is pinned: it always gets a label. */
  mark(marks: StageMarks): void {
    const { drawnSet } = this.#renderer;
    const isRepinned = pinnedBy(marks) !== pinnedBy(drawnSet.marks);
    drawnSet.mark(marks);
    // The mark shows at once; a new layout for the label can wait until the details are painted.
    if (isRepinned) this.#pinUpdate.schedule();
  }

  setAxisLabels(labels: AxisLabels): void {
    this.#renderer.setAxisLabels(labels);
  }

  /**
   * Adapts to the size of the viewport. By default the window stays and the scale follows the width.
   * @param choose  receives the window with the same scale and left edge; may return a window to show instead
   */
  resize(choose: (sameScale: TimeWindow) => TimeWindow | undefined): void {
    const widthPx = this.#viewport.clientWidth;
    const heightPx = this.#viewport.parentElement?.clientHeight ?? 0;
    if (widthPx === 0 || heightPx === 0) return; // hidden: everything stays until it is shown again
    if (widthPx === this.widthPx && heightPx === this.#renderer.heightPx) return;
    const { start } = this.camera.window;
    const chosen = widthPx === this.widthPx ? undefined : choose({ start, end: start + widthPx / this.scale });
    if (chosen) this.camera.setWindow(chosen);
    this.#renderer.resize(widthPx, heightPx);
  }

  /** @param key  `data-badge` of its element */
  badge(key: string): Badge | undefined {
    return this.#renderer.drawnSet.badge(key);
  }

  /** The box of a badge on the screen, to place a popup. */
  badgeBox(key: string): DOMRect | undefined {
    return this.#renderer.drawnSet.badgeBox(key);
  }

  /** Dims all other events. @returns undoes it */
  dimAllExcept(ids: ReadonlySet<string>): () => void {
    return this.#renderer.drawnSet.dimAllExcept(ids);
  }

  /** How many events on the screen have a shape of their own. */
  countShown(): number {
    const { start, end } = this.camera.window;
    let count = 0;
    for (const { placed, look } of this.#renderer.drawnSet.views)
      if (placed && look.endMs >= start && look.startMs <= end) count += 1;
    return count;
  }

  view(eventId: string): EventView | undefined {
    return this.#renderer.scene.view(eventId);
  }

  /** The window in which a badge splits into events; `undefined` where only a list can show them. */
  windowThatSplits(badge: Badge): TimeWindow | undefined {
    return this.#renderer.scene.layouter.splitWindow(badge, this.camera.window, (zoom, window) =>
      this.#renderer.planAt(zoom, window),
    );
  }

  /** Calls `follower` whenever what is on the screen has moved. @returns unsubscribes */
  onFollow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  destroy(): void {
    this.#followers.clear();
    this.#pinUpdate.cancel();
    this.camera.destroy();
    this.#renderer.destroy();
  }

  #useScene(scene: StageScene): void {
    this.#hasBegun = true;
    this.#renderer.setScene(scene);
  }
}
