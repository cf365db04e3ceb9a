/** Which program wrote a container file: ZIP archives by the files in them, OLE containers by their streams. */
import {
  ZIP_TAIL_BYTES,
  type ZipEntry,
  findDirectory,
  isZip64Directory,
  isZip64Entry,
  readEntries,
} from "./zip-directory";

/**
 * - `xlsx`, `ods`  workbooks that can be read
 * - `xls`, `xlsb`, `numbers`  spreadsheets that cannot
 * - `encrypted`  protected with a password
 * - `document`  of a word processor or a presentation
 */
export type ArchiveKind = "xlsx" | "ods" | "xls" | "xlsb" | "numbers" | "encrypted" | "document" | "archive";

/** Enough for every workbook; more is not worth looking at. */
const MAX_ENTRIES = 5_000;
const IS_ENCRYPTED = 1;
const LOCAL_BYTES = 30;
const SPREADSHEET_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** @returns the files of an archive; `undefined` if the bytes are none, or it is damaged or uses ZIP64 */
export function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const viewOf = (from: number, to: number) => {
    const part = bytes.subarray(from, to);
    return new DataView(part.buffer, part.byteOffset, part.byteLength);
  };
  const directory = findDirectory(viewOf(Math.max(0, bytes.length - ZIP_TAIL_BYTES), bytes.length));
  if (!directory || isZip64Directory(directory) || directory.count > MAX_ENTRIES) return undefined;
  if (directory.at + directory.size > bytes.length) return undefined;
  try {
    const entries = readEntries(viewOf(directory.at, directory.at + directory.size), directory.count);
    // The sizes that are checked would not be those that are unpacked.
    return entries.some(isZip64Entry) ? undefined : entries;
  } catch {
    return undefined;
  }
}

/** @returns `undefined` for anything but an intact ZIP archive and an OLE container */
export function archiveKindOf(bytes: Uint8Array): ArchiveKind | undefined {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return oleKindOf(bytes);
  const entries = entriesOf(bytes);
  return entries && zipKindOf(bytes, entries);
}

function zipKindOf(bytes: Uint8Array, entries: readonly ZipEntry[]): ArchiveKind {
  const paths = new Set(entries.map(({ path }) => path));
  const hasSome = (pattern: RegExp) => entries.some(({ path }) => pattern.test(path));
  if (paths.has("[Content_Types].xml")) {
    if (hasSome(/^xl\/workbook\d*\.xml$/i)) return isAnyEncrypted(entries) ? "encrypted" : "xlsx";
    return paths.has("xl/workbook.bin") ? "xlsb" : "document";
  }
  if (paths.has("mimetype")) {
    const type = textOf(bytes, entries, "mimetype");
    if (!type.startsWith(SPREADSHEET_TYPE)) return type.startsWith("application/") ? "document" : "archive";
    const manifest = textOf(bytes, entries, "META-INF/manifest.xml");
    const isEncrypted = paths.has("encrypted-package") || isAnyEncrypted(entries) || !paths.has("content.xml");
    return isEncrypted || manifest.includes(":encryption-data") ? "encrypted" : "ods";
  }
  if (hasSome(/^Index\/(?:Document|Tables\/)/) || paths.has("Index.zip")) return "numbers";
  return "archive";
}

const isAnyEncrypted = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ flags }) => (flags & IS_ENCRYPTED) !== 0);

/** The text of a stored file, or an empty one. */
function textOf(bytes: Uint8Array, entries: readonly ZipEntry[], path: string): string {
  const entry = entries.find((one) => one.path === path);
  const packed = entry?.method === 0 ? packedBytesOf(bytes, entry) : undefined;
  return packed ? new TextDecoder().decode(packed) : "";
}

/** The content of a file of the archive as it is packed; `undefined` if it lies outside of the archive. */
export function packedBytesOf(bytes: Uint8Array, { at, packedBytes }: ZipEntry): Uint8Array | undefined {
  if (at + LOCAL_BYTES > bytes.length) return undefined;
  const local = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_BYTES);
  const from = at + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  return from + packedBytes <= bytes.length ? bytes.subarray(from, from + packedBytes) : undefined;
}

/** Streams are named in UTF-16, at even positions ([MS-CFB] 2.6.1). */
function oleKindOf(bytes: Uint8Array): ArchiveKind {
  const text = new TextDecoder("utf-16le").decode(bytes);
  if (text.includes("EncryptedPackage")) return "encrypted";
  return /Workbook\0|Book\0/.test(text) ? "xls" : "document";
}
