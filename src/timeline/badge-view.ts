/** The element of a "+n" badge. */
import type { Badge } from "../lod/lod-item";
import { el } from "./dom";

export class BadgeView {
  readonly root = el("div", "ev badge num");
  #badge: Badge | undefined;

  get badge(): Badge | undefined {
    return this.#badge;
  }

  /**
   * @param badge  `undefined`: not drawn at this scale
   * @param key    stored on the element, so that a click finds the badge
   */
  show(badge: Badge | undefined, key: string): void {
    if (badge === this.#badge) return;
    this.#badge = badge;
    this.root.classList.toggle("is-gone", badge === undefined);
    if (!badge) return;
    this.root.dataset["badge"] = key;
    this.root.style.setProperty("--row", String(badge.row));
    this.root.textContent = `+${badge.count}`;
  }
}
