/** Pictures of a chronicle as files: SVG, and PNG by resvg. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ExportDocument } from "../export/files/document";
import { type Picture, drawPicture } from "../export/picture/draw-picture";
import type { PictureTheme } from "../export/picture/picture-colours";
import { type PictureSizeName, SIZES } from "../export/picture/picture-size";
import { type RendererFont, measureWith } from "../export/fonts/renderer-font";
import { createRasterizer } from "../site/social/rasterize";
import { fontRules, loadProjectFonts } from "./fonts/project-fonts";

export type PictureChoices = {
  readonly theme: PictureTheme;
  readonly size: PictureSizeName;
  /** Pixels of a PNG for one of the picture. */
  readonly scale: number;
};

/** Time before the first and after the last event, as a share of the whole. */
const MARGIN = 0.015;

/** @throws if the fonts or the renderer cannot be read */
export async function pictureFile(
  document: ExportDocument,
  kind: "svg" | "png",
  choices: PictureChoices,
): Promise<Uint8Array> {
  const fonts = await loadProjectFonts();
  const picture = drawWith(document, choices, fonts);
  if (kind === "png") return png(picture, fonts, choices.scale);
  const texts = picture.svg.replaceAll(/<[^>]*>/g, "");
  return new TextEncoder().encode(drawWith(document, choices, fonts, await fontRules(texts)).svg);
}

function drawWith(
  document: ExportDocument,
  { theme, size }: PictureChoices,
  fonts: readonly RendererFont[],
  fontCss?: string,
): Picture {
  const { events, digest } = document.chronicle;
  const { start, end } = digest.range ?? { start: 0, end: 1 };
  const pad = (end - start) * MARGIN;
  return drawPicture({
    document,
    events: [...events],
    window: { start: start - pad, end: end + pad },
    size: SIZES[size],
    theme,
    measure: measureWith(fonts),
    fontCss,
  });
}

async function png({ svg }: Picture, fonts: readonly RendererFont[], scale: number): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  const rasterize = await createRasterizer(await readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")), fonts);
  return rasterize(svg, scale);
}
