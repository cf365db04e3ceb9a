/** One weight of a variable font as a font of its own: programs that know no variable fonts would draw its lightest. */
import { ByteReader } from "../../export/fonts/byte-reader";
import { ByteWriter, joined, locaOf } from "./byte-writer";
import { type Table, joinTables, splitTables } from "./font-tables";
import { type AxisValues, type Shift, glyphShifts, normalized } from "./font-variations";

/** Flags of a point: on the curve; short or equal coordinates; repeated. */
const [ON_CURVE, SHORT_X, SHORT_Y, REPEAT, SAME_X, SAME_Y] = [0x1, 0x2, 0x4, 0x8, 0x10, 0x20] as const;
const OVERLAP_SIMPLE = 0x40;
/** Flags of a component. */
const [WORDS, IS_OFFSET, SCALE, MORE, TWO_SCALES, MATRIX, INSTRUCTIONS] = [1, 2, 8, 0x20, 0x40, 0x80, 0x100] as const;
/** What only variable fonts have. */
const VARIABLE = new Set(["fvar", "avar", "gvar", "HVAR", "MVAR", "STAT", "cvar"]);

/**
 * @param font  TrueType outlines with the tables fvar and gvar
 * @throws RangeError for any other font
 */
export function fixFont(font: Uint8Array, values: AxisValues): Uint8Array<ArrayBuffer> {
  const { flavour, tables } = splitTables(font);
  const byTag = new Map(tables.map(({ tag, bytes }) => [tag, bytes]));
  const need = (tag: string): Uint8Array => {
    const bytes = byTag.get(tag);
    if (!bytes) throw new RangeError(`the font has no table ${tag}`);
    return bytes;
  };
  const shiftsOf = glyphShifts(need("gvar"), normalized(need("fvar"), byTag.get("avar"), values));
  const [glyf, locaBytes, hmtx] = [need("glyf"), viewOf(need("loca")), viewOf(need("hmtx"))];
  const count = viewOf(need("maxp")).getUint16(4);
  const hasLongOffsets = viewOf(need("head")).getInt16(50) === 1;
  const offsetOf = (glyph: number) =>
    hasLongOffsets ? locaBytes.getUint32(glyph * 4) : locaBytes.getUint16(glyph * 2) * 2;
  const wide = viewOf(need("hhea")).getUint16(34);
  const written: Uint8Array[] = [];
  const offsets = [0];
  const metrics = new ByteWriter();
  for (let glyph = 0; glyph < count; glyph += 1) {
    const advance = hmtx.getUint16(Math.min(glyph, wide - 1) * 4);
    const bearing = glyph < wide ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(wide * 4 + (glyph - wide) * 2);
    const bytes = glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
    const fixed = fixGlyph(bytes, (outline) => shiftsOf(glyph, outline), advance);
    metrics.u16(Math.max(0, Math.round(advance + fixed.wider)));
    metrics.i16(bearing);
    written.push(fixed.bytes);
    offsets.push((offsets.at(-1) ?? 0) + fixed.bytes.length);
  }
  const hhea = need("hhea").slice();
  viewOf(hhea).setUint16(34, count);
  const head = need("head").slice();
  viewOf(head).setInt16(50, 1);
  const changed: Readonly<Record<string, Uint8Array>> = {
    glyf: joined(written),
    loca: locaOf(offsets, true),
    hmtx: metrics.done(),
    hhea,
    head,
  };
  const kept = tables.filter(({ tag }) => !VARIABLE.has(tag));
  return joinTables(
    flavour,
    kept.map(({ tag, bytes }): Table => ({ tag, bytes: changed[tag] ?? bytes })),
  );
}

type FixedGlyph = { readonly bytes: Uint8Array; readonly wider: number };
type ShiftsOf = (outline: { readonly points: readonly Shift[]; readonly ends: readonly number[] }) => readonly Shift[];

/** Four points behind those of the outline stand for the sides of a glyph. */
const sidesOf = (advance: number): readonly Shift[] => [0, advance, 0, 0].map((x) => ({ x, y: 0 }));
const widerBy = (shifts: readonly Shift[], at: number): number => (shifts[at + 1]?.x ?? 0) - (shifts[at]?.x ?? 0);

function fixGlyph(bytes: Uint8Array, shiftsOf: ShiftsOf, advance: number): FixedGlyph {
  if (bytes.length === 0) return { bytes, wider: widerBy(shiftsOf({ points: sidesOf(advance), ends: [] }), 0) };
  const reader = new ByteReader(bytes);
  const contours = reader.i16();
  const box = reader.take(8);
  return contours < 0 ? fixComposite(reader, box, shiftsOf, advance) : fixSimple(reader, contours, shiftsOf, advance);
}

function fixSimple(reader: ByteReader, contours: number, shiftsOf: ShiftsOf, advance: number): FixedGlyph {
  const ends = Array.from({ length: contours }, () => reader.u16());
  const instructions = reader.u16();
  reader.skip(instructions);
  const count = (ends.at(-1) ?? -1) + 1;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = reader.u8();
    for (let left = (flag & REPEAT) === 0 ? 1 : reader.u8() + 1; left > 0; left -= 1) flags.push(flag);
  }
  const along = (short: number, same: number) => {
    let at = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) at += (flag & same) === 0 ? -reader.u8() : reader.u8();
      else if ((flag & same) === 0) at += reader.i16();
      return at;
    });
  };
  const [xs, ys] = [along(SHORT_X, SAME_X), along(SHORT_Y, SAME_Y)] as const;
  const points = xs.map((x, index) => ({ x, y: ys[index] ?? 0 }));
  const shifts = shiftsOf({ points: [...points, ...sidesOf(advance)], ends });
  const moved = points.map(({ x, y }, index) => ({
    x: Math.round(x + (shifts[index]?.x ?? 0)),
    y: Math.round(y + (shifts[index]?.y ?? 0)),
  }));
  const out = new ByteWriter();
  out.i16(contours);
  const [all, allY] = [moved.map(({ x }) => x), moved.map(({ y }) => y)] as const;
  for (const side of [Math.min(...all), Math.min(...allY), Math.max(...all), Math.max(...allY)]) out.i16(side);
  for (const end of ends) out.u16(end);
  out.u16(0);
  for (const flag of flags) out.u8(flag & (ON_CURVE | OVERLAP_SIMPLE));
  for (const axis of ["x", "y"] as const)
    moved.forEach((point, index) => out.i16(point[axis] - (moved[index - 1]?.[axis] ?? 0)));
  return { bytes: out.done(), wider: widerBy(shifts, count) };
}

type Component = { readonly flag: number; readonly glyph: number; readonly at: Shift; readonly rest: Uint8Array };

function fixComposite(reader: ByteReader, box: Uint8Array, shiftsOf: ShiftsOf, advance: number): FixedGlyph {
  const parts: Component[] = [];
  for (let flag: number = MORE; (flag & MORE) !== 0;) {
    flag = reader.u16();
    const glyph = reader.u16();
    const next = () => ((flag & WORDS) !== 0 ? reader.i16() : (reader.u8() << 24) >> 24);
    const at = { x: next(), y: next() };
    const scales = (flag & SCALE) !== 0 ? 2 : (flag & TWO_SCALES) !== 0 ? 4 : (flag & MATRIX) !== 0 ? 8 : 0;
    parts.push({ flag, glyph, at, rest: reader.take(scales) });
  }
  const shifts = shiftsOf({ points: [...parts.map(({ at }) => at), ...sidesOf(advance)], ends: [] });
  const out = new ByteWriter();
  out.i16(-1);
  out.bytes(box);
  for (const [index, { flag, glyph, at, rest }] of parts.entries()) {
    const by = (flag & IS_OFFSET) === 0 ? { x: 0, y: 0 } : (shifts[index] ?? { x: 0, y: 0 });
    out.u16((flag | WORDS) & ~INSTRUCTIONS);
    out.u16(glyph);
    out.i16(Math.round(at.x + by.x));
    out.i16(Math.round(at.y + by.y));
    out.bytes(rest);
  }
  return { bytes: out.done(), wider: widerBy(shifts, parts.length) };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
