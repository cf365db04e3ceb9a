/**
 * Unpacks WOFF2 (https://www.w3.org/TR/WOFF2/) into the OpenType file that it was made of: the project's fonts are WOFF2,
 * and the renderer of pictures reads OpenType only. Collections are not supported.
 */
import { brotliDecompressSync } from "node:zlib";
import { ByteReader } from "../../export/fonts/byte-reader";
import { type Table, joinTables } from "./font-tables";
import { joinGlyphs } from "./woff2-glyphs";

/** Tags that the directory of tables names by number. */
const KNOWN_TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill";
const SIGNATURE = 0x774f4632;

/**
 * @param family  the name by which the font is to be found
 * @throws RangeError for anything but WOFF2 with one font
 */
export function unpackWoff2(file: Uint8Array, family: string): Uint8Array<ArrayBuffer> {
  const reader = new ByteReader(file);
  if (reader.u32() !== SIGNATURE) throw new RangeError("a WOFF2 file was expected");
  const flavour = reader.u32();
  reader.skip(4);
  const count = reader.u16();
  reader.skip(6);
  const packedLength = reader.u32();
  reader.skip(24);
  const entries = Array.from({ length: count }, () => {
    const flags = reader.u8();
    const index = flags & 0x3f;
    const tag = index === 0x3f ? reader.tag() : KNOWN_TAGS.slice(index * 5, index * 5 + 4).padEnd(4);
    const length = reader.base128();
    const version = flags >> 6;
    const isTransformed = tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;
    return { tag, isTransformed, length: isTransformed ? reader.base128() : length };
  });
  const data = new ByteReader(brotliDecompressSync(reader.take(packedLength)));
  const stored = entries.map((entry) => ({ ...entry, bytes: data.take(entry.length) }));
  const tables: Table[] = [];
  for (const { tag, isTransformed, bytes } of stored) {
    if (tag === "name") tables.push({ tag, bytes: nameTable(family) });
    else if (!isTransformed) tables.push({ tag, bytes });
    else if (tag === "glyf") {
      const { glyf, loca } = joinGlyphs(bytes);
      tables.push({ tag, bytes: glyf }, { tag: "loca", bytes: loca });
    } else if (tag !== "loca") throw new RangeError(`the table ${tag} is transformed in an unknown way`);
  }
  return joinTables(flavour, tables);
}

/** A table `name` with the family and the PostScript name only, for Windows in Unicode. */
function nameTable(family: string): Uint8Array {
  const names = [
    { id: 1, text: family },
    { id: 6, text: family.replaceAll(" ", "-") },
  ];
  const start = 6 + 12 * names.length;
  const bytes = new Uint8Array(start + 2 * names.reduce((sum, { text }) => sum + text.length, 0));
  const view = new DataView(bytes.buffer);
  const write = (at: number, values: readonly number[]) =>
    values.forEach((value, index) => view.setUint16(at + 2 * index, value));
  write(0, [0, names.length, start]);
  let offset = 0;
  for (const [index, { id, text }] of names.entries()) {
    write(6 + 12 * index, [3, 1, 0x409, id, 2 * text.length, offset]);
    write(
      start + offset,
      Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    );
    offset += 2 * text.length;
  }
  return bytes;
}
