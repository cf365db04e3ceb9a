/**
 * How far the points of the glyphs of a variable font move at a place on its axes: the tables fvar, avar and gvar
 * (https://learn.microsoft.com/typography/opentype/spec/otvaroverview).
 */
import { ByteReader } from "../../export/fonts/byte-reader";

/** Values by tag of the axis, such as `{ wght: 650 }`; other axes keep their default. */
export type AxisValues = Readonly<Record<string, number>>;
export type Shift = { x: number; y: number };
/** The points of a glyph: `ends` are the indices of the last points of its contours. */
export type Outline = { readonly points: readonly Readonly<Shift>[]; readonly ends: readonly number[] };

const [EMBEDDED_PEAK, INTERMEDIATE, PRIVATE_POINTS] = [0x8000, 0x4000, 0x2000] as const;
const SHARED_POINTS = 0x8000;

/** @returns the place as the tables name it, −1 to 1 for each axis */
export function normalized(fvar: Uint8Array, avar: Uint8Array | undefined, values: AxisValues): readonly number[] {
  const head = new ByteReader(fvar);
  head.skip(4);
  const offset = head.u16();
  head.skip(2);
  const [count, size] = [head.u16(), head.u16()];
  const maps = avar === undefined ? [] : segmentMaps(avar);
  return Array.from({ length: count }, (_, axis) => {
    const record = new ByteReader(fvar.subarray(offset + axis * size));
    const tag = record.tag();
    const [min, usual, max] = [fixed(record), fixed(record), fixed(record)] as const;
    const value = Math.min(max, Math.max(min, values[tag] ?? usual));
    const place = value < usual ? (value - usual) / (usual - min) : value > usual ? (value - usual) / (max - usual) : 0;
    return mapped(place, maps[axis] ?? []);
  });
}

type Segment = readonly [from: number, to: number];

function segmentMaps(avar: Uint8Array): readonly (readonly Segment[])[] {
  const reader = new ByteReader(avar);
  reader.skip(6);
  return Array.from({ length: reader.u16() }, () =>
    Array.from({ length: reader.u16() }, () => [f2dot14(reader), f2dot14(reader)] as const),
  );
}

function mapped(place: number, segments: readonly Segment[]): number {
  for (const [index, [from, to]] of segments.entries()) {
    const next = segments[index + 1];
    if (next && place >= from && place <= next[0])
      return to + ((place - from) * (next[1] - to)) / Math.max(1e-9, next[0] - from);
  }
  return place;
}

/**
 * @param gvar   the table
 * @param place  from `normalized`
 * @returns for a glyph and its points, the last four of which are those of its metrics, how far each point moves
 */
export function glyphShifts(gvar: Uint8Array, place: readonly number[]) {
  const head = new ByteReader(gvar);
  head.skip(4);
  const [axes, sharedCount] = [head.u16(), head.u16()];
  const sharedOffset = head.u32();
  const count = head.u16();
  const isLong = (head.u16() & 1) === 1;
  const start = head.u32();
  const offsets = Array.from({ length: count + 1 }, () => (isLong ? head.u32() : head.u16() * 2));
  const shared = new ByteReader(gvar.subarray(sharedOffset));
  const tuple = (reader: ByteReader) => Array.from({ length: axes }, () => f2dot14(reader));
  const peaks = Array.from({ length: sharedCount }, () => tuple(shared));

  return (glyph: number, outline: Outline): readonly Shift[] => {
    const shifts = outline.points.map(() => ({ x: 0, y: 0 }));
    const data = gvar.subarray(start + (offsets[glyph] ?? 0), start + (offsets[glyph + 1] ?? 0));
    if (data.length === 0) return shifts;
    const headers = new ByteReader(data);
    const flags = headers.u16();
    const body = new ByteReader(data.subarray(headers.u16()));
    const common = (flags & SHARED_POINTS) === 0 ? undefined : packedPoints(body);
    for (let index = 0; index < (flags & 0x0fff); index += 1) {
      const size = headers.u16();
      const kind = headers.u16();
      const peak = (kind & EMBEDDED_PEAK) === 0 ? (peaks[kind & 0x0fff] ?? []) : tuple(headers);
      const range = (kind & INTERMEDIATE) === 0 ? undefined : ([tuple(headers), tuple(headers)] as const);
      const own = new ByteReader(body.take(size));
      const weight = weightAt(place, peak, range);
      if (weight === 0) continue;
      const chosen = (kind & PRIVATE_POINTS) === 0 ? common : packedPoints(own);
      const moved = chosen === undefined || chosen.length === 0 ? shifts.map((_, point) => point) : chosen;
      const [dx, dy] = [packedDeltas(own, moved.length), packedDeltas(own, moved.length)] as const;
      const known = new Map(moved.map((point, at) => [point, { x: dx[at] ?? 0, y: dy[at] ?? 0 }]));
      for (const [point, shift] of shifts.entries()) {
        const by = known.get(point);
        if (!by) continue;
        shift.x += by.x * weight;
        shift.y += by.y * weight;
      }
      if (moved.length < shifts.length) addBetween(shifts, outline, known, weight);
    }
    return shifts;
  };
}

function weightAt(
  place: readonly number[],
  peak: readonly number[],
  range: readonly [readonly number[], readonly number[]] | undefined,
): number {
  let weight = 1;
  for (const [axis, top] of peak.entries()) {
    const at = place[axis] ?? 0;
    if (top === 0 || at === top) continue;
    const from = range?.[0][axis] ?? Math.min(0, top);
    const to = range?.[1][axis] ?? Math.max(0, top);
    if (at <= from || at >= to) return 0;
    weight *= at < top ? (at - from) / (top - from) : (to - at) / (to - top);
  }
  return weight;
}

/** Points that are not named move with their neighbours of the contour that are. */
function addBetween(
  shifts: readonly Shift[],
  { points, ends }: Outline,
  known: ReadonlyMap<number, Shift>,
  by: number,
) {
  let first = 0;
  for (const last of ends) {
    const named: number[] = [];
    for (let point = first; point <= last; point += 1) if (known.has(point)) named.push(point);
    for (let point = first; named.length > 0 && point <= last; point += 1) {
      if (known.has(point)) continue;
      const before = named.findLast((one) => one < point) ?? (named.at(-1) as number);
      const after = named.find((one) => one > point) ?? (named[0] as number);
      const shift = shifts[point] as Shift;
      for (const axis of ["x", "y"] as const) {
        const at = (index: number) => points[index]?.[axis] ?? 0;
        const d = (index: number) => known.get(index)?.[axis] ?? 0;
        shift[axis] += between(at(point), [at(before), d(before)], [at(after), d(after)]) * by;
      }
    }
    first = last + 1;
  }
}

function between(at: number, one: readonly [number, number], other: readonly [number, number]): number {
  const [[low, lowShift], [high, highShift]] = one[0] <= other[0] ? [one, other] : [other, one];
  if (low === high) return lowShift === highShift ? lowShift : 0;
  if (at <= low) return lowShift;
  if (at >= high) return highShift;
  return lowShift + ((at - low) / (high - low)) * (highShift - lowShift);
}

/** @returns none for "all points" */
function packedPoints(reader: ByteReader): readonly number[] {
  const first = reader.u8();
  const count = (first & 0x80) === 0 ? first : ((first & 0x7f) << 8) | reader.u8();
  const points: number[] = [];
  let point = 0;
  while (points.length < count) {
    const control = reader.u8();
    for (let left = (control & 0x7f) + 1; left > 0; left -= 1) {
      point += (control & 0x80) === 0 ? reader.u8() : reader.u16();
      points.push(point);
    }
  }
  return points;
}

function packedDeltas(reader: ByteReader, count: number): readonly number[] {
  const deltas: number[] = [];
  while (deltas.length < count) {
    const control = reader.u8();
    for (let left = (control & 0x3f) + 1; left > 0; left -= 1)
      deltas.push((control & 0x80) !== 0 ? 0 : (control & 0x40) !== 0 ? reader.i16() : (reader.u8() << 24) >> 24);
  }
  return deltas;
}

const f2dot14 = (reader: ByteReader): number => reader.i16() / 16_384;
const fixed = (reader: ByteReader): number => ((reader.u16() << 16) | reader.u16()) / 65_536;
