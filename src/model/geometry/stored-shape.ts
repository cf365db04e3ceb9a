/** Routes and areas of a draft, from the storage of the browser or a file: hostile until read. */
import { isRecord } from "../chronicle/chunks";
import type { ShapeKind } from "./geometry";
import { type ShapeOf, readShape, silentReading } from "./read-shapes";

/** The source that it names may have gone since: the draft keeps it, as it keeps other references to nothing. */
export function storedShape<K extends ShapeKind>(kind: K, value: unknown): ShapeOf[K] | undefined {
  if (value === undefined) return undefined;
  const id = isRecord(value) && typeof value["source"] === "string" ? value["source"] : undefined;
  return readShape(kind, value, [{ id }], "", silentReading())?.shape;
}
