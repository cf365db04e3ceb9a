import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutCameraData } from "../../src/site/without-camera-data";
import { photo, plainPhoto, plainWebpPhoto, tiff, webpPhoto } from "../fixtures/site/photo";

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const plain = (bytes: Uint8Array, type = "image/jpeg") => withoutCameraData(bytes, type);
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

  it("is left as it is where it cannot be read", () => {
    const cut = photo().subarray(0, 200);
    expect(plain(cut)).toBe(cut);
    const other = bytesOf("\u00ff\u00d8\u00ff\u00e0 and something else");
    expect(plain(other)).toBe(other);
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
});

describe("a PNG file", () => {
  const chunk = (name: string, content: string) =>
    `${String.fromCharCode(0, 0, content.length >> 8, content.length & 255)}${name}${content}crc.`;
  const HEAD = "\u0089PNG\r\n\u001a\n";

  it("has no texts and no time", () => {
    const kept = [chunk("IHDR", "head"), chunk("iCCP", "profile"), chunk("IDAT", "pixels")];
    const left = [chunk("tEXt", "Kyiv"), chunk("iTXt", "Kyiv"), chunk("eXIf", textOf(tiff(1))), chunk("tIME", "now")];
    const end = chunk("IEND", "");
    const file = bytesOf([HEAD, kept[0], ...left, kept[1], kept[2], end, "Kyiv"].join(""));
    expect(textOf(plain(file, "image/png"))).toBe([HEAD, ...kept, end].join(""));
  });
});

it("never fails, whatever the bytes", () => {
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .tuple(fc.constantFrom(photo(), webpPhoto(6)), fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat())
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
      expect(plain(file, type).length).toBeLessThanOrEqual(file.length + 40);
      expect(file).toEqual(before);
    }),
  );
});
