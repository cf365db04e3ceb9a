/**
 * Makes a picture small enough to be part of a file. Drawing it anew also leaves out what cameras write into it: place,
 * time, device. Runs in a worker, or on the page where that is refused.
 */
import { mediaTypeOfBytes } from "../model/chronicle/media-type";

export type ScaledPicture = {
  /** A `data:` URL. */
  readonly url: string;
  /** Pixels; absent for SVG and what is kept as it is. */
  readonly width?: number;
  readonly height?: number;
};

/** Moving pictures would stand still when drawn, and SVG lose its sharpness: kept up to this size. */
const MAX_KEPT_BYTES = 2 * 1024 * 1024;
/** Larger files are not decoded. */
const MAX_BYTES = 64 * 1024 * 1024;
const HEAD_BYTES = 4_096;
const QUALITY = 0.82;

/** @returns `undefined` if it is no picture, cannot be decoded, or is too large */
export async function scalePicture(file: Blob, maxWidthPx: number): Promise<ScaledPicture | undefined> {
  if (file.size > MAX_BYTES) return undefined;
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const type = mediaTypeOfBytes(head);
  if (!type?.startsWith("image/")) return undefined;
  if (type === "image/svg+xml" || isMoving(type, head)) {
    if (file.size <= MAX_KEPT_BYTES) return { url: await dataUrlOf(file.slice(0, file.size, type)) };
    if (type === "image/svg+xml") return undefined;
  }
  try {
    // Upright: what the camera says about its position is applied.
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, maxWidthPx / bitmap.width, (2 * maxWidthPx) / bitmap.height);
    const [width, height] = [bitmap.width, bitmap.height].map((px) => Math.max(1, Math.round(px * scale)));
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
    const context = canvas.getContext("2d");
    if (!context) return undefined;
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    // Only photographs are sure to have no transparent parts. Safari writes PNG instead of WebP.
    const target = type === "image/jpeg" ? type : "image/webp";
    const small = await canvas.convertToBlob({ type: target, quality: QUALITY });
    return { url: await dataUrlOf(small), width: canvas.width, height: canvas.height };
  } catch {
    return undefined;
  }
}

/** GIF always: most move, and they have no camera data. WebP and PNG say it before their first picture. */
function isMoving(type: string, head: Uint8Array): boolean {
  const text = String.fromCharCode(...head);
  switch (type) {
    case "image/gif":
      return true;
    case "image/webp":
      return text.slice(12, 16) === "VP8X" && ((head[20] ?? 0) & 2) !== 0;
    case "image/png":
      return text.includes("acTL") && text.indexOf("acTL") < (text.indexOf("IDAT") + 1 || Infinity);
    case "image/avif":
      return text.slice(8, 12) === "avis";
    default:
      return false;
  }
}

const dataUrlOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("not readable")));
    reader.readAsDataURL(blob);
  });
