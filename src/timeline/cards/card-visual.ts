/** The visual of a card: a picture, a figure with its source, a quotation with its speaker, or a map. */
import type { Px } from "../../model/time";
import { el } from "../dom";
import type { CardVisual } from "./card-content";
import { textElement } from "./text-element";

type Size = { readonly width: Px; readonly height: Px };

/**
 * @param visuals   in order of preference: the next one takes the place of a picture or map that cannot be loaded
 * @param on  `broken`: with the address of a picture that cannot be loaded; `none`: nothing is left to show
 */
export function visualElement(
  visuals: readonly CardVisual[],
  size: Size,
  lang: string,
  on: { readonly broken: (url: string) => void; readonly none: () => void },
): HTMLElement {
  const [visual, ...others] = visuals;
  const host = el("div", `ev-card-${visual?.kind ?? "none"}`);
  const showNext = () => {
    if (others.length === 0) on.none();
    else host.replaceWith(visualElement(others, size, lang, on));
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
        on.broken(url);
        showNext();
      };
      image.addEventListener("error", fail, { once: true });
      image.src = src;
      host.append(image);
      break;
    }
    case "figure":
      host.append(
        textElement("ev-card-value", visual.value),
        textElement("ev-card-label", visual.label),
        textElement("ev-card-owner", visual.source),
      );
      break;
    case "quote":
      host.append(textElement("ev-card-words", visual.text), textElement("ev-card-owner", visual.speaker));
      break;
    case "map":
      import("../../features/map/map-element")
        .then(({ mapElement }) => mapElement(visual.places, visual.event, lang, size))
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
