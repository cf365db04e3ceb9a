/** Routes and areas in words, for those who do not see the map. Pure. */
import type { ShapeMessages } from "../../i18n/shape-messages";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { distanceKm } from "../../model/geometry/distance";
import {
  type AreaGeometry,
  type LonLat,
  type RouteGeometry,
  SHAPE_KINDS,
  linesOf,
  positionCount,
} from "../../model/geometry/geometry";
import { shapesOf } from "../../model/geometry/shapes-of";
import { pickText } from "../../model/localized";
import { pointText } from "./point-text";

/** An end this close to a place is called by its name. */
const NEAR_KM = 30;

/** "Route from Rostov-on-Don to 54.2° N, 38.6° E, 5 points". @param messages  of the language `lang` */
export function geometryText(
  geometry: RouteGeometry | AreaGeometry,
  places: Chronicle["places"],
  lang: string,
  messages: ShapeMessages,
): string {
  const count = messages.positions(positionCount(geometry));
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return `${messages.area}, ${count}`;
  const lines = linesOf(geometry);
  const [from, to] = [lines[0]?.[0], lines.at(-1)?.at(-1)];
  if (!from || !to) return messages.route;
  const nameOf = (at: LonLat) => nearestName(at, places, lang) ?? pointText({ lon: at[0], lat: at[1] }, lang, messages);
  return `${messages.routeBetween(nameOf(from), nameOf(to))}, ${count}`;
}

function nearestName(at: LonLat, places: Chronicle["places"], lang: string): string | undefined {
  let [name, nearest]: [string | undefined, number] = [undefined, NEAR_KM];
  for (const place of places.values()) {
    const { lat, lon, precision } = place;
    if (lat === undefined || lon === undefined || precision === "country" || precision === "region") continue;
    // A degree of latitude is 111 km: most places need no sines.
    if (Math.abs(lat - at[1]) > NEAR_KM / 111) continue;
    const km = distanceKm(at, [lon, lat]);
    if (km < nearest) [name, nearest] = [pickText(place.name, lang).text, km];
  }
  return name;
}

/** All shapes of an event with their sources, for the label of its map; `undefined` without any. */
export function shapesText(
  event: TimelineEvent,
  places: Chronicle["places"],
  lang: string,
  messages: ShapeMessages,
): string | undefined {
  const shapes = shapesOf(event);
  const texts = SHAPE_KINDS.flatMap((kind) => {
    const shape = shapes[kind];
    if (!shape) return [];
    const index = shape.source === undefined ? -1 : event.sources.findIndex(({ id }) => id === shape.source);
    const source = event.sources[index];
    const words = geometryText(shape.geometry, places, lang, messages);
    return [source ? `${words}; ${messages.source(index + 1, pickText(source.title, lang).text)}` : words];
  });
  return texts.length === 0 ? undefined : texts.join("; ");
}
