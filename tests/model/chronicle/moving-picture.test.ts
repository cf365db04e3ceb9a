import { describe, expect, it } from "vitest";
import { isMovingPicture } from "../../../src/model/chronicle/moving-picture";
import { PIXEL } from "../../fixtures/chronicles/pictured";
import { movingGif, movingWebp, pngChunk } from "../../fixtures/site/moving";
import { photo, webpPhoto } from "../../fixtures/site/photo";
import { bytesOfDataUrl } from "../../../src/model/chronicle/data-url";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const png = (...chunks: readonly string[]) => bytesOf(["\u0089PNG\r\n\u001a\n", ...chunks].join(""));

describe("a moving picture", () => {
  it("is a GIF of more than one frame", () => {
    expect(isMovingPicture(movingGif(), "image/gif")).toBe(true);
    expect(isMovingPicture(bytesOfDataUrl(PIXEL) ?? new Uint8Array(), "image/gif")).toBe(false);
  });

  it("is a PNG with an animation before its pixels, however long its profile is", () => {
    const profile = pngChunk("iCCP", "acTL".repeat(2_300));
    const [control, pixels] = [pngChunk("acTL", "\0\0\0\u0002\0\0\0\0"), pngChunk("IDAT", "pixels")];
    expect(isMovingPicture(png(profile, control, pixels), "image/png")).toBe(true);
    expect(isMovingPicture(png(profile, pixels, control), "image/png")).toBe(false);
    expect(isMovingPicture(png(profile), "image/png")).toBe(false);
  });

  it("is a WebP or AVIF that says so", () => {
    expect(isMovingPicture(movingWebp(), "image/webp")).toBe(true);
    expect(isMovingPicture(webpPhoto(1), "image/webp")).toBe(false);
    expect(isMovingPicture(bytesOf("\0\0\0\u0020ftypavis"), "image/avif")).toBe(true);
    expect(isMovingPicture(bytesOf("\0\0\0\u0020ftypavif"), "image/avif")).toBe(false);
  });

  it("is no photo, and nothing of which the beginning alone is there", () => {
    expect(isMovingPicture(photo(), "image/jpeg")).toBe(false);
    for (const type of ["image/gif", "image/png", "image/webp", "image/avif"])
      expect(isMovingPicture(new Uint8Array(), type)).toBe(false);
  });
});
