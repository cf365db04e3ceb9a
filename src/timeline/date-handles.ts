/** Handles at the ends of bars and of ranges of possible days: of the open event, and of the one under the pointer. */
import type { EventDate } from "../model/dates/event-date";
import type { Px } from "../model/time";
import { el } from "./dom";
import { hasEnds } from "./dragged-date";
import type { Stage } from "./stage";

/** An end that is further outside has no handle. */
const OUTSIDE: Px = 2;
const ENDS = ["start", "end"] as const;

export class DateHandles {
  readonly #host: HTMLElement;
  readonly #stage: Stage;
  readonly #dateOf: (eventId: string) => EventDate | undefined;
  readonly #handles = new Map<string, HTMLElement>();
  #selected: string | undefined;
  #hovered: string | undefined;
  #isHidden = false;
  readonly #stop: () => void;

  constructor(host: HTMLElement, stage: Stage, dateOf: (eventId: string) => EventDate | undefined) {
    this.#host = host;
    this.#stage = stage;
    this.#dateOf = dateOf;
    this.#stop = stage.onFollow(() => this.#update());
  }

  select(eventId: string | undefined): void {
    this.#selected = eventId;
    this.#update();
  }

  hover(eventId: string | undefined): void {
    if (eventId === this.#hovered) return;
    this.#hovered = eventId;
    this.#update();
  }

  /** While something is dragged. */
  hide(isHidden: boolean): void {
    this.#isHidden = isHidden;
    this.#update();
  }

  remove(): void {
    this.#stop();
    for (const handle of this.#handles.values()) handle.remove();
    this.#handles.clear();
  }

  #update(): void {
    const shown = new Map<string, () => void>();
    if (!this.#isHidden) for (const id of new Set([this.#hovered, this.#selected])) this.#collect(id, shown);
    for (const [key, handle] of this.#handles) {
      if (shown.has(key)) continue;
      handle.remove();
      this.#handles.delete(key);
    }
    for (const place of shown.values()) place();
  }

  #collect(eventId: string | undefined, shown: Map<string, () => void>): void {
    const view = eventId === undefined ? undefined : this.#stage.view(eventId);
    if (eventId === undefined || !view?.placed || view.look.kind === "point") return;
    const bar = view.root.querySelector<HTMLElement>(":scope > .ev-bar, :scope > .ev-days");
    const date = this.#dateOf(eventId);
    if (!bar?.offsetWidth || !date || !hasEnds(date)) return;
    const host = this.#host.getBoundingClientRect();
    const box = bar.getBoundingClientRect();
    for (const end of ENDS) {
      const x = (end === "start" ? box.left : box.right) - host.left;
      if (x < -OUTSIDE || x > host.width + OUTSIDE) continue;
      const y = box.top + box.height / 2 - host.top;
      shown.set(`${end} ${eventId}`, () => this.#place(eventId, end, x, y, view.root));
    }
  }

  #place(eventId: string, end: (typeof ENDS)[number], x: Px, y: Px, root: HTMLElement): void {
    const key = `${end} ${eventId}`;
    let handle = this.#handles.get(key);
    if (!handle) {
      handle = el("i", `date-handle is-${end}`);
      Object.assign(handle.dataset, { eventId, dateEnd: end });
      this.#handles.set(key, handle);
      this.#host.append(handle);
    }
    handle.style.setProperty("--lane", root.style.getPropertyValue("--lane"));
    handle.style.transform = `translate(${x}px, ${y}px)`;
  }
}
