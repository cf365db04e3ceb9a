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

export const svg = (id: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60" onload="__pwn('${id} onload')"><script>__pwn('${id}')</script><rect width="80" height="60" fill="teal"/></svg>`;
