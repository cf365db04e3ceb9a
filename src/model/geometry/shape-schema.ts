/** The fields of a route or area in a file, and their published schema. What a geometry may be: read-geometry.ts. */
import * as v from "valibot";
import { Id, STATUSES, TextSchema } from "../chronicle/schema";

const FIELDS = {
  /** The id of a source of the same event. */
  source: v.optional(Id),
  /** If it differs from that of the event. */
  status: v.optional(v.picklist(STATUSES)),
  claimedBy: v.optional(TextSchema),
  label: v.optional(TextSchema),
};
export const ShapeFieldsSchema = v.object(FIELDS);

/** Longitude, latitude; an altitude is ignored. */
const PositionSchema = v.pipe(v.array(v.number()), v.minLength(2));
const LineSchema = v.pipe(v.array(PositionSchema), v.minLength(2));
const RingsSchema = v.pipe(v.array(v.pipe(v.array(PositionSchema), v.minLength(3))), v.minLength(1));
const geometry = <T extends string, S extends v.GenericSchema>(type: T, coordinates: S) =>
  v.looseObject({ type: v.literal(type), coordinates });
const FeatureSchema = v.looseObject({ type: v.literal("Feature"), geometry: v.looseObject({ type: v.string() }) });
const CollectionSchema = v.looseObject({
  type: v.literal("FeatureCollection"),
  features: v.pipe(v.array(FeatureSchema), v.minLength(1)),
});

/** Only for the published JSON Schema; files are read by read-shapes.ts, which repairs more. */
export const RouteSchema = v.object({
  geometry: v.union([
    geometry("LineString", LineSchema),
    geometry("MultiLineString", v.pipe(v.array(LineSchema), v.minLength(1))),
    FeatureSchema,
    CollectionSchema,
  ]),
  ...FIELDS,
});
/** See `RouteSchema`. */
export const AreaSchema = v.object({
  geometry: v.union([
    geometry("Polygon", RingsSchema),
    geometry("MultiPolygon", v.pipe(v.array(RingsSchema), v.minLength(1))),
    FeatureSchema,
    CollectionSchema,
  ]),
  ...FIELDS,
});
