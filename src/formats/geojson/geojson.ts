/** GeoJSON (RFC 7946): features whose properties have a title and a date; their geometries become places, routes and areas. */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import { SHAPE_KINDS } from "../../model/geometry/geometry";
import { DraftBuilder } from "../draft-builder";
import { type Role, readKey } from "../fields/roles";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, recordAt, textAt, textAtAny, textOf } from "../json-values";
import { type ListedObject, nameOfField, readObjectEvents, sniffObjects } from "../plain/object-events";
import type { ProblemPlace, SourcePosition } from "../source-position";
import { middleOf } from "./middle";
import { shapesIn } from "./shapes";

export const geoJson: ImportFormat = {
  id: "geojson",
  labelKey: "formats.geoJson",
  extensions: ["geojson", "json"],
  sniff: ({ json }) => {
    const features = json?.ok ? featuresOf(json.value) : undefined;
    return features && features.length > 0 ? Math.max(0.65, sniffObjects(features.map(propertiesOf)) + 0.1) : 0;
  },
  parse: ({ json, text, title }, report, { dayOrder }) => {
    const root = json?.ok && isRecord(json.value) ? json.value : {};
    const features = featuresOf(root) ?? [];
    const builder = new DraftBuilder(report, nameOfField);
    const isAlone = listAt(root, "features") === undefined;
    const events = features.map((feature, index): ListedObject => {
      const position = new FeaturePosition(isAlone ? "" : `features[${index}]`, index + 1);
      return isRecord(feature) ? eventOf(feature, position, report) : { value: feature, position };
    });
    readObjectEvents(events, builder, report, { text, dayOrder });
    const name = textAtAny(root, "title", "name") ?? title;
    return builder.build(name === "" ? {} : { title: name }, features.length);
  },
};

/** Of a collection, or a feature alone. */
function featuresOf(value: unknown): readonly unknown[] | undefined {
  if (!isRecord(value)) return undefined;
  const type = textAt(value, "type");
  if (type === "FeatureCollection") return listAt(value, "features");
  return type === "Feature" && isRecord(ownValue(value, "properties")) ? [value] : undefined;
}

const propertiesOf = (feature: unknown): JsonRecord => (isRecord(feature) ? recordAt(feature, "properties") : {});

/** Fields are in the properties of a feature, except its geometry. */
class FeaturePosition implements SourcePosition {
  constructor(
    private readonly path: string,
    private readonly order: number,
  ) {}

  place(field?: string): ProblemPlace {
    const inside = field === GEOMETRY ? [GEOMETRY] : ["properties", ...(field === undefined ? [] : [field])];
    return { order: this.order, where: [...(this.path === "" ? [] : [this.path]), ...inside].join(".") };
  }
}

const GEOMETRY = "geometry";

/** The properties with the place where they do not name one; lines and areas are the route and area of the event. */
function eventOf(feature: JsonRecord, position: SourcePosition, report: ImportReport): ListedObject {
  // What is said about a route or an area is read with its geometry.
  const properties = Object.fromEntries(
    Object.entries(propertiesOf(feature)).filter(([key, value]) => !(isRecord(value) && isShapeKind(key))),
  );
  const roles = new Map(Object.keys(properties).map((key) => [readKey(key).meaning?.role, key] as const));
  const isGiven = (role: Role) => isFilled(properties[roles.get(role) ?? ""]);
  const id = textAt(feature, "id");
  const own = { ...(id === undefined || isGiven("id") ? {} : { id }), ...properties };
  const geometry = ownValue(feature, GEOMETRY);
  if (!isRecord(geometry)) return { value: own, position };
  const { shapes, rest } = shapesIn(geometry, propertiesOf(feature));
  const withShapes = (value: JsonRecord): ListedObject => ({ value, position, more: shapes });
  if (!rest || isGiven("latitude") || hasPoint(properties[roles.get("place") ?? ""])) return withShapes(own);
  const middle = middleOf(rest);
  if (!middle) {
    const fault = { expected: "a geometry with coordinates: longitude, latitude", value: geometry };
    report.warn("field.invalid", position.place(GEOMETRY), fault);
    return withShapes(own);
  }
  if (!middle.isPoint) {
    const expected = "points, lines and areas; of several points the middle is taken as the place";
    report.gather("field.not-kept", position.place(), expected, textAt(rest, "type") ?? GEOMETRY);
  }
  const { lat, lon } = middle;
  if (isGiven("place")) return withShapes({ ...own, latitude: lat, longitude: lon });
  // A place has a name; on most maps that of the point is its title.
  const titleKey = roles.get("title");
  const name = titleKey === undefined ? undefined : textOf(properties[titleKey]);
  return withShapes({ ...own, location: { name: name ?? `${lat}, ${lon}`, lat, lon } });
}

const isShapeKind = (key: string): boolean => SHAPE_KINDS.some((kind) => kind === key);

const isFilled = (value: unknown): boolean =>
  textOf(value) !== undefined || isRecord(value) || (Array.isArray(value) && value.length > 0);

/** Whether places are listed with their own coordinates. */
const hasPoint = (value: unknown): boolean =>
  [value].flat().some((place: unknown) => isRecord(place) && textAtAny(place, "lat", "latitude") !== undefined);
