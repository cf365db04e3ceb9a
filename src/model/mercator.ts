/**
 * The Mercator projection in radians: longitude to the east, and the stretched latitude upward. Web maps use it, so that
 * panning and zooming are a shift and a scale. Source: J. P. Snyder, Map Projections – A Working Manual, USGS 1987, p. 41.
 */
const RADIAN = 180 / Math.PI;
/** The projection has no poles. */
const MAX_LAT = 89;

/** @param lat  degrees; nearer to a pole than a degree counts as a degree from it */
export const mercatorUp = (lat: number): number => {
  const limited = Math.min(Math.max(lat, -MAX_LAT), MAX_LAT);
  return Math.log(Math.tan(Math.PI / 4 + limited / RADIAN / 2));
};

/** The inverse of `mercatorUp`, in degrees. */
export const mercatorLat = (up: number): number => (2 * Math.atan(Math.exp(up)) - Math.PI / 2) * RADIAN;
