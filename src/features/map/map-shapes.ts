/** The routes and areas of events that a map draws, with how certain they look. */
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { type GlyphStyle, glyphStyle } from "../../model/chronicle/lane-style";
import { type AreaGeometry, type LonLat, type RouteGeometry, linesOf } from "../../model/geometry/geometry";
import { shapesOf } from "../../model/geometry/shapes-of";

/** As on the timeline. What is contested about an event that happened is no matter of where. */
export type ShapeStyle = Exclude<GlyphStyle, "half">;

export type MapShape =
  | { readonly kind: "route"; readonly geometry: RouteGeometry; readonly style: ShapeStyle }
  | {
      readonly kind: "area";
      readonly geometry: AreaGeometry;
      readonly style: ShapeStyle;
      /** What is inside is unclear: drawn without hatching. */
      readonly isOutline: boolean;
    };

const NONE: readonly MapShape[] = [];

/** An event, also of a draft. */
type ShapedEvent = Pick<TimelineEvent, "route" | "area" | "sources" | "status">;
const known = new WeakMap<ShapedEvent, readonly MapShape[]>();

/** The same list for the same event. Areas first: routes are drawn over them. A shape without a status of its own looks as certain as its event. */
export function mapShapesOf(event: ShapedEvent): readonly MapShape[] {
  const { route, area, isOutline } = shapesOf(event);
  if (!route && !area) return NONE;
  const before = known.get(event);
  if (before) return before;
  const styleOf = (status: TimelineEvent["status"]) => glyphStyle({ status: status ?? event.status }) as ShapeStyle;
  const shapes: readonly MapShape[] = [
    ...(area ? [{ kind: "area" as const, geometry: area.geometry, style: styleOf(area.status), isOutline }] : []),
    ...(route ? [{ kind: "route" as const, geometry: route.geometry, style: styleOf(route.status) }] : []),
  ];
  known.set(event, shapes);
  return shapes;
}

/** Of several events. @param positions  in the chronicle */
export const mapShapesAt = ({ events }: Pick<Chronicle, "events">, positions: readonly number[]): readonly MapShape[] =>
  positions.flatMap((position) => events.at(position) ?? []).flatMap(mapShapesOf);

/** All positions, to fit them in view. */
export const positionsOf = (shapes: readonly MapShape[]): readonly LonLat[] =>
  shapes.flatMap(({ geometry }) => linesOf(geometry).flat());
