/** The map of some places as an element, for parts that do not use React. */
import { isolated } from "../../i18n/isolated";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { type LonLat, loadAtlas } from "./atlas";
import type { BaseDrawing } from "./base-map";
import { COUNTRY_FONT_PX } from "./country-names";
import { atlasFor } from "./map-cells";
import { type DrawnPlace, MAIN_FONT_PX, MIN_NAMED_WIDTH, PLACE_FONT_PX, drawMap } from "./map-drawing";
import type { Label } from "./map-labels";
import { type LocatedPlace, mapPlaceOf } from "./map-places";
import { mapShapesOf, positionsOf } from "./map-shapes";
import type { MapSize } from "./projection";
import { shapeElements } from "./shape-elements";
import { svg } from "./svg-element";
import { TOWN_FONT_PX, TOWN_RADIUS, loadTowns } from "./towns";
import base from "./BaseMap.module.css";
import styles from "./PlaceMap.module.css";

/**
 * @param all  the places of the event, the main one first
 * @throws LoadError  when the atlas cannot be fetched
 */
export async function mapElement(
  all: readonly LocatedPlace[],
  event: TimelineEvent,
  lang: string,
  size: MapSize,
): Promise<SVGElement> {
  const shapes = mapShapesOf(event);
  // A small map has no room for the names of two places, and shows more of where one is. Routes and areas need theirs.
  const places = size.width < MIN_NAMED_WIDTH && shapes.length === 0 ? all.slice(0, 1) : all;
  if (places.length + shapes.length === 0) throw new RangeError("there is nothing to show on a map");
  const name = atlasFor([...places.map(({ lon, lat }): LonLat => [lon, lat]), ...positionsOf(shapes)]);
  const [atlas, towns] = await Promise.all([loadAtlas(name), loadTowns(lang).catch(() => [])]);
  const named = places.map((place) => mapPlaceOf(place, lang));
  const drawing = drawMap(atlas, named, lang, size, shapes, towns);
  const map = svg("svg", { class: styles["map"], viewBox: `0 0 ${size.width} ${size.height}` });
  map.append(baseElement(drawing.base), ...shapeElements(drawing.shapes), ...drawing.places.flatMap(markElements));
  return map;
}

/** As `BaseMap` draws it. */
function baseElement({ size, land, borders, coasts, countries, towns }: BaseDrawing): SVGElement {
  const group = svg("g", { class: base["base"] });
  group.append(
    svg("rect", { class: base["water"], ...size }),
    svg("path", { class: base["land"], d: land }),
    svg("path", { class: base["border"], d: borders }),
    svg("path", { class: base["coast"], d: coasts }),
    ...countries.map((label) => nameElement(label, base["country"], COUNTRY_FONT_PX)),
    ...towns.flatMap(({ at: [cx, cy], label }) => [
      svg("circle", { class: base["dot"], cx, cy, r: TOWN_RADIUS }),
      nameElement(label, base["town"], TOWN_FONT_PX),
    ]),
  );
  return group;
}

function markElements({ at: [cx, cy], mark, isMain, label }: DrawnPlace): readonly SVGElement[] {
  const circle = (name: string, r: number) => svg("circle", { class: styles[name], cx, cy, r });
  return [
    ...(mark === "ring" ? [circle("area", 14)] : []),
    ...(mark === "dot" && isMain ? [circle("ring", 9)] : []),
    ...(mark === "dot" ? [circle("dot", isMain ? 4.5 : 3.5)] : []),
    ...(label ? [nameElement(label, styles[isMain ? "main" : "place"], isMain ? MAIN_FONT_PX : PLACE_FONT_PX)] : []),
  ];
}

function nameElement({ text, x, y, anchor }: Label, className: string | undefined, fontPx: number): SVGElement {
  const name = svg("text", { class: className, x, y, "text-anchor": anchor, "font-size": fontPx });
  name.textContent = isolated(text);
  return name;
}
