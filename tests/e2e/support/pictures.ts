/** Pictures made by the tests: PNG of any size, an animated GIF, an SVG with scripts. */
import { crc32, deflateSync } from "node:zlib";

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A landscape of two colours. */
export function png(
  width: number,
  height: number,
  [sky, sea]: readonly [number, number] = [0x88aacc, 0x335566],
): Buffer {
  const row = (colour: number) => {
    const pixels = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) pixels.writeUIntBE(colour, 1 + 3 * x, 3);
    return pixels;
  };
  const [above, below] = [row(sky), row(sea)];
  const rows = Array.from({ length: height }, (_, y) => (y < height / 2 ? above : below));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Two frames of one pixel each, after a profile and a text. */
export function movingPng(profileBytes: number, text: string): Buffer {
  const still = png(1, 1);
  const [signature, head, pixels, end] = [
    still.subarray(0, 8),
    still.subarray(8, 33),
    still.subarray(33, -12),
    still.subarray(-12),
  ];
  const frame = (sequence: number) => {
    const control = Buffer.alloc(26);
    [sequence, 1, 1].forEach((value, i) => control.writeUInt32BE(value, 4 * i));
    control.writeUInt16BE(1, 20);
    control.writeUInt16BE(10, 22);
    return chunk("fcTL", control);
  };
  const second = Buffer.concat([Buffer.from([0, 0, 0, 2]), pixels.subarray(8, -4)]);
  return Buffer.concat([
    signature,
    head,
    chunk("iCCP", Buffer.concat([Buffer.from("p\0\0", "latin1"), Buffer.alloc(profileBytes)])),
    chunk("tEXt", Buffer.from(`Comment\0${text}`, "latin1")),
    chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    frame(0),
    pixels,
    frame(1),
    chunk("fdAT", second),
    end,
  ]);
}

/** Two frames of one pixel each, repeated for ever. */
export const animatedGif = Buffer.from(
  `GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\0\0\xff!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0${[
    "\x02\x02\x44\x01\0",
    "\x02\x02\x4c\x01\0",
  ]
    .map((frame) => `!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0${frame}`)
    .join("")};`,
  "latin1",
);

function riffChunk(name: string, content: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name, "latin1"), size, content, Buffer.alloc(content.length % 2)]);
}

/** Two frames with Exif and XMP. @param still  a lossy WebP file of one pixel @param text  in both */
export function movingWebp(still: Buffer, text: string): Buffer {
  const at = still.indexOf("VP8 ", 12, "latin1");
  const pixels = still.subarray(at, at + 8 + still.readUInt32LE(at + 4));
  // At the corner, of one pixel, for 10 ms.
  const frame = riffChunk("ANMF", Buffer.concat([Buffer.alloc(12), Buffer.from([10, 0, 0, 0]), pixels]));
  const [ANIMATION, EXIF, XMP] = [0x02, 0x08, 0x04];
  const content = [
    riffChunk("VP8X", Buffer.from([ANIMATION | EXIF | XMP, ...Array<number>(9).fill(0)])),
    riffChunk("ANIM", Buffer.alloc(6)),
    frame,
    frame,
    riffChunk("EXIF", Buffer.from(`II*\0\x08\0\0\0\0\0\0\0\0\0${text}`, "latin1")),
    riffChunk("XMP ", Buffer.from(`<x:xmpmeta>${text}</x:xmpmeta>`)),
  ];
  return riffChunk("RIFF", Buffer.concat([Buffer.from("WEBP"), ...content]));
}

export const svg = (id: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60" onload="__pwn('${id} onload')"><script>__pwn('${id}')</script><rect width="80" height="60" fill="teal"/></svg>`;
