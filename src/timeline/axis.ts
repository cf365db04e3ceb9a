/**
 * The time axis and the grid behind the lanes. They replace those of vis, which need two rows and format every label with
 * moment in each frame. Both layers move with the camera and are rewritten only when vis draws.
 */
import { type Ms, type Px, type TimeWindow, type WindowLimits, spanOf } from "../model/time";
import { el } from "./dom";
import { type Tick, type TickUnit, ticksIn } from "./ticks";

/** Formats a tick, and the larger unit at the left edge. */
export type AxisLabels = {
  readonly tick: (tick: Tick) => string;
  readonly context: (ms: Ms, unit: TickUnit) => string;
};

export type AxisHosts = {
  /** Clips the axis and holds the context label. */
  readonly axis: HTMLElement;
  /** Moves with the camera, behind the lanes. */
  readonly grid: HTMLElement;
};

export class Axis {
  readonly #layer = el("div", "axis-layer");
  readonly #context = el("div", "axis-context num");
  readonly #grid: HTMLElement;
  readonly #ticks: HTMLElement[] = [];
  readonly #lines: HTMLElement[] = [];
  readonly #notches: HTMLElement[] = [];
  #shown: readonly Tick[] = [];
  #labels: AxisLabels;
  #contextPx: Px = 0;
  #contextText = "";

  constructor(hosts: AxisHosts, labels: AxisLabels) {
    this.#labels = labels;
    this.#grid = hosts.grid;
    hosts.axis.append(this.#layer, this.#context);
  }

  set labels(labels: AxisLabels) {
    this.#labels = labels;
    this.#contextText = "";
  }

  /**
   * Rewrites ticks, grid lines and notches.
   * @param loaded   the time to cover, wider than the screen
   * @param origin   ms at x = 0 of the layers
   * @param limits   of the chronicle: the width of its longest year must not change with the window
   * @param turning  dates of turning points, marked on the axis
   */
  render(loaded: TimeWindow, origin: Ms, scale: number, { min, max }: WindowLimits, turningPoints: Float64Array): void {
    const yearPx = Math.max(...[min, max].map((ms) => widthOf(this.#labels.tick({ ms, unit: "year", isMajor: true }))));
    this.#shown = ticksIn(loaded, scale, yearPx + YEAR_GAP);
    const x = (ms: Ms): Px => Math.round((ms - origin) * scale);
    fillPool(this.#ticks, this.#shown, this.#layer, "axis-tick num", (element, tick) => {
      element.textContent = this.#labels.tick(tick);
      element.classList.toggle("is-major", tick.isMajor);
      place(element, x(tick.ms));
    });
    fillPool(this.#lines, this.#shown, this.#grid, "grid-line", (element, tick) => {
      element.classList.toggle("is-major", tick.isMajor && tick.unit !== "year");
      place(element, x(tick.ms));
    });
    const near = [...turningPoints].filter((ms) => ms >= loaded.start && ms <= loaded.end);
    fillPool(this.#notches, near, this.#layer, "axis-notch", (element, ms) => place(element, x(ms)));
  }

  /** Runs once per frame: moves the axis with the camera and updates the context label. */
  follow(live: TimeWindow, shiftPx: Px, scale: number): void {
    this.#layer.style.transform = `translateX(${shiftPx}px)`;
    const unit = this.#shown[0]?.unit ?? "year";
    const text = unit === "year" ? "" : this.#labels.context(live.start, unit);
    if (text !== this.#contextText) {
      this.#contextText = text;
      this.#context.textContent = text;
      this.#contextPx = text === "" ? 0 : text.length * 8 + 14;
    }
    const isPushed = this.#shown.some(({ ms, isMajor }) => {
      const x = (ms - live.start) * scale;
      return isMajor && x >= -1 && x < this.#contextPx;
    });
    this.#context.classList.toggle("is-gone", isPushed || text === "");
    const contextEnd = isPushed ? 0 : this.#contextPx;
    const widthPx = spanOf(live) * scale;
    let yearEnd = Number.NEGATIVE_INFINITY;
    this.#shown.forEach(({ ms, isMajor }, i) => {
      const x = (ms - live.start) * scale;
      const end = x + widthOf(this.#ticks[i]?.textContent);
      // A year with its era overlaps the months after it.
      const isUnderYear = unit === "month" && !isMajor && x < yearEnd;
      if (isMajor) yearEnd = end;
      this.#ticks[i]?.classList.toggle("is-covered", isUnderYear || (x < contextEnd && x > -120));
      this.#ticks[i]?.classList.toggle("is-cut", end > widthPx);
    });
  }

  destroy(): void {
    this.#layer.remove();
    this.#context.remove();
    this.#grid.replaceChildren();
  }
}

/** An estimate: measuring would force a layout in every frame. */
const widthOf = (label = ""): Px => label.length * 7.5 + 6;
/** Between the label of a year and the next tick. */
const YEAR_GAP: Px = 16;

const place = (element: HTMLElement, x: Px): void => {
  element.style.transform = `translateX(${x}px)`;
};

/** Shows one pooled element per datum and hides the rest of the pool. */
function fillPool<T>(
  pool: HTMLElement[],
  data: readonly T[],
  host: HTMLElement,
  className: string,
  fill: (element: HTMLElement, datum: T) => void,
): void {
  data.forEach((datum, i) => {
    let element = pool[i];
    if (!element) {
      element = el("div", className);
      pool.push(element);
      host.append(element);
    }
    element.hidden = false;
    fill(element, datum);
  });
  for (let i = data.length; i < pool.length; i += 1) (pool[i] as HTMLElement).hidden = true;
}
