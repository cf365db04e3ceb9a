/** What a movable map draws of a view. Pure. */
import { geoMercator, geoPath } from "d3-geo";
import { type Atlas, type AtlasName, type LonLat, atlasFor } from "./atlas";
import { PLACE_FONT_PX, nameCountries } from "./map-drawing";
import { type Label, LabelPlacer, type XY } from "./map-labels";
import { type MapView, lonLatOf, xyOf } from "./map-view";
import { isInPolygon } from "./point-in-polygon";
import type { MapSize } from "./projection";

export type NamedPoint = { readonly lat: number; readonly lon: number; readonly name: string };

export type PickerDrawing = {
  readonly view: MapView;
  readonly size: MapSize;
  readonly land: string;
  readonly borders: string;
  readonly coasts: string;
  readonly countries: readonly Label[];
  readonly names: readonly Label[];
};

const DOT_RADIUS = 3;

/** The atlas with the most detail that covers the view. */
export function atlasOfView(view: MapView, size: MapSize): AtlasName {
  const { width, height } = size;
  const edges: readonly XY[] = [
    [0, 0],
    [width / 2, 0],
    [width, 0],
    [0, height],
    [width / 2, height],
    [width, height],
  ];
  return atlasFor(edges.map((xy) => lonLatOf(view, size, xy)));
}

/** Land is drawn a map's width beyond each edge, so that there is some while the map is dragged. */
export function drawPicker(
  atlas: Atlas,
  view: MapView,
  others: readonly NamedPoint[],
  nameOf: (code: string) => string,
  size: MapSize,
): PickerDrawing {
  const { width, height } = size;
  const projection = () =>
    geoMercator()
      .rotate([-view.lon, 0])
      .center([0, view.lat])
      .scale(view.scale)
      .translate([width / 2, height / 2]);
  const path = geoPath(
    projection().clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ]),
  ).digits(1);
  const shown = others
    .map(({ lon, lat, name }) => ({ name, mark: { at: xyOf(view, size, [lon, lat]), radius: DOT_RADIUS } }))
    .filter(({ mark: { at } }) => at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height);
  const placer = new LabelPlacer(
    shown.map(({ mark }) => mark),
    size,
  );
  const names = shown.flatMap(({ mark, name }) => placer.placeNextTo(mark, name, PLACE_FONT_PX) ?? []);
  const visible = projection().clipExtent([
    [0, 0],
    [width, height],
  ]);
  return {
    view,
    size,
    land: path(atlas.countries) ?? "",
    borders: path(atlas.borders) ?? "",
    coasts: path(atlas.coasts) ?? "",
    countries: nameCountries(atlas, visible, placer, size, nameOf),
    names,
  };
}

/** Coasts are this rough, in degrees: a port may lie at sea. */
const ROUGHNESS: Readonly<Record<AtlasName, number>> = { region: 0.04, world: 0.3 };
const AROUND: readonly LonLat[] = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

/**
 * ISO 3166-1 alpha-2 code of the country at a point, or at the coast beside it; `undefined` at sea, and where the atlas names
 * none.
 */
export function countryAt(atlas: Atlas, [lon, lat]: LonLat): string | undefined {
  const by = ROUGHNESS[atlas.name];
  for (const [east, north] of AROUND) {
    const at: LonLat = [lon + east * by, lat + north * by];
    const found = atlas.countries.features.find((shape) =>
      shape.geometry.coordinates.some((rings) => isInPolygon(rings, at)),
    );
    if (found) return found.id === undefined ? undefined : String(found.id);
  }
  return undefined;
}
