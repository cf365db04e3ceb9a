/** Reads the routes and areas of events. Apart from the reader of the first view: docs/architecture.md. */
import { type Reading, isRecord, ownValue, readChunk } from "../chronicle/chunks";
import type { DraftEvent } from "../chronicle/draft-event";
import { ProblemLog } from "../chronicle/problem-codes";
import { isGeoJson } from "./find-geometries";
import { type Area, type GeometryOf, type Route, SHAPE_KINDS, type ShapeKind } from "./geometry";
import { readGeometry } from "./read-geometry";
import { ShapeFieldsSchema } from "./shape-schema";

export type ShapeOf = { readonly route: Route; readonly area: Area };
export type ShapeRead<K extends ShapeKind> = { readonly shape: ShapeOf[K]; readonly isOutline: boolean };

type SourceIds = readonly { readonly id?: string | undefined }[];

/**
 * Geometries that came from this reader: a draft is read again after each edit. They are never changed in place. One that crosses
 * itself is not among them: its problem is said each time.
 */
const clean = new WeakMap<object, ShapeKind>();

/**
 * @param value  the field of an event: an object with a geometry, or GeoJSON itself
 * @param sources  of the event
 * @param where  path of the field
 */
export function readShape<K extends ShapeKind>(
  kind: K,
  value: unknown,
  sources: SourceIds,
  where: string,
  reading: Reading,
): ShapeRead<K> | undefined {
  if (!isRecord(value)) {
    reading.log.error("shape.invalid", { where, expected: 'an object with a "geometry"', value });
    return undefined;
  }
  const isBare = isGeoJson(value);
  const given = isBare ? value : ownValue(value, "geometry");
  const read =
    isRecord(given) && clean.get(given) === kind
      ? { geometry: given as unknown as GeometryOf[K], isOutline: false }
      : readGeometry(kind, given, isBare ? where : `${where}.geometry`, reading.log);
  if (!read) return undefined;
  const { geometry, isOutline } = read;
  if (!isOutline) clean.set(geometry, kind);
  if (isBare) return { shape: { geometry } as ShapeOf[K], isOutline };
  const { geometry: _read, ...others } = value;
  const fields = readChunk(ShapeFieldsSchema, others, where, reading);
  const { source, ...rest } = fields.ok ? fields.value : {};
  const isKnown = source === undefined || sources.some(({ id }) => id === source);
  if (!isKnown) {
    const expected = "the id of a source of this event";
    reading.log.warn("reference.unknown", { where: `${where}.source`, expected, value: source });
  }
  const shape = { geometry, ...(isKnown && source !== undefined ? { source } : {}), ...rest };
  return { shape: shape as unknown as ShapeOf[K], isOutline };
}

/** Replaces what the file says by what can be drawn of it, or removes it. @param event  its sources are read already */
export function readShapes(event: DraftEvent, where: string, reading: Reading): void {
  for (const kind of SHAPE_KINDS) {
    if (event[kind] === undefined) continue;
    const read = readShape(kind, event[kind], event.sources, `${where}.${kind}`, reading);
    if (read) event[kind] = read.shape;
    else delete event[kind];
  }
}

/** For what was read before: nobody is told. */
export const silentReading = (): Reading => ({ log: new ProblemLog(), unknownKeys: new Set() });
