/** Unpacks single files of a workbook, and checks the whole before a library unpacks it. */
import { packedBytesOf } from "./archive-kind";
import type { ZipEntry } from "./zip-directory";

/** A sheet with 200,000 rows is about 100 MB of XML. */
const MAX_BYTES_EACH = 192 * 1024 * 1024;
const MAX_BYTES_IN_ALL = 512 * 1024 * 1024;
const SIZE_FOLLOWS = 8;
/** What an empty file takes when it is deflated. */
const EMPTY_DEFLATED = 2;
const DEFLATED = 8;

export type ArchiveFault = "damaged" | "too-large";

/** By what the archive declares; unpacking stops there. */
export function faultOf(entries: readonly ZipEntry[]): ArchiveFault | undefined {
  let bytesInAll = 0;
  for (const { bytes, packedBytes, method, flags } of entries) {
    // Nothing to stop at.
    const isUndeclared = method === DEFLATED && bytes === 0 && packedBytes > EMPTY_DEFLATED;
    const isOnlyLocal = (flags & SIZE_FOLLOWS) !== 0 && method === DEFLATED && packedBytes === 0;
    if (isUndeclared || isOnlyLocal) return "damaged";
    bytesInAll += bytes;
    if (bytes > MAX_BYTES_EACH || bytesInAll > MAX_BYTES_IN_ALL) return "too-large";
  }
  return undefined;
}

/** @throws RangeError  if there is no such file, or its content is not what the archive declares */
export async function unpackText(archive: Uint8Array, entries: readonly ZipEntry[], path: string): Promise<string> {
  const entry = entries.find((one) => one.path === path);
  const packed = entry && packedBytesOf(archive, entry);
  if (!packed) throw new RangeError(`${path} is not in the archive`);
  if (entry.method === 0) return new TextDecoder().decode(packed);
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .getReader();
  const decoder = new TextDecoder();
  let text = "";
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    received += value.byteLength;
    if (received > entry.bytes) {
      reader.cancel().catch(() => undefined);
      throw new RangeError(`${path} is larger than declared`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** An archive of stored files, for a library that reads nothing else. No checksums: the content never leaves memory. */
export function packStored(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const write = (to: Uint8Array[], ...fields: readonly (readonly [value: number, bytes: 2 | 4])[]) => {
    const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
    let offset = 0;
    for (const [value, bytes] of fields) {
      if (bytes === 2) view.setUint16(offset, value, true);
      else view.setUint32(offset, value, true);
      offset += bytes;
    }
    to.push(new Uint8Array(view.buffer));
    return view.byteLength;
  };
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [new TextEncoder().encode(path), new TextEncoder().encode(text)];
    const common = [
      [20, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [0, 4],
      [content.length, 4],
      [content.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    write(directory, [0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
    directory.push(name);
    at += write(parts, [0x04034b50, 4], ...common) + name.length + content.length;
    parts.push(name, content);
  }
  const count = Object.keys(files).length;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  write(directory, [0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  const all = [...parts, ...directory];
  const archive = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  all.reduce((offset, part) => {
    archive.set(part, offset);
    return offset + part.length;
  }, 0);
  return archive;
}
