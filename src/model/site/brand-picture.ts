/** Logo and favicon as `data:` addresses, to be shown and remembered. */
import { type BrandFile, NO_BRAND } from "./brand";
import { MAX_BRAND_FILE_BYTES, withFiles } from "./brand-files";
import type { SettingProblem } from "./setting-problem";

/** @returns the picture, or what is wrong with it */
export function readBrandPicture(bytes: Uint8Array): BrandFile | { readonly problem: SettingProblem } {
  const { brand, problems } = withFiles(NO_BRAND, { logo: bytes });
  return brand.logo ?? { problem: problems[0] ?? { code: "file-type", where: "" } };
}

export function dataUrlOf({ bytes, type }: BrandFile): string {
  let text = "";
  // In parts: a call takes some ten thousand arguments at most.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `data:${type};base64,${btoa(text)}`;
}

/** @returns `undefined` if it holds no picture that a brand may have */
export function pictureFromDataUrl(address: unknown): BrandFile | undefined {
  const [, base64] = (typeof address === "string" && /^data:[^,]*;base64,([\w+/=]+)$/.exec(address)) || [];
  if (base64 === undefined || base64.length > MAX_BRAND_FILE_BYTES * 1.4) return undefined;
  try {
    const read = readBrandPicture(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    return "problem" in read ? undefined : read;
  } catch {
    return undefined;
  }
}
