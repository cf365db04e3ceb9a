/** Names of the eras above the axis: buttons that stay in view as long as any part of their era is. */
import type { Ms, Px, TimeWindow } from "../model/time";
import { el } from "./dom";

export type EraName = { readonly start: Ms; readonly end: Ms; readonly name: string; readonly hint: string };

/** A narrower button has no readable name. */
const MIN: Px = 64;

export class EraNames {
  readonly #host: HTMLElement;
  readonly #buttons: HTMLButtonElement[] = [];
  readonly #listening = new AbortController();
  #eras: readonly EraName[] = [];

  constructor(host: HTMLElement, onPick: (index: number) => void) {
    this.#host = host;
    const pick = (event: Event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      const index = button ? this.#buttons.indexOf(button) : -1;
      if (index >= 0) onPick(index);
    };
    host.addEventListener("click", pick, { signal: this.#listening.signal });
  }

  set(eras: readonly EraName[]): void {
    this.#eras = eras;
    for (const button of this.#buttons) button.remove();
    this.#buttons.length = 0;
    for (const era of eras) {
      const button = el("button", "era-name", era.name);
      button.dir = "auto";
      button.type = "button";
      button.title = era.hint;
      // Pointer only: the keyboard has Shift + arrows and the dates panel, and the timeline stays one tab stop.
      button.tabIndex = -1;
      this.#buttons.push(button);
      this.#host.append(button);
    }
  }

  follow(live: TimeWindow, scale: number, widthPx: Px): void {
    this.#eras.forEach((era, i) => {
      const button = this.#buttons[i] as HTMLElement;
      const from = (era.start - live.start) * scale;
      const left = Math.max(0, from);
      const right = Math.min(widthPx, (era.end - live.start) * scale);
      const isShown = right - left >= MIN;
      button.hidden = !isShown;
      if (!isShown) return;
      button.style.transform = `translateX(${Math.round(left)}px)`;
      button.style.width = `${Math.round(right - left)}px`;
      button.classList.toggle("begins-here", from >= 0);
    });
  }

  destroy(): void {
    this.#listening.abort();
    this.set([]);
  }
}
