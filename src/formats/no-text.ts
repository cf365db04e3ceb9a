/** Detects files that are not text by their first bytes, so that the message can say what to do. */

import { wideEncodingOf } from "./decode-text";
import { type ArchiveKind, archiveKindOf } from "./workbook/archive-kind";

/** `spreadsheet`, `archive`, `pdf` … select a message; `unknown` if only the bytes show that the file is not text. */
export type BinaryKind =
  Exclude<ArchiveKind, "xlsx" | "ods"> | "spreadsheet" | "pdf" | "image" | "media" | "database" | "unknown";

type Signature = readonly [kind: BinaryKind, start: string, at?: number];

const SIGNATURES: readonly Signature[] = [
  ["archive", "PK\x03\x04"],
  ["archive", "PK\x05\x06"],
  ["document", "\xd0\xcf\x11\xe0"],
  ["pdf", "%PDF-"],
  ["document", "{\\rtf"],
  ["image", "\x89PNG"],
  ["image", "\xff\xd8\xff"],
  ["image", "GIF8"],
  ["image", "WEBP", 8],
  ["media", "ftyp", 4],
  ["media", "OggS"],
  ["media", "ID3"],
  ["media", "RIFF"],
  ["archive", "\x1f\x8b"],
  ["archive", "7z\xbc\xaf"],
  ["archive", "Rar!"],
  ["archive", "BZh"],
  ["archive", "\xfd7zXZ"],
  ["archive", "\x28\xb5\x2f\xfd"],
  ["database", "SQLite format 3"],
];
const SPREADSHEET = /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i;
const DOCUMENT = /\.(?:docx?|odt|pages|pptx?|odp)$/i;

/** @returns `undefined` for text, as far as the bytes show */
export function binaryKindOf(bytes: Uint8Array, name: string): BinaryKind | undefined {
  const found = SIGNATURES.find(([, start, at = 0]) => startsWith(bytes, start, at))?.[0];
  if (found === "archive" || found === "document") {
    const kind = archiveKindOf(bytes);
    if (kind === "xlsx" || kind === "ods") return "spreadsheet";
    if (kind !== undefined && kind !== found) return kind;
    if (SPREADSHEET.test(name)) return "spreadsheet";
    if (DOCUMENT.test(name)) return "document";
  }
  return found ?? (hasTextBytes(bytes) ? undefined : "unknown");
}

function startsWith(bytes: Uint8Array, start: string, at: number): boolean {
  for (let index = 0; index < start.length; index += 1) {
    if (bytes[at + index] !== start.charCodeAt(index)) return false;
  }
  return true;
}

/** A single control character is a fault that parsers repair; many mean binary. UTF-16 has regular zero bytes. */
function hasTextBytes(bytes: Uint8Array): boolean {
  if (wideEncodingOf(bytes) !== undefined) return true;
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls += 1;
  }
  return controls < 8 || controls < length / 100;
}
