/** The places of a chronicle as columns of numbers: index = code of the place in the filter's column of places. Pure. */
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { FacetColumn } from "../../model/filter/facet-columns";
import { mercatorUp } from "../../model/mercator";
import type { EventAnchor } from "./anchored-places";

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
   * Codes of the places with coordinates: whole countries last, before them the routes and areas, and before these the places with
   * more events in the whole chronicle first, where events of a vague place count half. Neither filter nor window changes it.
   */
  readonly order: Uint32Array;
  /** By code: the events whose route or area is a place of its own. */
  readonly anchors: ReadonlyMap<number, EventAnchor>;
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

const VAGUE_WEIGHT = 0.5;
const RADIAN = 180 / Math.PI;
const NO_ANCHORS: PlacePoints["anchors"] = new Map();

/** O(n log n) in the number of places. @param anchors  by code: where the places are that no place of the chronicle is */
export function placePointsOf(
  { values, totals }: FacetColumn,
  places: Chronicle["places"],
  anchors: PlacePoints["anchors"] = NO_ANCHORS,
): PlacePoints {
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
  for (const [code, anchor] of anchors) {
    east[code] = anchor.east;
    up[code] = anchor.up;
  }
  const isCountry = (code: number) => Number(extents[code] === "country");
  // So a vague place stands for others only if most of what is there is vague.
  const weightOf = (code: number) => (totals[code] ?? 0) * (extents[code] === "point" ? 1 : VAGUE_WEIGHT);
  // A name of a place says more than the title of an event.
  const isAnchor = (code: number) => Number(anchors.has(code));
  const order = Uint32Array.from(
    [...values.keys()]
      .filter((code) => !Number.isNaN(east[code]))
      .sort((a, b) => isCountry(a) - isCountry(b) || isAnchor(a) - isAnchor(b) || weightOf(b) - weightOf(a) || a - b),
  );
  return { codeOf: new Map(values.map((id, code) => [id, code])), east, up, extents, order, anchors };
}
