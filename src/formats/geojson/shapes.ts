/** The route and the area in the geometry of a feature, and what its properties say about them. */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import type { EventParts } from "../event-parts";
import { type JsonRecord, listAt, textAt } from "../json-values";

export type FeatureShapes = {
  readonly shapes: Pick<EventParts, "route" | "area">;
  /** The geometry without them; `undefined` if nothing is left. */
  readonly rest: JsonRecord | undefined;
};

const KINDS: Readonly<Record<string, "route" | "area">> = {
  LineString: "route",
  MultiLineString: "route",
  Polygon: "area",
  MultiPolygon: "area",
};

/** Whether they can be drawn, the reader of chronicles decides. Collections inside of collections stay as they are. */
export function shapesIn(geometry: JsonRecord, properties: JsonRecord): FeatureShapes {
  const isCollection = textAt(geometry, "type") === "GeometryCollection";
  const parts = isCollection ? (listAt(geometry, "geometries") ?? []).filter(isRecord) : [geometry];
  const found = { route: [] as JsonRecord[], area: [] as JsonRecord[] };
  const others: JsonRecord[] = [];
  for (const part of parts) {
    const kind = KINDS[textAt(part, "type") ?? ""];
    if (kind) found[kind].push(part);
    else others.push(part);
  }
  const shapeOf = (kind: "route" | "area") => {
    const [first] = found[kind];
    if (!first) return {};
    const words = ownValue(properties, kind);
    const whole = found[kind].length === 1 ? first : { type: "GeometryCollection", geometries: found[kind] };
    return { [kind]: { ...(isRecord(words) ? words : {}), geometry: whole } };
  };
  const isWhole = others.length === parts.length && parts.length > 0;
  const [first] = others;
  const rest = isWhole ? geometry : others.length > 1 ? { ...geometry, geometries: others } : first;
  return { shapes: { ...shapeOf("route"), ...shapeOf("area") }, rest };
}
