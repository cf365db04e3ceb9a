/** The places of a chronicle as columns of numbers: index = code of the place in the filter's column of places. Pure. */
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { FacetColumn } from "../../model/filter/facet-columns";
import { mercatorUp } from "../../model/mercator";

/** How exactly a place is known, as far as its mark shows it. */
export type PlaceExtent = "point" | "around" | "region" | "country";

export type PlacePoints = {
  /** Code of each place by its id. */
  readonly codeOf: ReadonlyMap<string, number>;
  /** Radians to the east; `NaN` for a place without coordinates. */
  readonly east: Float64Array;
  /** Radians upward in the Mercator projection. */
  readonly up: Float64Array;
  readonly extents: readonly PlaceExtent[];
  /**
   * Codes of the places with coordinates: the least exact last, and before them those with more events in the whole chronicle
   * first. Neither filter nor window changes it.
   */
  readonly order: Uint32Array;
};

const EXTENTS: Readonly<Record<string, PlaceExtent>> = {
  area: "around",
  region: "region",
  sea: "region",
  country: "country",
};

/** @param precision  of a place; a word that is not known counts as exact */
const extentOf = (precision: string | undefined): PlaceExtent =>
  (precision === undefined ? undefined : EXTENTS[precision]) ?? "point";

const RADIAN = 180 / Math.PI;

/** O(n log n) in the number of places. */
export function placePointsOf({ values, totals }: FacetColumn, places: Chronicle["places"]): PlacePoints {
  const east = new Float64Array(values.length).fill(Number.NaN);
  const up = new Float64Array(values.length).fill(Number.NaN);
  const extents: PlaceExtent[] = [];
  values.forEach((id, code) => {
    const place = places.get(id);
    extents.push(extentOf(place?.precision));
    if (place?.lat === undefined || place.lon === undefined) return;
    east[code] = place.lon / RADIAN;
    up[code] = mercatorUp(place.lat);
  });
  const isCountry = (code: number) => Number(extents[code] === "country");
  const order = Uint32Array.from(
    [...values.keys()]
      .filter((code) => !Number.isNaN(east[code]))
      .sort((a, b) => isCountry(a) - isCountry(b) || (totals[b] ?? 0) - (totals[a] ?? 0) || a - b),
  );
  return { codeOf: new Map(values.map((id, code) => [id, code])), east, up, extents, order };
}
