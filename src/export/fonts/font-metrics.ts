/** Widths of texts from the tables of an OpenType font: cmap, hmtx, head, hhea. Kerning is left out. */
export type FontMetrics = {
  /** In em; `undefined` if the font does not have the character. */
  readonly advance: (codePoint: number) => number | undefined;
};

type Tables = ReadonlyMap<string, DataView>;

/** @throws RangeError for a font without the tables that every font has */
export function readMetrics(font: Uint8Array): FontMetrics {
  const tables = tablesOf(font);
  const tableOf = (tag: string): DataView => {
    const table = tables.get(tag);
    if (!table) throw new RangeError(`the font has no table ${tag}`);
    return table;
  };
  const unitsPerEm = tableOf("head").getUint16(18);
  const wideGlyphs = tableOf("hhea").getUint16(34);
  const widths = tableOf("hmtx");
  const glyphOf = characterMap(tableOf("cmap"));
  return {
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? undefined : widths.getUint16(Math.min(glyph, wideGlyphs - 1) * 4) / unitsPerEm;
    },
  };
}

/**
 * @returns the family that the font names itself, from a table `name` in Unicode for Windows
 * @throws RangeError for a font without a name
 */
export function familyName(font: Uint8Array): string {
  const names = tablesOf(font).get("name");
  if (!names) throw new RangeError("the font has no name");
  for (let index = 0; index < names.getUint16(2); index += 1) {
    const record = 6 + 12 * index;
    if (names.getUint16(record) !== 3 || names.getUint16(record + 6) !== 1) continue;
    const from = names.getUint16(4) + names.getUint16(record + 10);
    const letters = Array.from({ length: names.getUint16(record + 8) / 2 }, (_, at) => names.getUint16(from + 2 * at));
    return String.fromCharCode(...letters);
  }
  throw new RangeError("the font has no name");
}

function tablesOf(font: Uint8Array): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    tables.set(tag, new DataView(font.buffer, font.byteOffset + offset, length));
  }
  return tables;
}

/** The map of format 4 or 12. */
function characterMap(cmap: DataView): (codePoint: number) => number {
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + 8 * index + 4));
  const at =
    maps.find((offset) => cmap.getUint16(offset) === 12) ?? maps.find((offset) => cmap.getUint16(offset) === 4);
  if (at === undefined) return () => 0;
  return cmap.getUint16(at) === 12 ? longMap(cmap, at) : shortMap(cmap, at);
}

function longMap(cmap: DataView, at: number): (codePoint: number) => number {
  return (codePoint) => {
    for (let group = 0; group < cmap.getUint32(at + 12); group += 1) {
      const entry = at + 16 + 12 * group;
      if (codePoint > cmap.getUint32(entry + 4)) continue;
      const first = cmap.getUint32(entry);
      return codePoint < first ? 0 : cmap.getUint32(entry + 8) + codePoint - first;
    }
    return 0;
  };
}

function shortMap(cmap: DataView, at: number): (codePoint: number) => number {
  const doubled = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (codePoint > cmap.getUint16(ends + segment)) continue;
      const first = cmap.getUint16(starts + segment);
      if (codePoint < first) return 0;
      const range = cmap.getUint16(ranges + segment);
      const delta = cmap.getUint16(deltas + segment);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.getUint16(ranges + segment + range + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
