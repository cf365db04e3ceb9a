/** The directory of a ZIP archive (PKWARE APPNOTE 6.3, without ZIP64): which files are in it, and how large they are. */
import { type ZipName, decodeNames } from "./zip-names";

export type ZipEntry = {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly packedBytes: number;
  /** As declared; whoever unpacks it has to stop there. */
  readonly bytes: number;
  /** Where its local header begins in the archive. */
  readonly at: number;
};

/** Where the directory lies in the archive. A number of `0xffff` or `0xffffffff` means ZIP64. */
export type ZipDirectory = { readonly count: number; readonly size: number; readonly at: number };

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const IS_UTF8 = 0x800;

/** The directory is found from the end: it lies within this many bytes. */
export const ZIP_TAIL_BYTES = END_BYTES + MAX_COMMENT;

/** @param tail  the last bytes of the archive; `undefined` if there is no directory */
export function findDirectory(tail: DataView): ZipDirectory | undefined {
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return undefined;
  return {
    count: tail.getUint16(end + 10, true),
    size: tail.getUint32(end + 12, true),
    at: tail.getUint32(end + 16, true),
  };
}

const [MAX_UINT16, MAX_UINT32] = [0xffff, 0xffffffff];

/** Whether the real numbers are elsewhere, in the records of ZIP64, which is not read here. */
export const isZip64Directory = ({ count, size, at }: ZipDirectory): boolean =>
  count === MAX_UINT16 || size === MAX_UINT32 || at === MAX_UINT32;
export const isZip64Entry = ({ packedBytes, bytes, at }: ZipEntry): boolean =>
  [packedBytes, bytes, at].includes(MAX_UINT32);

/**
 * @param central  the bytes of the directory
 * @throws RangeError  if it ends too early or holds something else
 */
export function readEntries(central: DataView, count: number): readonly ZipEntry[] {
  const entries: Omit<ZipEntry, "path">[] = [];
  const names: ZipName[] = [];
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    if (central.getUint32(offset, true) !== CENTRAL) throw new RangeError("not an entry of a ZIP directory");
    const flags = central.getUint16(offset + 8, true);
    const [nameBytes = 0, extraBytes = 0, commentBytes = 0] = [28, 30, 32].map((field) =>
      central.getUint16(offset + field, true),
    );
    const nameAt = offset + CENTRAL_BYTES;
    const bytes = new Uint8Array(central.buffer, central.byteOffset + nameAt, nameBytes);
    names.push({ bytes, isMarkedUtf8: (flags & IS_UTF8) !== 0 });
    entries.push({
      method: central.getUint16(offset + 10, true),
      flags,
      packedBytes: central.getUint32(offset + 20, true),
      bytes: central.getUint32(offset + 24, true),
      at: central.getUint32(offset + 42, true),
    });
    offset = nameAt + nameBytes + extraBytes + commentBytes;
  }
  const paths = decodeNames(names);
  return entries.map((entry, index) => ({ ...entry, path: (paths[index] ?? "").replaceAll("\\", "/") }));
}
