/** The route and area of an event, for whoever draws or describes them. */
import type { TimelineEvent } from "../chronicle/chronicle";
import type { Area, Route } from "./geometry";
import { readShape, silentReading } from "./read-shapes";

export type Shapes = {
  readonly route?: Route;
  readonly area?: Area;
  /** The area crosses itself: only its outline can be drawn. */
  readonly isOutline: boolean;
};

const NO_SHAPES: Shapes = { isOutline: false };
const known = new WeakMap<ShapeFields, Shapes>();

type ShapeFields = Pick<TimelineEvent, "route" | "area" | "sources">;

/** Reads them when they are needed first: the chronicle of the page keeps them as they are in its file. Never throws on JSON. */
export function shapesOf(event: ShapeFields): Shapes {
  if (event.route === undefined && event.area === undefined) return NO_SHAPES;
  const before = known.get(event);
  if (before) return before;
  const reading = silentReading();
  const route = event.route === undefined ? undefined : readShape("route", event.route, event.sources, "", reading);
  const area = event.area === undefined ? undefined : readShape("area", event.area, event.sources, "", reading);
  const shapes: Shapes = {
    ...(route ? { route: route.shape } : {}),
    ...(area ? { area: area.shape } : {}),
    isOutline: area?.isOutline ?? false,
  };
  known.set(event, shapes);
  return shapes;
}
