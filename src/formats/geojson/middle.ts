/** The middle of a GeoJSON geometry (RFC 7946, 3.1). */
import { listAt, type JsonRecord, textAt } from "../../formats/json-values";

export type Middle = { readonly lat: number; readonly lon: number; readonly isPoint: boolean };

/** Outlines of coasts have very many. */
const MAX_POSITIONS = 100_000;
/** About 10 cm. */
const DECIMALS = 6;

/** @returns the middle of the box around it; `undefined` without coordinates in degrees */
export function middleOf(geometry: JsonRecord): Middle | undefined {
  const box = { west: 181, east: -181, south: 91, north: -91 };
  const rest: unknown[] = [listAt(geometry, "coordinates") ?? listAt(geometry, "geometries")];
  let positions = 0;
  while (rest.length > 0 && positions < MAX_POSITIONS) {
    const part = rest.pop();
    if (!Array.isArray(part)) {
      if (typeof part === "object" && part !== null) rest.push(listAt(part as JsonRecord, "coordinates"));
      continue;
    }
    const [lon, lat] = part as unknown[];
    if (typeof lon !== "number" || typeof lat !== "number") {
      for (const inner of part as unknown[]) rest.push(inner);
      continue;
    }
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return undefined;
    positions += 1;
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  if (positions === 0) return undefined;
  const middle = (from: number, to: number) => Number(((from + to) / 2).toFixed(DECIMALS));
  return {
    lat: middle(box.south, box.north),
    lon: middle(box.west, box.east),
    isPoint: textAt(geometry, "type") === "Point",
  };
}
