/** GeoJSON as it is pasted or opened: the route and the area in it. Pure. */
import { ProblemLog } from "../../../model/chronicle/problem-codes";
import { findGeometries } from "../../../model/geometry/find-geometries";
import { type LonLat, SHAPE_KINDS, type ShapeKind } from "../../../model/geometry/geometry";
import { looksSwapped } from "../../../model/geometry/looks-swapped";
import { readGeometry } from "../../../model/geometry/read-geometry";
import type { ShapeOf } from "../../../model/geometry/read-shapes";
import { ShapeFaults } from "../../../model/geometry/shape-faults";
import { parseJsonText } from "../../../model/json-text";
import type { Problem } from "../../../model/problem";

/** In UTF-16 units; more positions than can be read do not fit. */
export const MAX_SHAPE_TEXT = 16_000_000;

export type ShapeText = {
  readonly shapes: { readonly [Kind in ShapeKind]?: ShapeOf[Kind]["geometry"] };
  readonly problems: readonly Problem[];
};

/** @param places  of the event, to notice coordinates in the wrong order */
export function readShapeText(text: string, places: readonly LonLat[]): ShapeText {
  if (text.length > MAX_SHAPE_TEXT) {
    const expected = `at most ${MAX_SHAPE_TEXT / 1_000_000} MB`;
    return { shapes: {}, problems: [{ code: "file.too-large", severity: "error", where: "", expected }] };
  }
  const json = parseJsonText(text);
  if (!json.ok) return { shapes: {}, problems: [json.problem] };
  const log = new ProblemLog();
  const isIn = (kind: ShapeKind) => findGeometries(kind, json.value, "", new ShapeFaults()).length > 0;
  const kinds = SHAPE_KINDS.filter(isIn);
  // Of a geometry that is neither, the words for a route say what was expected.
  const [first = "route", second] = kinds;
  const shapes = Object.assign({}, ...[first, ...(second ? [second] : [])].map(read)) as ShapeText["shapes"];
  return { shapes, problems: log.problems };

  function read(kind: ShapeKind): object {
    const geometry = readGeometry(kind, json.ok ? json.value : undefined, "", {
      error: (code, fault) => log.error(code, fault),
      // With both in one file, each is of another kind than the other.
      warn: (code, fault) => (code === "shape.type" && kinds.length > 1 ? undefined : log.warn(code, fault)),
    })?.geometry;
    if (!geometry) return {};
    if (looksSwapped(geometry, places))
      log.warn("shape.far", { where: "", expected: "longitude first, then latitude" });
    return { [kind]: geometry };
  }
}
