/** Everything that the map of some places draws, in SVG units. Pure. */
import { type GeoProjection, geoPath } from "d3-geo";
import { countryName } from "../../i18n/place-name";
import type { Atlas } from "./atlas";
import type { BaseDrawing } from "./base-map";
import { type NamedShape, nameCountries } from "./country-names";
import { type Label, LabelPlacer, type Mark, type XY } from "./map-labels";
import { type MapShape, positionsOf } from "./map-shapes";
import { isInPolygon } from "./point-in-polygon";
import { MAP_SIZE, type MapPlace, type MapSize, projectionFor } from "./projection";
import { type ShapeDrawing, drawMapShapes } from "./shape-drawing";
import { type Town, placeTowns } from "./towns";

export const MAIN_FONT_PX = 13.5;
export const PLACE_FONT_PX = 13;

export type DrawnPlace = {
  readonly at: XY;
  readonly mark: MapPlace["mark"];
  readonly isMain: boolean;
  /** Absent if there is no room; the text below the map has all names. */
  readonly label: Label | undefined;
};

export type MapDrawing = {
  readonly base: BaseDrawing;
  readonly shapes: readonly ShapeDrawing[];
  readonly places: readonly DrawnPlace[];
};

const RADIUS = { main: 9, dot: 4, ring: 14, none: 0 };
/** On a map of less than this, the name of a country is read as that of the place above it. */
export const MIN_NAMED_WIDTH = 200;
/** Dots closer than this are merged. */
const MERGE_DISTANCE = 6;

/** @param towns  for orientation, the most important ones first */
export function drawMap(
  atlas: Atlas,
  places: readonly MapPlace[],
  lang: string,
  size: MapSize = MAP_SIZE,
  shapes: readonly MapShape[] = [],
  towns: readonly Town[] = [],
): MapDrawing {
  const projection = projectionFor(atlas, places, size, positionsOf(shapes));
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
  const path = geoPath(projection).digits(1);
  const isSmall = size.width < MIN_NAMED_WIDTH;
  const [first] = shown;
  const nameOf = (code: string) => {
    const name = countryName(code, lang);
    return named.has(name) ? undefined : name;
  };
  return {
    base: {
      size,
      land: path(atlas.countries) ?? "",
      borders: path(atlas.borders) ?? "",
      coasts: path(atlas.coasts) ?? "",
      countries: nameCountries(
        shapesToName(atlas, projection).filter(({ contains }) => !isSmall || (first && contains(first.mark.at))),
        placer,
        lang,
        nameOf,
      ),
      towns: placeTowns({
        towns,
        place: ([lon, lat]) => projection([lon, lat]),
        scale: projection.scale(),
        size,
        placer,
        own: shown.map(({ place, mark }) => ({ at: mark.at, name: place.name })),
      }),
    },
    shapes: drawMapShapes(shapes, ([lon, lat]) => projection([lon, lat]), size),
    places: drawn,
  };
}

function shapesToName(atlas: Atlas, projection: GeoProjection): readonly NamedShape[] {
  const path = geoPath(projection);
  return atlas.countries.features.flatMap((shape) => {
    const area = shape.id === undefined ? 0 : path.area(shape);
    if (area === 0) return [];
    const contains = ([x, y]: XY) => {
      const at = projection.invert?.([x, y]);
      return !!at && shape.geometry.coordinates.some((rings) => isInPolygon(rings, at));
    };
    return [{ code: String(shape.id), area, centre: path.centroid(shape), box: path.bounds(shape), contains }];
  });
}
