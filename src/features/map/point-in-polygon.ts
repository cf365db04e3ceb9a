/**
 * Whether a point lies inside a polygon, on the flat grid of degrees: a hundred times faster than on the sphere, and at
 * the size of countries no different. Polygons of an atlas go on beyond the date line, so a point near it is to be tried with 360 degrees
 * more and less.
 * @param rings  the outline, then the holes
 */
export function isInPolygon(
  rings: readonly (readonly (readonly number[])[])[],
  [lon, lat]: readonly [number, number],
): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[j] ?? [];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
  }
  return isInside;
}
