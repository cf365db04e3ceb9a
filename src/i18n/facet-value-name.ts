import type { Chronicle } from "../model/chronicle/chronicle";
import { STATUS_VALUES, type Facet } from "../model/filter/filter";
import { pickText } from "../model/localized";
import type { Messages } from "./messages";

/** The name of a facet value in a sentence or chip. */
export function facetValueName(
  facet: Facet,
  value: string,
  chronicle: Pick<Chronicle, "lanes" | "actors" | "places">,
  { lang, messages }: { readonly lang: string; readonly messages: Messages },
): string {
  switch (facet) {
    case "lane":
      return pickText(chronicle.lanes.find((lane) => lane.id === value)?.label, lang).text || value;
    case "actor":
      return pickText(chronicle.actors.get(value)?.name, lang).text || value;
    case "place":
      return pickText(chronicle.places.get(value)?.name, lang).text || value;
    case "status": {
      const status = STATUS_VALUES.find((one) => one === value);
      return status ? messages.statuses[status] : value;
    }
    default: {
      const never: never = facet;
      throw new RangeError(`unknown facet ${String(never)}`);
    }
  }
}
