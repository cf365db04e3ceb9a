/** Draws an SVG onto a canvas. */
import type { Picture } from "../../export/picture/draw-picture";

/** Browsers draw larger canvases empty, or not at all. */
const MAX_SIDE_PX = 16_000;
const MAX_AREA_PX = 120_000_000;

/** Whether a picture of this size can be drawn. */
export const isDrawable = ({ widthPx, heightPx }: Pick<Picture, "widthPx" | "heightPx">, scale: number): boolean =>
  Math.max(widthPx, heightPx) * scale <= MAX_SIDE_PX && widthPx * heightPx * scale * scale <= MAX_AREA_PX;

/**
 * @param scale  pixels of the file for one of the picture
 * @returns `undefined` if the browser cannot make a picture of this size
 */
export async function drawPng({ svg, widthPx, heightPx }: Picture, scale: number): Promise<Blob | undefined> {
  if (!isDrawable({ widthPx, heightPx }, scale)) return undefined;
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = widthPx * scale;
    canvas.height = heightPx * scale;
    const pen = canvas.getContext("2d");
    if (!pen) return undefined;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @returns false if the browser refuses */
export async function copyPicture(png: Promise<Blob | undefined>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === "undefined" || typeof navigator.clipboard?.write !== "function") return false;
    // Safari allows it only with a promise made in the event itself.
    const content = png.then((blob) => blob ?? Promise.reject(new Error("no picture")));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": content })]);
    return true;
  } catch {
    return false;
  }
}
