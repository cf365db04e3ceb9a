import { gifBlocks } from "../model/chronicle/gif-blocks";
import { pngChunks } from "../model/chronicle/png-chunks";

/**
 * Leaves out of a picture what cameras and programs write beside it: place, time, device, names, a small copy. Pixels,
 * colour profile and the position of the camera stay, moving pictures move. JPEG (ITU-T T.81, Exif 2.3), PNG (W3C, third
 * edition), WebP (RFC 9649) and GIF (GIF89a); files of other types are returned as they are.
 * @param type  by its content, see `mediaTypeOfBytes`
 * @returns `undefined` if no pixels can be found in it: then its metadata cannot be found either
 */
export function withoutCameraData(bytes: Uint8Array, type: string): Uint8Array | undefined {
  switch (type) {
    case "image/jpeg":
      return plainJpeg(bytes);
    case "image/png":
      return plainPng(bytes);
    case "image/webp":
      return plainWebp(bytes);
    case "image/gif":
      return plainGif(bytes);
    default:
      return bytes;
  }
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const [SCAN, END, APP_0, APP_15, COMMENT, FILL] = [0xda, 0xd9, 0xe0, 0xef, 0xfe, 0xff];
const EXIF = "Exif\0\0";
/** The parts of applications that change how the picture looks. */
const LOOKS = /^(?:JFIF\0|ICC_PROFILE\0|Adobe)/;

function plainJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    // Decoders skip what lies between segments.
    if (bytes[at] !== FILL || marker === FILL || marker === 0) {
      at += 1;
      continue;
    }
    if (marker === END) break;
    const end = at + 2 + viewOf(bytes).getUint16(at + 2);
    if (end > bytes.length) break;
    const name = latin1(bytes, at + 4, Math.min(end, at + 16));
    const isOfApplication = (marker >= APP_0 && marker <= APP_15) || marker === COMMENT;
    if (name.startsWith(EXIF)) orientation = orientationIn(bytes.subarray(at + 10, end));
    if (!isOfApplication || LOOKS.test(name)) parts.push(bytes.subarray(at, end));
    at = end;
    if (marker === SCAN) {
      hasScan = true;
      at = endOfScan(bytes, at);
      parts.push(bytes.subarray(end, at));
    }
  }
  if (!hasScan) return undefined;
  // What follows the end is another picture: a preview, or a film.
  return joined([Uint8Array.of(FILL, 0xd8), ...exifSegment(orientation), ...parts, Uint8Array.of(FILL, END)]);
}

/** In a scan a byte of 255 is followed by 0, or by one of the marks that restart it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(FILL, from); at >= 0; at = bytes.indexOf(FILL, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== FILL && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;

/** @param tiff  the content of an Exif part @returns 1 (upright) to 8 */
function orientationIn(tiff: Uint8Array): number {
  const view = viewOf(tiff);
  const isLittle = latin1(tiff, 0, 2) === "II";
  const directory = tiff.length >= 8 ? view.getUint32(4, isLittle) : Infinity;
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > tiff.length) return 1;
    const value = view.getUint16(at + 8, isLittle);
    if (view.getUint16(at, isLittle) === ORIENTATION) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Exif that holds the position of the camera alone. */
const tiffWith = (orientation: number): Uint8Array =>
  // Byte order, 42, the directory at 8; one entry: a short number; no further directory.
  Uint8Array.of(77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);

function exifSegment(orientation: number): readonly Uint8Array[] {
  if (orientation === 1) return [];
  const tiff = tiffWith(orientation);
  const exif = Uint8Array.from(EXIF, (letter) => letter.charCodeAt(0));
  return [Uint8Array.of(FILL, 0xe1, 0, 2 + exif.length + tiff.length), exif, tiff];
}

/** Of the chunks that decoders may skip, those that change how the picture looks or moves. */
const PNG_LOOKS = /^(?:tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;
/** A capital letter marks the chunks that no decoder may skip. */
const IS_CRITICAL = /^[A-Z]/;

function plainPng(bytes: Uint8Array): Uint8Array | undefined {
  const parts = [bytes.subarray(0, 8)];
  let hasPixels = false;
  for (const { name, from, to } of pngChunks(bytes)) {
    // Browsers show the upper part of a picture that is cut off.
    if (to > bytes.length && name !== "IDAT") break;
    if (name === "IDAT") hasPixels = true;
    if (IS_CRITICAL.test(name) || PNG_LOOKS.test(name)) parts.push(bytes.subarray(from, to));
  }
  return hasPixels ? joined(parts) : undefined;
}

const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];
const WEBP_PIXELS = /^(?:VP8 |VP8L|ANMF)$/;
const WEBP_LOOKS = /^(?:VP8X|ICCP|ALPH|ANIM)$/;

function plainWebp(bytes: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let orientation = 1;
  let hasPixels = false;
  const whole = bytes.length >= 12 ? Math.min(bytes.length, 8 + viewOf(bytes).getUint32(4, true)) : 0;
  let at = 12;
  while (at + 8 <= whole) {
    const size = viewOf(bytes).getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    // Some programs leave out the last byte that makes the size even.
    if (at + 8 + size > bytes.length) break;
    const name = latin1(bytes, at, at + 4);
    if (name === "EXIF") {
      const content = bytes.subarray(at + 8, at + 8 + size);
      orientation = orientationIn(latin1(content, 0, 6) === EXIF ? content.subarray(6) : content);
    } else if (WEBP_PIXELS.test(name)) {
      hasPixels = true;
      chunks.push(bytes.subarray(at, end));
    } else if (WEBP_LOOKS.test(name)) chunks.push(bytes.slice(at, end));
    at = end;
  }
  if (!hasPixels) return undefined;
  const isUpright = orientation === 1;
  const [first] = chunks;
  if (first && latin1(first, 0, 4) === "VP8X" && first.length > 8)
    first[8] = ((first[8] ?? 0) & ~HAS_XMP & ~HAS_EXIF) | (isUpright ? 0 : HAS_EXIF);
  if (!isUpright)
    chunks.push(
      Uint8Array.of(...[..."EXIF"].map((letter) => letter.charCodeAt(0)), 26, 0, 0, 0),
      tiffWith(orientation),
    );
  const made = joined([bytes.subarray(0, 12), ...chunks]);
  viewOf(made).setUint32(4, made.length - 8, true);
  return made;
}

const [APPLICATION, GRAPHIC_CONTROL, TRAILER] = [0xff, 0xf9, 0x3b];
/** How often the frames repeat. */
const LOOPS = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

function plainGif(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let hasPixels = false;
  for (const { kind, from, to } of gifBlocks(bytes)) {
    if (kind === "image") hasPixels = true;
    const label = bytes[from + 1];
    const isLoop = label === APPLICATION && LOOPS.test(latin1(bytes, from + 3, from + 14));
    if (kind !== "extension" || label === GRAPHIC_CONTROL || isLoop) parts.push(bytes.subarray(from, to));
  }
  return hasPixels ? joined([...parts, Uint8Array.of(TRAILER)]) : undefined;
}
