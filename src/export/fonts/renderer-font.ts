/**
 * The project's own fonts for pictures that are made without a page: on the command line and in a worker. The renderer
 * (resvg) knows neither WOFF2 nor variable fonts nor families of several files, so each script of each weight is an OpenType
 * file with a name of its own.
 */
import { FAMILIES, type MeasureText, type PictureFont } from "../picture/picture-fonts";
import { escaped, tag } from "../picture/svg";
import { type FontMetrics, familyName, readMetrics } from "./font-metrics";

type Family = PictureFont["family"];
/** What texts of pictures are set in: three weights, and letters made for large titles. */
export const FONT_FACES = ["sans", "sans-bold", "serif", "display"] as const;
export type FontFace = (typeof FONT_FACES)[number];
export const FONT_SCRIPTS = ["latin", "latin-ext", "cyrillic", "greek"] as const;
export type FontScript = (typeof FONT_SCRIPTS)[number];

export type RendererFont = {
  readonly face: FontFace;
  readonly script: FontScript;
  readonly openType: Uint8Array;
  readonly metrics: FontMetrics;
};

/** Where the build keeps a file for the browser, from the root of a site. */
export const fontPath = (face: FontFace, script: FontScript): string => `publish/fonts/${face}-${script}.ttf`;

/** Of all files; `loadFont` reads each. */
export const FONT_PATHS: readonly string[] = FONT_FACES.flatMap((face) =>
  FONT_SCRIPTS.map((script) => fontPath(face, script)),
);

/** From this weight on the bold face is nearer. */
const BOLD_FROM = 510;
/** From this size on letters are drawn for large sizes: finer serifs, less space. */
const DISPLAY_FROM = 40;

const faceOf = ({ family, weight, sizePx }: PictureFont): FontFace =>
  family === "serif" ? (sizePx >= DISPLAY_FROM ? "display" : "serif") : weight >= BOLD_FROM ? "sans-bold" : "sans";

/** Characters that the file with Latin letters does not have; nearly as in theme/font-files.css. */
const OTHER_SCRIPTS: Readonly<Record<Exclude<FontScript, "latin">, string>> = {
  "latin-ext":
    "\\u0100-\\u0130\\u0132-\\u0151\\u0154-\\u02BA\\u02BD-\\u02C5\\u02C7\\u1E00-\\u1E9F\\u20A0-\\u20AB\\u20AD-\\u20C0",
  cyrillic: "\\u0301\\u0400-\\u04FF\\u2116",
  greek: "\\u0370-\\u03FF",
};
const RUNS = new RegExp(
  Object.values(OTHER_SCRIPTS)
    .map((range) => `([${range}]+)`)
    .join("|"),
  "g",
);
/** Of a character that no font has. */
const UNKNOWN_ADVANCE = 0.6;

/** The name by which the renderer finds a file: one for each script. */
export const rendererName = (face: FontFace, script: FontScript): string => `Throughline ${face} ${script}`;

/**
 * @param openType  one of `FONT_PATHS`
 * @throws RangeError for any other font
 */
export function loadFont(openType: Uint8Array): RendererFont {
  const name = familyName(openType);
  for (const face of FONT_FACES) {
    for (const script of FONT_SCRIPTS) {
      if (name === rendererName(face, script)) return { face, script, openType, metrics: readMetrics(openType) };
    }
  }
  throw new RangeError(`${name} is no font of the project`);
}

/** The widths of texts as the renderer draws them. */
export function measureWith(fonts: readonly RendererFont[]): MeasureText {
  const known = new Map<string, number>();
  const advanceOf = (face: FontFace, character: string): number => {
    const key = `${face} ${character}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const code = character.codePointAt(0) ?? 0;
    const advances = fonts.filter((font) => font.face === face).map(({ metrics }) => metrics.advance(code));
    const advance = advances.find((one) => one !== undefined) ?? UNKNOWN_ADVANCE;
    known.set(key, advance);
    return advance;
  };
  return (text, font) => {
    const face = faceOf(font);
    let width = 0;
    for (const character of text) width += advanceOf(face, character);
    return width * font.sizePx;
  };
}

/** Whether all faces have a character. */
export function drawableWith(fonts: readonly RendererFont[]): (character: string) => boolean {
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return FONT_FACES.every((face) =>
      fonts.some((font) => font.face === face && font.metrics.advance(code) !== undefined),
    );
  };
}

/** Whether a text needs the file of a script. */
export const needsScript = (text: string, script: FontScript): boolean =>
  script === "latin" || new RegExp(`[${OTHER_SCRIPTS[script]}]`).test(text);

/**
 * The same picture for a renderer that does not know families of several files: each run of one script names its file and
 * has a place of its own, since the renderer drops texts whose files join letters differently.
 */
export function forRenderer(svg: string, measure: MeasureText): string {
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const family: Family = of("font-family") === FAMILIES.serif ? "serif" : "sans";
    const font = { family, weight: Number(of("font-weight") ?? 400), sizePx: Number(of("font-size") ?? 0) };
    const face = faceOf(font);
    const kept = attributes.replace(/ ?(?:x|text-anchor|font-family|font-weight|textLength|lengthAdjust)="[^"]*"/g, "");
    const text = unescaped(content);
    const anchor = of("text-anchor");
    const share = anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0;
    const left = Number(of("x") ?? 0) - share * measure(text, font);
    const runs = runsOf(text);
    // The widths that place the second run are those without kerning.
    const kerning = runs.length > 1 ? ' font-kerning="none"' : "";
    const spans = runs.map((run) => {
      const x = left + measure(text.slice(0, run.start), font);
      return tag("tspan", { x, "font-family": rendererName(face, run.script) }, escaped(run.text));
    });
    return `<text ${kept.trim()}${kerning}>${spans.join("")}</text>`;
  });
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

type Run = { readonly script: FontScript; readonly text: string; readonly start: number };

/** Without the spaces around them, which are room between runs. */
function runsOf(text: string): readonly Run[] {
  const others = FONT_SCRIPTS.filter((script) => script !== "latin");
  const runs: Run[] = [];
  const add = (script: FontScript, from: number, to: number) => {
    const part = text.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    if (part.trim() !== "") runs.push({ script, text: part.trim(), start });
  };
  let end = 0;
  for (const match of text.matchAll(RUNS)) {
    add("latin", end, match.index);
    end = match.index + match[0].length;
    add(others[match.slice(1).findIndex((part) => part !== undefined)] ?? "latin", match.index, end);
  }
  add("latin", end, text.length);
  return runs;
}
