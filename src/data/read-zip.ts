/**
 * Reads a ZIP archive of this device (PKWARE APPNOTE 6.3, without ZIP64 and encryption) with what browsers have:
 * `DecompressionStream`. Everything is bounded, since small archives can hold huge files.
 */
import {
  ZIP_TAIL_BYTES,
  type ZipEntry,
  findDirectory,
  isZip64Directory,
  isZip64Entry,
  readEntries,
} from "../formats/workbook/zip-directory";
import type { NamedFile } from "./named-file";

export type ZipFault = "damaged" | "encrypted" | "zip64" | "too-large";
export type ZipRead =
  | { readonly ok: true; readonly files: readonly NamedFile[]; readonly unreadable: readonly string[] }
  | { readonly ok: false; readonly fault: ZipFault };

export type ZipLimits = { readonly entries: number; readonly bytesEach: number; readonly bytesInAll: number };

const LIMITS: ZipLimits = { entries: 5_000, bytesEach: 64 * 1024 * 1024, bytesInAll: 512 * 1024 * 1024 };
const MAX_CENTRAL_BYTES = 16 * 1024 * 1024;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const IS_ENCRYPTED = 1;

class ZipError extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

/** @returns the files with the paths that the archive gives them, without those that lead out of it; never throws */
export async function readZip(archive: Blob, limits: ZipLimits = LIMITS): Promise<ZipRead> {
  try {
    const entries = await listEntries(archive, limits);
    const files: NamedFile[] = [];
    const unreadable: string[] = [];
    let bytesInAll = 0;
    // One after another: all at once would hold everything in memory twice.
    for (const entry of entries) {
      const blob = await contentOf(archive, entry, limits);
      if (!blob) unreadable.push(entry.path);
      else {
        bytesInAll += blob.size;
        if (bytesInAll > limits.bytesInAll) throw new ZipError("too-large");
        files.push({ path: entry.path, blob });
      }
    }
    return { ok: true, files, unreadable };
  } catch (error) {
    return { ok: false, fault: error instanceof ZipError ? error.fault : "damaged" };
  }
}

const viewOf = async (part: Blob): Promise<DataView> => new DataView(await part.arrayBuffer());

async function listEntries(archive: Blob, limits: ZipLimits): Promise<readonly ZipEntry[]> {
  const directory = findDirectory(await viewOf(archive.slice(Math.max(0, archive.size - ZIP_TAIL_BYTES))));
  if (!directory) throw new ZipError("damaged");
  const { count, size, at } = directory;
  if (isZip64Directory(directory)) throw new ZipError("zip64");
  if (count > limits.entries || size > MAX_CENTRAL_BYTES) throw new ZipError("too-large");
  const entries = readEntries(await viewOf(archive.slice(at, at + size)), count);
  if (entries.some(({ flags }) => (flags & IS_ENCRYPTED) !== 0)) throw new ZipError("encrypted");
  if (entries.some(isZip64Entry)) throw new ZipError("zip64");
  return entries.filter(({ path }) => isInside(path));
}

/** Folders are no files; paths out of the archive and of a drive belong to nothing here. */
const isInside = (path: string): boolean =>
  path !== "" && !/^\/|\/$|^[a-z]:|\p{Cc}/iu.test(path) && !path.split("/").includes("..");

/** @returns `undefined` for a method other than “stored” and “deflated”, or content that is damaged */
async function contentOf(archive: Blob, entry: ZipEntry, limits: ZipLimits): Promise<Blob | undefined> {
  const { at, method, packedBytes, bytes } = entry;
  if (bytes > limits.bytesEach) throw new ZipError("too-large");
  const local = await viewOf(archive.slice(at, at + LOCAL_BYTES));
  if (local.byteLength < LOCAL_BYTES || local.getUint32(0, true) !== LOCAL) throw new ZipError("damaged");
  const contentAt = at + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = archive.slice(contentAt, contentAt + packedBytes);
  if (packed.size !== packedBytes) throw new ZipError("damaged");
  // A part of the archive on disk: nothing is copied.
  if (method === 0) return packed;
  return method === 8 ? inflated(packed, bytes) : undefined;
}

/** Stops as soon as there is more than the archive declares. */
async function inflated(packed: Blob, bytes: number): Promise<Blob | undefined> {
  const reader = packed.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      received += value.byteLength;
      if (received > bytes) throw new RangeError("more than declared");
      chunks.push(value as Uint8Array<ArrayBuffer>);
    }
  } catch {
    reader.cancel().catch(() => undefined);
    return undefined;
  }
  return received === bytes ? new Blob(chunks) : undefined;
}
