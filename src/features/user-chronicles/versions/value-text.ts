/** A field of an event as one line of text, for a comparison. Pure. */
import { type LocalizedText, allTexts } from "../../../model/localized";
import type { ChronicleContent, EventContent } from "../../../model/user-chronicles/content";
import { positionCount } from "../../../model/geometry/geometry";
import { shapesOf } from "../../../model/geometry/shapes-of";
import { shownMediaName } from "../../../model/chronicle/media-address";

export type Names = {
  /** Of a text in the language of the reader; a text that differs in another language only is shown in all. */
  readonly pick: (text: LocalizedText | undefined) => string;
  readonly status: (status: NonNullable<EventContent["status"]>) => string;
};

type Entry = { readonly id: string; readonly name?: LocalizedText; readonly label?: LocalizedText };

const MAX_LENGTH = 400;

export function valueText(
  event: EventContent,
  field: keyof EventContent,
  { lanes, actors, places, events }: ChronicleContent,
  { pick, status }: Names,
): string {
  const nameIn = (entries: readonly Entry[], id: string): string => {
    const entry = entries.find((one) => one.id === id);
    return pick(entry?.name ?? entry?.label) || id;
  };
  const joined = (texts: readonly string[]) => texts.filter((text) => text !== "").join("; ");
  const text = (): string => {
    switch (field) {
      case "lane":
        return event.lane === undefined ? "" : nameIn(lanes, event.lane);
      case "status":
        return event.status === undefined ? "" : status(event.status);
      case "actors":
        return joined(event.actors.map((id) => nameIn(actors, id)));
      case "places":
        return joined(event.places.map((id) => nameIn(places, id)));
      case "figures":
        return joined(
          event.figures.map(({ value, label, source }) => `${pick(value)} ${pick(label)} (${pick(source)})`),
        );
      case "quotes":
        return joined(event.quotes.map((quote) => `${pick(quote.speaker)}: ${pick(quote.text)}`));
      case "sources":
        return joined(event.sources.map(({ title, url }) => [pick(title), url ?? ""].join(" ").trim()));
      case "media":
        return joined(event.media.map(({ alt, url }) => [pick(alt), shownMediaName(url)].join(" ").trim()));
      case "related":
        return joined(event.related.map(({ event: id }) => pick(events.find((one) => one.id === id)?.title) || id));
      case "contested":
        return joined(
          event.contested?.claims.map(({ who, by, text: said }) =>
            [pick(who) || by.map((id) => nameIn(actors, id)).join(", "), pick(said)].join(": "),
          ) ?? [],
        );
      case "route":
      case "area": {
        const shape = shapesOf(event)[field];
        if (!shape) return "";
        const { geometry } = shape;
        return joined([pick(shape.label), `${geometry.type}, ${positionCount(geometry)}`]);
      }
      case "tags":
        return event.tags.join(", ");
      case "importance":
        return event.importance === undefined ? "" : String(event.importance);
      case "id":
      case "date":
        return event[field];
      default:
        return pick(event[field]);
    }
  };
  const whole = text();
  return whole.length > MAX_LENGTH ? `${whole.slice(0, MAX_LENGTH)}…` : whole;
}

/** All languages of a text, where only one that is not shown differs. */
export const everyText = (text: LocalizedText | undefined): string => allTexts(text).join(" / ");
