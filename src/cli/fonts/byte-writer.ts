/** Writes parts of a font. */

/** Writes numbers, big-endian, in a block of a multiple of four bytes. */
export class ByteWriter {
  private readonly values: number[] = [];

  u8(value: number): void {
    this.values.push(value & 0xff);
  }

  u16(value: number): void {
    this.values.push((value >> 8) & 0xff, value & 0xff);
  }

  i16(value: number): void {
    this.u16(value & 0xffff);
  }

  u32(value: number): void {
    this.u16(value >>> 16);
    this.u16(value & 0xffff);
  }

  bytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.values.push(byte);
  }

  done(): Uint8Array {
    while (this.values.length % 4 !== 0) this.values.push(0);
    return Uint8Array.from(this.values);
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The table loca: where each glyph begins, and the end of the last. */
export function locaOf(offsets: readonly number[], hasLongOffsets: boolean): Uint8Array {
  const out = new ByteWriter();
  for (const offset of offsets) {
    if (hasLongOffsets) out.u32(offset);
    else out.u16(offset / 2);
  }
  return out.done();
}
