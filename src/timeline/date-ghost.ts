/** What follows the pointer while an event is moved: a copy of its element, and its new date in words. */
import type { Px } from "../model/time";
import { el } from "./dom";
import type { DatePart } from "./dragged-date";
import type { EventView } from "./event-view";

/** Between the label and what it belongs to; a finger covers more. */
const GAP: Px = 6;
const FINGER: Px = 44;
/** Space between the label and the edges of the stage. */
const EDGE: Px = 4;

export class DateGhost {
  readonly #host: HTMLElement;
  readonly #original: HTMLElement;
  /** In place of the box that vis positions. */
  readonly #box = el("div", "date-ghost");
  readonly #label = el("div", "date-label");
  readonly #topPx: Px;
  readonly #bottomPx: Px;
  readonly #gapPx: Px;

  constructor(
    host: HTMLElement,
    { root }: EventView,
    { heldEnd, isTouch }: { readonly heldEnd: DatePart; readonly isTouch: boolean },
  ) {
    this.#host = host;
    this.#original = root;
    const at = host.getBoundingClientRect();
    const { top, bottom } = root.getBoundingClientRect();
    [this.#topPx, this.#bottomPx] = [top - at.top, bottom - at.top];
    this.#gapPx = isTouch ? FINGER : GAP;
    const copy = root.cloneNode(true) as HTMLElement;
    delete copy.dataset["eventId"];
    copy.style.top = "0";
    this.#box.style.top = `${this.#topPx}px`;
    // The heights of rows are set on the layer that is left behind.
    this.#box.style.setProperty("--row-px", getComputedStyle(root).getPropertyValue("--row-px"));
    this.#box.append(copy);
    const bar = root.querySelector(":scope > .ev-bar, :scope > .ev-days")?.getBoundingClientRect();
    if (bar && heldEnd !== "whole") {
      const handle = el("i", `date-handle is-${heldEnd}`);
      handle.style.transform = `translateY(${(bar.top + bar.bottom) / 2 - top}px)`;
      this.#box.style.setProperty("--lane", root.style.getPropertyValue("--lane"));
      this.#box.append(handle);
    }
    root.classList.add("is-moving");
    host.append(this.#box, this.#label);
  }

  /** Where the date is drawn, from the left edge of the stage. */
  place(leftPx: Px, widthPx: Px): void {
    this.#box.style.left = `${leftPx}px`;
    this.#box.style.width = `${widthPx}px`;
  }

  /** @param x  of the pointer, from the left edge of the stage */
  say(text: string, x: Px): void {
    this.#label.textContent = text;
    const { offsetWidth, offsetHeight } = this.#label;
    const left = Math.max(EDGE, Math.min(this.#host.clientWidth - offsetWidth - EDGE, x - offsetWidth / 2));
    const above = this.#topPx - this.#gapPx - offsetHeight;
    const { scrollTop = 0, clientHeight = 0 } = this.#host.parentElement ?? {};
    const below = Math.min(this.#bottomPx + this.#gapPx, scrollTop + clientHeight - offsetHeight - EDGE);
    const top = above >= scrollTop + EDGE ? above : below;
    this.#label.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  remove(): void {
    this.#original.classList.remove("is-moving");
    this.#box.remove();
    this.#label.remove();
  }
}
