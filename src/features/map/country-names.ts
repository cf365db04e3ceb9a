/** Names of countries on a map, for orientation. Pure. */
import { type GeoProjection, geoPath } from "d3-geo";
import type { Atlas } from "./atlas";
import type { Label, LabelPlacer, XY } from "./map-labels";
import { isInPolygon } from "./point-in-polygon";

/** An atlas, or as much of it as the projection does not cut off. */
export type DrawnAtlas = { readonly atlas: Atlas; readonly projection: GeoProjection };

export const COUNTRY_FONT_PX = 11;
/** In em, after each letter; `BaseMap.module.css` has the same. */
const COUNTRY_SPACING = 0.12;
/** Minimum visible area of a country to be labelled, in square units. */
const MIN_NAMED = 1_600;
/** Alternative label positions if the middle of the country is taken, as shares of its extent. */
const OTHER_POSITIONS: readonly XY[] = [0.5, 0.25, 0.75, 0.15, 0.85].flatMap((x) =>
  [0.25, 0.75, 0.5].map((y): XY => [x, y]),
);

/**
 * Names countries, the largest first: in the middle of the visible part, else elsewhere inside it, else not at all.
 * @param parts  a country in several of them is named where most of it is
 * @param nameOf  for an ISO 3166-1 alpha-2 code
 */
export function nameCountries(
  parts: readonly DrawnAtlas[],
  placer: LabelPlacer,
  lang: string,
  nameOf: (code: string) => string | undefined,
): readonly Label[] {
  const named = new Set<string>();
  return parts
    .flatMap(({ atlas, projection }) => {
      const path = geoPath(projection);
      return atlas.countries.features.map((shape) => ({ shape, projection, path, area: path.area(shape) }));
    })
    .filter(({ shape, area }) => shape.id !== undefined && area >= MIN_NAMED)
    .sort((a, b) => b.area - a.area)
    .flatMap(({ shape, projection, path }) => {
      const code = String(shape.id);
      const name = named.has(code) ? undefined : nameOf(code);
      if (name === undefined) return [];
      named.add(code);
      const isInside = (xy: XY) => {
        const at = projection.invert?.([xy[0], xy[1]]);
        return at && shape.geometry.coordinates.some((rings) => isInPolygon(rings, at));
      };
      const [[left, top], [right, bottom]] = path.bounds(shape);
      const inBox = ([x, y]: XY): XY => [left + x * (right - left), top + y * (bottom - top)];
      for (const at of [path.centroid(shape), ...OTHER_POSITIONS.map(inBox)]) {
        const text = name.toLocaleUpperCase(lang);
        const label = isInside(at) ? placer.placeCentred(at, text, COUNTRY_FONT_PX, COUNTRY_SPACING) : undefined;
        if (label) return [label];
      }
      return [];
    });
}
