/** The part of the earth that the map shows, as written in a link: "48.5,31.2,5.5". Pure. */

export type MapCamera = {
  /** Of the middle of the map, in degrees. */
  readonly lat: number;
  readonly lon: number;
  /** As in web maps: at 0 the earth is 256 px wide, and each whole step doubles it. */
  readonly zoom: number;
};

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d{1,6})?)`;
const PATTERN = new RegExp(`^${NUMBER},${NUMBER},${NUMBER}$`);
const LIMITS: readonly (readonly [min: number, max: number])[] = [
  [-90, 90],
  [-180, 180],
  [-2, 22],
];
/** A hundredth of a degree is less than a px up to zoom 6. */
const DIGITS = 2;
const FINE_FROM_ZOOM = 6;
const FINE_DIGITS = 4;

/** @returns `undefined` if that is not a part of the earth */
export function readCamera(text: string): MapCamera | undefined {
  const numbers = PATTERN.exec(text)?.slice(1).map(Number);
  const isInside = numbers?.every((value, i) => value >= (LIMITS[i]?.[0] ?? 0) && value <= (LIMITS[i]?.[1] ?? 0));
  if (!numbers || !isInside) return undefined;
  const [lat = 0, lon = 0, zoom = 0] = numbers;
  return { lat, lon, zoom };
}

/** With as many digits as can be seen. */
export function writeCamera({ lat, lon, zoom }: MapCamera): string {
  const digits = zoom < FINE_FROM_ZOOM ? DIGITS : FINE_DIGITS;
  const plain = (value: number, places: number) => String(Number(value.toFixed(places)) + 0);
  return [plain(lat, digits), plain(lon, digits), plain(zoom, 2)].join(",");
}
