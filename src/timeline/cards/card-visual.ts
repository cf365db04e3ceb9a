/** The visual of a card: a picture, a figure with its source, a quotation with its speaker, or a map. */
import { mapElement } from "../../features/map/map-element";
import type { Px } from "../../model/time";
import { el } from "../dom";
import { type CardText, type CardVisual } from "./card-content";

type Size = { readonly width: Px; readonly height: Px };

/** @param visuals  in order of preference: the next one takes the place of a picture or map that cannot be loaded */
export function visualElement(visuals: readonly CardVisual[], size: Size, lang: string): HTMLElement {
  const [visual, ...others] = visuals;
  const host = el("div", `ev-card-${visual?.kind ?? "none"}`);
  const useNext = () => host.replaceWith(visualElement(others, size, lang));
  switch (visual?.kind) {
    case "picture": {
      const image = document.createElement("img");
      // Described in the details and in the list; the drawings of the timeline are hidden from screen readers.
      image.alt = "";
      image.decoding = "async";
      image.draggable = false;
      image.referrerPolicy = "no-referrer";
      image.addEventListener("error", useNext, { once: true });
      image.src = visual.picture.src;
      host.append(image);
      break;
    }
    case "figure":
      host.append(
        line("ev-card-value", visual.value),
        line("ev-card-label", visual.label),
        line("ev-card-owner", visual.source),
      );
      break;
    case "quote":
      host.append(line("ev-card-words", visual.text), line("ev-card-owner", visual.speaker));
      break;
    case "map":
      mapElement(visual.places, lang, size).then((map) => host.append(map), useNext);
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

function line(className: string, { text, lang }: CardText): HTMLElement {
  const element = el("div", className, text);
  element.dir = "auto";
  if (lang !== undefined) element.lang = lang;
  return element;
}
