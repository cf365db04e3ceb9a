/** Joins the outlines of a WOFF2 file, which it keeps in streams, into the tables glyf and loca (section 5.1 there). */
import { ByteReader } from "../../export/fonts/byte-reader";
import { ByteWriter, joined, locaOf } from "./byte-writer";

type Point = { readonly dx: number; readonly dy: number; readonly isOnCurve: boolean };

/** Flags of the components of a glyph. */
const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX, INSTRUCTIONS] = [0x1, 0x8, 0x20, 0x40, 0x80, 0x100] as const;
const OVERLAP_SIMPLE = 0x40;

export function joinGlyphs(table: Uint8Array): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const header = new ByteReader(table);
  header.skip(2);
  const options = header.u16();
  const count = header.u16();
  const hasLongOffsets = header.u16() === 1;
  const lengths = Array.from({ length: 7 }, () => header.u32());
  const take = (stream: number) => header.take(lengths[stream] ?? 0);
  const streams = {
    contours: new ByteReader(take(0)),
    points: new ByteReader(take(1)),
    flags: new ByteReader(take(2)),
    glyphs: new ByteReader(take(3)),
    composites: new ByteReader(take(4)),
  };
  const boxBytes = take(5);
  const bitmapLength = ((count + 31) >> 5) << 2;
  const bitmap = boxBytes.subarray(0, bitmapLength);
  const box = new ByteReader(boxBytes.subarray(bitmapLength));
  const code = new ByteReader(take(6));
  const overlaps = (options & 1) === 1 ? header.take((count + 7) >> 3) : undefined;
  const isSet = (bits: Uint8Array | undefined, glyph: number) =>
    ((bits?.[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;

  const written: Uint8Array[] = [];
  const offsets = [0];
  for (let glyph = 0; glyph < count; glyph += 1) {
    const contourCount = streams.contours.i16();
    const ownBox = isSet(bitmap, glyph) ? box.take(8) : undefined;
    const bytes =
      contourCount === 0
        ? new Uint8Array()
        : contourCount > 0
          ? simpleGlyph(contourCount, streams, code, ownBox, isSet(overlaps, glyph))
          : compositeGlyph(streams, code, ownBox);
    written.push(bytes);
    offsets.push((offsets.at(-1) ?? 0) + bytes.length);
  }
  return { glyf: joined(written), loca: locaOf(offsets, hasLongOffsets) };
}

type Streams = Readonly<Record<"contours" | "points" | "flags" | "glyphs" | "composites", ByteReader>>;

function simpleGlyph(
  contourCount: number,
  { points: pointCounts, flags, glyphs }: Streams,
  code: ByteReader,
  ownBox: Uint8Array | undefined,
  hasOverlap: boolean,
): Uint8Array {
  const ends: number[] = [];
  for (let contour = 0; contour < contourCount; contour += 1) ends.push((ends.at(-1) ?? -1) + pointCounts.short255());
  const points = Array.from({ length: (ends.at(-1) ?? -1) + 1 }, () => readPoint(flags.u8(), glyphs));
  const instructions = code.take(glyphs.short255());
  const out = new ByteWriter();
  out.i16(contourCount);
  if (ownBox) out.bytes(ownBox);
  else for (const value of boxOf(points)) out.i16(value);
  for (const end of ends) out.u16(end);
  out.u16(instructions.length);
  out.bytes(instructions);
  // Offsets as words, one flag for each point: larger than need be, and valid.
  points.forEach(({ isOnCurve }, index) =>
    out.u8((isOnCurve ? 1 : 0) | (hasOverlap && index === 0 ? OVERLAP_SIMPLE : 0)),
  );
  for (const { dx } of points) out.i16(dx);
  for (const { dy } of points) out.i16(dy);
  return out.done();
}

/** The table of triplets of section 5.2. */
function readPoint(flag: number, glyphs: ByteReader): Point {
  const isOnCurve = flag < 128;
  const code = flag & 0x7f;
  const signed = (value: number, isPositive: number): number => (isPositive === 0 ? -value : value);
  const at = (dx: number, dy: number): Point => ({ dx, dy, isOnCurve });
  if (code < 10) return at(0, signed(((code & 14) << 7) + glyphs.u8(), code & 1));
  if (code < 20) return at(signed((((code - 10) & 14) << 7) + glyphs.u8(), code & 1), 0);
  const [x, y] = [code & 1, (code >> 1) & 1];
  if (code < 84) {
    const rest = code - 20;
    const byte = glyphs.u8();
    return at(signed(1 + (rest & 0x30) + (byte >> 4), x), signed(1 + ((rest & 0x0c) << 2) + (byte & 0x0f), y));
  }
  if (code < 120) {
    const rest = code - 84;
    const [dx, dy] = [glyphs.u8(), glyphs.u8()];
    return at(signed(1 + (Math.floor(rest / 12) << 8) + dx, x), signed(1 + (((rest % 12) >> 2) << 8) + dy, y));
  }
  if (code < 124) {
    const [first, second, third] = [glyphs.u8(), glyphs.u8(), glyphs.u8()];
    return at(signed((first << 4) + (second >> 4), x), signed(((second & 0x0f) << 8) + third, y));
  }
  const [dx, dy] = [glyphs.u16(), glyphs.u16()];
  return at(signed(dx, x), signed(dy, y));
}

function boxOf(points: readonly Point[]): readonly number[] {
  let [x, y] = [0, 0];
  const all = points.map(({ dx, dy }) => [(x += dx), (y += dy)] as const);
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = range(all.map(([one]) => one));
  const [bottom, top] = range(all.map(([, one]) => one));
  return [left, bottom, right, top];
}

function compositeGlyph({ composites, glyphs }: Streams, code: ByteReader, box: Uint8Array | undefined): Uint8Array {
  const out = new ByteWriter();
  out.i16(-1);
  out.bytes(box ?? new Uint8Array(8));
  let hasInstructions = false;
  for (let flag: number = MORE; (flag & MORE) !== 0;) {
    flag = composites.u16();
    hasInstructions ||= (flag & INSTRUCTIONS) !== 0;
    const scales = (flag & SCALE) !== 0 ? 2 : (flag & TWO_SCALES) !== 0 ? 4 : (flag & MATRIX) !== 0 ? 8 : 0;
    out.u16(flag);
    out.bytes(composites.take(2 + ((flag & WORDS) === 0 ? 2 : 4) + scales));
  }
  if (hasInstructions) {
    const instructions = code.take(glyphs.short255());
    out.u16(instructions.length);
    out.bytes(instructions);
  }
  return out.done();
}
