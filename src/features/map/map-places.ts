/** The places of an event that a map can show. */
import type { Chronicle, Place, TimelineEvent } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import type { MapPlace } from "./projection";

export type LocatedPlace = Place & { readonly lat: number; readonly lon: number };

export const isLocated = (place: Place): place is LocatedPlace => place.lat !== undefined && place.lon !== undefined;

export const locatedPlaces = (event: TimelineEvent, { places }: Chronicle): readonly LocatedPlace[] =>
  event.places.flatMap((id) => places.get(id) ?? []).filter(isLocated);

/** Whether there may be a route or an area to draw. */
export const hasShapes = ({ route, area }: TimelineEvent): boolean => route !== undefined || area !== undefined;

export const mapPlaceOf = (place: LocatedPlace, lang: string): MapPlace => ({
  at: [place.lon, place.lat],
  name: shortName(pickText(place.name, lang).text),
  mark: markOf(place.precision),
});

/** "Sudzha, Kursk region" and "Moscow (Kremlin)": the full names are listed with the map. */
const shortName = (name: string): string => name.split(/,| \(/)[0] ?? name;

function markOf(precision: string | undefined): MapPlace["mark"] {
  if (precision === "country") return "none";
  return precision === "region" || precision === "sea" ? "ring" : "dot";
}
