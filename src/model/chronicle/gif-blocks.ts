/** The blocks of a GIF file (GIF89a specification, CompuServe 1990). */
export type GifBlock = {
  /** `head`: signature, screen and its colours; `image`: one frame. */
  readonly kind: "head" | "image" | "extension";
  readonly from: number;
  /** Not beyond the end of the file, also where it is cut off. */
  readonly to: number;
};

const [IMAGE, EXTENSION] = [0x2c, 0x21];
const HEAD_BYTES = 13;
const DESCRIPTOR_BYTES = 10;

/** Ends at the trailer, or where decoders give up: at what is no block. Other bytes are not looked at. */
export function* gifBlocks(bytes: Uint8Array): Generator<GifBlock> {
  const block = (kind: GifBlock["kind"], from: number, to: number): GifBlock => ({
    kind,
    from,
    to: Math.min(to, bytes.length),
  });
  let at = HEAD_BYTES + coloursBytes(bytes[10]);
  yield block("head", 0, at);
  while (at < bytes.length) {
    const from = at;
    if (bytes[at] === IMAGE) {
      // After the colours one byte says how wide the codes are.
      at = endOfData(bytes, at + DESCRIPTOR_BYTES + coloursBytes(bytes[at + 9]) + 1);
      yield block("image", from, at);
    } else if (bytes[at] === EXTENSION) {
      at = endOfData(bytes, at + 2);
      yield block("extension", from, at);
    } else return;
  }
}

/** @param flags  of the screen or of an image: whether it has a table of colours, and how large it is */
const coloursBytes = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));

/** Data is a chain of parts, each after its size; a size of 0 ends it. */
function endOfData(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const size = bytes[at] ?? 0;
    at += 1 + size;
    if (size === 0) break;
  }
  return at;
}
