/** The chunks of a PNG file (W3C, third edition). */
export type PngChunk = {
  readonly name: string;
  readonly from: number;
  /** Beyond the end of the file where it is cut off. */
  readonly to: number;
};

const SIGNATURE_BYTES = 8;
/** Length, name and checksum. */
const FRAME_BYTES = 12;

/** Ends with `IEND`, or with the file. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = SIGNATURE_BYTES; from + 8 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(from + 4, from + 8));
    const to = from + FRAME_BYTES + view.getUint32(from);
    yield { name, from, to };
    if (name === "IEND") return;
    from = to;
  }
}
