/** The geometries in a GeoJSON object: a geometry alone, a feature, or a collection of either. */
import { isRecord, ownValue } from "../chronicle/chunks";
import type { ShapeKind } from "./geometry";
import type { ShapeFaults } from "./shape-faults";

export type FoundGeometry = {
  readonly type: "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon";
  readonly coordinates: unknown;
  /** Path of the coordinates. */
  readonly where: string;
};

/** A collection in a collection in a collection … is no map that anyone draws. */
const MAX_DEPTH = 8;
/** More features of one shape are not looked at. */
const MAX_FEATURES = 1_000;

const FITTING: Readonly<Record<ShapeKind, readonly string[]>> = {
  route: ["LineString", "MultiLineString"],
  area: ["Polygon", "MultiPolygon"],
};

/** Whether a value is GeoJSON itself, not an object that has it in its `geometry`. */
export const isGeoJson = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof ownValue(value, "type") === "string";

/** Never recursive: the input may be nested as deeply as it likes. @returns those that fit, in order */
export function findGeometries(
  kind: ShapeKind,
  value: unknown,
  where: string,
  faults: ShapeFaults,
): readonly FoundGeometry[] {
  const found: FoundGeometry[] = [];
  const pending: { readonly value: unknown; readonly where: string; readonly depth: number }[] = [
    { value, where, depth: 0 },
  ];
  let seen = 0;
  for (let item = pending.pop(); item !== undefined && seen < MAX_FEATURES; item = pending.pop()) {
    const { where: at, depth } = item;
    if (!isRecord(item.value)) {
      faults.note("shape.invalid", { where: at, expected: 'a GeoJSON object: { "type": … }', value: item.value });
      continue;
    }
    seen += 1;
    const inside = insideOf(item.value);
    if (inside) {
      if (depth === MAX_DEPTH) {
        faults.note("shape.nesting", { where: at, expected: `at most ${MAX_DEPTH} collections inside one another` });
        continue;
      }
      // The last one is taken first: from the end, they come in order.
      const parts = inside.parts.slice(0, MAX_FEATURES);
      for (let i = parts.length - 1; i >= 0; i -= 1) {
        const path = inside.isList ? `${at}.${inside.key}[${i}]` : `${at}.${inside.key}`;
        pending.push({ value: parts[i], where: path, depth: depth + 1 });
      }
      continue;
    }
    const type = ownValue(item.value, "type");
    if (typeof type === "string" && FITTING[kind].includes(type)) {
      const coordinates = ownValue(item.value, "coordinates");
      found.push({ type: type as FoundGeometry["type"], coordinates, where: `${at}.coordinates` });
    } else {
      const expected = `a ${FITTING[kind].join(" or ")}`;
      faults.note("shape.type", { where: `${at}.type`, expected, value: type });
    }
  }
  return found;
}

type Inside = { readonly parts: readonly unknown[]; readonly key: string; readonly isList: boolean };

function insideOf(value: Readonly<Record<string, unknown>>): Inside | undefined {
  const listAt = (key: string): Inside => {
    const list = ownValue(value, key);
    return { parts: Array.isArray(list) ? (list as unknown[]) : [list], key, isList: Array.isArray(list) };
  };
  switch (ownValue(value, "type")) {
    case "FeatureCollection":
      return listAt("features");
    case "GeometryCollection":
      return listAt("geometries");
    case "Feature":
      return { parts: [ownValue(value, "geometry")], key: "geometry", isList: false };
    default:
      return undefined;
  }
}
