/** The fonts of the page for pictures: an SVG that is an image cannot use them, so their files are put into it. */
import { FAMILIES, type MeasureText } from "../../export/picture/picture-fonts";

/** Measures on a canvas with the fonts of the page. */
export function canvasMeasure(): MeasureText {
  const pen = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, { family, weight, sizePx }) => {
    // Without a canvas (component tests) any stable width will do.
    if (!pen) return text.length * sizePx * 0.5;
    const font = `${weight} ${sizePx}px ${FAMILIES[family]}`;
    const key = `${font} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    pen.font = font;
    const width = pen.measureText(text).width;
    known.set(key, width);
    return width;
  };
}

/** Waits for the fonts that a picture in these scripts needs. */
export async function loadFonts(sample: string): Promise<void> {
  if (!("fonts" in document)) return;
  const faces = [`400 15px ${FAMILIES.sans}`, `650 15px ${FAMILIES.serif}`];
  await Promise.all(faces.map((face) => document.fonts.load(face, sample))).catch(() => []);
}

type Face = { readonly family: string; readonly weight: string; readonly range: string; readonly url: string };

const NAMES = /Source (?:Sans 3|Serif 4) Variable/;

/** The rules of the page's style sheets. */
function facesOfPage(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].flatMap((rule) => faceOf(rule, sheet.href ?? document.baseURI));
    } catch {
      // A style sheet of an extension, which pages may not read.
      return [];
    }
  });
}

function faceOf(rule: CSSRule, base: string): readonly Face[] {
  if (!(rule instanceof CSSFontFaceRule)) return [];
  const of = (name: string) => rule.style.getPropertyValue(name);
  const family = of("font-family").replaceAll(/["']/g, "");
  const address = /url\(["']?([^"')]+)["']?\)/.exec(of("src"))?.[1];
  if (!NAMES.test(family) || address === undefined || of("font-style") === "italic") return [];
  return [{ family, weight: of("font-weight") || "400", range: of("unicode-range"), url: new URL(address, base).href }];
}

/** Whether a text has a character of a `unicode-range`. */
export function isInRange(text: string, range: string): boolean {
  if (range === "") return true;
  const spans = range.split(",").map((part) => {
    const [from = "0", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0;
    if (spans.some(([from, to]) => code >= from && code <= to)) return true;
  }
  return false;
}

const fetched = new Map<string, Promise<string | undefined>>();

function dataUrlOf(url: string): Promise<string | undefined> {
  const known = fetched.get(url);
  if (known) return known;
  const loading = fetch(url, { credentials: "omit" })
    .then((response) => (response.ok ? response.blob() : undefined))
    .then((blob) => blob && asDataUrl(blob))
    .catch(() => undefined);
  fetched.set(url, loading);
  return loading;
}

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)), { once: true });
    reader.addEventListener("error", () => reject(new Error("the font could not be read")), { once: true });
    reader.readAsDataURL(new Blob([blob], { type: "font/woff2" }));
  });

/**
 * `@font-face` rules with the files inside: 30 to 55 kB for each font and script that a text needs. A font that cannot be
 * loaded is left out; the next of the list then takes its place.
 */
export async function fontRules(text: string): Promise<string> {
  const needed = facesOfPage().filter(({ range }) => isInRange(text, range));
  const unique = needed.filter((face, index) => needed.findIndex(({ url }) => url === face.url) === index);
  const rules = await Promise.all(
    unique.map(async ({ family, weight, range, url }) => {
      const data = await dataUrlOf(url);
      if (data === undefined) return "";
      const where = range === "" ? "" : `unicode-range:${range};`;
      return `@font-face{font-family:'${family}';font-weight:${weight};${where}src:url(${data}) format('woff2')}`;
    }),
  );
  return rules.join("");
}
