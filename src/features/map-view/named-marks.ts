/** What a mark of the map shows and is called. Pure. */
import { GLYPH_STYLES } from "../../model/chronicle/lane-style";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { MapPlaces, PlaceMark } from "../../store/selectors/map";
import { isLocated, mapPlaceOf } from "../map/map-places";
import { type NamedMark, byFirstEvent } from "./placed-marks";

/** In the order of their first events: the reading order. */
export function nameMarks(
  chronicle: Chronicle,
  { column }: Pick<MapPlaces, "column">,
  marks: readonly PlaceMark[],
  chosen: ReadonlySet<string>,
  lang: string,
): readonly NamedMark[] {
  const lanes = new Map(chronicle.lanes.map(({ id }, index) => [id, index]));
  return [...marks].sort(byFirstEvent).flatMap((mark): readonly NamedMark[] => {
    const id = column.values[mark.code] ?? "";
    const place = chronicle.places.get(id);
    if (!place || !isLocated(place)) return [];
    const { name } = mapPlaceOf(place, lang);
    const style = GLYPH_STYLES.find((_, index) => mark.styles === 1 << index) ?? "solid";
    const only = mark.events === 1 && mark.extent === "point" ? chronicle.events.at(mark.first) : undefined;
    return [
      {
        mark,
        id,
        name,
        country: mark.extent === "country" ? place.country : undefined,
        shape: only && { lane: lanes.get(only.lane) ?? -1, style },
        style,
        isChosen: mark.places.some((code) => chosen.has(column.values[code] ?? "")),
      },
    ];
  });
}
