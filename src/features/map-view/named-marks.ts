/** What a mark of the map shows and is called. Pure. */
import { GLYPH_STYLES } from "../../model/chronicle/lane-style";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { pickText } from "../../model/localized";
import type { MapPlaces, PlaceMark } from "../../store/selectors/map";
import { isLocated, mapPlaceOf } from "../map/map-places";
import { type NamedMark, byFirstEvent } from "./placed-marks";

/** In the order of their first events: the reading order. */
export function nameMarks(
  chronicle: Chronicle,
  { column, points }: Pick<MapPlaces, "column" | "points">,
  marks: readonly PlaceMark[],
  chosen: ReadonlySet<string>,
  lang: string,
): readonly NamedMark[] {
  const lanes = new Map(chronicle.lanes.map(({ id }, index) => [id, index]));
  return [...marks].sort(byFirstEvent).flatMap((mark): readonly NamedMark[] => {
    const id = column.values[mark.code] ?? "";
    const named = nameOf(chronicle, points, mark.code, id, lang);
    if (!named) return [];
    const style = GLYPH_STYLES.find((_, index) => mark.styles === 1 << index) ?? "solid";
    const only = mark.events === 1 && mark.extent === "point" ? chronicle.events.at(mark.first) : undefined;
    return [
      {
        mark,
        id,
        ...named,
        hasShapes: mark.places.some((code) => points.anchors.has(code)),
        shape: only && { lane: lanes.get(only.lane) ?? -1, style },
        style,
        isChosen: mark.places.some((code) => chosen.has(column.values[code] ?? "")),
      },
    ];
  });
}

/** "Sudzha, Kursk region and 2 more places". @param codes  of places with coordinates @returns `undefined` for none */
export function nameOfPlaces(
  chronicle: Chronicle,
  { column, points: { anchors } }: Pick<MapPlaces, "column" | "points">,
  codes: readonly number[],
  lang: string,
  messages: MapViewMessages,
): string | undefined {
  const [first, ...others] = codes;
  if (first === undefined) return undefined;
  const anchor = anchors.get(first);
  const text = anchor
    ? chronicle.events.at(anchor.position)?.title
    : chronicle.places.get(column.values[first] ?? "")?.name;
  if (text === undefined) return undefined;
  const name = pickText(text, lang).text;
  if (others.length === 0) return name;
  return messages[codes.some((code) => anchors.has(code)) ? "othersAny" : "others"](name, others.length);
}

/** A place is called as in the chronicle, a route or an area as its event. */
function nameOf(
  chronicle: Chronicle,
  { anchors, extents }: MapPlaces["points"],
  code: number,
  id: string,
  lang: string,
): Pick<NamedMark, "name" | "country" | "kind"> | undefined {
  const anchor = anchors.get(code);
  if (anchor) {
    const event = chronicle.events.at(anchor.position);
    return event && { name: pickText(event.title, lang).text, country: undefined, kind: anchor.kind };
  }
  const place = chronicle.places.get(id);
  if (!place || !isLocated(place)) return undefined;
  const country = extents[code] === "country" ? place.country : undefined;
  return { name: mapPlaceOf(place, lang).name, country, kind: undefined };
}
