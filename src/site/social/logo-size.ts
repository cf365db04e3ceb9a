/** The proportions of a logo, from its file. */
import type { BrandFile } from "../../model/site/brand";

/** Larger pictures are left out: unpacked they would not fit into the memory of a worker. */
const MAX_PIXELS = 16_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

/** @returns width by height; `undefined` for a file that names no size, or one that cannot be drawn */
export function logoRatio({ bytes, type }: BrandFile): number | undefined {
  const [width, height] = type === "image/png" ? pngSize(bytes) : svgSize(new TextDecoder().decode(bytes));
  const ratio = width / height;
  return width > 0 && height > 0 && Number.isFinite(ratio) ? ratio : undefined;
}

type Size = readonly [width: number, height: number];
const NO_SIZE: Size = [0, 0];

function pngSize(bytes: Uint8Array): Size {
  if (bytes.length < 24 || PNG_SIGNATURE.some((byte, index) => bytes[index] !== byte)) return NO_SIZE;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width * height > MAX_PIXELS ? NO_SIZE : [width, height];
}

function svgSize(text: string): Size {
  const root = /<svg\b[^>]*>/i.exec(text)?.[0] ?? "";
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/
    .exec(root)?.[1]
    ?.trim()
    .split(/[\s,]+/);
  if (box?.length === 4) return [Number(box[2]), Number(box[3])];
  const of = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1]);
  return [of("width"), of("height")];
}

/** The file as an address that the picture holds itself. */
export function dataAddress({ bytes, type }: BrandFile): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `data:${type};base64,${btoa(binary)}`;
}
