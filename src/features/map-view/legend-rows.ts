/** What the legend of the map explains: only what occurs in the chronicle, whatever filter and window. Pure. */
import type { Chronicle, Status } from "../../model/chronicle/chronicle";
import { glyphStyle } from "../../model/chronicle/lane-style";
import { STATUS_ORDER } from "../../model/filter/filter";
import type { MapPlaces } from "../../store/selectors/map";
import { type MapShape, type ShapeStyle, mapShapesOf } from "../map/map-shapes";

type Drawn = { readonly route: boolean; readonly area: boolean };

export type LegendRows = {
  /** How places are drawn that are not known exactly. */
  readonly ring: boolean;
  readonly country: boolean;
  /** What some event has. */
  readonly shapes: Drawn;
  /** What is as certain: marks of events, and lines and areas, which may have a status of their own. */
  readonly statuses: readonly (Drawn & { readonly status: Status; readonly style: ShapeStyle })[];
  readonly contested: boolean;
};

/** O(n) in the events; reads the routes and areas of all. */
export function legendRows(chronicle: Chronicle, { extents, order }: MapPlaces["points"]): LegendRows {
  const { signs } = chronicle.digest;
  const shapes: MapShape[] = [];
  for (const event of chronicle.events) shapes.push(...mapShapesOf(event));
  const drawn = (those: readonly MapShape[]): Drawn => ({
    route: those.some(({ kind }) => kind === "route"),
    area: those.some(({ kind }) => kind === "area"),
  });
  return {
    ring: order.some((code) => extents[code] === "around" || extents[code] === "region"),
    country: order.some((code) => extents[code] === "country"),
    shapes: drawn(shapes),
    statuses: STATUS_ORDER.flatMap((status) => {
      const style = glyphStyle({ status }) as ShapeStyle;
      const alike = drawn(shapes.filter((shape) => shape.style === style));
      const isUsed = signs.statuses.has(status) || (style !== "solid" && (alike.route || alike.area));
      return isUsed ? [{ status, style, ...alike }] : [];
    }),
    contested: signs.contested,
  };
}
