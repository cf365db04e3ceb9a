/**
 * Generated places for measurements, identical for the same seed: most of them around some towns, the rest all over the
 * inhabited latitudes. Pure; in columns like the events.
 */
import { turned } from "../model/geometry/turned";
import { DEFAULT_SEED, mulberry32 } from "./generate-events";

export type GeneratedPlaces = {
  readonly count: number;
  /** Degrees. */
  readonly lats: Float64Array;
  readonly lons: Float64Array;
};

const TOWNS = 60;
const AROUND_SHARE = 0.7;
/** Standard deviation of the distance from a town, degrees. */
const SPREAD = 2.5;
const LATS = { min: -55, max: 70 };
/** So that the places are others than the numbers of the events would give. */
const SALT = 0x5eed;

export function makePlaces(count: number, seed = DEFAULT_SEED): GeneratedPlaces {
  const random = mulberry32(seed ^ SALT);
  const anyLat = () => LATS.min + random() * (LATS.max - LATS.min);
  const anyLon = () => random() * 360 - 180;
  /** Box and Muller. */
  const deviation = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const towns = Array.from({ length: TOWNS }, () => ({ lat: anyLat(), lon: anyLon() }));
  const lats = new Float64Array(count);
  const lons = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const town = random() < AROUND_SHARE ? towns[Math.floor(random() * TOWNS)] : undefined;
    const lat = town ? town.lat + SPREAD * deviation() : anyLat();
    const lon = town ? town.lon + SPREAD * deviation() : anyLon();
    lats[i] = Math.min(Math.max(lat, -85), 85);
    lons[i] = turned(lon);
  }
  return { count, lats, lons };
}

export const placeIdOf = (index: number): string => `place-${index + 1}`;
