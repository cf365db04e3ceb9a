/**
 * Geographical coordinates as people write and copy them: in decimal degrees, with a point or a comma, or in degrees, minutes
 * and seconds, with the letters of the four directions or the Ukrainian words for them.
 */
export type Coordinates = { readonly lat: number; readonly lon: number };

export type CoordinatesRead =
  | { readonly ok: true; readonly coordinates: Coordinates }
  /** `form`: not coordinates; `lat`, `lon`: beyond 90 or 180 degrees, perhaps in the wrong order. */
  | { readonly ok: false; readonly fault: "form" | "lat" | "lon" };

const MAX_LENGTH = 100;
/** 0.1 m. */
const DIGITS = 6;

const NUMBER = String.raw`\d{1,3}(?:[.,]\d+)?`;
const SIXTIETHS = String.raw`\d{1,2}(?:[.,]\d+)?`;
const DEGREES = String.raw`(?<sign>[+-])?\s*(?<deg>${NUMBER})\s*°?\s*(?:(?<min>${SIXTIETHS})\s*'\s*)?(?:(?<sec>${SIXTIETHS})\s*"\s*)?`;
const LETTER = "(?<dir>[NSEW])?";
/** With the letters of the directions before the degrees, or after. */
const PARTS = [String.raw`${LETTER}\s*${DEGREES}`, `${DEGREES}${LETTER}`];
const named = (part: string, name: string) => part.replaceAll(/\?<(\w+)>/g, `?<${name}$1>`);
/** Between the two: a comma, a semicolon or a space; nothing after a sign or a letter. */
const BOTH = PARTS.map(
  (part) => new RegExp(String.raw`^${named(part, "a")}(?:\s*[,;]\s*|\s+|(?<=[NSEW°'"]))${named(part, "b")}$`),
);

/** Look-alikes, and the words of Ukrainian: північної (південної) широти, східної (західної) довготи. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[−–—]/g, "-"],
  [/[″”“ʺ]|''|′′|’’/g, '"'],
  [/[′’‘ʹ´`]/g, "'"],
  [/[º˚]/g, "°"],
  [/ПН\.?\s*Ш\.?/g, "N"],
  [/ПД\.?\s*Ш\.?/g, "S"],
  [/СХ\.?\s*Д\.?/g, "E"],
  [/З(?:А)?Х\.?\s*Д\.?/g, "W"],
];

/** Latitude first, unless letters say otherwise. Never throws. */
export function readCoordinates(raw: string): CoordinatesRead {
  const upper = raw.trim().toUpperCase();
  if (upper.length > MAX_LENGTH) return { ok: false, fault: "form" };
  const text = SPELLINGS.reduce((before, [from, to]) => before.replaceAll(from, to), upper);
  const groups = BOTH.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
  const first = groups && readPart(groups, "a");
  const second = groups && readPart(groups, "b");
  if (!first || !second) return { ok: false, fault: "form" };
  const isTurned = first.axis === "lon" || second.axis === "lat";
  const [north, east] = isTurned ? [second, first] : [first, second];
  if (north.axis === "lon" || east.axis === "lat") return { ok: false, fault: "form" };
  const [lat, lon] = [north.degrees, east.degrees];
  if (Math.abs(lat) > 90) return { ok: false, fault: "lat" };
  if (Math.abs(lon) > 180) return { ok: false, fault: "lon" };
  return { ok: true, coordinates: { lat, lon } };
}

type Part = { readonly degrees: number; readonly axis: "lat" | "lon" | undefined };

function readPart(groups: Readonly<Record<string, string | undefined>>, name: string): Part | undefined {
  const group = (key: string) => groups[`${name}${key}`];
  const numberOf = (key: string) => Number((group(key) ?? "0").replace(",", "."));
  const [direction, sign] = [group("dir"), group("sign")];
  const [minutes, seconds] = [numberOf("min"), numberOf("sec")];
  if ((direction !== undefined && sign !== undefined) || minutes >= 60 || seconds >= 60) return undefined;
  const isNegative = sign === "-" || direction === "S" || direction === "W";
  const size = numberOf("deg") + minutes / 60 + seconds / 3_600;
  // Never −0.
  const degrees = Number((isNegative ? -size : size).toFixed(DIGITS)) + 0;
  return {
    degrees,
    axis: direction === undefined ? undefined : direction === "N" || direction === "S" ? "lat" : "lon",
  };
}

/** As `readCoordinates` reads them: "50.45, 30.52". */
export function writeCoordinates({ lat, lon }: Coordinates): string {
  const plain = (value: number) => String(Number(value.toFixed(DIGITS)) + 0);
  return `${plain(lat)}, ${plain(lon)}`;
}
