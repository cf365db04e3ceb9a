/** Everything that a map draws, in SVG units. Pure. */
import { type GeoProjection, geoPath } from "d3-geo";
import type { Atlas } from "./atlas";
import { type Label, LabelPlacer, type Mark, type XY } from "./map-labels";
import { type MapShape, positionsOf } from "./map-shapes";
import { isInPolygon } from "./point-in-polygon";
import { MAP_SIZE, type MapPlace, type MapSize, projectionFor } from "./projection";
import { type ShapeDrawing, drawShapes } from "./shape-drawing";

export const MAIN_FONT_PX = 13.5;
export const PLACE_FONT_PX = 13;
export const COUNTRY_FONT_PX = 12.5;

export type DrawnPlace = {
  readonly at: XY;
  readonly mark: MapPlace["mark"];
  readonly isMain: boolean;
  /** Absent if there is no room; the text below the map has all names. */
  readonly label: Label | undefined;
};

export type MapDrawing = {
  readonly land: string;
  readonly borders: string;
  readonly coasts: string;
  readonly shapes: readonly ShapeDrawing[];
  readonly places: readonly DrawnPlace[];
  /** Country names for orientation. */
  readonly countries: readonly Label[];
};

const RADIUS = { main: 9, dot: 4, ring: 14, none: 0 };
/** Minimum visible area of a country to be labelled, in square units. */
const MIN_NAMED = 1_600;
/** Alternative label positions if the middle of the country is taken, as shares of its extent. */
const OTHER_POSITIONS: readonly XY[] = [0.5, 0.25, 0.75, 0.15, 0.85].flatMap((x) =>
  [0.25, 0.75, 0.5].map((y): XY => [x, y]),
);
/** Dots closer than this are merged. */
const MERGE_DISTANCE = 6;

/** @param nameOf  country name for an ISO 3166-1 alpha-2 code */
export function drawMap(
  atlas: Atlas,
  places: readonly MapPlace[],
  nameOf: (code: string) => string,
  size: MapSize = MAP_SIZE,
  shapes: readonly MapShape[] = [],
): MapDrawing {
  const projection = projectionFor(atlas, places, size, positionsOf(shapes));
  const path = geoPath(projection).digits(1);
  const shown: { readonly place: MapPlace; readonly mark: Mark; readonly isMain: boolean }[] = [];
  for (const place of places) {
    const at = projection([place.at[0], place.at[1]]);
    if (!at || shown.some(({ mark }) => Math.hypot(mark.at[0] - at[0], mark.at[1] - at[1]) < MERGE_DISTANCE)) continue;
    const isMain = shown.length === 0;
    const radius = place.mark === "dot" && isMain ? RADIUS.main : RADIUS[place.mark];
    shown.push({ place, isMain, mark: { at, radius } });
  }
  const placer = new LabelPlacer(
    shown.filter(({ mark }) => mark.radius > 0).map(({ mark }) => mark),
    size,
  );
  const drawn = shown.map(({ place, mark, isMain }): DrawnPlace => {
    const font = isMain ? MAIN_FONT_PX : PLACE_FONT_PX;
    const label =
      place.mark === "none"
        ? placer.placeCentred(mark.at, place.name, font)
        : placer.placeNextTo(mark, place.name, font);
    return { at: mark.at, mark: place.mark, isMain, label };
  });
  const named = new Set(drawn.map(({ label }) => label?.text));
  return {
    land: path(atlas.countries) ?? "",
    borders: path(atlas.borders) ?? "",
    coasts: path(atlas.coasts) ?? "",
    shapes: drawShapes(shapes, ([lon, lat]) => projection([lon, lat]), size),
    places: drawn,
    countries: nameCountries(atlas, projection, placer, size, (code) =>
      named.has(nameOf(code)) ? undefined : nameOf(code),
    ),
  };
}

/** Labels countries, largest first: in the middle of the visible part, else elsewhere inside it, else not at all. */
export function nameCountries(
  atlas: Atlas,
  projection: GeoProjection,
  placer: LabelPlacer,
  size: MapSize,
  nameOf: (code: string) => string | undefined,
): readonly Label[] {
  const path = geoPath(projection);
  const isInside = (shape: Atlas["countries"]["features"][number], [x, y]: XY) => {
    const at = projection.invert?.([x, y]);
    return at && shape.geometry.coordinates.some((rings) => isInPolygon(rings, at));
  };
  const others = OTHER_POSITIONS.map(([x, y]): XY => [x * size.width, y * size.height]);
  return atlas.countries.features
    .map((shape) => ({ shape, area: path.area(shape) }))
    .filter(({ shape, area }) => shape.id !== undefined && area >= MIN_NAMED)
    .sort((a, b) => b.area - a.area)
    .flatMap(({ shape }) => {
      const name = nameOf(String(shape.id));
      if (name === undefined) return [];
      for (const at of [path.centroid(shape), ...others]) {
        const label = isInside(shape, at) ? placer.placeCentred(at, name, COUNTRY_FONT_PX) : undefined;
        if (label) return [label];
      }
      return [];
    });
}
