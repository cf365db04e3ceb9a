/**
 * The element `<throughline-timeline>`: a link to a timeline that becomes the timeline. Attributes and events:
 * docs/embedding.md.
 */
import type { FilterParameters, GoTarget, HostMessage } from "../model/embed/embed-protocol";
import { FILTER, PLACE } from "./address";
import { type Frame, type Memory, openFrame } from "./frame";

export const TAG = "throughline-timeline";
/** As attributes of the element, or with `data-` as attributes of a link. */
export const ATTRIBUTES = [
  "src",
  ...PLACE,
  ...FILTER,
  "detail",
  "theme",
  "lang",
  "height",
  "fixed",
  "mirror",
  "title",
] as const;

/** @param home  default address of the timeline */
export function defineTimeline(home: string): void {
  // Included twice, or by two sites: the first definition serves all.
  if (customElements.get(TAG)) return;

  customElements.define(
    TAG,
    class extends HTMLElement {
      // Only declared here: transpiled class fields would add a tenth to the file.
      declare private root: ShadowRoot | undefined;
      declare private frame: Frame | undefined;
      declare private memory: Memory;
      declare private names: Set<string>;

      constructor() {
        super();
        this.memory = { place: {}, waiting: [] };
        this.names = new Set();
      }

      static get observedAttributes(): readonly string[] {
        return ATTRIBUTES;
      }

      connectedCallback(): void {
        if (this.frame) return;
        // Inside a shadow tree, page styles do not affect the frame, and the fallback in the element is hidden
        // automatically.
        const root = this.root || (this.root = this.attachShadow({ mode: "open" }));
        const opened = openFrame(this, home, this.memory);
        root.textContent = "";
        root.appendChild(opened ? opened[0] : document.createElement("slot"));
        this.frame = opened && opened[1];
      }

      disconnectedCallback(): void {
        if (this.frame) this.frame.close();
        this.frame = undefined;
        if (this.root) this.root.textContent = "";
      }

      /** Its presence lets `moveBefore()` keep the frame. */
      connectedMoveCallback(): void {}

      attributeChangedCallback(name: string, before: string | null, after: string | null): void {
        if (before === after || !this.root) return;
        this.names.add(name);
        // Several changes in one task are sent as one.
        if (this.names.size === 1) Promise.resolve().then(() => this.follow());
      }

      private follow(): void {
        const { names } = this;
        this.names = new Set();
        if (!this.isConnected || (this.frame && this.frame.follow(names))) return;
        this.disconnectedCallback();
        this.connectedCallback();
      }

      private announce(message: HostMessage): void {
        if (this.frame) this.frame.send(message);
        else this.memory.waiting.push(message);
      }

      go(target: GoTarget): void {
        this.announce({ ...target, throughline: 1, type: "go" });
      }

      filter(parameters: FilterParameters): void {
        this.announce({ ...parameters, throughline: 1, type: "filter" });
      }

      print(): void {
        this.announce({ throughline: 1, type: "print" });
      }
    },
  );
}
