/** What is within the edges of a map, as numbers and ids. Pure. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import {
  type MapPlaces,
  type MapSource,
  type PlacePoints,
  placesOfEvents,
  placesOfPeriod,
} from "../../store/selectors/map";
import type { MapView } from "../map/map-view";
import type { MapSize } from "../map/projection";
import type { MapFacts, MapSubject } from "../map/step-map-props";
import { isPlaceIn } from "./place-xy";
import { viewOfPlaces, viewOfRegion } from "./region-view";

const drawnAs = (extent: PlacePoints["extents"][number] | undefined): MapFacts["places"][number]["extent"] =>
  extent === undefined || extent === "point" || extent === "country" ? (extent ?? "point") : "ring";

/** O(n) in the events shown. */
export function factsInView({ column, points, shown }: MapPlaces, view: MapView, size: MapSize): MapFacts {
  const { offsets, codes, values } = column;
  const isIn = isPlaceIn(points, view, size);
  const counts = new Map<number, number>();
  let events = 0;
  for (const position of shown.located) {
    const inside = [...codes.subarray(offsets[position], offsets[position + 1])].filter(
      (code) => !Number.isNaN(points.east[code]) && isIn(code),
    );
    if (inside.length > 0) events += 1;
    for (const code of inside) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const places = [...counts].filter(([code]) => !points.anchors.has(code));
  const routes = [...counts].filter(([code]) => points.anchors.get(code)?.kind === "route").length;
  return {
    events,
    beyond: shown.located.length - events,
    routes,
    areas: counts.size - places.length - routes,
    places: places.map(([code, count]) => ({
      id: values[code] ?? "",
      events: count,
      extent: drawnAs(points.extents[code]),
    })),
  };
}

/** Of the map that these properties draw. */
export function mapFacts(source: MapSource, chronicle: Chronicle, { size, ...subject }: MapSubject): MapFacts {
  if ("events" in subject) {
    const places = placesOfEvents(source, positionsIn(chronicle, subject.events));
    return factsInView(places, viewOfPlaces(places, size), size);
  }
  const places = placesOfPeriod(source, subject.window);
  return factsInView(places, viewOfRegion(subject.map.region, places, size), size);
}

/** Ascending: by date. At most some hundred are printed, so that a search of the list for each is quick enough. */
export const positionsIn = (
  { events }: Pick<Chronicle, "events">,
  chosen: readonly TimelineEvent[],
): readonly number[] =>
  [...new Set(chosen)]
    .map((event) => events.indexOf(event))
    .filter((position) => position >= 0)
    .sort((a, b) => a - b);
