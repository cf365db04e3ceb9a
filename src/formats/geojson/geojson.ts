/** GeoJSON (RFC 7946): features whose properties have a title and a date; their coordinates become places. */
import { isRecord, ownValue } from "../../model/chronicle/chunks";
import { DraftBuilder } from "../draft-builder";
import { readKey } from "../fields/roles";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, recordAt, textAt, textAtAny, textOf } from "../json-values";
import { nameOfField, readObjectEvents, sniffObjects } from "../plain/object-events";
import { PathPosition, type SourcePosition } from "../source-position";
import { middleOf } from "./middle";

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
    const events = features.map((feature, index) => {
      const path = isAlone ? "properties" : `features[${index}].properties`;
      const position = new PathPosition(path, index + 1);
      return { value: isRecord(feature) ? eventOf(feature, position, report) : feature, position };
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

/** The properties with the place where they do not name one. */
function eventOf(feature: JsonRecord, position: SourcePosition, report: ImportReport): JsonRecord {
  const properties = propertiesOf(feature);
  const roles = new Map(
    Object.keys(properties)
      .filter((key) => textOf(properties[key]) !== undefined)
      .map((key) => [readKey(key).meaning?.role, key] as const),
  );
  const id = textAt(feature, "id");
  const own = { ...(id === undefined || roles.has("id") ? {} : { id }), ...properties };
  const geometry = ownValue(feature, "geometry");
  if (!isRecord(geometry) || roles.has("latitude")) return own;
  const middle = middleOf(geometry);
  if (!middle) {
    const fault = { expected: "a geometry with coordinates: longitude, latitude", value: geometry };
    report.warn(
      "field.invalid",
      { ...position.place(), where: `${position.place().where.slice(0, -11)}.geometry` },
      fault,
    );
    return own;
  }
  if (!middle.isPoint) {
    const expected = "points; of lines and areas the middle is taken as the place";
    report.gather("field.not-kept", position.place(), expected, textAt(geometry, "type") ?? "geometry");
  }
  const { lat, lon } = middle;
  if (roles.has("place")) return { ...own, latitude: lat, longitude: lon };
  // A place has a name; on most maps that of the point is its title.
  const titleKey = roles.get("title");
  const name = titleKey === undefined ? `${lat}, ${lon}` : textOf(properties[titleKey]);
  return { ...own, location: { name, lat, lon } };
}
