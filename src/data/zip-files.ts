/**
 * Writes a ZIP archive (PKWARE APPNOTE 6.3, without ZIP64). The same files give the same bytes everywhere: no clock, one
 * date, sorted paths, and a compressor of our own instead of the browser's.
 */
import { deflateSync } from "fflate";

export type ZipFile = { readonly path: string; readonly content: string | Uint8Array };

/** A file as it will be in the archive. */
export type PackedFile = {
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly bytes: number;
};

/** More needs ZIP64, which not every program reads. */
export const MAX_ZIP_FILES = 65_535;
const MAX_ZIP_BYTES = 0xffff_ffff;

const LEVEL = 6;
/** 1 January 1980, the first day of the format. */
const DAY = 0b0000000_0001_00001;
const UTF8 = 0x0800;
const VERSION = 20;
const UNIX = 3;
/** A file that all may read, as `ls` shows it: -rw-r--r-- */
const PERMISSIONS = 0o100644;
const COMPRESSED = /\.(?:png|jpe?g|jfif|webp|avif|gif|woff2?|zip|gz|br|mp[34]|wasm\.gz)$/i;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb8_8320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const encoder = new TextEncoder();

/** Compresses one file at once, so that only one is in memory as it was. */
export function packFile({ path, content }: ZipFile): PackedFile {
  const bytes = typeof content === "string" ? encoder.encode(content) : Uint8Array.from(content);
  const deflated = COMPRESSED.test(path) ? undefined : deflateSync(bytes, { level: LEVEL });
  const isDeflated = deflated !== undefined && deflated.length < bytes.length;
  return {
    path,
    content: isDeflated ? Uint8Array.from(deflated) : bytes,
    isDeflated,
    crc: crcOf(bytes),
    bytes: bytes.length,
  };
}

/**
 * @returns the archive, in parts
 * @throws RangeError if it would need ZIP64
 */
export function zipParts(files: readonly PackedFile[]): readonly Uint8Array<ArrayBuffer>[] {
  if (files.length > MAX_ZIP_FILES) throw new RangeError("too many files for a ZIP archive");
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  let directoryBytes = 0;
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = encoder.encode(file.path);
    const facts = factsOf(file, name.length);
    const local = record([[0x04034b50, 4], [VERSION, 2], ...facts], name);
    // After the common facts: comment, disk, internal attributes, external attributes, place.
    const central: readonly Value[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [PERMISSIONS * 0x1_0000, 4],
      [at, 4],
    ];
    const entry = record([[0x02014b50, 4], [UNIX * 0x100 + VERSION, 2], [VERSION, 2], ...facts, ...central], name);
    parts.push(local, file.content);
    directory.push(entry);
    at += local.length + file.content.length;
    directoryBytes += entry.length;
    if (at + directoryBytes > MAX_ZIP_BYTES) throw new RangeError("too much for a ZIP archive");
  }
  const count: Value = [files.length, 2];
  const end = record([[0x06054b50, 4], [0, 2], [0, 2], count, count, [directoryBytes, 4], [at, 4], [0, 2]]);
  return [...parts, ...directory, end];
}

/** A number and how many bytes it takes. */
type Value = readonly [value: number, bytes: 2 | 4];

const factsOf = ({ isDeflated, crc, content, bytes }: PackedFile, nameBytes: number): readonly Value[] => [
  [UTF8, 2],
  [isDeflated ? 8 : 0, 2],
  [0, 2],
  [DAY, 2],
  [crc, 4],
  [content.length, 4],
  [bytes, 4],
  [nameBytes, 2],
  [0, 2],
];

function record(values: readonly Value[], name = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const size = values.reduce((sum, [, bytes]) => sum + bytes, 0);
  const all = new Uint8Array(size + name.length);
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [value, bytes] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  all.set(name, size);
  return all;
}
