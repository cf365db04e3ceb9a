/** Widths that a picture can have. */
import type { PictureSize } from "./draw-picture";

export const PICTURE_SIZES = ["1200", "1600", "2400", "slide"] as const;
export type PictureSizeName = (typeof PICTURE_SIZES)[number];

/** Wider pictures show more and are larger too; a slide is read from the last row. */
export const SIZES: Readonly<Record<PictureSizeName, PictureSize>> = {
  "1200": { widthPx: 1200, zoom: 1 },
  "1600": { widthPx: 1600, zoom: 1.1 },
  "2400": { widthPx: 2400, zoom: 1.3 },
  slide: { widthPx: 1920, heightPx: 1080, zoom: 1.5 },
};
