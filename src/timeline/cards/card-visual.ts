/** The visual of a card: a picture, a figure with its source, a quotation with its speaker, or a map. */
import type { Px } from "../../model/time";
import { el } from "../dom";
import type { Measure } from "../measure";
import type { CardVisual } from "./card-content";
import { figureLines } from "./figure-lines";
import { textElement } from "./text-element";

type Size = { readonly width: Px; readonly height: Px };

export type VisualOptions = {
  readonly lang: string;
  readonly measure: Measure;
  /** Called with the address of a picture that cannot be loaded. */
  readonly broken: (url: string) => void;
  /** Called when nothing is left to show. */
  readonly none: () => void;
};

/**
 * @param visuals   in order of preference: the next one takes the place of a picture or map that cannot be loaded
 */
export function visualElement(visuals: readonly CardVisual[], size: Size, options: VisualOptions): HTMLElement {
  const [visual, ...others] = visuals;
  const host = el("div", `ev-card-${visual?.kind ?? "none"}`);
  const showNext = () => {
    if (others.length === 0) options.none();
    else host.replaceWith(visualElement(others, size, options));
  };
  switch (visual?.kind) {
    case "picture": {
      const image = document.createElement("img");
      // Described in the details and in the list; the drawings of the timeline are hidden from screen readers.
      image.alt = "";
      image.decoding = "async";
      image.draggable = false;
      image.referrerPolicy = "no-referrer";
      const { src, url } = visual.picture;
      const fail = () => {
        options.broken(url);
        showNext();
      };
      image.addEventListener("error", fail, { once: true });
      image.src = src;
      host.append(image);
      break;
    }
    case "figure": {
      const lines = figureLines(visual, size.width, options.measure);
      const value = textElement("ev-card-value", visual.value);
      value.classList.toggle("is-long", lines.isLong);
      const label = textElement("ev-card-label", visual.label);
      const owner = textElement("ev-card-source", visual.source);
      label.style.webkitLineClamp = String(lines.label);
      owner.style.webkitLineClamp = String(lines.owner);
      host.append(value, label, owner);
      break;
    }
    case "quote":
      host.append(textElement("ev-card-words", visual.text), textElement("ev-card-owner", visual.speaker));
      break;
    case "map":
      import("../../features/map/map-element")
        .then(({ mapElement }) => mapElement(visual.places, visual.event, options.lang, size))
        .then((map) => host.append(map), showNext);
      break;
    case undefined:
      break;
    default: {
      const never: never = visual;
      throw new RangeError(`unknown visual ${String(never)}`);
    }
  }
  return host;
}
