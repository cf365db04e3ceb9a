/** The tables that an OpenType file consists of (https://learn.microsoft.com/typography/opentype/spec/otff). */

export type Table = { readonly tag: string; readonly bytes: Uint8Array };

/** @returns the tables of a file with one font, and what kind of outlines it has */
export function splitTables(font: Uint8Array): { readonly flavour: number; readonly tables: readonly Table[] } {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    return { tag, bytes: font.subarray(offset, offset + length) };
  });
  return { flavour: view.getUint32(0), tables };
}

/** The OpenType file: header, directory sorted by tag, tables at multiples of four bytes. Checksums are not needed to read it. */
export function joinTables(flavour: number, tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const headerLength = 12 + 16 * sorted.length;
  const total = sorted.reduce((sum, { bytes }) => sum + aligned(bytes.length), headerLength);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  view.setUint32(0, flavour);
  view.setUint16(4, sorted.length);
  let at = headerLength;
  for (const [index, { tag, bytes }] of sorted.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, tag.charCodeAt(letter));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    file.set(bytes, at);
    at += aligned(bytes.length);
  }
  return file;
}

const aligned = (length: number): number => (length + 3) & ~3;
