/** Reads the project's own fonts from their packages, for pictures that are made without a browser. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { FAMILIES, type PictureFont } from "../../export/picture/picture-fonts";
import {
  FONT_FACES,
  FONT_SCRIPTS,
  type FontFace,
  type FontScript,
  type RendererFont,
  fontPath,
  loadFont,
  needsScript,
  rendererName,
} from "../../export/fonts/renderer-font";
import { fixFont } from "./fixed-font";
import type { AxisValues } from "./font-variations";
import { unpackWoff2 } from "./woff2";

/** A file with all weights, for SVG that is shown by browsers. */
type VariableFont = { readonly family: PictureFont["family"]; readonly script: FontScript; readonly woff2: Uint8Array };

/** The file of a face, and what is taken from it. Weights are those of picture-fonts.ts. */
const FACES: Readonly<Record<FontFace, { readonly name: string; readonly axes: string; readonly values: AxisValues }>> =
  {
    sans: { name: "source-sans-3", axes: "wght", values: { wght: 400 } },
    "sans-bold": { name: "source-sans-3", axes: "wght", values: { wght: 620 } },
    serif: { name: "source-serif-4", axes: "wght", values: { wght: 650 } },
    display: { name: "source-serif-4", axes: "opsz", values: { wght: 640, opsz: 60 } },
  };
/** What browsers take from each file. */
const RANGES: Readonly<Record<FontScript, string>> = {
  latin: "U+0000-024F,U+02BB-02DC,U+2000-20CF,U+2122,U+2190-2193,U+2212",
  "latin-ext": "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0",
  cyrillic: "U+0301,U+0400-04FF,U+2116",
  greek: "U+0370-03FF",
};

function readPackaged({ name, axes }: { readonly name: string; readonly axes: string }, script: FontScript) {
  const { resolve } = createRequire(import.meta.url);
  return readFile(resolve(`@fontsource-variable/${name}/files/${name}-${script}-${axes}-normal.woff2`));
}

/** @throws if a file cannot be read */
export async function loadProjectFonts(): Promise<readonly RendererFont[]> {
  const wanted = FONT_FACES.flatMap((face) => FONT_SCRIPTS.map((script) => ({ face, script })));
  return Promise.all(
    wanted.map(async ({ face, script }) => {
      const woff2 = await readPackaged(FACES[face], script);
      return loadFont(fixFont(unpackWoff2(woff2, rendererName(face, script)), FACES[face].values));
    }),
  );
}

/** The same as files of the build, for the browser. @throws if a file cannot be read */
export async function fontFiles(): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const fonts = await loadProjectFonts();
  return fonts.map(({ face, script, openType }) => ({ path: fontPath(face, script), bytes: openType }));
}

/**
 * `@font-face` rules with the files that a text needs inside.
 * @throws if a file cannot be read
 */
export async function fontRules(text: string): Promise<string> {
  const scripts = FONT_SCRIPTS.filter((script) => needsScript(text, script));
  const fonts = (["sans", "serif"] as const).flatMap((family) =>
    scripts.map(async (script): Promise<VariableFont> => ({
      family,
      script,
      woff2: await readPackaged(FACES[family], script),
    })),
  );
  return (await Promise.all(fonts))
    .map(({ family, script, woff2 }) => {
      const data = Buffer.from(woff2).toString("base64");
      const name = /^'([^']+)'/.exec(FAMILIES[family])?.[1] ?? family;
      return `@font-face{font-family:'${name}';font-weight:200 900;unicode-range:${RANGES[script]};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join("");
}
