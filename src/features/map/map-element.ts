/** The map of some places as an element, for parts that do not use React. */
import { isolated } from "../../i18n/isolated";
import { countryName } from "../../i18n/place-name";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { type LonLat, atlasFor, loadAtlas } from "./atlas";
import { COUNTRY_FONT_PX, type DrawnPlace, MAIN_FONT_PX, PLACE_FONT_PX, drawMap } from "./map-drawing";
import type { Label } from "./map-labels";
import { type LocatedPlace, mapPlaceOf } from "./map-places";
import { mapShapesOf, positionsOf } from "./map-shapes";
import type { MapSize } from "./projection";
import type { ShapeDrawing } from "./shape-drawing";
import { SHAPE_GRADIENTS, shapeParts } from "./shape-parts";
import shapeStyles from "./MapShapes.module.css";
import styles from "./PlaceMap.module.css";

const SVG = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** @throws LoadError  when the atlas cannot be fetched */
export async function mapElement(
  places: readonly LocatedPlace[],
  event: TimelineEvent,
  lang: string,
  size: MapSize,
): Promise<SVGElement> {
  const shapes = mapShapesOf(event);
  if (places.length + shapes.length === 0) throw new RangeError("there is nothing to show on a map");
  const atlas = await loadAtlas(
    atlasFor([...places.map(({ lon, lat }): LonLat => [lon, lat]), ...positionsOf(shapes)]),
  );
  const named = places.map((place) => mapPlaceOf(place, lang));
  const drawing = drawMap(atlas, named, (code) => countryName(code, lang), size, shapes);
  const map = svg("svg", { class: styles["map"], viewBox: `0 0 ${size.width} ${size.height}` });
  map.append(
    svg("rect", { class: styles["water"], ...size }),
    svg("path", { class: styles["land"], d: drawing.land }),
    svg("path", { class: styles["border"], d: drawing.borders }),
    svg("path", { class: styles["coast"], d: drawing.coasts }),
    ...drawing.countries.map((label) => nameElement(label, styles["country"], COUNTRY_FONT_PX)),
    ...shapeElements(drawing.shapes),
    ...drawing.places.flatMap(markElements),
  );
  return map;
}

let shapeMaps = 0;

/** See MapShapes.tsx. */
function shapeElements(drawings: readonly ShapeDrawing[]): readonly SVGElement[] {
  if (drawings.length === 0) return [];
  shapeMaps += 1;
  // Ids of React have no such form.
  const idOf = (name: string) => `map-element-${shapeMaps}-${name}`;
  const paint = (name: string | undefined) => name && `url(#${idOf(name)})`;
  const defs = svg("defs", {});
  defs.append(
    ...SHAPE_GRADIENTS.map(({ name, x2, y2, share, isOpen }) => {
      const gradient = svg("linearGradient", {
        id: idOf(name),
        gradientUnits: "userSpaceOnUse",
        spreadMethod: "repeat",
        x2,
        y2,
      });
      gradient.append(
        svg("stop", { class: shapeStyles["line"], offset: share }),
        svg("stop", { class: shapeStyles[isOpen ? "open" : "between"], offset: share }),
      );
      return gradient;
    }),
  );
  const paths = drawings.flatMap(shapeParts).map(({ d, look, fill, stroke }) => {
    const path = svg("path", { class: shapeStyles[look], d });
    if (fill) path.style.setProperty("fill", paint(fill) ?? "");
    if (stroke) path.style.setProperty("stroke", paint(stroke) ?? "");
    return path;
  });
  return [defs, ...paths];
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

function svg(tag: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  return element;
}
