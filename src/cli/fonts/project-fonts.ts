/** The project's own fonts for pictures that are made without a browser. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { FAMILIES, type MeasureText, type PictureFont } from "../../export/picture/picture-fonts";
import { type FontMetrics, readMetrics } from "./font-metrics";
import { unpackWoff2 } from "./woff2";

type Family = PictureFont["family"];
type Script = "latin" | "cyrillic";
export type ProjectFont = {
  readonly family: Family;
  readonly script: Script;
  readonly woff2: Uint8Array;
  readonly openType: Uint8Array<ArrayBuffer>;
  readonly metrics: FontMetrics;
};

const PACKAGES: Readonly<Record<Family, string>> = { sans: "source-sans-3", serif: "source-serif-4" };
const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  sans: "Source Sans 3 Variable",
  serif: "Source Serif 4 Variable",
};
/** As in theme/font-files.css. */
const CYRILLIC = /[\u0301\u0400-\u04FF\u2116]+/;
const RANGES: Readonly<Record<Script, string>> = {
  latin: "U+0000-024F,U+02BB-02DC,U+2000-20CF,U+2122,U+2190-2193,U+2212",
  cyrillic: "U+0301,U+0400-04FF,U+2116",
};
/**
 * The files hold all weights, and programs without variable fonts draw the lightest, 200. Its strokes are thinner than
 * those of other weights and its letters narrower, so letters are drawn with an outline and a little apart; in em.
 */
const outlineOf = (weight: number): number => (weight - 200) * 0.00016;
const spacingOf = (weight: number): number => (weight - 200) * 0.00011;
/** Of a character that no font has. */
const UNKNOWN_ADVANCE = 0.6;

/** The name by which the renderer finds a file: one for each script. */
const rendererName = (family: Family, script: Script): string => `${FAMILY_NAMES[family]} ${script}`;

/** @throws if a file cannot be read */
export async function loadProjectFonts(): Promise<readonly ProjectFont[]> {
  const { resolve } = createRequire(import.meta.url);
  const wanted = (["sans", "serif"] as const).flatMap((family) =>
    (["latin", "cyrillic"] as const).map((script) => ({ family, script })),
  );
  return Promise.all(
    wanted.map(async ({ family, script }) => {
      const name = PACKAGES[family];
      const woff2 = await readFile(resolve(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`));
      const openType = unpackWoff2(woff2, rendererName(family, script));
      return { family, script, woff2, openType, metrics: readMetrics(openType) };
    }),
  );
}

export function measureWith(fonts: readonly ProjectFont[]): MeasureText {
  return (text, { family, weight, sizePx }) => {
    const own = fonts.filter((font) => font.family === family);
    let width = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const advances = own.map(({ metrics }) => metrics.advance(code));
      width += advances.find((advance) => advance !== undefined) ?? UNKNOWN_ADVANCE;
    }
    return (width + [...text].length * spacingOf(weight)) * sizePx;
  };
}

/** `@font-face` rules with the files that a text needs inside. */
export function fontRules(fonts: readonly ProjectFont[], text: string): string {
  return fonts
    .filter(({ script }) => script === "latin" || CYRILLIC.test(text))
    .map(({ family, script, woff2 }) => {
      const data = Buffer.from(woff2).toString("base64");
      return `@font-face{font-family:'${FAMILY_NAMES[family]}';font-weight:200 900;unicode-range:${RANGES[script]};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join("");
}

/**
 * The same picture for a renderer that knows neither variable fonts nor families of several files: each run of one
 * script names its file, and strokes are made as thick as the weight asks.
 */
export function forRenderer(svg: string): string {
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const family: Family = of("font-family") === FAMILIES.serif ? "serif" : "sans";
    const kept = attributes.replace(
      / ?(?:font-family|font-weight|textLength|lengthAdjust|stroke|stroke-width|stroke-linejoin|paint-order)="[^"]*"/g,
      "",
    );
    const [weight, sizePx] = [Number(of("font-weight") ?? 400), Number(of("font-size") ?? 0)];
    const outline = (outlineOf(weight) * sizePx).toFixed(2);
    const spacing = (spacingOf(weight) * sizePx).toFixed(2);
    const plain = `${kept} letter-spacing="${spacing}"`;
    const spans = runsOf(content)
      .map(({ script, text }) => `<tspan font-family="${rendererName(family, script)}">${text}</tspan>`)
      .join("");
    const fill = of("fill") ?? "#000";
    const stroked = `<text ${plain} stroke="${fill}" stroke-width="${outline}" stroke-linejoin="round">${spans}</text>`;
    const halo = of("stroke");
    return halo === undefined
      ? stroked
      : `<text ${plain} stroke="${halo}" stroke-width="3" stroke-linejoin="round">${spans}</text>${stroked}`;
  });
}

function runsOf(content: string): readonly { readonly script: Script; readonly text: string }[] {
  const parts = content.split(new RegExp(`(${CYRILLIC.source})`));
  return parts.flatMap((text, index) =>
    text === "" ? [] : [{ script: index % 2 === 1 ? ("cyrillic" as const) : ("latin" as const), text }],
  );
}
