import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutCameraData } from "../../src/site/without-camera-data";
import { isMovingPicture } from "../../src/model/chronicle/moving-picture";
import { movingGif, movingWebp, pngChunk as chunk } from "../fixtures/site/moving";
import { photo, plainPhoto, plainWebpPhoto, tiff, webpPhoto } from "../fixtures/site/photo";

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const plain = (bytes: Uint8Array, type = "image/jpeg"): Uint8Array => {
  const made = withoutCameraData(bytes, type);
  if (!made) throw new Error("not understood");
  return made;
};
/** The position of the camera that a reader finds in it. */
const positionIn = (bytes: Uint8Array): number | undefined => {
  const at = textOf(bytes).indexOf("MM\0*");
  return at < 0 ? undefined : bytes[at + 19];
};

describe("a JPEG file", () => {
  it("has its pixels and its colour profile, and nothing else", () => {
    expect(plain(photo({ orientation: 1 }))).toEqual(plainPhoto());
    expect(plain(plainPhoto())).toEqual(plainPhoto());
  });

  it.each([2, 3, 4, 5, 6, 7, 8])("stays upright: position %i", (orientation) => {
    const made = plain(photo({ orientation }));
    expect(positionIn(made)).toBe(orientation);
    expect(textOf(made)).not.toContain("Kyiv");
    expect(made.length).toBe(plainPhoto().length + 36);
    expect(plain(made)).toEqual(made);
  });

  it("may have bytes between its segments, and an end that is cut off, as for decoders", () => {
    const file = plainPhoto();
    const stray = Uint8Array.from([...file.subarray(0, 20), 7, 0xff, 0, 7, 0xff, ...file.subarray(20)]);
    expect(plain(stray)).toEqual(plainPhoto());
    const cut = plain(photo({ trailing: 0 }).subarray(0, -10));
    expect(textOf(cut)).not.toContain("Kyiv");
    expect(cut.length).toBeGreaterThan(plainPhoto().length - 12);
  });

  it("is refused where it has no pixels", () => {
    expect(withoutCameraData(photo().subarray(0, 200), "image/jpeg")).toBeUndefined();
    expect(withoutCameraData(bytesOf("\u00ff\u00d8\u00ff\u00e0 and something else"), "image/jpeg")).toBeUndefined();
  });
});

describe("a WebP file", () => {
  it("is the one without what was added", () => {
    expect(plain(webpPhoto(1), "image/webp")).toEqual(plainWebpPhoto());
    expect(plain(plainWebpPhoto(), "image/webp")).toEqual(plainWebpPhoto());
  });

  it("stays upright", () => {
    const made = plain(webpPhoto(8), "image/webp");
    expect(positionIn(made)).toBe(8);
    expect(textOf(made)).not.toContain("Kyiv");
    expect((made[20] ?? 0) & 0x0c).toBe(0x08);
    expect(new DataView(made.buffer).getUint32(4, true)).toBe(made.length - 8);
    expect(plain(made, "image/webp")).toEqual(made);
  });

  it("moves, and has nothing but its frames", () => {
    const made = plain(movingWebp(), "image/webp");
    expect(made).toEqual(movingWebp({ isPlain: true }));
    expect(isMovingPicture(made, "image/webp")).toBe(true);
  });

  it("is refused where it has no pixels", () => {
    expect(withoutCameraData(movingWebp().subarray(0, 40), "image/webp")).toBeUndefined();
  });
});

describe("a PNG file", () => {
  const HEAD = "\u0089PNG\r\n\u001a\n";
  const kept = [chunk("IHDR", "head"), chunk("acTL", "2 frames"), chunk("iCCP", "profile"), chunk("IDAT", "pixels")];
  const left = [
    chunk("tEXt", "Kyiv"),
    chunk("zTXt", "Kyiv"),
    chunk("iTXt", "Kyiv"),
    chunk("eXIf", textOf(tiff(1))),
    chunk("tIME", "now"),
    chunk("xyZz", "of a program"),
  ];
  const frame = chunk("fdAT", "a frame");
  const end = chunk("IEND", "");

  it("has no texts and no time, and moves if it did", () => {
    const file = bytesOf([HEAD, kept[0], ...left, ...kept.slice(1), ...left, frame, end, "Kyiv"].join(""));
    expect(textOf(plain(file, "image/png"))).toBe([HEAD, ...kept, frame, end].join(""));
  });

  it("has no texts either where it is cut off", () => {
    const file = bytesOf([HEAD, ...left, ...kept].join("").slice(0, -5));
    expect(textOf(plain(file, "image/png"))).toBe([HEAD, ...kept].join("").slice(0, -5));
    expect(withoutCameraData(bytesOf([HEAD, kept[0], ...left].join("")), "image/png")).toBeUndefined();
  });
});

describe("a GIF file", () => {
  const extension = (label: number, ...data: readonly string[]) =>
    `!${String.fromCharCode(label)}${data.map((part) => String.fromCharCode(part.length) + part).join("")}\0`;
  const xmp = `!\u00ff\u000bXMP DataXMP<x:xmpmeta>Kyiv</x:xmpmeta>${String.fromCharCode(
    1,
    ...Array.from({ length: 256 }, (_, i) => 255 - i),
  )}\0`;
  const plainGif = textOf(movingGif());
  // After the head and its two colours.
  const withMore = bytesOf(
    [plainGif.slice(0, 19), extension(0xfe, "Taken in Kyiv"), xmp, plainGif.slice(19), "Kyiv"].join(""),
  );

  it("has its frames and repeats, and nothing else", () => {
    expect(textOf(plain(withMore, "image/gif"))).toBe(plainGif);
    expect(textOf(plain(movingGif(), "image/gif"))).toBe(plainGif);
    expect(isMovingPicture(plain(withMore, "image/gif"), "image/gif")).toBe(true);
  });

  it("is made whole where it is cut off, and refused where it has no frame", () => {
    expect(textOf(plain(withMore.subarray(0, -5), "image/gif"))).toBe(plainGif);
    expect(withoutCameraData(withMore.subarray(0, 60), "image/gif")).toBeUndefined();
    expect(withoutCameraData(bytesOf("GIF89a"), "image/gif")).toBeUndefined();
  });
});

it("never fails, whatever the bytes", () => {
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .tuple(
        fc.constantFrom(photo(), webpPhoto(6), movingWebp(), movingGif()),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(),
      )
      .map(([file, at, byte, length]) => {
        const changed = file.slice(0, 1 + (length % file.length));
        changed[at % changed.length] = byte;
        return changed;
      }),
  );
  const types = fc.constantFrom("image/jpeg", "image/png", "image/webp", "image/gif", "image/svg+xml");
  fc.assert(
    fc.property(files, types, (file, type) => {
      const before = file.slice();
      expect(withoutCameraData(file, type)?.length ?? 0).toBeLessThanOrEqual(file.length + 40);
      expect(file).toEqual(before);
    }),
  );
});
