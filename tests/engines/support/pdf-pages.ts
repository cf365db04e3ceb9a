/** Number of pages of a PDF: their entries are plain or in compressed streams. */
import { inflateSync } from "node:zlib";

const PAGE = /\/Type\s*\/Page\b(?!s)/g;
const STREAM = /stream\r?\n/g;

export function pagesOf(base64: string): number {
  const file = Buffer.from(base64, "base64");
  const text = file.toString("latin1");
  let count = text.match(PAGE)?.length ?? 0;
  for (const { index, 0: start } of text.matchAll(STREAM)) {
    if (!/\/ObjStm\b/.test(text.slice(Math.max(0, index - 200), index))) continue;
    const from = index + start.length;
    const packed = file.subarray(from, text.indexOf("endstream", from));
    count += unpacked(packed).match(PAGE)?.length ?? 0;
  }
  return count;
}

/** @returns an empty text for data that only looks like a compressed stream */
function unpacked(packed: Buffer): string {
  try {
    return inflateSync(packed, { finishFlush: 2 }).toString("latin1");
  } catch {
    return "";
  }
}
