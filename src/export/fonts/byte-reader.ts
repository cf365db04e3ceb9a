/** Reads numbers from the bytes of a font, big-endian. */
export class ByteReader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.view.getUint8(this.step(1));
  }

  u16(): number {
    return this.view.getUint16(this.step(2));
  }

  i16(): number {
    return this.view.getInt16(this.step(2));
  }

  u32(): number {
    return this.view.getUint32(this.step(4));
  }

  tag(): string {
    return String.fromCharCode(this.u8(), this.u8(), this.u8(), this.u8());
  }

  /** UIntBase128: seven bits a byte, the highest bit says that more follow. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.u8();
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
    throw new RangeError("a number of at most five bytes was expected");
  }

  /** 255UInt16: one byte for most numbers. */
  short255(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 255) return this.u8() + 253;
    return code === 254 ? this.u8() + 506 : code;
  }

  take(length: number): Uint8Array {
    const from = this.step(length);
    return this.bytes.subarray(from, from + length);
  }

  skip(length: number): void {
    this.step(length);
  }

  private step(length: number): number {
    const from = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError("the file ends too early");
    return from;
  }
}
