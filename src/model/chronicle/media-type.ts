/** What kind of medium a file is, by its content: names and declared types are only claims. */

/** Enough for every signature, and for the beginning of an SVG with a comment before it. */
export const MEDIA_HEAD_BYTES = 2_048;

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * @param bytes  the beginning of the file
 * @returns its MIME type, if browsers can show or play it; `undefined` for anything else
 */
export function mediaTypeOfBytes(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes, 0, 16);
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^GIF8[79]a/.test(start)) return "image/gif";
  if (start.startsWith("RIFF")) {
    const kind = start.slice(8, 12);
    return kind === "WEBP" ? "image/webp" : kind === "WAVE" ? "audio/wav" : undefined;
  }
  if (start.slice(4, 8) === "ftyp") return typeOfBrand(start.slice(8, 12));
  if (start.startsWith("\x1aE\xdf\xa3")) return "video/webm";
  if (start.startsWith("OggS")) return "audio/ogg";
  if (start.startsWith("fLaC")) return "audio/flac";
  if (start.startsWith("ID3") || /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/.test(start)) return "audio/mpeg";
  if (/^(?:\xef\xbb\xbf)?WEBVTT/.test(start)) return "text/vtt";
  return isSvg(bytes) ? "image/svg+xml" : undefined;
}

/** ISO 14496-12: the major brand of the file. HEIC is no picture that browsers show. */
function typeOfBrand(brand: string): string | undefined {
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (brand.startsWith("M4A")) return "audio/mp4";
  return /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash|qt {2}|3gp)/.test(brand) ? "video/mp4" : undefined;
}

/** XML whose first element is `svg`. Steps over declaration, comments and document type, one after another. */
function isSvg(bytes: Uint8Array): boolean {
  let rest = new TextDecoder().decode(bytes.subarray(0, MEDIA_HEAD_BYTES)).replace(/^\uFEFF/, "");
  for (;;) {
    rest = rest.trimStart();
    if (/^<svg[\s>/]/.test(rest)) return true;
    const end = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : /^<!DOCTYPE/i.test(rest) ? ">" : "";
    const at = end === "" ? -1 : rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + end.length);
  }
}
