/** Whether latitude and longitude of a shape look swapped: both orders are possible nearly everywhere in Europe. */
import { distanceKm } from "./distance";
import { type AreaGeometry, type LonLat, type RouteGeometry, linesOf } from "./geometry";

/** A shape that begins farther than this from every place of its event … */
const FAR_KM = 1_000;
/** … and with swapped numbers within this of one. */
const NEAR_KM = 300;

/** @param places  of the same event; a whole country says too little and should not be among them */
export function looksSwapped(geometry: RouteGeometry | AreaGeometry, places: readonly LonLat[]): boolean {
  const first = linesOf(geometry)[0]?.[0];
  if (!first || places.length === 0) return false;
  const nearest = (at: LonLat) => Math.min(...places.map((place) => distanceKm(place, at)));
  const [lon, lat] = first;
  return Math.abs(lon) <= 90 && nearest(first) > FAR_KM && nearest([lat, lon]) < NEAR_KM;
}
