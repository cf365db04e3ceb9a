/**
 * Makes a picture small enough to be part of a file, without what cameras write into it: place, time, device. Drawing it
 * anew leaves that out; moving pictures are not drawn, so it is cut out of them. Runs in a worker, or on the page where
 * that is refused.
 */
import { mediaTypeOfBytes } from "../model/chronicle/media-type";
import { isMovingPicture } from "../model/chronicle/moving-picture";
import { withoutCameraData } from "../site/without-camera-data";

export type ScaledPicture = {
  /** A `data:` URL. */
  readonly url: string;
  /** Pixels; absent for SVG and moving pictures. */
  readonly width?: number;
  readonly height?: number;
};

export type ScaleResult =
  | {
      readonly ok: true;
      readonly picture: ScaledPicture;
      /** Whether it moved, and is now its first frame. */
      readonly isStilled: boolean;
    }
  /** `unreadable`: also what is no picture. */
  | { readonly ok: false; readonly why: "unreadable" | "too-large" };

/** Moving pictures would stand still when drawn, and SVG lose its sharpness: not drawn up to this size. */
const MAX_KEPT_BYTES = 2 * 1024 * 1024;
/** Larger files are not decoded. */
const MAX_BYTES = 64 * 1024 * 1024;
const QUALITY = 0.82;
/** Moving pictures from which camera data can be cut out; from AVIF it cannot. */
const CAN_MOVE: ReadonlySet<string> = new Set(["image/gif", "image/png", "image/webp"]);

/** Never rejects. */
export async function scalePicture(file: Blob, maxWidthPx: number): Promise<ScaleResult> {
  if (file.size > MAX_BYTES) return { ok: false, why: "too-large" };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = mediaTypeOfBytes(bytes);
    if (!type?.startsWith("image/")) return { ok: false, why: "unreadable" };
    const isSmall = file.size <= MAX_KEPT_BYTES;
    if (type === "image/svg+xml")
      return isSmall
        ? { ok: true, picture: { url: await dataUrlOf(new Blob([bytes], { type })) }, isStilled: false }
        : { ok: false, why: "too-large" };
    const isMoving = isMovingPicture(bytes, type);
    const plain = isMoving && isSmall && CAN_MOVE.has(type) ? withoutCameraData(bytes, type) : undefined;
    const picture = plain
      ? { url: await dataUrlOf(new Blob([plain as Uint8Array<ArrayBuffer>], { type })) }
      : await drawn(new Blob([bytes], { type }), type, maxWidthPx);
    return { ok: true, picture, isStilled: isMoving && !plain };
  } catch {
    return { ok: false, why: "unreadable" };
  }
}

/** @throws if it cannot be decoded */
async function drawn(file: Blob, type: string, maxWidthPx: number): Promise<ScaledPicture> {
  // Upright: what the camera says about its position is applied.
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, maxWidthPx / bitmap.width, (2 * maxWidthPx) / bitmap.height);
  const [width, height] = [bitmap.width, bitmap.height].map((px) => Math.max(1, Math.round(px * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  // Only photographs are sure to have no transparent parts. Safari writes PNG instead of WebP.
  const target = type === "image/jpeg" ? type : "image/webp";
  const small = await canvas.convertToBlob({ type: target, quality: QUALITY });
  return { url: await dataUrlOf(small), width: canvas.width, height: canvas.height };
}

const dataUrlOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("not readable")));
    reader.readAsDataURL(blob);
  });
