import type { Problem } from "../../../src/model/problem";
import { ProblemLog } from "../../../src/model/chronicle/problem-codes";
import type { ShapeKind } from "../../../src/model/geometry/geometry";
import { type GeometryRead, readGeometry } from "../../../src/model/geometry/read-geometry";

/** Reads a geometry with its problems. */
export function read<K extends ShapeKind>(
  kind: K,
  value: unknown,
): { readonly read: GeometryRead<K> | undefined; readonly problems: readonly Problem[]; readonly codes: string[] } {
  const log = new ProblemLog();
  const found = readGeometry(kind, value, "x", log);
  return {
    read: found,
    problems: log.problems,
    codes: log.problems.map(({ code, severity }) => `${severity} ${code}`),
  };
}

export const line = (...coordinates: unknown[]) => ({ type: "LineString", coordinates });
export const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
