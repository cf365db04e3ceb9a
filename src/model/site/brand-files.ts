/** The pictures of a brand: whether a file is what it should be, and its shape. Files are hostile, SVG above all. */
import type { Brand, BrandFile } from "./brand";
import type { SettingProblem } from "./setting-problem";
import { findInSvg, sizeOfSvg } from "./safe-svg";

/** Of a logo or icon, in bytes. Readers load it with the page. */
export const MAX_BRAND_FILE_BYTES = 500_000;

type Role = "logo" | "favicon";
export type BrandFiles = Readonly<Partial<Record<Role, Uint8Array | undefined>>>;

/** https://www.w3.org/TR/png-3/#5PNG-file-signature, then the header chunk, 13 bytes long. */
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const MIN_PNG_BYTES = 33;
const MAX_PNG_PX = 4_096;

/**
 * Adds the pictures to a brand. What a file is, its content decides, not its name.
 * @returns the brand with the pictures that passed, and what is wrong with the others
 */
export function withFiles(
  brand: Brand,
  files: BrandFiles,
): { readonly brand: Brand; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const read = (where: Role): BrandFile | undefined => {
    const bytes = files[where];
    if (!bytes) return undefined;
    const result = readFile(bytes, where);
    if ("code" in result) problems.push(result);
    return "code" in result ? undefined : result;
  };
  const logo = read("logo");
  const favicon = read("favicon");
  return { brand: { ...brand, ...(logo && { logo }), ...(favicon && { favicon }) }, problems };
}

function readFile(bytes: Uint8Array, where: Role): BrandFile | SettingProblem {
  if (bytes.length > MAX_BRAND_FILE_BYTES)
    return { code: "file-size", where, found: String(bytes.length), limit: MAX_BRAND_FILE_BYTES };
  if (bytes.length === 0) return { code: "file-type", where };
  if (bytes[0] === PNG_START[0]) {
    const size = sizeOfPng(bytes);
    const isUsable = size && size.width <= MAX_PNG_PX && size.height <= MAX_PNG_PX;
    return isUsable ? { bytes, type: "image/png" } : { code: "file-type", where };
  }
  const text = textOf(bytes);
  if (text === undefined || !/^\uFEFF?\s*</.test(text)) return { code: "file-type", where };
  const found = findInSvg(text);
  return found === undefined ? { bytes, type: "image/svg+xml" } : { code: "svg", where, found };
}

type Size = { readonly width: number; readonly height: number };

function sizeOfPng(bytes: Uint8Array): Size | undefined {
  if (bytes.length < MIN_PNG_BYTES || PNG_START.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** @returns `undefined` if the bytes are no UTF-8 */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The height of a logo in the header, in CSS pixels. */
export const LOGO_HEIGHT_PX = 24;
const MAX_LOGO_WIDTH_PX = 240;

/**
 * The width that a logo has at its height in the header, in CSS pixels: with it in the page, nothing moves when the
 * picture arrives.
 * @param file  one that `withFiles` has accepted
 * @returns `undefined` if an SVG does not say its shape
 */
export function logoWidthOf({ bytes, type }: BrandFile): number | undefined {
  const size = type === "image/png" ? sizeOfPng(bytes) : sizeOfSvg(textOf(bytes) ?? "");
  if (!size) return undefined;
  return Math.min(MAX_LOGO_WIDTH_PX, Math.max(1, Math.round((size.width / size.height) * LOGO_HEIGHT_PX)));
}
