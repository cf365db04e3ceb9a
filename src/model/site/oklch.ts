/** Colours as `#rrggbb`, in OKLab and OKLCH (Björn Ottosson, https://bottosson.github.io/posts/oklab/), and their luminance. */

/** Channels of linear light, 0 to 1 inside the gamut of sRGB. */
type LinearRgb = readonly [red: number, green: number, blue: number];
type Oklab = readonly [lightness: number, a: number, b: number];

export type Oklch = {
  /** 0 black to 1 white. */
  readonly lightness: number;
  readonly chroma: number;
  /** In radians. */
  readonly hue: number;
};

/** IEC 61966-2-1 */
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toEncoded = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

function linearOf(hex: string): LinearRgb {
  const channel = (at: number) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance, 0 to 1: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function oklabOf([red, green, blue]: LinearRgb): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linearOfOklch({ lightness, chroma, hue }: Oklch): LinearRgb {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** @param hex  `#rrggbb` */
export function oklchOf(hex: string): Oklch {
  const [lightness, a, b] = oklabOf(linearOf(hex));
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** Differences of rounding to eight bits are not outside. */
const TOLERANCE = 0.0005;
const isInGamut = (colour: Oklch): boolean =>
  linearOfOklch(colour).every((value) => value >= -TOLERANCE && value <= 1 + TOLERANCE);
const STEPS = 14;

/** @returns `#rrggbb` of the same lightness and hue, with as much of the chroma as sRGB has there */
export function hexOf(colour: Oklch): string {
  let { chroma } = colour;
  if (!isInGamut(colour)) {
    let [least, most] = [0, chroma];
    for (let step = 0; step < STEPS; step += 1) {
      const middle = (least + most) / 2;
      if (isInGamut({ ...colour, chroma: middle })) least = middle;
      else most = middle;
    }
    chroma = least;
  }
  const channels = linearOfOklch({ ...colour, chroma }).map((value) =>
    Math.round(toEncoded(Math.min(1, Math.max(0, value))) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}

/** The distance of two colours in OKLab, which is about as large as they look different; 1 from black to white. */
export function colourDistance(one: string, other: string): number {
  const [lightness, a, b] = oklabOf(linearOf(one));
  const [otherLightness, otherA, otherB] = oklabOf(linearOf(other));
  return Math.hypot(lightness - otherLightness, a - otherA, b - otherB);
}
